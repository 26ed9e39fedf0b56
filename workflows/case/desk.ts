/** The running case: its state, and the messages that change it. Stages read it like a desk somebody works at. */
import {
  ApplicationFailure,
  allHandlersFinished,
  condition,
  setCurrentDetails,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import { compileCalendar, type Calendar, type CalendarSnapshot } from '../../domain/calendar/index.ts';
import { explain as explainClock, explanationText } from '../../domain/clocks/index.ts';
import { decide, learn } from '../../domain/case/decide.ts';
import { contextOf } from '../../domain/case/clockwork.ts';
import { detailsOf } from '../../domain/case/details.ts';
import type { DecisionName, FactName, NamedDecision, NamedFact } from '../../domain/case/message.ts';
import { previewPlan } from '../../domain/case/plan-preview.ts';
import { planningStateOf } from '../../domain/case/replanning.ts';
import { refusalOf } from '../../domain/case/refusal.ts';
import type { Setting } from '../../domain/case/setting.ts';
import { snapshotOf } from '../../domain/case/snapshot.ts';
import { openCase, raiseAttention, type CaseState, type Stage } from '../../domain/case/state.ts';
import { describeRefusal, type Refusal } from '../../domain/errors.ts';
import {
  decisions,
  explain,
  facts,
  planPreview,
  planningFacts,
  snapshot,
  type CaseInput,
  type CaseReceipt,
  type PlanningFacts,
} from './contract.ts';
import { formRefusals } from './form.ts';

/** Temporal suggests it at 4,096; a little earlier leaves room for what is under way. */
const renewAfterEvents = 4_000;

export class Desk {
  readonly input: CaseInput;
  private current: CaseState;
  private readonly compiled = new Map<CalendarSnapshot, Calendar>();
  private readonly byContent = new Map<string, Calendar>();
  private short = 0;

  private constructor(input: CaseInput) {
    this.input = input;
    this.current = input.carry ?? openCase(input.request);
  }

  /** Checks the input, restores what was carried over, and listens: all before the first await. */
  static open(input: CaseInput): Desk {
    const refusals = formRefusals('input', input);
    if (refusals.length > 0) throw refused(refusals);
    const desk = new Desk(input);
    desk.listen();
    return desk;
  }

  get state(): CaseState {
    return this.current;
  }

  get stage(): Stage {
    return this.current.stage;
  }

  isClosed(): boolean {
    return this.current.stage === 'closed';
  }

  /** The instant, and calendars compiled on first use. */
  setting(): Setting {
    return { nowMs: Date.now(), compile: (snapshotOfCalendar) => this.compile(snapshotOfCalendar) };
  }

  /** Every change of the case goes through here, so that the Web UI shows it at once. */
  change(next: (state: CaseState, setting: Setting) => CaseState): void {
    this.current = next(this.current, this.setting());
    setCurrentDetails(detailsOf(this.current, this.setting()));
  }

  /** What a new plan of this case is made from. */
  planningFacts(): PlanningFacts {
    const { request, carry } = this.input;
    return { request, excerpt: carry !== undefined, ...planningStateOf(this.current) };
  }

  /** Runs a step whose result is about to change the case: facts wait for it, so that they go to the store together. */
  async during<T>(step: () => Promise<T>): Promise<T> {
    this.short += 1;
    try {
      return await step();
    } finally {
      this.short -= 1;
    }
  }

  /** Nothing is under way whose result would add facts in a moment. */
  get settled(): boolean {
    const { outbox, attention, stage } = this.current;
    // Receipt, plan, classification and assignment follow each other within moments and are stored in one batch.
    const early = (stage === 'receive' || stage === 'classify') && attention.length === 0;
    const choosing = outbox.some(
      (effect) => effect.do === 'assign' && !attention.some(({ key }) => key === effect.key),
    );
    return this.short === 0 && !early && !choosing;
  }

  /** History has grown so long that the case should go on in a new run. */
  get mustRenew(): boolean {
    const { continueAsNewSuggested, historyLength } = workflowInfo();
    return continueAsNewSuggested || historyLength >= (this.input.renewAfterEvents ?? renewAfterEvents);
  }

  /** Waits until the case has left a stage, or until it has to go on in a new run. */
  async whileAt(stage: Stage): Promise<void> {
    await condition(() => this.stage !== stage || (this.mustRenew && this.settled && allHandlersFinished()));
  }

  /**
   * Compiled once for each content and kept with the run: not module state, which workflows of one worker would share. A
   * later plan with the same calendar gets the same one, by which a replan sees what has changed.
   */
  private compile(snapshotOfCalendar: CalendarSnapshot): Calendar {
    const known = this.compiled.get(snapshotOfCalendar);
    if (known !== undefined) return known;
    const content = JSON.stringify(snapshotOfCalendar);
    const calendar = this.byContent.get(content) ?? compileCalendar(snapshotOfCalendar);
    this.byContent.set(content, calendar);
    this.compiled.set(snapshotOfCalendar, calendar);
    return calendar;
  }

  private listen(): void {
    for (const name of Object.keys(facts) as FactName[]) this.listenToFact(name);
    for (const name of Object.keys(decisions) as DecisionName[]) this.listenToDecision(name);
    setHandler(snapshot, () => snapshotOf(this.current, this.setting()));
    setHandler(planningFacts, () => this.planningFacts());
    setHandler(planPreview, (plan) => previewPlan(this.current, plan, this.setting()) ?? null);
    setHandler(explain, (which) => this.explain(which.clock, which.language ?? this.current.plan?.language ?? 'en'));
  }

  /** Facts cannot be refused: one that has not the right form becomes `attention` and ends nothing. */
  private listenToFact(name: FactName): void {
    setHandler(facts[name], (message: unknown) => {
      const refusals = formRefusals(name, message);
      this.change((state, setting) =>
        refusals.length === 0
          ? learn(state, { ...(message as object), name } as NamedFact, setting)
          : raiseAttention(state, {
              key: `${name}/${setting.nowMs}`,
              code: 'BAD_INPUT',
              what: `${name}: ${refusals.map(describeRefusal).join('; ')}`,
              atMs: setting.nowMs,
            }),
      );
    });
  }

  /** Decisions are refused before anything is written to history, with a code and what to do next. */
  private listenToDecision(name: DecisionName): void {
    setHandler(
      decisions[name],
      (message: unknown): CaseReceipt => {
        this.change((state, setting) => decide(state, { ...(message as object), name } as NamedDecision, setting));
        return { reference: this.current.reference, stage: this.current.stage, seq: this.current.nextSeq - 1 };
      },
      {
        validator: (message: unknown) => {
          const form = formRefusals(name, message);
          if (form.length > 0) throw refused(form);
          const refusal = refusalOf(this.current, { ...(message as object), name } as NamedDecision, this.setting());
          if (refusal !== undefined) throw refused([refusal]);
        },
      },
    );
  }

  private explain(clock: string | undefined, language: 'zh' | 'en'): string {
    const { plan, clocks } = this.current;
    if (plan === null) return '';
    const context = contextOf(plan, this.setting());
    const asked = clocks.filter(({ name }) => clock === undefined || name === clock);
    return asked.map((one) => explanationText(explainClock(one, context), language)).join('\n\n');
  }
}

/** The failure that callers see: the first refusal's code as its type, every refusal in its details. */
function refused(refusals: readonly Refusal[]): ApplicationFailure {
  return ApplicationFailure.create({
    type: refusals[0]?.code ?? 'BAD_INPUT',
    message: refusals.map(describeRefusal).join('\n'),
    nonRetryable: true,
    details: [refusals],
  });
}
