/**
 * The clocks of a case: promises about time as a pure fold. No function here reads a clock.
 *
 *     let clocks = openClocks(plan.clocks);
 *     ({ clocks, changes } = advance(clocks, { type: 'received', atMs }, context));
 *     nextDeadline(clocks, context)          // when to look again: { dueMs, clock, step }
 *     const due = dueSteps(clocks, nowMs, context);
 *     clocks = recordSteps(clocks, due, context);
 *     ({ clocks, changes } = retarget(clocks, newPlan.clocks, nowMs, context, history));
 *     clocks.map(verdictOf)                  // for facts and reports
 *     explanationText(explain(clock, context), 'zh')
 *
 * `context` is `{ plans, calendars, nowMs }`. Everything returned is JSON-safe; a clock stays under 1 KB. Instants are
 * integer epoch milliseconds.
 *
 * What a caller has to keep in mind:
 * - Emit `reply` for every public word of a person, also for the question that a hold on the customer begins with:
 *   such a hold does not pause while her last message is unanswered (R12). `customerMessage` ends a hold on her.
 * - `solved` and `closed` put the clocks at rest: messages start nothing until `reopened`. `closed` cancels what still
 *   runs and does not stop on it.
 * - A step that is `silent` is recorded like any other and told to nobody.
 * - An event at the very instant of a deadline is in time.
 */
export { advance } from './advance.ts';
export type { ClockChange } from './change.ts';
export type { Clock, ClockEvent } from './clock.ts';
export { openClocks } from './clock.ts';
export type { ClockContext } from './context.ts';
export type { DueStep } from './deadlines.ts';
export { dueSteps, nextDeadline, recordSteps } from './deadlines.ts';
export type { Explanation } from './explain.ts';
export { explain } from './explain.ts';
export { explanationText } from './explanation-text.ts';
export { retarget } from './retarget.ts';
export type { ClockVerdict } from './verdict.ts';
export { verdictOf } from './verdict.ts';
