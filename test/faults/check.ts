/** What holds after any fault: nothing lost, nothing twice but in the one window, nothing out of order, nothing left over. */
import { caseTokens } from '../../activities/messages/case-token.ts';
import { messageIdOf, threadOf } from '../../activities/messages/message-id.ts';
import type { Fact } from '../../domain/case/fact.ts';
import type { Driven, Path } from './drive.ts';
import { mailDomain, secret, type World } from './world.ts';

export interface Verdict {
  readonly cases: number;
  /** Cases that did not end as scripted, messages that never came, facts that are missing: each in words. */
  readonly lost: readonly string[];
  /** Done twice where it must not be: each in words. */
  readonly doubled: readonly string[];
  /** Copies of a mail under its own Message-ID: the one window that no sender can close. */
  readonly copies: number;
  /** The longest time by which a step of a ladder was recorded after it was due. */
  readonly lateByMs: number;
}

const endings: Readonly<Record<Path, string>> = {
  answered: 'confirmed',
  asked: 'confirmed',
  withdrawn: 'withdrawn',
  late: 'confirmed',
};
const tokens = caseTokens(secret);

export async function check(world: World, driven: readonly Driven[]): Promise<Verdict> {
  const lost: string[] = [];
  const doubled: string[] = [];
  for (const { reference, path, outcome } of driven) {
    if (outcome?.closed !== endings[path])
      lost.push(`${reference}: ended as ${outcome?.closed ?? 'not at all'}, expected ${endings[path]}`);
  }
  for await (const { workflowId } of world
    .care()
    .client.workflow.list({ query: "WorkflowType = 'caseWorkflow' AND ExecutionStatus = 'Running'" })) {
    if (driven.some(({ reference, outcome }) => outcome !== undefined && workflowId.startsWith(`case/${reference}`)))
      lost.push(`${workflowId}: still runs`);
  }
  const timelines = await world.look(async (store) => {
    const read: (readonly [string, readonly Fact[]])[] = [];
    for (const { reference } of driven) read.push([reference, await store.timeline(reference)]);
    return read;
  });
  const arrived = new Map<string, number>();
  for (const { messageId = '' } of world.smtp.received) arrived.set(messageId, (arrived.get(messageId) ?? 0) + 1);
  let copies = 0;
  let lateByMs = 0;
  for (const [reference, facts] of timelines) {
    if (facts.some(({ seq }, index) => seq !== index + 1)) lost.push(`${reference}: its timeline has a gap`);
    if (facts.at(-1)?.type !== 'closed' && !facts.some(({ type }) => type === 'closed'))
      lost.push(`${reference}: the store does not know that it is closed`);
    for (const key of messagesOf(facts)) {
      const times = arrived.get(messageIdOf(key, mailDomain, threadOf(reference, tokens))) ?? 0;
      if (times === 0) lost.push(`${key}: never arrived`);
      copies += Math.max(0, times - 1);
    }
    doubled.push(...repeated(facts.flatMap((fact) => (fact.type === 'messageOut' ? [fact.key] : []))));
    doubled.push(...ladderFaults(reference, facts));
    for (const fact of facts) if (fact.type === 'step') lateByMs = Math.max(lateByMs, fact.atMs - fact.dueMs);
  }
  return { cases: driven.length, lost, doubled, copies, lateByMs };
}

/** Keys of what was written to the customer. */
function messagesOf(facts: readonly Fact[]): readonly string[] {
  return facts.flatMap((fact) =>
    fact.type === 'messageOut' && fact.to !== '' && fact.purpose !== 'notice' ? [fact.key] : [],
  );
}

/** Each step once, and those of one clock in the order in which they were due. */
function ladderFaults(reference: string, facts: readonly Fact[]): readonly string[] {
  const steps = facts.flatMap((fact) => (fact.type === 'step' ? [fact] : []));
  const twice = repeated(steps.map(({ clock, step, dueMs }) => `${reference} ${clock} ${step} ${String(dueMs)}`));
  const disorder = steps.filter((step, index) =>
    steps.slice(0, index).some((earlier) => earlier.clock === step.clock && earlier.dueMs > step.dueMs),
  );
  return [...twice, ...disorder.map(({ clock, step }) => `${reference}: ${clock} ${step} out of order`)];
}

function repeated(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.filter((key, index) => keys.indexOf(key) !== index))].map((key) => `${key}: twice`);
}
