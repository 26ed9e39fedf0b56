/** `/healthz`: the process lives. `/readyz`: what it needs is there, and it is not about to stop. */
import type { HttpPart } from './part.ts';

/** Something that has to answer for the worker to be of use. It throws, or takes too long, where it does not. */
export interface Needed {
  readonly name: string;
  readonly ask: () => Promise<unknown>;
}

export interface Health {
  readonly needed: readonly Needed[];
  /** True from the first wish to stop: whoever balances load sends nothing new. */
  readonly stopping: () => boolean;
}

const answerWithinMs = 2_000;

/** Neither says what is wrong in words: an error may quote an address or a password. The log has them. */
export function health({ needed, stopping }: Health): HttpPart {
  return (app) => {
    app.get('/healthz', { config: { rateLimit: false } }, () => ({ alive: true }));

    app.get('/readyz', { config: { rateLimit: false } }, async (_request, reply) => {
      const asked = await Promise.all(needed.map(async (one) => [one.name, await answersInTime(one)] as const));
      const ready = !stopping() && asked.every(([, answered]) => answered);
      return reply.code(ready ? 200 : 503).send({ ready, stopping: stopping(), ...Object.fromEntries(asked) });
    });
  };
}

async function answersInTime({ ask }: Needed): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => {
      resolve(false);
    }, answerWithinMs);
  });
  const answered = ask().then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([answered, late]);
  } finally {
    clearTimeout(timer);
  }
}
