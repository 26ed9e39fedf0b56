/** One team, from outside: its live board, where its agents are, who takes what. */
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Candidate } from '../domain/routing/agent-order.ts';
import type { Presence } from '../domain/routing/able.ts';
import type { Next } from '../domain/team/agent-acts.ts';
import type { BoardAgent, TeamBoard } from '../domain/team/board.ts';
import type { SetAbsent } from '../domain/team/team-message.ts';
import { caseWorkflowId, snapshot, taskQueues } from '../workflows/case/contract.ts';
import {
  setAbsent,
  setPresence,
  takeNext,
  teamBoard,
  teamWorkflowId,
  teamWorkflowType,
  why,
  type TeamAnswer,
  type TeamInput,
} from '../workflows/team/contract.ts';
import { asCareError, careError, noAnswer, ranOutOfTime } from './care-error.ts';
import type { CallOptions } from './case-handle.ts';
import { mergedBoard } from './merged-board.ts';

/** A team that was not asked for anything yet starts and reads its roster within this. */
const startsWithinMs = 8_000;
const lookEveryMs = 200;
const idForm = /^[A-Za-z][A-Za-z0-9._-]{0,63}$/;

export class TeamHandle {
  readonly team: string;
  private readonly client: Client;
  private readonly options: CallOptions;

  constructor(client: Client, team: string, options: CallOptions) {
    if (!idForm.test(team))
      throw careError({ code: 'BAD_INPUT', path: 'team', what: 'not the name of a team', got: team });
    this.client = client;
    this.team = team;
    this.options = options;
  }

  /**
   * Who is there, who has how much, what waits. A team that does not run yet is started.
   *
   * @throws CareError `UNKNOWN_TEAM`
   */
  async board(): Promise<TeamBoard> {
    return mergedBoard(await this.boards());
  }

  /** @throws CareError `UNKNOWN_AGENT`, `UNKNOWN_TEAM` */
  async setPresence(agent: string, presence: Presence): Promise<TeamAnswer> {
    return this.call(await this.shardOf(agent), (handle) =>
      handle.executeUpdate(setPresence, { args: [{ agent, presence }] }),
    );
  }

  /** Her cases go to her deputy (R32). @throws CareError `UNKNOWN_AGENT`, `NO_DEPUTY` */
  async setAbsent(absence: SetAbsent): Promise<TeamAnswer> {
    return this.call(await this.shardOf(absence.agent), (handle) =>
      handle.executeUpdate(setAbsent, { args: [absence] }),
    );
  }

  /** The case that she should take next, offered to her; null and why when there is none. */
  async next(agent: string): Promise<Next> {
    return this.call(await this.shardOf(agent), (handle) => handle.executeUpdate(takeNext, { args: [{ agent }] }));
  }

  /** Why her: everybody of the team, taken or passed over; null for a case that the team has not. */
  async why(reference: string): Promise<readonly Candidate[] | null> {
    for (const id of await this.running()) {
      const candidates = await this.call(id, (handle) => handle.query(why, reference));
      if (candidates !== null) return candidates;
    }
    return null;
  }

  /** Somebody of the team, as the board has her. @throws CareError `UNKNOWN_AGENT` */
  async agent(id: string): Promise<BoardAgent> {
    const { agents } = await this.board();
    const found = agents.find((agent) => agent.id === id);
    if (found !== undefined) return found;
    throw careError({
      code: 'UNKNOWN_AGENT',
      path: 'agent',
      what: `team ${this.team} has no such agent`,
      expected: agents.map((agent) => agent.id).join(', '),
      got: id,
    });
  }

  /** Waits until the case has heard that it was offered to her: the team tells it a moment after it tells her. */
  async arrived(reference: string, agent: string): Promise<void> {
    const untilMs = Date.now() + startsWithinMs;
    const handle = this.client.workflow.getHandle(caseWorkflowId(reference));
    while (Date.now() < untilMs) {
      const { owner } = await this.within(() => handle.query(snapshot)).catch((error: unknown) => {
        throw this.meaningOf(error);
      });
      if (owner === agent) return;
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  private async shardOf(agent: string): Promise<string> {
    const ids = await this.running();
    if (ids.length === 1 && ids[0] !== undefined) return ids[0];
    const boards = await this.boards();
    const place = boards.findIndex(({ agents }) => agents.some(({ id }) => id === agent));
    return ids[place] ?? ids[0] ?? teamWorkflowId(this.team);
  }

  private async boards(): Promise<readonly TeamBoard[]> {
    const boards: TeamBoard[] = [];
    for (const id of await this.running()) boards.push(await this.boardOf(id));
    return boards;
  }

  private async boardOf(id: string): Promise<TeamBoard> {
    const untilMs = Date.now() + startsWithinMs;
    for (;;) {
      const board = await this.call(id, (handle) => handle.query(teamBoard));
      if (board.known) return board;
      if (Date.now() > untilMs) throw this.unknown();
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  /** Ids of the workflows that are this team: one, or its shards. */
  private async running(): Promise<readonly string[]> {
    const whole = teamWorkflowId(this.team);
    if (await this.isRunning(whole)) return [whole];
    const first = teamWorkflowId(this.team, 0, 2);
    if (!(await this.isRunning(first))) {
      await this.start();
      return [whole];
    }
    const shards = [first];
    for (let shard = 1; await this.isRunning(teamWorkflowId(this.team, shard, shard + 1)); shard += 1) {
      shards.push(teamWorkflowId(this.team, shard, shard + 1));
    }
    return shards;
  }

  private async isRunning(id: string): Promise<boolean> {
    try {
      const { status } = await this.within(() => this.client.workflow.getHandle(id).describe());
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw this.meaningOf(error);
    }
  }

  private async start(): Promise<void> {
    const input: TeamInput = { team: this.team, shard: 0, shards: 1 };
    await this.within(() =>
      this.client.workflow.start(teamWorkflowType, {
        workflowId: teamWorkflowId(this.team),
        taskQueue: taskQueues.care,
        workflowIdConflictPolicy: 'USE_EXISTING',
        staticSummary: `Team ${this.team}`,
        args: [input],
      }),
    ).catch((error: unknown) => {
      throw this.meaningOf(error);
    });
  }

  private async call<T>(
    id: string,
    ask: (handle: ReturnType<Client['workflow']['getHandle']>) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.within(() => ask(this.client.workflow.getHandle(id)));
    } catch (error) {
      throw error instanceof WorkflowNotFoundError ? this.unknown(error) : this.meaningOf(error);
    }
  }

  private within<T>(ask: () => Promise<T>): Promise<T> {
    return this.client.withDeadline(Date.now() + this.options.answerWithinMs, ask);
  }

  private meaningOf(error: unknown): unknown {
    return ranOutOfTime(error) ? noAnswer(error) : asCareError(error);
  }

  private unknown(cause?: unknown): Error {
    return careError(
      {
        code: 'UNKNOWN_TEAM',
        what: `no policy that a worker has loaded knows team ${this.team}`,
        next: 'Check the name; `care policy explain` shows which team gets what',
      },
      cause,
    );
  }
}
