/** What a case will do next by itself, whom that concerns, and why it is due then: for the page that operators read. */
import { explain, explanationText, type Clock } from '../clocks/index.ts';
import type { LadderStep, StepAction } from '../clocks/plan.ts';
import { contextOf, nextDue } from './clockwork.ts';
import type { Setting } from './setting.ts';
import type { Alarm, CaseState } from './state.ts';

export interface WhatNext {
  readonly dueMs: number;
  /** `firstResponse: half`, `hold.end`: as the timer is named. */
  readonly what: string;
  /** In words: what will be done, and to whom. */
  readonly does: string;
  /** Lines that a person can check with a calendar in hand. */
  readonly because: readonly string[];
}

export function whatNext(state: CaseState, setting: Setting): WhatNext | undefined {
  const next = nextDue(state, setting);
  if (next === undefined) return undefined;
  const alarm = state.alarms.find(({ name, dueMs }) => name === next.what && dueMs === next.dueMs);
  if (alarm !== undefined) return { ...next, does: alarmDoes(alarm, state), because: [alarmReason(alarm, state)] };
  const [clockName = '', stepName = ''] = next.what.split(': ');
  const clock = state.clocks.find(({ name }) => name === clockName);
  const step = state.plan?.clocks.find(({ name }) => name === clockName)?.ladder.find(({ name }) => name === stepName);
  return {
    ...next,
    does: step === undefined ? 'records the breach' : stepDoes(step, state),
    because: [...(step === undefined ? [] : [stepReason(step)]), ...clockReasons(clock, state, setting)],
  };
}

function alarmDoes({ name }: Alarm, state: CaseState): string {
  switch (name) {
    case 'hold.remind':
      return state.hold?.reason === 'customer' ? 'reminds the customer of our question' : 'nothing but look again';
    case 'hold.end':
      return endsHold(state) === 'solveAsNoReply'
        ? 'solves it as customerNoReply; she can still reopen it'
        : 'ends the hold: the owner goes on';
    case 'followUp.remind':
      return 'reminds the customer that we wait for her word';
    case 'followUp.close':
      return 'closes it: silence is an answer then';
    case 'cannedAnswer.close':
      return "closes it as selfServed: the robot's answer was not contradicted";
  }
}

function endsHold(state: CaseState): 'solveAsNoReply' | 'wakeOwner' | undefined {
  return state.plan?.holds.find(({ reason }) => reason === state.hold?.reason)?.atEnd;
}

function alarmReason({ name }: Alarm, state: CaseState): string {
  switch (name) {
    case 'hold.remind':
    case 'hold.end':
      return `On hold "${state.hold?.reason ?? ''}"; the plan says how long that may last, in working time.`;
    case 'followUp.remind':
    case 'followUp.close':
      return 'The window began when the outcome was delivered, and is counted in working time.';
    case 'cannedAnswer.close':
      return "The window began when the robot's answer was delivered.";
  }
}

function stepDoes(step: LadderStep, state: CaseState): string {
  if (step.actions.length === 0) return 'is recorded, nobody is told';
  return step.actions.map((action) => actionDoes(action, state)).join('; ');
}

function actionDoes(action: StepAction, state: CaseState): string {
  switch (action.do) {
    case 'notify':
      return `tells ${whoIs(action.role, state)}`;
    case 'raisePriority':
      return 'raises the priority';
    case 'reassign':
      return `gives it to ${action.toRole ?? `level ${String(action.toLevel ?? '')}`} while nobody has accepted it`;
    case 'startCallback':
      return 'starts a callback';
    case 'raiseComplaint':
      return 'makes it a complaint';
    case 'letter':
      return `writes the letter ${action.template}`;
  }
}

/** A role with the ids of those who have it now. */
function whoIs(role: string, { owner, plan }: CaseState): string {
  if (role === 'owner') return owner === null ? 'the owner (nobody yet)' : `the owner (${owner.agent})`;
  if (role === 'team') return `team ${plan?.team ?? ''}`;
  const people = (plan?.roles ?? []).filter((one) => one.role === role).flatMap((one) => one.people);
  return `the ${role} (${people.length === 0 ? 'nobody named' : people.map(({ id }) => id).join(', ')})`;
}

function stepReason({ name, when }: LadderStep): string {
  if (when.at === 'share')
    return when.share === 1
      ? `"${name}" is the deadline itself.`
      : `"${name}" is ${String(Math.round(when.share * 100))}% of the target.`;
  return `"${name}" is counted from the breach.`;
}

function clockReasons(clock: Clock | undefined, { plan }: CaseState, setting: Setting): readonly string[] {
  if (clock === undefined || plan === null) return [];
  const calendar = plan.clocks.find(({ name }) => name === clock.name)?.calendar ?? plan.calendar;
  return [
    ...explanationText(explain(clock, contextOf(plan, setting)), 'en')
      .split('\n')
      .slice(1),
    `Calendar: ${calendar}.`,
  ];
}
