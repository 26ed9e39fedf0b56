/**
 * The policy document in zod: what a YAML file says, inherited and included parts already merged. Its output is a policy
 * with durations in milliseconds and priorities as numbers. Edges only: workflow code never imports this file.
 */
import { z } from 'zod';
import { calendarDefinitionSchema } from '../calendar/schema.ts';
import { clockSchema, ladderSchema } from './clock-schema.ts';
import { agentSchema, teamSchema } from './people-schema.ts';
import { defaultsSchema, regulatorSchema, ruleSchema, settlementSchema } from './rule-schema.ts';
import {
  bilingual,
  elapsedDuration,
  languageName,
  name,
  oneOrMany,
  priorityName,
  share,
  words,
  workingDuration,
} from './value-schema.ts';

const urgency = z.enum(['low', 'normal', 'high', 'critical']);
const impact = z.enum(['low', 'normal', 'high']);
const byImpact = z.strictObject({ low: priorityName, normal: priorityName, high: priorityName });

const channelSchema = z.strictObject({
  title: bilingual.optional(),
  /** Somebody waits at the other end (R3). */
  live: z.boolean().default(false),
  /** Hours in which it is answered; the plan's calendar when left out. */
  calendar: name.optional(),
  /** Outside those hours a request by it becomes one of this channel (R4). */
  outsideHours: name.optional(),
  then: settlementSchema.default({}),
});

const holdSchema = z.strictObject({
  longest: workingDuration,
  remindAt: z.array(share).default([]),
  atEnd: z.enum(['solveAsNoReply', 'wakeOwner']).default('wakeOwner'),
});

const followUpSchema = z.strictObject({
  calendar: name.optional(),
  window: workingDuration,
  remindAt: share.default(0),
  askRating: z.boolean().default(true),
  callback: z.boolean().default(false),
});

const surveySchema = z.strictObject({
  scale: z.enum(['csat', 'nps', 'ces']),
  ask: z.enum(['inChannel', 'withOutcome']),
  sample: share.default(1),
  recoverAtOrBelow: z.number().int(),
});

const approvalSchema = z.strictObject({
  currency: z.string().regex(/^[A-Z]{3}$/, { error: 'an ISO 4217 code such as CNY' }),
  limits: z.array(z.strictObject({ role: name, upToMinor: z.number().int().min(0) })).min(1),
});

const callbackSchema = z.strictObject({
  calendar: name.optional(),
  retryAfter: z.array(workingDuration),
  ringFor: workingDuration,
});

export const policySchema = z.strictObject({
  name: name,
  title: z.string().optional(),
  language: languageName,
  calendars: z.record(name, calendarDefinitionSchema),
  channels: z.record(name, channelSchema),
  agents: z.record(name, agentSchema),
  teams: z.record(name, teamSchema),
  roles: z.record(name, z.array(name).min(1)),
  kinds: z.record(name, z.strictObject({ title: bilingual, words: words.default({ zh: [], en: [] }) })),
  categories: z.record(
    name,
    z.strictObject({
      title: bilingual,
      words: words.default({ zh: [], en: [] }),
      urgency: urgency.optional(),
      impact: impact.optional(),
    }),
  ),
  signals: z.record(name, z.strictObject({ words: words, urgency: urgency })).default({}),
  /** Below it a person decides what the request is; the clocks run meanwhile. */
  confidence: share,
  matrix: z.strictObject({ critical: byImpact, high: byImpact, normal: byImpact, low: byImpact }),
  tiers: z.record(
    name,
    z.strictObject({
      title: bilingual,
      raise: z.number().int().min(0).max(3).default(0),
      atLeast: priorityName.optional(),
    }),
  ),
  /** A contact on the same matter within this time counts as a repeat; from this number on it is `repeated`. */
  repeats: z.strictObject({ within: elapsedDuration, from: z.number().int().min(1) }),
  holds: z.record(name, holdSchema),
  ladders: z.record(name, ladderSchema),
  clocks: z.record(name, clockSchema),
  followUps: z.record(name, followUpSchema),
  surveys: z.record(name, surveySchema),
  approvals: z.record(name, approvalSchema),
  callbacks: z.record(name, callbackSchema),
  /** Letters and notices that ladder steps may name, with what each must say. */
  messages: z.record(name, z.strictObject({ title: bilingual, mustSay: z.array(z.string()).default([]) })).default({}),
  regulators: z.record(name, regulatorSchema).default({}),
  /** Weights of the scorecard in percent; each card sums to 100. */
  scorecards: z.record(name, z.record(name, z.number().min(0).max(100))).default({}),
  defaults: defaultsSchema,
  rules: z.array(ruleSchema),
});

/** What the head of a file says about other files; taken off before the rest is checked. */
export const headSchema = z.object({ inherits: name.optional(), include: oneOrMany(name).optional() });

/** A checked policy document, inherited and included parts merged. */
export type PolicyDocument = z.output<typeof policySchema>;
