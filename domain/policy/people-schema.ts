/** Who works on cases and who is told. */
import { z } from 'zod';
import { bilingual, languageName, name, workingDuration } from './value-schema.ts';

export const agentSchema = z.strictObject({
  name: z.string().min(1),
  email: z.email({ error: 'an e-mail address' }),
  languages: z.array(languageName).min(1).default(['zh']),
  level: z.number().int().min(1).max(3).default(1),
  skills: z.array(name).default([]),
  /** Who stands in while this person is absent (R32). */
  deputy: name.optional(),
  /** Calendar of the person's shift; the team's when left out. */
  shift: name.optional(),
});

export const teamSchema = z.strictObject({
  title: bilingual.optional(),
  calendar: name,
  agents: z.array(name).min(1),
  /** People of a role for this team's cases, in place of the policy's. */
  roles: z.record(name, z.array(name).min(1)).default({}),
  /** How long a live offer waits before it goes to the next agent (R31). */
  acceptWithin: workingDuration.default(45_000),
  /** Units of work an agent holds at once: live and asynchronous apart (R31), and what one contact of a channel costs. */
  capacity: z
    .strictObject({
      live: z.number().int().min(1).default(3),
      asynchronous: z.number().int().min(1).default(12),
      costs: z.record(name, z.number().int().min(1)).default({}),
    })
    .default({ live: 3, asynchronous: 12, costs: {} }),
  shards: z.number().int().min(1).max(64).default(1),
});
