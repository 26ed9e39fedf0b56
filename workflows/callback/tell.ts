/** Whom a callback tells: its case by signal, agent and customer by mail, the store by its rows. None of it may fail it. */
import { getExternalWorkflowHandle, isCancellation, log } from '@temporalio/workflow';
import type { SendInput } from '../../activities/messages/send.ts';
import type { CallbackResult } from '../../domain/callback/callback.ts';
import { caseWorkflowId, facts } from '../case/contract.ts';
import type { CallDesk } from './call-desk.ts';
import { message, patient } from './profiles.ts';

const robot = { who: 'robot' } as const;

/** The case hears of the first attempt at once: the clock of its promise stops then. */
export function tellAttempt(desk: CallDesk): void {
  const { reference, id } = desk.order;
  if (reference === null || desk.caseKnowsOfAttempt) return;
  desk.caseKnowsOfAttempt = true;
  const callback = numberOf(id);
  const atMs = desk.attempts[0]?.atMs ?? Date.now();
  desk.beside(
    getExternalWorkflowHandle(caseWorkflowId(reference)).signal(facts.callbackAttempted, {
      id: `callback.${String(callback)}.attempted`,
      by: robot,
      at: iso(atMs),
      callback,
    }),
  );
}

/** A task on the agent's list, which she also has by mail. */
export function tellTask(desk: CallDesk, agent: string, offers: number): void {
  const { order, number } = desk;
  const to = order.agents.find(({ id }) => id === agent);
  if (to === undefined) return;
  const { phone, because, script, window, customer } = order;
  desk.beside(
    message.sendMessage({
      ...mailOf(desk, 'callbackTask', `${String(number)}.${String(offers)}`),
      to: { name: to.name, address: to.email },
      data: {
        callback: order.id,
        reference: order.reference,
        attempt: number,
        phone,
        customer: customer.name ?? null,
        because,
        from: iso(window.fromMs),
        to: iso(window.toMs),
        script: script.map(({ text }) => ({ text })),
      },
    }),
  );
}

/** Over: the rows, the case, and whoever was told that there would be a call. */
export async function tellEnd(desk: CallDesk, result: CallbackResult): Promise<void> {
  await Promise.all([
    record(desk, result),
    tellCase(desk, result),
    ...(result.end === 'cancelled' ? [tellAgentOff(desk), tellCustomerOff(desk)] : []),
    ...(result.end === 'noAnswer' || result.end === 'voicemail' ? [askForAnHour(desk, result)] : []),
  ]);
}

async function record({ order }: CallDesk, result: CallbackResult): Promise<void> {
  const { reference, kind, team, window, chosen, requestedAtMs, customer } = order;
  await patient.recordCallback({ ...result, reference, kind, team, window, chosen, requestedAtMs, customer });
}

async function tellCase({ order }: CallDesk, result: CallbackResult): Promise<void> {
  if (order.reference === null) return;
  const { end, promise, attempts, report, endedAtMs } = result;
  const callback = numberOf(order.id);
  await quietly(
    getExternalWorkflowHandle(caseWorkflowId(order.reference)).signal(facts.callbackEnded, {
      id: `callback.${String(callback)}.ended`,
      by: report?.agent === null || report === null ? robot : { who: 'agent', id: report.agent },
      at: iso(endedAtMs),
      callback,
      end,
      promise,
      attempts,
      ...(report?.summary === undefined || report.summary === null ? {} : { summary: report.summary }),
      ...(report === null || report.answers.length === 0 ? {} : { answers: report.answers }),
    }),
  );
}

/** R25: who was to call learns that she need not. */
async function tellAgentOff(desk: CallDesk): Promise<void> {
  const { order, agent, cancelled } = desk;
  const to = order.agents.find(({ id }) => id === agent);
  if (to === undefined) return;
  await quietly(
    message.sendMessage({
      ...mailOf(desk, 'callbackOff', 'off'),
      to: { name: to.name, address: to.email },
      data: { callback: order.id, reference: order.reference, because: cancelled?.because ?? '' },
    }),
  );
}

/** R25: who was promised a call learns that there will be none, unless nobody promised her one or she said it herself. */
async function tellCustomerOff(desk: CallDesk): Promise<void> {
  const { order, cancelled } = desk;
  if (order.kind !== 'promised' || cancelled?.tellCustomer === false) return;
  await tellCustomer(desk, 'callbackCancelled', {});
}

/** Of a callback without a case; a case writes its letters itself. */
async function askForAnHour(desk: CallDesk, { attempts }: CallbackResult): Promise<void> {
  if (desk.order.reference === null) await tellCustomer(desk, 'callbackMissed', { attempts: attempts.length });
}

async function tellCustomer(
  desk: CallDesk,
  purpose: 'callbackCancelled' | 'callbackMissed',
  data: SendInput['data'],
): Promise<void> {
  const { customer, reference, window, contactRules: rules } = desk.order;
  if (customer.email === undefined) return;
  await quietly(
    message.sendMessage({
      ...mailOf(desk, purpose, 'customer'),
      to: { address: customer.email, ...(customer.name === undefined ? {} : { name: customer.name }) },
      data: {
        callback: desk.order.id,
        reference,
        name: customer.name ?? null,
        from: iso(window.fromMs),
        to: iso(window.toMs),
        ...data,
      },
      ...(rules === null
        ? {}
        : {
            contact: { customer, reference, purpose: 'ownCase', channel: 'email', rings: false, chosen: false, rules },
          }),
    }),
  );
}

function mailOf({ order }: CallDesk, purpose: SendInput['purpose'], which: string) {
  const { id, templates, language } = order;
  return { key: `callback/${id}/${purpose}/${which}`, purpose, templates, language, automatic: true };
}

/** A closed case, a mail server that is away for a day: the callback goes on without. */
async function quietly(telling: Promise<unknown>): Promise<void> {
  try {
    await telling;
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.info('Nobody could be told', { error });
  }
}

/** Of `A-1042/3`: 3. */
function numberOf(id: string): number {
  return Number(id.slice(id.lastIndexOf('/') + 1));
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
