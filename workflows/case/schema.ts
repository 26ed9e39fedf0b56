/**
 * The case's inputs and messages in zod, for the edges: client, receivers, the contract's export. Workflow code never
 * imports this file; it checks with guards generated from it (form.ts). Only what JSON Schema can say too is used here, so
 * that both refuse the same: lengths count code points.
 */
import { z } from 'zod';
import type { CaseDecisions, CaseFacts } from '../../domain/case/message.ts';
import { longestBodyChars, longestSubjectChars, referencePattern } from '../../domain/case/request.ts';
import type { LiveReport } from '../../domain/case/contact-message.ts';
import type { Actor } from '../../domain/case/fact.ts';
import type { CaseRequest, Customer } from '../../domain/case/request.ts';
import type { Refusal } from '../../domain/errors.ts';
import {
  atMostChars,
  badForm,
  expectedType,
  isRecord,
  nobodyReachable,
  nobodyToAnswer,
  oneAField,
  oneOf,
  reachableBy,
  unknownField,
} from './bad-form.ts';
import type { CaseInput } from './contract.ts';

/** Every form of text: its pattern, and how a person reads it in a refusal. */
export const textForms = {
  reference: [
    new RegExp(referencePattern, 'u'),
    '1 to 100 letters, digits, ".", "_" or "-", beginning with a letter or digit',
  ],
  id: [/^[A-Za-z0-9._:@-]{1,200}$/u, '1 to 200 letters, digits, ".", "_", ":", "@" or "-"'],
  channel: [/^[a-z][a-z0-9-]{0,30}$/u, 'a channel such as email, chat or wechat: lower-case letters, digits or "-"'],
  name: [
    /^[A-Za-z][A-Za-z0-9._/-]{0,63}$/u,
    'a name: a letter, then letters, digits, ".", "_", "/" or "-", at most 64',
  ],
  roleOrLevel: [/^(?:[1-3]|[A-Za-z][A-Za-z0-9._/-]{0,63})$/u, 'a role such as supervisor, or a level: 1, 2 or 3'],
  instant: [z.regexes.datetime({ offset: true }), 'an ISO instant with offset such as 2026-03-01T09:30:00+08:00'],
  year: [/^(?:19[7-9]\d|2\d{3})-/u, 'a year from 1970 to 2999'],
  email: [
    /^(?=[^@]{1,64}@)[^\s@<>()[\]\\,;:".\p{C}]+(?:\.[^\s@<>()[\]\\,;:".\p{C}]+)*@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]{1,62}$/u,
    'an e-mail address such as li.hua@example.com',
  ],
  phone: [/^[+(]?[0-9][0-9 ()./*#x-]{1,38}$/u, 'a phone number such as +86 10 5555 0100'],
  messageId: [/^<?[^\s<>\p{C}]{1,900}>?$/u, 'a Message-ID without blanks'],
  hash: [/^[0-9a-f]{64}$/u, 'a SHA-256: 64 hexadecimal digits'],
  notBlank: [/\S/u, 'text that is not blank'],
  line: [/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u, 'one line of text without control characters'],
  // PostgreSQL takes neither in text, and a case that its store refuses for ever helps nobody.
  storable: [/^[^\0\p{Cs}]*$/u, 'text without NUL characters and halves of surrogate pairs'],
} as const satisfies Record<string, readonly [RegExp, string]>;

const form = (name: keyof typeof textForms) => z.string().regex(textForms[name][0], { error: textForms[name][1] });
const also = (text: z.ZodString, name: keyof typeof textForms) =>
  text.regex(textForms[name][0], { error: textForms[name][1] });

/** Longest reason, summary or comment. */
const longestRemarkChars = 10_000;

const reference = form('reference').meta({ description: "the caller's reference; the same one is the same case" });
const id = form('id').meta({ description: 'makes the message idempotent: taken once, however often it is sent' });
const name = form('name');
const channel = form('channel');
const instant = also(form('instant'), 'year').max(40).meta({ format: 'date-time' });
const messageId = form('messageId');
const lineUpTo = (chars: number) => also(also(z.string().max(chars), 'notBlank'), 'line');
const line = lineUpTo(200);
const effectKey = lineUpTo(500);
const remark = also(also(z.string().max(longestRemarkChars), 'notBlank'), 'storable');
const body = also(also(z.string().max(longestBodyChars), 'notBlank'), 'storable');
// HTML is carried as text and escaped where it is shown; line ends could forge mail headers and are refused.
const subject = also(z.string().max(longestSubjectChars), 'line');

const customer = z
  .strictObject({
    id: line.exactOptional(),
    name: line.exactOptional(),
    email: form('email').max(254).meta({ format: 'idn-email' }).exactOptional(),
    phone: form('phone').exactOptional(),
    handle: line.exactOptional(),
    language: z.enum(['zh', 'en']).exactOptional(),
    tier: name.exactOptional(),
    preferredChannel: channel.exactOptional(),
  })
  .refine((one) => !isRecord(one) || reachableBy.some((key) => key in one), { error: nobodyToAnswer, when: () => true })
  .meta({ anyOf: reachableBy.map((key) => ({ required: [key] })) }) satisfies z.ZodType<Customer>;

export const requestSchema = z.strictObject({
  reference,
  channel,
  customer,
  subject: subject.exactOptional(),
  body,
  receivedAt: instant,
  kind: name.exactOptional(),
  entryPoint: line.exactOptional(),
  orderNumber: line.exactOptional(),
  product: line.exactOptional(),
  region: line.exactOptional(),
  salesChannel: line.exactOptional(),
  messageId: messageId.exactOptional(),
  inReplyTo: messageId.exactOptional(),
  joins: reference.exactOptional(),
  reach: z.int().min(0).max(10_000_000_000).exactOptional(),
  policy: name.exactOptional(),
}) satisfies z.ZodType<CaseRequest>;

const renewAfterEvents = z.int().min(1).max(50_000);

/** What a caller starts a case with. */
const inputSchema = z.strictObject({
  request: requestSchema,
  renewAfterEvents: renewAfterEvents.exactOptional(),
}) satisfies z.ZodType<CaseInput>;

/**
 * What a case starts its own next run with: request and state were checked when they came in, and the request's text has been
 * cut to an excerpt since. Not part of the published contract.
 */
export const carriedInputSchema = z.strictObject({
  request: z.looseObject({ reference, body: z.string() }),
  carry: z.looseObject({ reference, stage: z.string() }),
  renewAfterEvents: renewAfterEvents.exactOptional(),
});

const actor = z
  .discriminatedUnion('who', [
    z.strictObject({ who: z.literal('agent'), id: name }),
    z.strictObject({ who: z.literal('customer') }),
    z.strictObject({ who: z.literal('robot') }),
    z.strictObject({ who: z.literal('clock') }),
  ])
  .meta({ type: 'object', discriminator: { propertyName: 'who' } }) satisfies z.ZodType<Actor>;

const urgency = z.enum(['low', 'normal', 'high', 'critical']);
/** A year; nobody talks longer. */
const longestSpanMs = 31_536_000_000;
const amount = z.int().min(0).max(1_000_000);

const head = { id, by: actor, at: instant } as const;
const solution = { code: name, summary: remark } as const;

const spanMs = z.int().min(0).max(longestSpanMs);
const direction = z.enum(['in', 'out']);
const wrapUp = {
  classification: z
    .strictObject({ kind: name.exactOptional(), category: name.exactOptional(), urgency: urgency.exactOptional() })
    .exactOptional(),
  outcome: z.strictObject(solution).exactOptional(),
  confirmed: z.boolean().exactOptional(),
  rating: z.strictObject({ score: z.int().min(1).max(5), comment: remark.exactOptional() }).exactOptional(),
} as const;
const talkTimes = {
  talkMs: spanMs.exactOptional(),
  holdMs: spanMs.exactOptional(),
  wrapUpMs: spanMs.exactOptional(),
} as const;

const liveReport = z
  .discriminatedUnion('is', [
    z.strictObject({ is: z.literal('opened'), direction: direction.exactOptional(), entryPoint: line.exactOptional() }),
    z.strictObject({ is: z.literal('joined'), agent: name }),
    z.strictObject({ is: z.literal('unanswered'), forMs: spanMs }),
    z.strictObject({ is: z.literal('idle'), forMs: spanMs }),
    z.strictObject({
      is: z.literal('ended'),
      how: z.enum(['finished', 'abandoned', 'idle']),
      replies: z.strictObject({ count: amount, totalMs: spanMs, longestMs: spanMs, robot: amount }).exactOptional(),
      transcript: form('hash').exactOptional(),
      ...wrapUp,
      ...talkTimes,
    }),
  ])
  .meta({ type: 'object', discriminator: { propertyName: 'is' } }) satisfies z.ZodType<LiveReport>;

const factSchemas = {
  customerMessage: z.strictObject({
    ...head,
    channel,
    subject: subject.exactOptional(),
    body,
    mailMessageId: messageId.exactOptional(),
  }),
  contact: z.strictObject({ ...head, contact: id, channel, report: liveReport }),
  assigned: z.strictObject({ ...head, agent: name, team: name, because: remark }),
  delivery: z.strictObject({
    ...head,
    key: effectKey,
    outcome: z.enum(['delivered', 'undeliverable', 'bounced']),
    detail: remark.exactOptional(),
  }),
} as const satisfies { readonly [N in keyof CaseFacts]: z.ZodType<CaseFacts[N]> };

const decisionSchemas = {
  accept: z.strictObject({ ...head, agent: name }),
  reply: z.strictObject({ ...head, body, solve: z.strictObject(solution).exactOptional(), seen: id.exactOptional() }),
  note: z.strictObject({ ...head, body }),
  hold: z.strictObject({ ...head, reason: name, until: instant.exactOptional(), question: body.exactOptional() }),
  resume: z.strictObject({ ...head, because: remark }),
  reclassify: z.strictObject({
    ...head,
    kind: name.exactOptional(),
    category: name.exactOptional(),
    urgency: urgency.exactOptional(),
    because: remark,
  }),
  replan: z.strictObject({ ...head, because: remark }),
  escalate: z.strictObject({
    ...head,
    axis: z.enum(['expertise', 'management']),
    to: form('roleOrLevel'),
    because: remark,
  }),
  solve: z.strictObject({ ...head, ...solution, seen: id.exactOptional() }),
  confirm: z.strictObject(head),
  // The scale is the plan's: the case itself refuses what lies outside (BAD_RATING).
  rate: z.strictObject({ ...head, score: z.number(), comment: remark.exactOptional() }),
  reopen: z.strictObject({ ...head, because: remark }),
  withdraw: z.strictObject({ ...head, because: remark }),
  retry: z.strictObject({ ...head, key: effectKey }),
  logContact: z.strictObject({
    ...head,
    channel,
    direction: direction.exactOptional(),
    openedAt: instant,
    answeredAt: instant,
    endedAt: instant,
    summary: body,
    ...wrapUp,
    ...talkTimes,
  }),
} as const satisfies { readonly [N in keyof CaseDecisions]: z.ZodType<CaseDecisions[N]> };

/** All that comes in from outside, by name. */
export const schemas = { input: inputSchema, ...factSchemas, ...decisionSchemas } as const;

/** Everything that is wrong with a value, field by field and all at once: empty when nothing is. */
export function refusalsBySchema(schema: z.ZodType, value: unknown): readonly Refusal[] {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : oneAField(parsed.error.issues.flatMap((issue) => refusalsOf(issue, value)));
}

function refusalsOf(issue: z.core.$ZodIssue, value: unknown): readonly Refusal[] {
  const path = issue.path.map(String);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownField([...path, key]));
    case 'custom':
      return [nobodyReachable(path)];
    case 'invalid_type':
      return [badForm(path, expectedType(issue.expected), value)];
    case 'too_big':
      return [
        badForm(
          path,
          issue.origin === 'string' ? atMostChars(Number(issue.maximum)) : `at most ${String(issue.maximum)}`,
          value,
        ),
      ];
    case 'too_small':
      return [badForm(path, `at least ${String(issue.minimum)}`, value)];
    case 'invalid_value':
      return [badForm(path, oneOf(issue.values), value)];
    case 'invalid_union':
      return [badForm(path, oneOf('options' in issue ? (issue.options ?? []) : []), value)];
    default:
      return [badForm(path, issue.message, value)];
  }
}
