/** Feedback's messages in zod. `remark` is the contract's form of a reason or comment. */
import { z } from 'zod';

const scale = z.enum(['csat', 'nps', 'ces']);

/** The scale's limits are checked by the case itself, which knows the scale: `BAD_RATING`. */
export const rateFields = (remark: z.ZodString) => ({
  score: z.number(),
  scale: scale.exactOptional(),
  comment: remark.exactOptional(),
  through: z.enum(['link', 'reply', 'agent', 'channel', 'program']).exactOptional(),
});

export const recoveryFields = (remark: z.ZodString) => ({ did: remark, wonBack: z.enum(['yes', 'no', 'unknown']) });

export const roundField = { round: z.int().min(1).max(1_000_000).exactOptional() };
