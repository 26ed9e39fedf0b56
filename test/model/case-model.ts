/**
 * A case as one page of prose: at which stage it is, whose turn, what is promised, who is told. It knows nothing of how the
 * product remembers or counts; what the two must agree on is in compare.ts.
 */
import type { ErrorCode } from '../../domain/errors.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';
import type { Act, words } from './acts.ts';
import { workOut, type Happening, type ModelStep, type ModelVerdict } from './clock-model.ts';

type Purpose = 'acknowledgement' | 'reply' | 'outcome' | 'followUpReminder' | 'holdReminder';

interface ModelAlarm {
  readonly name: 'hold.remind' | 'hold.end' | 'followUp.remind' | 'followUp.close';
  readonly dueMs: number;
}

interface Letter {
  readonly purpose: Purpose;
  state: 'open' | 'sent' | 'stuck' | 'refused';
}

/** What a person told a manager, as the manager reads it. */
export interface Word {
  readonly role: string;
  readonly atMs: number;
}

const shares = { hold: { customer: [0.5, 0.8], thirdParty: [0.5] }, followUp: 0.5 } as const;

export class CaseModel {
  stage: 'handle' | 'followUp' | 'closed' = 'handle';
  owner: { agent: string; accepted: boolean };
  hold: { reason: 'customer' | 'thirdParty'; sinceMs: number; untilMs: number } | null = null;
  customerWaits = true;
  lastMessage: { readonly nth: number; readonly atMs: number };
  closedAs: string | null = null;
  noReply = false;
  solvedAtMs: number | null = null;
  rating: number | null = null;
  private isConfirmed = false;
  private hasBeenSolved = false;
  counts = { messages: 1, reopened: 0, holds: 0, escalated: 0 };
  alarms: readonly ModelAlarm[] = [];
  readonly letters: Letter[] = [];
  readonly managerTold: Word[] = [];
  readonly happenings: Happening[] = [];
  private readonly plan: CasePlan;
  mail: 'up' | 'away' | 'refusing' = 'up';

  /** Just classified, acknowledged and offered to somebody. */
  constructor(plan: CasePlan, receivedMs: number, offeredTo: string) {
    this.plan = plan;
    this.owner = { agent: offeredTo, accepted: false };
    this.lastMessage = { nth: 0, atMs: receivedMs };
    this.happenings.push({ is: 'received', atMs: receivedMs });
    this.letters.push({ purpose: 'acknowledgement', state: 'sent' });
  }

  verdicts(nowMs: number): ReadonlyMap<string, ModelVerdict> {
    return new Map(this.plan.clocks.map((clock) => [clock.name, workOut(clock, this.happenings, nowMs).verdict]));
  }

  steps(nowMs: number): readonly ModelStep[] {
    return this.plan.clocks.flatMap((clock) => workOut(clock, this.happenings, nowMs).steps);
  }

  priority(nowMs: number): number {
    const breaches = this.steps(nowMs).filter(({ breach }) => breach).length;
    return Math.max(1, this.plan.priority - breaches);
  }

  /** The nearest instant at which the case does something by itself. */
  nextDueMs(nowMs: number): number | null {
    const steps = [...this.verdicts(nowMs).values()].flatMap(({ nextMs }) => (nextMs === null ? [] : [nextMs]));
    const all = [...steps, ...this.alarms.map(({ dueMs }) => dueMs)];
    return all.length === 0 ? null : Math.min(...all);
  }

  /** Why an act is refused; null when it is not, and for what cannot be. */
  refusal(act: Act, atMs: number): ErrorCode | null {
    if (this.stage === 'closed') return isDecision(act) && act.do !== 'rate' ? 'CASE_CLOSED' : null;
    switch (act.do) {
      case 'accept':
        if (this.stage === 'followUp') return 'WRONG_STAGE';
        if (this.owner.agent === act.agent) return null;
        return this.owner.accepted ? 'NOT_OWNER' : 'NOT_OFFERED';
      case 'reply':
        return this.notHers(act.agent) ?? (act.solves ? this.notSeen(act.seen) : null);
      case 'solve':
        return this.notHers(act.agent) ?? this.notSeen(act.seen);
      case 'hold':
        return this.notHers(act.agent) ?? this.noHold(act, atMs);
      case 'resume':
        return this.hold === null ? 'NOT_ON_HOLD' : null;
      case 'confirm':
      case 'reopen':
        return this.stage === 'followUp' ? null : 'WRONG_STAGE';
      case 'rate':
        // R17: whatever was solved once may be rated, also after it was reopened.
        return this.hasBeenSolved ? null : 'WRONG_STAGE';
      case 'tellManager':
        return act.role === 'king' ? 'BAD_INPUT' : null;
      case 'retry':
        return this.letters.some(({ state }) => state === 'stuck' || state === 'refused') ? null : 'BAD_INPUT';
      default:
        return null;
    }
  }

  private notHers(agent: string): ErrorCode | null {
    if (this.stage === 'followUp') return 'WRONG_STAGE';
    return this.owner.accepted && this.owner.agent !== agent ? 'NOT_OWNER' : null;
  }

  private notSeen(seen: 'last' | 'old' | 'unsaid'): ErrorCode | null {
    return seen === 'old' ? 'UNSEEN_MESSAGE' : null;
  }

  private noHold(act: Extract<Act, { do: 'hold' }>, atMs: number): ErrorCode | null {
    if (this.hold !== null) return 'ALREADY_ON_HOLD';
    if (act.reason === 'lunch') return 'UNKNOWN_HOLD_REASON';
    if (act.reason === 'customer' && this.customerWaits && !act.asks) return 'CUSTOMER_WAITS';
    return act.until === 'tooLong' && this.holdUntil(act, atMs) > this.longestMs(act.reason, atMs)
      ? 'HOLD_TOO_LONG'
      : null;
  }

  private longestMs(reason: string, atMs: number): number {
    return atMs + (this.plan.holds.find((hold) => hold.reason === reason)?.longestMs ?? 0);
  }

  holdUntil({ reason, until }: Extract<Act, { do: 'hold' }>, atMs: number): number {
    if (until === 'longest') return this.longestMs(reason, atMs);
    return atMs + (until === 'soon' ? 5 : 500) * 3_600_000;
  }

  /** What an act changes that was not refused. `nth` counts the acts, `seenMs` is when the case sees it. */
  act(act: Act, atMs: number, nth: number, seenMs: number): void {
    switch (act.do) {
      case 'accept':
        this.owner = { agent: act.agent, accepted: true };
        return;
      case 'reply':
        this.owner = { agent: act.agent, accepted: true };
        this.endHold(atMs);
        if (act.solves) this.solve(true, atMs, seenMs);
        else this.reply('reply', atMs, seenMs);
        return;
      case 'hold':
        this.owner = { agent: act.agent, accepted: true };
        this.holds(act, atMs, seenMs);
        return;
      case 'resume':
        this.endHold(atMs);
        return;
      case 'solve':
        this.owner = { agent: act.agent, accepted: true };
        this.solve(true, atMs, seenMs);
        return;
      case 'confirm':
        this.confirm(atMs);
        return;
      case 'rate':
        this.rating = act.score;
        return;
      case 'reopen':
        this.reopen(true, atMs, seenMs);
        return;
      case 'withdraw':
        this.happenings.push({ is: 'withdrawn', atMs });
        this.close('withdrawn', atMs);
        return;
      case 'tellManager':
        this.counts.escalated += 1;
        this.managerTold.push({ role: act.role, atMs });
        return;
      case 'customerWrites':
        this.customerWrites(act.words, atMs, nth, seenMs);
        return;
      case 'retry': {
        const stuck = this.letters.find(({ state }) => state === 'stuck' || state === 'refused');
        if (stuck?.state === 'refused') stuck.state = 'sent';
        if (stuck?.state === 'stuck') stuck.state = 'open';
        this.deliver(seenMs);
        return;
      }
      case 'mail':
        this.mailIs(act.is, seenMs);
        return;
      case 'bounce': {
        const last = this.letters.findLast(({ state }) => state === 'sent');
        if (last !== undefined) last.state = 'refused';
        return;
      }
      case 'note':
      case 'sayAgain':
      case 'store':
      case 'renew':
      case 'wait':
      case 'outage':
        return;
    }
  }

  private mailIs(is: Extract<Act, { do: 'mail' }>['is'], nowMs: number): void {
    if (is === 'givenUp') {
      for (const letter of this.letters) if (letter.state === 'open') letter.state = 'stuck';
      this.closeConfirmed(nowMs);
      return;
    }
    this.mail = is === 'back' ? 'up' : is === 'refusing' ? 'refusing' : 'away';
    this.deliver(nowMs);
  }

  private customerWrites(said: keyof typeof words, saidMs: number, nth: number, seenMs: number): void {
    if (said === 'automatic') return;
    if (this.hold?.reason === 'customer') this.endHold(saidMs);
    this.lastMessage = { nth, atMs: saidMs };
    this.customerWaits = true;
    this.counts.messages += 1;
    if (this.stage === 'closed') return;
    // Said before it was solved and seen after: it is the solution that it opens again.
    const atMs = this.solvedAtMs === null ? saidMs : Math.max(saidMs, this.solvedAtMs);
    if (this.stage === 'followUp' && said === 'thanks') {
      this.confirm(atMs);
      return;
    }
    if (this.stage === 'followUp') this.reopen(said === 'broken', atMs, seenMs);
    this.happenings.push({ is: 'customerMessage', atMs });
  }

  private reply(purpose: 'reply', atMs: number, seenMs: number): void {
    this.write(purpose, seenMs);
    this.answered(atMs);
  }

  private answered(atMs: number): void {
    this.customerWaits = this.customerWaits && this.lastMessage.atMs > atMs;
    this.happenings.push({ is: 'reply', atMs });
  }

  private holds(act: Extract<Act, { do: 'hold' }>, atMs: number, seenMs: number): void {
    if (act.reason === 'lunch') return;
    if (act.asks) this.reply('reply', atMs, seenMs);
    const untilMs = this.holdUntil(act, atMs);
    this.hold = { reason: act.reason, sinceMs: atMs, untilMs };
    this.counts.holds += 1;
    const reminders = shares.hold[act.reason].map((share) => ({
      name: 'hold.remind' as const,
      dueMs: atMs + Math.round((untilMs - atMs) * share),
    }));
    this.alarms = [...this.alarms, ...reminders, { name: 'hold.end', dueMs: untilMs }];
    this.happenings.push({ is: 'hold', reason: act.reason, atMs });
  }

  private endHold(atMs: number): void {
    if (this.hold === null) return;
    // Words that were said before the hold and seen during it end it, and take nothing from the time before it.
    this.happenings.push({ is: 'resume', atMs: Math.max(atMs, this.hold.sinceMs) });
    this.hold = null;
    this.alarms = this.alarms.filter(({ name }) => !name.startsWith('hold.'));
  }

  private solve(byAgent: boolean, atMs: number, seenMs: number): void {
    this.endHold(atMs);
    if (byAgent) this.answered(atMs);
    this.stage = 'followUp';
    this.hasBeenSolved = true;
    this.isConfirmed = false;
    this.noReply = !byAgent;
    this.solvedAtMs = atMs;
    this.customerWaits = false;
    this.happenings.push({ is: 'solved', atMs });
    this.write('outcome', seenMs);
  }

  private reopen(counted: boolean, atMs: number, seenMs: number): void {
    this.stage = 'handle';
    this.isConfirmed = false;
    this.solvedAtMs = null;
    this.customerWaits = true;
    if (counted) this.counts.reopened += 1;
    this.alarms = this.alarms.filter(({ name }) => !name.startsWith('followUp.'));
    this.happenings.push({ is: 'reopened', atMs, seenMs });
  }

  /** Her word is kept; what a person wrote leaves the house before the case closes on it. */
  private confirm(atMs: number): void {
    if (this.isConfirmed) return;
    this.isConfirmed = true;
    this.closeConfirmed(atMs);
  }

  private closeConfirmed(atMs: number): void {
    const unsent = this.letters.some(
      ({ purpose, state }) => state === 'open' && (purpose === 'reply' || purpose === 'outcome'),
    );
    if (this.stage === 'followUp' && this.isConfirmed && !unsent) this.close('confirmed', atMs);
  }

  private close(how: string, atMs: number): void {
    this.endHold(atMs);
    this.stage = 'closed';
    this.closedAs = how;
    this.alarms = [];
    this.happenings.push({ is: 'closed', atMs });
  }

  private write(purpose: Purpose, nowMs: number): void {
    this.letters.push({ purpose, state: 'open' });
    this.deliver(nowMs);
  }

  /** What can leave leaves; the window of silence begins when the outcome has arrived (R18). */
  private deliver(nowMs: number): void {
    if (this.mail === 'away') return;
    for (const letter of this.letters.filter(({ state }) => state === 'open')) {
      letter.state = this.mail === 'refusing' ? 'refused' : 'sent';
      if (letter.state === 'sent' && letter.purpose === 'outcome') this.openWindow(nowMs);
    }
    this.closeConfirmed(nowMs);
  }

  openWindow(fromMs: number): void {
    if (this.stage !== 'followUp' || this.alarms.some(({ name }) => name === 'followUp.close')) return;
    const { windowMs } = this.plan.followUp;
    this.alarms = [
      ...this.alarms,
      { name: 'followUp.remind', dueMs: fromMs + windowMs * shares.followUp },
      { name: 'followUp.close', dueMs: fromMs + windowMs },
    ];
  }

  /** Time has come this far: what was due on the way is done, as of its instant; seen then, or later after an outage. */
  reach(nowMs: number, seenMs?: number): void {
    for (;;) {
      const [alarm] = this.alarms.toSorted((a, b) => a.dueMs - b.dueMs);
      if (alarm === undefined || alarm.dueMs > nowMs) return;
      this.alarms = this.alarms.filter((other) => other !== alarm);
      this.ring(alarm, seenMs ?? alarm.dueMs);
    }
  }

  private ring({ name, dueMs }: ModelAlarm, seenMs: number): void {
    switch (name) {
      case 'hold.remind':
        if (this.hold?.reason === 'customer') this.write('holdReminder', seenMs);
        return;
      case 'hold.end':
        // R12: silence through the reminders solves it as no reply; whoever waited for a third party is woken.
        if (this.hold?.reason === 'customer') this.solve(false, dueMs, seenMs);
        else this.endHold(dueMs);
        return;
      case 'followUp.remind':
        this.write('followUpReminder', seenMs);
        return;
      case 'followUp.close':
        this.close(this.noReply ? 'customerNoReply' : 'silence', dueMs);
    }
  }
}

function isDecision(act: Act): boolean {
  const facts: readonly Act['do'][] = [
    'customerWrites',
    'sayAgain',
    'bounce',
    'wait',
    'outage',
    'mail',
    'store',
    'renew',
  ];
  return !facts.includes(act.do);
}
