/** Questions to departments, representatives and conduct, as operators read them: no names or words of the customer's side. */
import { openConsults, type Consult } from './consult-message.ts';
import type { Representative } from './customer-side-message.ts';
import type { CaseState } from './state.ts';

export interface CustomerSideView {
  readonly representatives: readonly Pick<Representative, 'id' | 'relation'>[];
  readonly warned: boolean;
  readonly writtenOnlyUntil: string | null;
}

export function customerSideOf({ customerSide }: CaseState): CustomerSideView {
  const { representatives, warnedAtMs, writtenOnly } = customerSide;
  return {
    representatives: representatives
      .filter(({ endedAtMs }) => endedAtMs === null)
      .map(({ id, relation }) => ({ id, relation })),
    warned: warnedAtMs !== null,
    writtenOnlyUntil: writtenOnly === null ? null : new Date(writtenOnly.reviewAtMs).toISOString(),
  };
}

/** For the operators' page. */
export function actLines(state: CaseState, when: (ms: number) => string): readonly string[] {
  const { representatives, warnedAtMs, writtenOnly } = state.customerSide;
  return [
    ...openConsults(state).map(
      ({ id, department, askedAtMs, askedBy }) =>
        `question ${id} to \`${department}\`, asked by ${askedBy} at ${when(askedAtMs)}: no answer yet`,
    ),
    ...representatives
      .filter(({ endedAtMs }) => endedAtMs === null)
      .map(({ id, relation, sinceMs }) => `representative ${id} (${relation}) since ${when(sinceMs)}`),
    ...(warnedAtMs === null ? [] : [`warned at ${when(warnedAtMs)}`]),
    ...(writtenOnly === null ? [] : [`in writing only, looked at again at ${when(writtenOnly.reviewAtMs)}`]),
  ].map((line) => `- ${line}`);
}

/** For the terminal: labels and texts. */
export function actTexts(
  { consults, customerSide }: { readonly consults: readonly Consult[]; readonly customerSide: CustomerSideView },
  at: (instant: string) => string,
): readonly (readonly [label: string, text: string])[] {
  const asked = consults.map(({ id, department, askedAtMs, ended }) => {
    return `${id} ${department}: ${ended === null ? `asked ${at(new Date(askedAtMs).toISOString())}` : ended.how}`;
  });
  const { representatives, warned, writtenOnlyUntil } = customerSide;
  return [
    ...labelled('departments', asked),
    ...labelled(
      'spoken for',
      representatives.map(({ id, relation }) => `${id} (${relation})`),
    ),
    ...labelled('conduct', [
      ...(warned ? ['warned'] : []),
      ...(writtenOnlyUntil === null ? [] : [`in writing only, review ${at(writtenOnlyUntil)}`]),
    ]),
  ];
}

function labelled(label: string, texts: readonly string[]): readonly (readonly [string, string])[] {
  return texts.length === 0 ? [] : [[label, texts.join('; ')]];
}
