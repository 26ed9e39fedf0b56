/** The form of inputs and messages, checked inside the workflow for callers that are not our client. */
import type { DecisionName, FactName } from '../../domain/case/message.ts';
import type { Refusal } from '../../domain/errors.ts';

/** What is wrong with the form of an input or message: empty when nothing is. */
export function formRefusals(_name: 'input' | FactName | DecisionName, _value: unknown): readonly Refusal[] {
  return [];
}
