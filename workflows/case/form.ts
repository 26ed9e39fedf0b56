/** The form of inputs and messages, checked inside the workflow for callers that are not our client: by guards, without zod. */
import type { DecisionName, FactName } from '../../domain/case/message.ts';
import type { Refusal } from '../../domain/errors.ts';
import {
  atMostChars,
  badForm,
  expectedType,
  isRecord,
  nobodyReachable,
  oneAField,
  oneOf,
  tagValues,
  unknownField,
} from './bad-form.ts';
import { expectedByPattern, guards, type Fault } from './form.generated.js';

/** What is wrong with the form of an input or message, field by field: empty when nothing is. */
export function formRefusals(name: 'input' | FactName | DecisionName, value: unknown): readonly Refusal[] {
  const carried = name === 'input' && isRecord(value) && value['carry'] !== undefined;
  const guard = guards[carried ? 'carriedInput' : name];
  if (guard(value)) return [];
  return oneAField((guard.errors ?? []).flatMap((fault) => refusalsOf(fault, value)));
}

function refusalsOf(fault: Fault, value: unknown): readonly Refusal[] {
  const path = fault.instancePath.split('/').slice(1).map(unescaped);
  const { params } = fault;
  switch (fault.keyword) {
    case 'required':
      // Inside `anyOf` it says no more than `anyOf` itself, which follows.
      return fault.schemaPath.includes('/anyOf/') ? [] : [badForm([...path, params.missingProperty ?? ''], '', value)];
    case 'anyOf':
      return [nobodyReachable(path)];
    case 'additionalProperties':
      return [unknownField([...path, params.additionalProperty ?? ''])];
    case 'discriminator':
      return [badForm([...path, params.tag ?? ''], oneOf(tagValues[params.tag ?? ''] ?? []), value)];
    case 'type':
      return [badForm(path, expectedType(params.type ?? ''), value)];
    case 'enum':
      return [badForm(path, oneOf(params.allowedValues ?? []), value)];
    case 'maxLength':
      return [badForm(path, atMostChars(params.limit ?? 0), value)];
    case 'maximum':
      return [badForm(path, `at most ${String(params.limit)}`, value)];
    case 'minimum':
      return [badForm(path, `at least ${String(params.limit)}`, value)];
    default:
      return [badForm(path, expectedByPattern[params.pattern ?? ''] ?? 'the form of the contract', value)];
  }
}

/** JSON Pointer (RFC 6901). */
function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
