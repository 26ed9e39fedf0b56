/** What is said of callbacks, in zod. The forms are those of the contract. */
import { z } from 'zod';
import { callOutcomes } from '../../domain/callback/callback.ts';

interface Forms {
  readonly name: z.ZodString;
  readonly remark: z.ZodString;
  readonly instant: z.ZodType<string>;
  readonly phone: z.ZodString;
}

const atMs = z.int().min(-8_640_000_000_000_000).max(8_640_000_000_000_000);
const number = z.int().min(1).max(1_000_000);

export const requestCallbackFields = ({ remark, instant, phone }: Forms) => ({
  because: remark,
  window: z.strictObject({ from: instant, to: instant }).exactOptional(),
  phone: phone.exactOptional(),
});

export const cancelCallbackFields = ({ remark }: Forms) => ({ because: remark });

export const callbackAttemptedFields = () => ({ callback: number });

export const callbackEndedFields = ({ name, remark }: Forms) => ({
  callback: number,
  end: z.enum([...callOutcomes, 'cancelled', 'notAllowed']),
  promise: z.enum(['open', 'kept', 'broken']),
  attempts: z.array(
    z.strictObject({
      n: number,
      agent: z.union([name, z.null()]),
      atMs,
      endedAtMs: atMs,
      outcome: z.enum([...callOutcomes, 'lost']),
    }),
  ),
  summary: remark.exactOptional(),
  answers: z.array(z.strictObject({ question: z.string(), answer: z.string() })).exactOptional(),
});
