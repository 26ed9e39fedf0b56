/** The running incident: its state, and the messages that change it. Handlers are synchronous. */
import { ApplicationFailure, setCurrentDetails, setHandler } from '@temporalio/workflow';
import { compileCalendar, type Calendar, type CalendarSnapshot } from '../../domain/calendar/index.ts';
import { nextDue, strikeSteps } from '../../domain/case/clockwork.ts';
import { happen } from '../../domain/case/clock-events.ts';
import { plan as planned } from '../../domain/case/planning.ts';
import type { Setting } from '../../domain/case/setting.ts';
import { openCase } from '../../domain/case/state.ts';
import { verdictOf } from '../../domain/clocks/index.ts';
import { describeRefusal, type Refusal } from '../../domain/errors.ts';
import { matchesEverything, type IncidentRow } from '../../domain/incident/incident.ts';
import { join, leave, nobodyYet, sayToAll, told, type News } from '../../domain/incident/members.ts';
import type { CasePlan } from '../../domain/policy/plan.ts';
import {
  incidentDecisions,
  incidentSnapshot,
  member,
  type Amend,
  type CancelIncident,
  type IncidentInput,
  type IncidentSnapshot,
  type IncidentState,
  type Inform,
  type SolveIncident,
} from './contract.ts';

const usualSurveyShare = 0.1;
const seenIds = 200;

export class IncidentDesk {
  readonly input: IncidentInput;
  private current: IncidentState;
  private readonly compiled = new Map<CalendarSnapshot, Calendar>();

  constructor(input: IncidentInput) {
    this.input = input;
    const { known, match } = input;
    this.current = input.carry ?? {
      status: 'open',
      known,
      match,
      members: nobodyYet,
      watch: null,
      solution: null,
      endedAtMs: null,
      unrecorded: true,
      seen: [],
    };
    this.listen();
  }

  get state(): IncidentState {
    return this.current;
  }

  change(next: Partial<IncidentState>): void {
    this.current = { ...this.current, ...next };
    setCurrentDetails(this.details());
  }

  setting(): Setting {
    return {
      nowMs: Date.now(),
      compile: (snapshot) => {
        const calendar = this.compiled.get(snapshot) ?? compileCalendar(snapshot);
        this.compiled.set(snapshot, calendar);
        return calendar;
      },
    };
  }

  /** Its promises: of the plan that a pressing case of its kind would get, those that are about solving and telling. */
  watch(plan: CasePlan): void {
    const clocks = plan.clocks.filter(({ name }) => name === 'update' || name === 'resolution');
    const { id, title, at } = this.input;
    const opened = openCase({
      reference: id,
      channel: 'ticket',
      customer: { handle: id },
      body: title,
      receivedAt: at,
    });
    const begun = planned(opened, { ...plan, clocks, acknowledge: false }, this.setting());
    this.change({ watch: { ...begun, unrecorded: [], outbox: [], stage: 'handle' } });
  }

  dueMs(): number {
    const { watch, status } = this.current;
    return watch === null || status !== 'open' ? Infinity : (nextDue(watch, this.setting())?.dueMs ?? Infinity);
  }

  /** Everything whose time has come: the ladder tells people; nobody is reassigned, the incident is nobody's queue. */
  strike(): void {
    const { watch } = this.current;
    if (watch === null) return;
    const struck = strikeSteps(watch, this.setting());
    this.change({
      watch: {
        ...struck,
        unrecorded: [],
        outbox: struck.outbox.filter(({ do: what }) => what === 'tell' || what === 'untell'),
      },
    });
  }

  told(number: number): void {
    this.change({ members: told(this.current.members, number) });
  }

  row(): IncidentRow {
    const { id, title, by, at } = this.input;
    const { status, known, match, members, endedAtMs } = this.current;
    return {
      id,
      title,
      known,
      match,
      status,
      openedBy: by,
      openedAtMs: Date.parse(at),
      endedAtMs,
      cases: members.here.length,
    };
  }

  snapshot(): IncidentSnapshot {
    const { id, title, by, at } = this.input;
    const { status, known, match, members, watch, solution, endedAtMs } = this.current;
    const dueMs = this.dueMs();
    const next = watch === null || !Number.isFinite(dueMs) ? undefined : nextDue(watch, this.setting());
    return {
      id,
      title,
      status,
      known,
      match,
      openedBy: by,
      openedAt: at,
      endedAt: endedAtMs === null ? null : new Date(endedAtMs).toISOString(),
      solution: solution?.code ?? null,
      cases: members.here,
      left: members.left,
      untold: new Set(members.tellings.flatMap(({ to }) => to)).size,
      next: next === undefined ? null : { what: next.what, due: new Date(next.dueMs).toISOString() },
      breached: (watch?.clocks ?? [])
        .map(verdictOf)
        .filter(({ verdict }) => verdict === 'breached')
        .map(({ clock }) => clock),
    };
  }

  private details(): string {
    const { status, cases, left, untold, next, breached } = this.snapshot();
    return [
      `**${status}** · ${String(cases.length)} cases wait for it, ${String(left.length)} went back to people, ${String(untold)} have not heard the latest`,
      '',
      `- **Next:** ${next === null ? 'nothing by itself' : `${next.what} at ${next.due}`}`,
      ...(breached.length === 0 ? [] : [`- **Breached:** ${breached.join(', ')}`]),
      '',
      ...cases.slice(0, 20).map((reference) => `- \`${reference}\``),
    ].join('\n');
  }

  private listen(): void {
    setHandler(member, ({ reference, is, because = 'person' }) => {
      const { members } = this.current;
      this.change({
        members:
          is === 'joined' ? join(members, reference, this.known(), Date.now()) : leave(members, reference, because),
      });
    });
    setHandler(incidentSnapshot, () => this.snapshot());
    const decide = <M extends { readonly id: string; readonly at: string }>(
      name: string,
      act: (message: M, atMs: number) => void,
      refusalOf: (message: M) => Refusal | undefined = () => undefined,
    ) =>
      [
        (message: M): IncidentSnapshot => {
          if (!this.current.seen.includes(message.id)) {
            this.change({ seen: [...this.current.seen, message.id].slice(-seenIds) });
            act(message, Math.min(Date.parse(message.at), Date.now()));
          }
          return this.snapshot();
        },
        {
          validator: (message: M): void => {
            if (this.current.seen.includes(message.id)) return;
            const refusal = this.overRefusal(name) ?? refusalOf(message);
            if (refusal !== undefined) throw refused(refusal);
          },
        },
      ] as const;
    setHandler(
      incidentDecisions.inform,
      ...decide<Inform>('inform', ({ words }, atMs) => {
        this.say({ is: 'update', words }, atMs);
        const { watch } = this.current;
        if (watch !== null) this.change({ watch: happen(watch, { type: 'progressNotice', atMs }, this.setting()) });
      }),
    );
    setHandler(
      incidentDecisions.amend,
      ...decide<Amend>(
        'amend',
        ({ known = this.current.known, match = this.current.match }) => this.change({ known, match, unrecorded: true }),
        ({ match }) =>
          match !== undefined && matchesEverything(match)
            ? { code: 'BAD_INPUT', path: 'match', what: 'amend: the rule would take every newcomer' }
            : undefined,
      ),
    );
    setHandler(
      incidentDecisions.solve,
      ...decide<SolveIncident>('solve', ({ code, words }, atMs) =>
        this.end('solved', { is: 'solved', code, words, surveyShare: this.surveyShare() }, { code, words }, atMs),
      ),
    );
    setHandler(
      incidentDecisions.cancel,
      ...decide<CancelIncident>('cancel', ({ words }, atMs) =>
        this.end('cancelled', { is: 'cancelled', words }, null, atMs),
      ),
    );
  }

  /** What a newcomer hears: what is known, and where it comes late, how it ended. */
  private known(): readonly News[] {
    const { status, known, solution } = this.current;
    if (status === 'open') return [{ is: 'known', words: known }];
    return solution === null
      ? [{ is: 'cancelled', words: known }]
      : [{ is: 'solved', ...solution, surveyShare: this.surveyShare() }];
  }

  private say(news: News, atMs: number): void {
    this.change({ members: sayToAll(this.current.members, news, atMs) });
  }

  private end(status: 'solved' | 'cancelled', news: News, solution: IncidentState['solution'], atMs: number): void {
    this.say(news, atMs);
    const { watch } = this.current;
    const ended = watch === null ? null : happen(watch, { type: 'solved', atMs }, this.setting());
    this.change({ status, solution, endedAtMs: atMs, unrecorded: true, watch: ended });
  }

  private surveyShare(): number {
    return this.input.surveyShare ?? usualSurveyShare;
  }

  private overRefusal(name: string): Refusal | undefined {
    const { status } = this.current;
    return status === 'open'
      ? undefined
      : { code: 'WRONG_STAGE', what: `${name}: the incident is ${status} already`, next: 'Open a new one' };
  }
}

export function refused(refusal: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: refusal.code,
    message: describeRefusal(refusal),
    nonRetryable: true,
    details: [[refusal]],
  });
}
