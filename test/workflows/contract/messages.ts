/** Random inputs and messages that have the contract's form, and ways to spoil one. */
import fc from 'fast-check';
import type { schemas } from '../../../workflows/case/schema.ts';

export type SchemaName = keyof typeof schemas;

const chars = (allowed: string, limits: { minLength: number; maxLength: number }) =>
  fc.string({ unit: fc.constantFrom(...Array.from(allowed)), ...limits });
const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

const id = chars(`${letters}0123456789._:@-`, { minLength: 1, maxLength: 200 });
const reference = fc
  .tuple(chars(letters, { minLength: 1, maxLength: 1 }), chars(`${letters}09._-`, { minLength: 0, maxLength: 99 }))
  .map(([a, b]) => a + b);
const name = fc
  .tuple(chars(letters, { minLength: 1, maxLength: 1 }), chars(`${letters}09._/-`, { minLength: 0, maxLength: 63 }))
  .map(([a, b]) => a + b);
const channel = fc.constantFrom('chat', 'phone', 'email', 'ticket', 'social', 'field', 'wechat', 'in-app');
const instant = fc
  .tuple(
    fc.date({ min: new Date('1971-01-01'), max: new Date('2900-01-01'), noInvalidDate: true }),
    fc.constantFrom('Z', '+08:00', '-05:30'),
  )
  .map(([at, offset]) => at.toISOString().replace('Z', offset));
const text = fc
  .string({ unit: 'grapheme', minLength: 0, maxLength: 300 })
  .map((some) => `退 <b>货</b>\r\n${some.replaceAll('\0', '')}`);
const line = fc
  .string({ unit: fc.constantFrom('李', 'é', 'a', ' ', '<', '"', '😀', '7'), maxLength: 90 })
  .map((some) => `x${some}`);
const email = fc.constantFrom('li.hua@example.com', 'o+x@a-b.example.org', '用户@例子.公司');
const phone = fc.constantFrom('+86 10 5555 0100', '138****1234', '(010) 5555-0100');
const messageId = fc.constantFrom('<abc.1@mail.example>', 'abc@example');

/** A record with fields that must be there and others that may. */
function record(
  required: Record<string, fc.Arbitrary<unknown>>,
  optional: Record<string, fc.Arbitrary<unknown>> = {},
): fc.Arbitrary<Record<string, unknown>> {
  return fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true });
}

const actor = fc.oneof(
  name.map((agent) => ({ who: 'agent', id: agent })),
  fc.constantFrom({ who: 'customer' }, { who: 'robot' }, { who: 'clock' }),
);
const head = { id, by: actor, at: instant };
const because = { because: text };
const customer = fc
  .tuple(
    fc.constantFrom('id', 'handle'),
    line,
    record(
      {},
      { name: line, email, phone, language: fc.constantFrom('zh', 'en'), tier: name, preferredChannel: channel },
    ),
  )
  .map(([key, value, rest]) => ({ ...rest, [key]: value }));
const request = record(
  { reference, channel, customer, body: text, receivedAt: instant },
  {
    subject: line,
    kind: name,
    entryPoint: line,
    orderNumber: line,
    product: line,
    region: line,
    salesChannel: line,
    messageId,
    inReplyTo: messageId,
    joins: reference,
    reach: fc.integer({ min: 0, max: 10_000_000_000 }),
    policy: name,
  },
);

const spanMs = fc.integer({ min: 0, max: 31_536_000_000 });
const amount = fc.integer({ min: 0, max: 1_000_000 });
const wrapUp = {
  classification: record(
    {},
    { kind: name, category: name, urgency: fc.constantFrom('low', 'normal', 'high', 'critical') },
  ),
  outcome: record({ code: name, summary: text }),
  confirmed: fc.boolean(),
  rating: record({ score: fc.integer({ min: 1, max: 5 }) }, { comment: text }),
};
const talkTimes = { talkMs: spanMs, holdMs: spanMs, wrapUpMs: spanMs };
const liveReport = fc.oneof(
  record({ is: fc.constant('opened') }, { direction: fc.constantFrom('in', 'out'), entryPoint: line }),
  record({ is: fc.constant('joined'), agent: name }),
  record({ is: fc.constantFrom('unanswered', 'idle'), forMs: spanMs }),
  record(
    { is: fc.constant('ended'), how: fc.constantFrom('finished', 'abandoned', 'idle') },
    {
      replies: record({ count: amount, totalMs: spanMs, longestMs: spanMs, robot: amount }),
      transcript: chars('0123456789abcdef', { minLength: 64, maxLength: 64 }),
      ...wrapUp,
      ...talkTimes,
    },
  ),
);

export const wellFormed: Readonly<Record<SchemaName, fc.Arbitrary<unknown>>> = {
  input: record({ request }, { renewAfterEvents: fc.integer({ min: 1, max: 50_000 }) }),
  customerMessage: record({ ...head, channel, body: text }, { subject: line, mailMessageId: messageId }),
  contact: record({ ...head, contact: id, channel, report: liveReport }),
  assigned: record({ ...head, agent: name, team: name, ...because }),
  delivery: record(
    { ...head, key: line, outcome: fc.constantFrom('delivered', 'undeliverable', 'bounced') },
    { detail: text },
  ),
  accept: record({ ...head, agent: name }),
  reply: record({ ...head, body: text }, { solve: record({ code: name, summary: text }), seen: id }),
  note: record({ ...head, body: text }),
  hold: record({ ...head, reason: name }, { until: instant, question: text }),
  resume: record({ ...head, ...because }),
  reclassify: record(
    { ...head, ...because },
    { kind: name, category: name, urgency: fc.constantFrom('low', 'normal', 'high', 'critical') },
  ),
  replan: record({ ...head, ...because }),
  escalate: record({
    ...head,
    axis: fc.constantFrom('expertise', 'management'),
    to: fc.oneof(name, fc.constantFrom('1', '2', '3')),
    ...because,
  }),
  solve: record({ ...head, code: name, summary: text }, { seen: id }),
  confirm: record(head),
  rate: record({ ...head, score: fc.double({ noNaN: true, noDefaultInfinity: true }) }, { comment: text }),
  reopen: record({ ...head, ...because }),
  withdraw: record({ ...head, ...because }),
  retry: record({ ...head, key: line }),
  logContact: record(
    { ...head, channel, openedAt: instant, answeredAt: instant, endedAt: instant, summary: text },
    { direction: fc.constantFrom('in', 'out'), ...wrapUp, ...talkTimes },
  ),
};

/** Values that are likely to be taken by one checker and not by another. */
const oddValues = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    '　',
    '\0',
    'a\r\nBcc: x@example.com',
    '\ud83d',
    'x'.repeat(201),
    'x'.repeat(10_001),
    'y'.repeat(100_001),
    '😀'.repeat(10_001),
  ),
  fc.constantFrom<unknown>(
    0,
    -1,
    1.5,
    1e300,
    true,
    [],
    {},
    [1],
    { who: 'agent' },
    { who: 'nobody' },
    '2026-02-30T00:00:00Z',
    '2026-02-28T24:00:00Z',
    '0001-01-01T00:00:00Z',
    '2026-03-01T09:30:00',
  ),
  fc.constantFrom<unknown>(
    'a@b',
    'a..b@example.com',
    'a@example.com, b@example.com',
    'Li <li@example.com>',
    'a\n@example.com',
    '../x',
    'case/1',
    'Email',
    'P1',
    '4',
    '9a',
  ),
  fc.jsonValue({ maxDepth: 2 }),
);

type Place = readonly string[];

function places(value: unknown, at: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inside]) => places(inside, [...at, key]))];
}

function changed(value: unknown, [key, ...rest]: Place, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  const fields = value as Readonly<Record<string, unknown>>;
  const next = changed(fields[key], rest, change);
  const others = Object.entries(fields).filter(([name]) => name !== key);
  return Object.fromEntries(next === undefined ? others : [...others, [key, next]]);
}

/** The same value with up to three fields replaced, removed or added somewhere. JSON only: that is how it travels. */
export function spoilt(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const step = fc.tuple(
    fc.nat(),
    fc.constantFrom('replace', 'remove', 'add'),
    oddValues,
    fc.constantFrom('extra', 'carry2', 'constructor', 'x/y~z'),
  );
  return fc.tuple(valid, fc.array(step, { minLength: 1, maxLength: 3 })).map(([value, steps]) =>
    steps.reduce<unknown>((current, [pick, how, odd, key]) => {
      const all = places(current);
      const place = all[pick % all.length] ?? [];
      return changed(current, place, (old) => {
        if (how === 'remove' && place.length > 0) return undefined;
        const fields = typeof old === 'object' && old !== null && !Array.isArray(old);
        return how === 'add' && fields ? { ...old, [key]: odd } : odd;
      });
    }, value),
  );
}
