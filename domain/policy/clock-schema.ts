/** Clocks, their targets and ladders as a policy writes them. */
import { z } from 'zod';
import type { LadderStep, StepAction, StepWhen, Target } from '../clocks/plan.ts';
import { caseEvents } from '../clocks/plan.ts';
import { elapsedDuration, name, oneOrMany, workingDuration } from './value-schema.ts';

const wholeDays = z.number().int().min(1).max(3_660);

const oneTarget = z
  .strictObject({
    workingTime: workingDuration.optional(),
    calendarTime: elapsedDuration.optional(),
    workingDays: wholeDays.optional(),
    calendarDays: wholeDays.optional(),
  })
  .refine((target) => Object.values(target).filter((value) => value !== undefined).length === 1, {
    error: 'exactly one of workingTime, calendarTime, workingDays, calendarDays',
  })
  .transform((target): Target => {
    if (target.workingTime !== undefined) return { in: 'workingTime', ms: target.workingTime };
    if (target.calendarTime !== undefined) return { in: 'calendarTime', ms: target.calendarTime };
    if (target.workingDays !== undefined) return { in: 'workingDays', days: target.workingDays };
    return { in: 'calendarDays', days: target.calendarDays ?? 1 };
  });

/** One target for all, or one for each priority. */
const targetSchema = z.union(
  [
    oneTarget.transform((target) => ({ 1: target, 2: target, 3: target, 4: target })),
    z
      .strictObject({ P1: oneTarget, P2: oneTarget, P3: oneTarget, P4: oneTarget })
      .transform((target) => ({ 1: target.P1, 2: target.P2, 3: target.P3, 4: target.P4 })),
  ],
  {
    error:
      'one of workingTime: PT4H, calendarTime: P2D, workingDays: 3, calendarDays: 15 (hours and minutes for workingTime), or one such for each of P1, P2, P3, P4',
  },
);

const eventName = z.enum(caseEvents);

const stepFields = z.strictObject({
  name: z.string().min(1).max(60).optional(),
  at: z
    .string()
    .regex(/^\d{1,4}(\.\d+)?%$/, { error: 'a share of the target such as 75%; 100% is the breach' })
    .optional(),
  after: workingDuration.optional(),
  every: workingDuration.optional(),
  times: z.number().int().min(1).max(50).optional(),
  notify: oneOrMany(name).optional(),
  template: name.optional(),
  raisePriority: z.boolean().optional(),
  reassign: z.strictObject({ toLevel: z.number().int().min(1).max(3).optional(), toRole: name.optional() }).optional(),
  startCallback: z.boolean().optional(),
  raiseComplaint: z.boolean().optional(),
  letter: name.optional(),
  needsApproval: z.boolean().optional(),
});
type StepFields = z.output<typeof stepFields>;

function stepWhen(step: StepFields): StepWhen {
  if (step.at !== undefined) return { at: 'share', share: Number(step.at.slice(0, -1)) / 100 };
  return {
    at: 'afterBreach',
    ms: step.after ?? 0,
    ...(step.every === undefined ? {} : { repeatEveryMs: step.every, times: step.times ?? 1 }),
  };
}

function stepActions(step: StepFields): readonly StepAction[] {
  const actions: StepAction[] = (step.notify ?? []).map((role) => ({
    do: 'notify',
    role,
    ...(step.template === undefined ? {} : { template: step.template }),
  }));
  if (step.raisePriority === true) actions.push({ do: 'raisePriority' });
  if (step.reassign !== undefined) {
    const { toLevel, toRole } = step.reassign;
    actions.push({
      do: 'reassign',
      ...(toLevel === undefined ? {} : { toLevel }),
      ...(toRole === undefined ? {} : { toRole }),
    });
  }
  if (step.startCallback === true) actions.push({ do: 'startCallback' });
  if (step.raiseComplaint === true) actions.push({ do: 'raiseComplaint' });
  if (step.letter !== undefined) {
    const approval = step.needsApproval === undefined ? {} : { needsApproval: step.needsApproval };
    actions.push({ do: 'letter', template: step.letter, ...approval });
  }
  return actions;
}

const stepSchema = stepFields
  .refine((step) => (step.at === undefined) !== (step.after === undefined), {
    error: 'either at: 75% (a share of the target) or after: PT1H (working time after the breach)',
  })
  .refine((step) => step.every === undefined || (step.after !== undefined && step.times !== undefined), {
    error: 'every: only with after: and times: (a repeat has a cap)',
  })
  .refine((step) => stepActions(step).length > 0, {
    error: 'something to do: notify, raisePriority, reassign, startCallback, raiseComplaint or letter',
  })
  .transform((step): LadderStep => ({
    name: step.name ?? step.at ?? 'after breach',
    when: stepWhen(step),
    actions: stepActions(step),
  }));

export const ladderSchema = z.array(stepSchema).min(1);

export const clockSchema = z.strictObject({
  /** Its calendar; the plan's when left out. */
  calendar: name.optional(),
  target: targetSchema,
  startsOn: z.array(eventName).min(1),
  stopsOn: z.array(eventName),
  restartsOn: z.array(eventName).default([]),
  pausedBy: z.array(name).default([]),
  onReopen: z.enum(['resume', 'restart', 'nothing']).default('resume'),
  owner: z.enum(['internal', 'department', 'regulator']).default('internal'),
  ladder: name.optional(),
});
