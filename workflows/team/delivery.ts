/** How the team's words reach cases, agents and other shards: each once, those to one case in order. */
import { condition, getExternalWorkflowHandle, isCancellation, log } from '@temporalio/workflow';
import type { TeamEffect } from '../../domain/team/team-message.ts';
import type { Team } from '../../domain/team/team.ts';
import { caseWorkflowId, facts } from '../case/contract.ts';
import { message, teams } from '../case/profiles.ts';
import { teamCall, teamWorkflowId } from './contract.ts';

/** Temporal takes 2,000 pending signals; a few hundred keep tasks small. */
const atOnce = 200;
const robot = { who: 'robot' } as const;

type To<N extends TeamEffect['do']> = Extract<TeamEffect, { do: N }>;

export class Delivery {
  private readonly team: Team;
  private readonly underWay = new Map<number, string>();
  private readonly mails = new Set<number>();
  private paused = false;

  constructor(team: Team) {
    this.team = team;
  }

  /** No signal is on its way. A mail may be: it is sent again under its key by the next run. */
  get idle(): boolean {
    return this.underWay.size === 0;
  }

  open(): void {
    this.drain().catch((error: unknown) => {
      if (!isCancellation(error)) log.error('The delivery stopped', { error });
    });
  }

  /** From now on nothing new goes out. */
  pause(): void {
    this.paused = true;
  }

  private async drain(): Promise<never> {
    for (;;) {
      await condition(() => this.ready().length > 0);
      for (const effect of this.ready()) void this.take(effect);
    }
  }

  /** What can go out now: one word at a time to one receiver, so that they arrive in order. */
  private ready(): readonly TeamEffect[] {
    if (this.paused || this.underWay.size >= atOnce) return [];
    const ready: TeamEffect[] = [];
    const busy = new Set(this.underWay.values());
    for (const effect of this.team.outbox) {
      if (ready.length + this.underWay.size >= atOnce) break;
      const receiver = receiverOf(effect);
      if (busy.has(receiver) || this.mails.has(effect.seq)) continue;
      busy.add(receiver);
      ready.push(effect);
    }
    return ready;
  }

  private async take(effect: TeamEffect): Promise<void> {
    if (effect.do === 'tellAgent') this.mails.add(effect.seq);
    else this.underWay.set(effect.seq, receiverOf(effect));
    try {
      await this.carryOut(effect);
      this.team.done(effect.seq);
    } catch (error) {
      if (isCancellation(error)) return;
      this.team.done(effect.seq);
      // The case has ended without a word to its team.
      if (effect.do === 'tellCase') this.release(effect);
      else log.warn('Not delivered', { what: effect.do });
    } finally {
      this.underWay.delete(effect.seq);
      this.mails.delete(effect.seq);
    }
  }

  private release({ reference, ticket }: To<'tellCase'>): void {
    this.team.hear({ say: 'released', reference, ticket }, Date.now());
  }

  private carryOut(effect: TeamEffect): Promise<unknown> {
    switch (effect.do) {
      case 'tellCase':
        return this.tellCase(effect);
      case 'passOn':
        return this.passOn(effect);
      case 'tellAgent':
        return this.tellAgent(effect);
    }
  }

  private tellCase({ seq, reference, ticket, news }: To<'tellCase'>): Promise<void> {
    const { name: team, shard } = this.team;
    const id = `team:${team}:${String(shard)}:${String(seq)}`;
    const head = { id, by: robot, at: new Date().toISOString(), team, ticket };
    const handle = getExternalWorkflowHandle(caseWorkflowId(reference));
    switch (news.tell) {
      case 'assigned': {
        const { agent, because, deputyFor } = news;
        const { id: who, name, email } = agent;
        const standing = deputyFor === null ? {} : { deputyFor };
        return handle.signal(facts.assigned, { ...head, agent: who, name, email, because, ...standing });
      }
      case 'queued':
        return handle.signal(facts.queued, { ...head, ...(news.nobody === null ? {} : { nobody: news.nobody }) });
      case 'recalled':
        return handle.signal(facts.recalled, { ...head, agent: news.agent });
    }
  }

  private async passOn({ shard, call }: To<'passOn'>): Promise<void> {
    const { name: team, shards } = this.team;
    try {
      await getExternalWorkflowHandle(teamWorkflowId(team, shard, shards)).signal(teamCall, call);
    } catch (error) {
      if (isCancellation(error)) throw error;
      await teams.wakeTeam({ team, shard, shards, call });
    }
  }

  private async tellAgent({ seq, agent, reference, atMs }: To<'tellAgent'>): Promise<void> {
    const { roster, name: team, shard } = this.team;
    const her = this.team.seats.get(agent)?.agent;
    if (roster === null || her === undefined) return;
    const key = `team/${team}/${String(shard)}/${String(seq)}/setAway/${agent}`;
    await message.sendMessage.executeWithOptions({ summary: `setAway: ${agent}` }, [
      {
        key,
        purpose: 'setAway',
        templates: roster.templates,
        language: roster.language,
        to: { address: her.email, name: her.name },
        data: {
          reference,
          agent,
          team,
          at: new Date(atMs).toISOString(),
          timeZone: roster.calendars[her.shift]?.timezone ?? null,
        },
        references: [],
        automatic: true,
      },
    ]);
  }
}

/** To whom it goes: words to the same one wait for each other. */
function receiverOf(effect: TeamEffect): string {
  switch (effect.do) {
    case 'tellCase':
      return effect.reference;
    case 'passOn':
      return effect.call.reference;
    case 'tellAgent':
      return `agent ${effect.agent}`;
  }
}
