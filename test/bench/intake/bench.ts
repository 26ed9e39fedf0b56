import { median } from '../clocks/timing.ts';
import { describeMachine, machine } from '../machine.ts';
import { openWhole, requestOf, timeMany, until, type Whole } from '../whole.ts';

export const usage = 'intake [REQUESTS] [ROUNDS]';

/**
 * `npm run -s bench -- intake [REQUESTS] [ROUNDS]`: requests a second from the client's call until each is stored and its
 * acknowledgement is at the SMTP sink, with 1 and with 16 callers; in the same rounds starting alone, without waiting.
 */
export async function run(args: readonly string[]): Promise<object> {
  const requests = Number(args[0] ?? '100');
  const rounds = Number(args[1] ?? '5');
  const on = machine();
  console.log(describeMachine(on));
  const whole = await openWhole();
  try {
    // The first one compiles, migrates and connects.
    await takeIn(whole, 'warm-up');
    const measured = [];
    for (const callers of [1, 16]) {
      const perSecond: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const count = callers === 1 ? Math.ceil(requests / 10) : requests;
        const ms = await timeMany(count, callers, (index) =>
          takeIn(whole, `in-${String(callers)}-${String(round)}-${String(index)}`),
        );
        perSecond.push((count * 1_000) / ms);
      }
      measured.push({ callers, perSecond: Math.round(median(perSecond) * 10) / 10 });
      console.log(`${String(callers)} callers: ${String(measured.at(-1)?.perSecond)} requests a second`);
    }
    const at16 = measured[1]?.perSecond ?? Number.NaN;
    return { bench: 'intake', machine: on, requests, rounds, measured, aimAt16: 15, ratio: at16 / 15 };
  } finally {
    await whole.stop();
  }
}

async function takeIn({ care, careloop, mail }: Whole, reference: string): Promise<void> {
  await care.open(requestOf(reference));
  await until(() => mail.mails().some(({ to }) => to.includes(`${reference}@example.com`)), 5);
  await until(async () => (await careloop.store.timeline(reference)).length > 0, 5);
}
