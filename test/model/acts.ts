/** What may happen to a case in a random life of it: messages, agents' acts, time, and the world failing. */
import fc from 'fast-check';

const minute = 60_000;
const hour = 60 * minute;

export const words = {
  thanks: 'Thank you, all good now!',
  broken: 'It still does not work.',
  unclear: 'And what about the other one?',
  automatic: 'Automatic reply: I am away until Monday.',
} as const;

type Agent = 'li' | 'chen';
type Seen = 'last' | 'old' | 'unsaid';

export type Act =
  | { readonly do: 'accept'; readonly agent: Agent }
  | { readonly do: 'reply'; readonly agent: Agent; readonly solves: boolean; readonly seen: Seen }
  | { readonly do: 'note'; readonly agent: Agent }
  | {
      readonly do: 'hold';
      readonly agent: Agent;
      readonly reason: 'customer' | 'thirdParty' | 'lunch';
      readonly asks: boolean;
      readonly until: 'longest' | 'soon' | 'tooLong';
    }
  | { readonly do: 'resume'; readonly agent: Agent }
  | { readonly do: 'solve'; readonly agent: Agent; readonly seen: Seen }
  | { readonly do: 'confirm' }
  | { readonly do: 'rate'; readonly score: number }
  | { readonly do: 'reopen' }
  | { readonly do: 'withdraw' }
  | { readonly do: 'tellManager'; readonly role: 'manager' | 'king' }
  | { readonly do: 'customerWrites'; readonly words: keyof typeof words; readonly lateMs: number }
  /** The last message comes once more, as a sender does who heard no answer. */
  | { readonly do: 'sayAgain' }
  | { readonly do: 'bounce' }
  | { readonly do: 'retry' }
  /** Time passes; what falls due is done then. */
  | { readonly do: 'wait'; readonly ms: number }
  /** Time passes and nobody works: what fell due is done at the end of it. */
  | { readonly do: 'outage'; readonly ms: number }
  | { readonly do: 'mail'; readonly is: 'away' | 'back' | 'givenUp' | 'refusing' }
  | { readonly do: 'store'; readonly is: 'away' | 'back' }
  /** The case goes on in a new run: all it knows has been written down and read again. */
  | { readonly do: 'renew' };

const agent = fc.constantFrom<Agent>('li', 'chen', 'li', 'li');
const seen = fc.constantFrom<Seen>('unsaid', 'unsaid', 'last', 'old');

/** So odd that no sum of them is what a plan promises: nothing happens in the very moment in which a step is due. */
export const waits: readonly number[] = [
  71 * minute + 7_919,
  131 * minute + 1_237,
  7 * hour + 11 * minute + 3_457,
  19 * hour + 11 * minute + 5_527,
  31 * hour + 11 * minute + 2_203,
  50 * hour + 11 * minute + 6_101,
  97 * hour + 11 * minute + 4_327,
];

export const decisionActs: readonly fc.WeightedArbitrary<Act>[] = [
  { weight: 4, arbitrary: fc.record({ do: fc.constant('accept' as const), agent }) },
  { weight: 8, arbitrary: fc.record({ do: fc.constant('reply' as const), agent, solves: fc.boolean(), seen }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('note' as const), agent }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('hold' as const),
      agent,
      reason: fc.constantFrom('customer' as const, 'customer' as const, 'thirdParty' as const, 'lunch' as const),
      asks: fc.boolean(),
      until: fc.constantFrom('longest' as const, 'longest' as const, 'soon' as const, 'tooLong' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('resume' as const), agent }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('solve' as const), agent, seen }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('confirm' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('rate' as const), score: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('withdraw' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('tellManager' as const),
      role: fc.constantFrom('manager' as const, 'king' as const),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('sayAgain' as const) }) },
];

export function customerActs(lateMs: fc.Arbitrary<number>): readonly fc.WeightedArbitrary<Act>[] {
  const said = fc.constantFrom<keyof typeof words>('thanks', 'broken', 'unclear', 'unclear', 'automatic');
  return [
    { weight: 10, arbitrary: fc.record({ do: fc.constant('customerWrites' as const), words: said, lateMs }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('bounce' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('retry' as const) }) },
  ];
}

const timeActs: readonly fc.WeightedArbitrary<Act>[] = [
  { weight: 16, arbitrary: fc.record({ do: fc.constant('wait' as const), ms: fc.constantFrom(...waits) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('outage' as const), ms: fc.constantFrom(...waits) }) },
];

const worldActs: readonly fc.WeightedArbitrary<Act>[] = [
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('mail' as const),
      is: fc.constantFrom('away' as const, 'back' as const, 'back' as const, 'givenUp' as const, 'refusing' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('store' as const), is: fc.constantFrom('away' as const, 'back' as const) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('renew' as const) }) },
];

/** Lives in which everything is seen when it happens, at the most `length` acts long. */
export function lives(length: number): fc.Arbitrary<readonly Act[]> {
  const acts = [...decisionActs, ...customerActs(fc.constant(0)), ...timeActs, ...worldActs];
  return fc.array(fc.oneof(...acts), { maxLength: length, size: 'max' });
}

/** Lives in which the customer's words are seen up to half an hour after she said them. */
export function lateLives(length: number): fc.Arbitrary<readonly Act[]> {
  const late = customerActs(fc.integer({ min: 0, max: 30 * minute }));
  return fc.array(fc.oneof(...decisionActs, ...late, ...timeActs, ...worldActs), { maxLength: length, size: 'max' });
}
