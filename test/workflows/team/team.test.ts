import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  takeNext,
  setAbsent,
  setPresence,
  teamBoard,
  teamWorkflowId,
  teamWorkflowType,
} from '../../../workflows/team/contract.ts';
import type { TeamBoard } from '../../../domain/team/board.ts';
import { taskQueues } from '../../../workflows/case/contract.ts';
import { hour, minute, Rig, type CaseUnderTest } from '../../rig/index.ts';

const chen = { by: { who: 'agent', id: 'chen' } } as const;

async function codeOf(act: Promise<unknown>): Promise<string | undefined | null> {
  try {
    await act;
    return undefined;
  } catch (error) {
    const cause = error instanceof WorkflowUpdateFailedError ? error.cause : error;
    return cause instanceof ApplicationFailure ? cause.type : String(cause);
  }
}

describe.each([
  ['with the workflow cache', undefined],
  ['without a cache, as a worker that is restarted all the time', 0],
])('a case and its team, %s', { timeout: 240_000 }, (_how, maxCachedWorkflows) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.open(maxCachedWorkflows === undefined ? {} : { maxCachedWorkflows });
  });
  afterAll(async () => {
    await rig.close();
  });

  const team = (id: string) => rig.env.client.workflow.getHandle(teamWorkflowId(id));
  const board = (id: string): Promise<TeamBoard> => team(id).query(teamBoard);
  const handled = async (id: string, options: Parameters<Rig['case']>[0] = {}): Promise<CaseUnderTest> => {
    const desk = await rig.case({ ...options, plan: { team: id, teams: { [id]: 1, other: 1 }, ...options.plan } });
    await desk.until(({ owner, attention }) => owner !== null || attention.length > 0);
    return desk;
  };
  const end = async (desk: CaseUnderTest): Promise<void> => {
    await desk.decide('withdraw', { because: 'end of the test' });
    await desk.outcome();
  };
  const boardUntil = async (id: string, expected: (seen: TeamBoard) => boolean): Promise<TeamBoard> => {
    for (let tries = 0; tries < 800; tries += 1) {
      // Its first case starts it.
      const seen = await board(id).catch(() => undefined);
      if (seen !== undefined && expected(seen)) return seen;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`The team did not come to look as expected: ${JSON.stringify(await board(id))}`);
  };

  it('R31 a live offer that is not accepted goes to the next; the silent one is away, and hears it', async () => {
    const desk = await handled('live', { plan: { live: true, ownAgents: [] } });
    const first = (await desk.snapshot()).owner;
    await desk.after(1.5 * minute);
    const second = await desk.until(({ owner }) => owner !== null && owner !== first);
    const silent = (await board('live')).agents.find(({ id }) => id === first);
    expect(silent?.standing).toBe('away');
    await expect.poll(() => rig.mailbox.sent.filter(({ purpose }) => purpose === 'setAway').length).toBeGreaterThan(0);
    expect(rig.mailbox.sent.find(({ purpose }) => purpose === 'setAway')?.to.address).toBe(`${first ?? ''}@shop.test`);
    const by = { who: 'agent', id: second.owner ?? '' } as const;
    await desk.decide('accept', { agent: by.id, by });
    await boardUntil('live', ({ held }) => held === 1);
    await end(desk);
    await boardUntil('live', ({ held, offered, waiting }) => held + offered + waiting === 0);
  });

  it('a case that nobody can take says so at once, and is cleared when somebody can', async () => {
    const [li] = rig.staff.rosterOf('level')?.agents ?? [];
    rig.staff.set('level', { agents: li === undefined ? [] : [li] });
    const desk = await handled('level', { plan: { level: 2, policyVersion: 'a'.repeat(64) } });
    expect((await desk.snapshot()).attention).toMatchObject([{ code: 'NOBODY_ABLE', key: 'team' }]);
    rig.staff.set('level', {});
    // A case planned by an edited policy makes the team read its people again.
    const other = await handled('level', { plan: { policyVersion: 'b'.repeat(64) } });
    const cleared = await desk.until(({ owner }) => owner === 'chen');
    expect(cleared.attention).toEqual([]);
    await end(desk);
    await end(other);
  });

  it('accept by the wrong one, and transfers that cannot be, are refused and change nothing', async () => {
    const desk = await handled('refusing');
    const before = await desk.snapshot();
    const refusals = [
      [() => desk.decide('accept', { agent: 'chen', ...chen }), 'NOT_OFFERED'],
      [() => desk.decide('transfer', { toAgent: 'li', because: 'x' }), 'SAME_AGENT'],
      [() => desk.decide('transfer', { toAgent: 'pope', because: 'x' }), 'UNKNOWN_AGENT'],
      [() => desk.decide('transfer', { toTeam: 'vatican', because: 'x' }), 'UNKNOWN_TEAM'],
      [() => desk.decide('transfer', { because: 'x' }), 'BAD_INPUT'],
    ] as const;
    for (const [act, code] of refusals) expect(await codeOf(act())).toBe(code);
    expect(await desk.snapshot()).toEqual(before);
    await desk.decide('accept', { agent: 'li' });
    expect(await codeOf(desk.decide('transfer', { toAgent: 'chen', because: 'mine now', ...chen }))).toBe('NOT_OWNER');
    await desk.decide('escalate', { axis: 'expertise', to: '2', because: 'hard' });
    await desk.until(({ owner }) => owner === 'chen');
    expect(await codeOf(desk.decide('transfer', { toAgent: 'li', because: 'easy', ...chen }))).toBe('NO_SKILL');
    await end(desk);
  });

  it('transfer to an agent and to a team: counted, and the case keeps its promises', async () => {
    const desk = await handled('giving');
    await desk.decide('accept', { agent: 'li' });
    const { clocks } = await desk.snapshot();
    await desk.decide('transfer', { toAgent: 'chen', because: 'knows the product' });
    const moved = await desk.until(({ owner }) => owner === 'chen');
    expect(moved).toMatchObject({ accepted: false, team: 'giving', counts: { transferred: 1 } });
    expect(moved.clocks).toEqual(clocks);
    await desk.decide('accept', { agent: 'chen', ...chen });
    await desk.decide('transfer', { toTeam: 'other', because: 'theirs', ...chen });
    const theirs = await desk.until(({ owner, team: where }) => owner !== null && where === 'other');
    expect(theirs.counts.transferred).toBe(2);
    await boardUntil('giving', ({ held, offered, waiting }) => held + offered + waiting === 0);
    await end(desk);
    expect(desk.factsOf('transferred')).toMatchObject([
      { from: 'li', toAgent: 'chen', toTeam: 'giving', reason: 'knows the product' },
      { from: 'chen', toAgent: null, toTeam: 'other', reason: 'theirs' },
    ]);
  });

  it('R32 absent: what she has goes to her deputy, accepted or not; back, it stays there', async () => {
    const accepted = await handled('ill');
    const offered = await handled('ill');
    await accepted.decide('accept', { agent: 'li' });
    await team('ill').executeUpdate(setAbsent, { args: [{ agent: 'li' }] });
    expect(await accepted.until(({ owner }) => owner === 'chen')).toMatchObject({ accepted: true });
    expect(await offered.until(({ owner }) => owner === 'chen')).toMatchObject({ accepted: false });
    await team('ill').executeUpdate(setPresence, { args: [{ agent: 'li', presence: 'online' }] });
    expect((await accepted.snapshot()).owner).toBe('chen');
    expect(
      await codeOf(team('ill').executeUpdate(setPresence, { args: [{ agent: 'pope', presence: 'online' }] })),
    ).toBe('UNKNOWN_AGENT');
    expect(
      await codeOf(team('ill').executeUpdate(setPresence, { args: [{ agent: 'li', presence: 'asleep' as never }] })),
    ).toBe('BAD_INPUT');
    await end(accepted);
    await end(offered);
  });

  it('R32 gone offline: what she has accepted stays hers, what she has not goes to others', async () => {
    const accepted = await handled('gone');
    const offered = await handled('gone');
    await accepted.decide('accept', { agent: 'li' });
    await team('gone').executeUpdate(setPresence, { args: [{ agent: 'li', presence: 'offline' }] });
    await offered.until(({ owner }) => owner === 'chen');
    expect(await accepted.snapshot()).toMatchObject({ owner: 'li', accepted: true });
    await boardUntil('gone', ({ agents }) => agents.find(({ id }) => id === 'li')?.held === 1);
    await end(accepted);
    await end(offered);
  });

  it('solved it leaves the team, reopened it is with its owner again', async () => {
    const desk = await handled('again');
    await desk.decide('solve', { code: 'answered', summary: 'Done.' });
    await boardUntil('again', ({ held, offered }) => held + offered === 0);
    await desk.decide('reopen', { because: 'not at all' });
    await boardUntil('again', ({ agents }) => agents.find(({ id }) => id === 'li')?.held === 1);
    await end(desk);
  });

  it('loses and doubles nothing across continue-as-new', async () => {
    await rig.env.client.workflow.start(teamWorkflowType, {
      workflowId: teamWorkflowId('long'),
      taskQueue: taskQueues.care,
      args: [{ team: 'long', shard: 0, shards: 1, renewAfterEvents: 60 }],
    });
    rig.staff.set('long', { capacity: { live: 1, asynchronous: 3, costs: {} } });
    const desks: CaseUnderTest[] = [];
    for (let i = 0; i < 14; i += 1) {
      desks.push(await rig.case({ plan: { team: 'long', teams: { long: 1 }, ownAgents: [] } }));
    }
    const full = await boardUntil('long', ({ offered, waiting }) => offered + waiting === desks.length);
    expect(full).toMatchObject({ offered: 6, waiting: 8 });
    const left = new Set(desks);
    while (left.size > 0) {
      for (const desk of left) {
        const { owner } = await desk.snapshot();
        if (owner === null) continue;
        const by = { who: 'agent', id: owner } as const;
        await desk.decide('accept', { agent: owner, by });
        await desk.decide('solve', { code: 'answered', summary: 'Done.', by });
        await desk.decide('confirm', {});
        await desk.outcome();
        left.delete(desk);
        break;
      }
      const seen = await board('long');
      for (const agent of seen.agents) expect(agent.asynchronous).toBeLessThanOrEqual(3);
    }
    await boardUntil('long', ({ held, offered, waiting }) => held + offered + waiting === 0);
    for (const desk of desks) expect(desk.factsOf('assigned').length).toBe(1);
    const { raw } = await team('long').describe();
    expect(raw.workflowExecutionInfo?.execution?.runId).not.toBe(raw.workflowExecutionInfo?.firstRunId);
  });

  it('who asks for the next one is offered the first in line', async () => {
    rig.staff.set('asking', { signIn: true });
    const desk = await rig.case({ plan: { team: 'asking', teams: { asking: 1 }, ownAgents: [] } });
    await boardUntil('asking', ({ waiting, known }) => known && waiting === 1);
    await team('asking').executeUpdate(setPresence, { args: [{ agent: 'chen', presence: 'busy' }] });
    const next = await team('asking').executeUpdate(takeNext, { args: [{ agent: 'chen' }] });
    expect(next).toMatchObject({ reference: desk.reference });
    await desk.until(({ owner }) => owner === 'chen');
    expect(await team('asking').executeUpdate(takeNext, { args: [{ agent: 'li' }] })).toMatchObject({
      reference: null,
    });
    await desk.after(hour);
    await end(desk);
  });
});
