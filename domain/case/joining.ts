/** Whether a newcomer belongs to a case that is open already (R27): by reference, thread or order number; never by likeness. */
import type { CaseRequest } from './request.ts';

/** An open case of the same customer. */
export interface OpenCase {
  readonly reference: string;
  readonly orderNumber: string | null;
  /** Message-IDs of mails that came in. */
  readonly messageIds: readonly string[];
}

export type Joining =
  | { readonly do: 'join'; readonly reference: string; readonly by: 'reference' | 'thread' | 'orderNumber' }
  /** A person decides; the cases are shown with the plan's context. */
  | { readonly do: 'suggest'; readonly references: readonly string[]; readonly because: string }
  | { readonly do: 'new'; readonly because: string };

/** Whether the request names anything by which it could join: only then anybody has to look. */
export function namesACase({ joins, inReplyTo, orderNumber, subject }: CaseRequest): boolean {
  return (
    joins !== undefined ||
    inReplyTo !== undefined ||
    orderNumber !== undefined ||
    /(case|工单)\s*\S/iu.test(subject ?? '')
  );
}

/**
 * Where a request belongs, from the open cases of its customer. Another customer's case is never among them (R26), so that a
 * mistyped or guessed reference opens a case of its own.
 */
export function joinOf(request: CaseRequest, openCases: readonly OpenCase[]): Joining {
  const others = openCases.filter(({ reference }) => reference !== request.reference);
  const named = others.find(({ reference }) => reference === request.joins) ?? inSubject(request, others);
  if (named !== undefined) return { do: 'join', reference: named.reference, by: 'reference' };
  const threaded = others.find(({ messageIds }) => messageIds.some((id) => sameId(id, request.inReplyTo)));
  if (threaded !== undefined) return { do: 'join', reference: threaded.reference, by: 'thread' };
  const ordered = others.filter(
    ({ orderNumber }) => orderNumber !== null && sameOrder(orderNumber, request.orderNumber),
  );
  const [only, second] = ordered;
  if (only !== undefined && second === undefined) return { do: 'join', reference: only.reference, by: 'orderNumber' };
  if (only !== undefined) return suggest(ordered, 'several open cases on this order');
  if (others.length > 0) return suggest(others, 'open cases of the same customer');
  return { do: 'new', because: 'no open case of this customer' };
}

/** Our mails carry the reference in the subject, and an answer keeps it: whole, not as the beginning of another one. */
function inSubject({ subject }: CaseRequest, openCases: readonly OpenCase[]): OpenCase | undefined {
  const words = (subject ?? '').split(/[^\w.-]+/).map((word) => word.replace(/[.-]+$/, '').toLowerCase());
  return openCases.find(({ reference }) => words.includes(reference.toLowerCase()));
}

function suggest(openCases: readonly OpenCase[], because: string): Joining {
  return { do: 'suggest', references: openCases.map(({ reference }) => reference), because };
}

/** With or without the angle brackets. */
function sameId(one: string, other: string | undefined): boolean {
  return other !== undefined && one.replace(/^<|>$/g, '') === other.replace(/^<|>$/g, '');
}

function sameOrder(one: string, other: string | undefined): boolean {
  return other !== undefined && one.trim().toLowerCase() === other.trim().toLowerCase();
}
