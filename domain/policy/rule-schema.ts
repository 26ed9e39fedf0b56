/** Rules: on which cases they match (`when`) and what they settle (`then`). */
import { z } from 'zod';
import { bilingual, languageName, name, oneOrMany, priorityName, share } from './value-schema.ts';

/** All fields that are given must hold; in a list, any one of its values. */
const conditionFields = {
  kind: oneOrMany(name).optional(),
  /** `delivery.late`, or `delivery.*` for all below it. */
  category: oneOrMany(z.string().min(1)).optional(),
  channel: oneOrMany(name).optional(),
  priority: oneOrMany(priorityName).optional(),
  urgency: oneOrMany(z.enum(['low', 'normal', 'high', 'critical'])).optional(),
  tier: oneOrMany(name).optional(),
  complexity: oneOrMany(z.enum(['simple', 'standard', 'complex'])).optional(),
  sentiment: oneOrMany(z.enum(['negative', 'neutral', 'positive'])).optional(),
  /** In minor units (分, cents) of the currency; a case without an amount, or in another currency, does not match. */
  amount: z
    .strictObject({
      currency: z.string().regex(/^[A-Z]{3}$/, { error: 'an ISO 4217 code such as CNY' }),
      atLeastMinor: z.number().int().min(0).optional(),
      belowMinor: z.number().int().min(1).optional(),
    })
    .refine((amount) => amount.atLeastMinor !== undefined || amount.belowMinor !== undefined, {
      error: 'atLeastMinor, belowMinor or both',
    })
    .optional(),
  language: oneOrMany(languageName).optional(),
  product: oneOrMany(z.string().min(1)).optional(),
  region: oneOrMany(z.string().min(1)).optional(),
  salesChannel: oneOrMany(z.string().min(1)).optional(),
  entryPoint: oneOrMany(z.string().min(1)).optional(),
  /** Words of which one occurs in subject or body; Latin ones as whole words. */
  text: oneOrMany(z.string().min(1)).optional(),
  signals: oneOrMany(name).optional(),
  anonymous: z.boolean().optional(),
  repeated: z.boolean().optional(),
  /** It came by a live channel outside that channel's hours (R4). */
  outsideHours: z.boolean().optional(),
};

const plainCondition = z.strictObject(conditionFields);
const conditionSchema = z.strictObject({
  ...conditionFields,
  /** None of these may hold together: the condition fails where this one matches. */
  not: plainCondition.optional(),
});
export type PlainCondition = z.output<typeof plainCondition>;
export type Condition = z.output<typeof conditionSchema>;

const settlementFields = {
  team: name,
  level: z.number().int().min(1).max(3),
  /** The plan's calendar; the team's own where it says `team`. */
  calendar: name,
  /** Which clock does each promise, by the promise's name; `none` takes an inherited one away. Merged name by name. */
  clocks: z.record(name, name),
  holds: z.array(name),
  followUp: name,
  survey: z.union([z.literal('none'), name]),
  approval: name,
  callback: name,
  templates: name,
  acknowledge: z.boolean(),
  cannedAnswerFrom: z.union([z.literal('never'), share]),
  skills: z.array(name),
  rootCause: z.boolean(),
};

/** What `defaults` must settle in full. */
export const defaultsSchema = z.strictObject(settlementFields);
export type Settlement = z.output<typeof defaultsSchema>;

/** What a channel or a rule may settle differently; the priority comes from the matrix and may be lifted here. */
export const settlementSchema = defaultsSchema.partial().extend({
  priority: z
    .strictObject({ raise: z.number().int().min(1).max(3).optional(), atLeast: priorityName.optional() })
    .refine((change) => change.raise !== undefined || change.atLeast !== undefined, {
      error: 'raise: 1 or atLeast: P2',
    })
    .optional(),
});
export type PartialSettlement = z.output<typeof settlementSchema>;

export const ruleSchema = z.strictObject({
  id: name,
  /** For whoever reads the policy. */
  about: z.string().optional(),
  when: conditionSchema.default({}),
  then: settlementSchema.default({}),
});

/** A body outside the company. Within it the first rule that matches adds its clocks; several bodies add theirs at once. */
export const regulatorSchema = z.strictObject({
  name: z.string().min(1),
  source: z.string().min(1),
  recourse: bilingual,
  /** Settled and accepted by the close of the n-th working day: no final response needs to be written, or this letter will do. */
  shortcut: z
    .strictObject({ calendar: name, workingDays: z.number().int().min(1), letter: name.optional() })
    .optional(),
  rules: z.array(z.strictObject({ id: name, when: conditionSchema.default({}), clocks: z.array(name).min(1) })).min(1),
});
