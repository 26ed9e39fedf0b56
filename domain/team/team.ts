/**
 * A running team: cases come and go, agents come and go, and whoever can take the next case gets it. Everything is told the
 * instant; what is to be done in the world gathers in the outbox. The same calls in the same order give the same state.
 */
import { whyHer, noWish, type Candidate } from '../routing/agent-order.ts';
import { CaseBook, handOf } from './case-book.ts';
import { deputise, recall } from './giving-back.ts';
import { shardOf, type Roster } from './roster.ts';
import { Seats } from './seats.ts';
import { expire, place, sayNobody, serve } from './serving.ts';
import type { CaseNews, HandOver, Taken, TeamCall, TeamEffect } from './team-message.ts';
import { packCases, unpackCases, type TeamCase, type TeamState } from './team-state.ts';

/** A case without a promise waits this long before it counts as late. */
const patienceMs = 86_400_000;
/** Calendars are read again, so that they reach far enough ahead. */
const rosterLivesMs = 86_400_000;
const knownVersions = 50;
type WithoutSeq<E> = E extends unknown ? Omit<E, 'seq'> : never;

export class Team {
  readonly name: string;
  readonly shard: number;
  readonly shards: number;
  readonly seats = new Seats();
  readonly book = new CaseBook(this.seats);
  private current: Roster | null;
  private policyVersions: readonly string[];
  private rosterReadMs: number;
  private effects: readonly TeamEffect[];
  private nextSeq: number;
  /** Of agents, as an earlier run left them. */
  private readonly carried: TeamState['agents'];

  constructor(state: TeamState) {
    this.name = state.team;
    this.shard = state.shard;
    this.shards = state.shards;
    this.current = state.roster;
    this.policyVersions = state.policyVersions;
    this.rosterReadMs = state.rosterReadMs;
    this.effects = state.outbox;
    this.nextSeq = state.nextSeq;
    this.carried = state.agents;
    if (this.current !== null) this.seats.seat(this.current, this.carried);
    for (const one of unpackCases(state)) this.book.restore(one);
  }

  /** Null until it was read, and while no policy knows the team. */
  get roster(): Roster | null {
    return this.current;
  }

  get outbox(): readonly TeamEffect[] {
    return this.effects;
  }

  /** The last policy whose cases came. */
  get policyVersion(): string {
    return this.policyVersions.at(-1) ?? '';
  }

  state(): TeamState {
    return {
      team: this.name,
      shard: this.shard,
      shards: this.shards,
      roster: this.current,
      policyVersions: this.policyVersions,
      rosterReadMs: this.rosterReadMs,
      agents: this.current === null ? this.carried : this.seats.state(),
      ...packCases(this.book.all()),
      outbox: this.effects,
      nextSeq: this.nextSeq,
    };
  }

  /** Whether cases were planned by a policy whose agents are not known here, or the calendars grow old. */
  wantsRoster(policyVersions: Iterable<string>, nowMs: number): boolean {
    if (this.current === null || nowMs - this.rosterReadMs > rosterLivesMs) return true;
    return [...policyVersions].some((version) => !this.policyVersions.includes(version));
  }

  takeRoster(whole: Roster, policyVersions: Iterable<string>, nowMs: number): void {
    const known = this.current === null ? this.carried : this.seats.state();
    this.current = shardOf(whole, this.shard, this.shards);
    this.policyVersions = [...new Set([...this.policyVersions, ...policyVersions])].slice(-knownVersions);
    this.rosterReadMs = nowMs;
    this.seats.seat(this.current, known);
    this.book.recount();
    for (const one of [...this.book.all()]) {
      const hers = one.place.is === 'kept' || one.place.is === 'offered' || one.place.is === 'asked';
      if (hers && this.seats.get(one.place.agent) === undefined) this.queue(one, nowMs, true);
    }
    this.goOn(nowMs);
    sayNobody(this, nowMs);
  }

  /** No policy knows the team: its cases show that, until one does. */
  sayUnknown(nowMs: number): void {
    const nobody = `no policy that is loaded knows team ${this.name}`;
    for (const one of this.book.unserved()) {
      if (one.nobody !== null) continue;
      this.book.put({ ...one, nobody }, nowMs);
      this.tell(one, { tell: 'queued', nobody });
    }
  }

  hear(call: TeamCall, nowMs: number): void {
    if (this.hasPassedOn(call, nowMs)) return;
    const old = this.book.get(call.reference);
    if (old !== undefined && call.ticket < old.ticket) return;
    switch (call.say) {
      case 'handOver':
        this.handOver(call, old, nowMs);
        break;
      case 'taken':
        this.taken(call, old, nowMs);
        break;
      case 'released':
        this.book.remove(call.reference, nowMs);
        break;
    }
    this.goOn(nowMs);
    const one = this.book.get(call.reference);
    if (one?.place.is === 'waiting' || one?.place.is === 'kept') sayNobody(this, nowMs, one);
  }

  /** Looks again: does what has come due, serves whom it frees, and says who cannot be served. */
  goOn(nowMs: number): void {
    if (this.current === null) return;
    this.seats.refresh(nowMs);
    const moved = this.seats.takeMoved();
    for (const { agent, standing } of moved) if (standing === 'offShift') recall(this, agent.id, nowMs);
    expire(this, nowMs);
    serve(this, nowMs);
    if (moved.length + this.seats.takeMoved().length > 0) sayNobody(this, nowMs);
  }

  /** When the team has to look again by itself; Infinity while nothing is due. */
  nextWakeMs(nowMs: number): number {
    if (this.current === null || this.book.size === 0) return Infinity;
    return Math.min(this.book.nextOverMs(), this.seats.nextChangeMs(nowMs));
  }

  /** Told to the world: it leaves the outbox. */
  done(seq: number): void {
    this.effects = this.effects.filter((effect) => effect.seq !== seq);
  }

  issue(effect: WithoutSeq<TeamEffect>): void {
    this.effects = [...this.effects, { ...effect, seq: this.nextSeq }];
    this.nextSeq += 1;
  }

  tell({ reference, ticket }: TeamCase, news: CaseNews): void {
    this.issue({ do: 'tellCase', reference, ticket, news });
  }

  /** Back into the line, in its old place. */
  queue(one: TeamCase, nowMs: number, say: boolean): void {
    this.book.move(one, { is: 'waiting' }, nowMs);
    if (say) this.tell(one, { tell: 'queued', nobody: null });
  }

  /** Why her: everybody of the team, taken or passed over; undefined for a case that is not here. */
  why(reference: string): readonly Candidate[] | undefined {
    const one = this.book.get(reference);
    return one === undefined ? undefined : whyHer(this.seats.all(), one.need, one.wish);
  }

  private handOver(call: HandOver, old: TeamCase | undefined, nowMs: number): void {
    const again = old?.ticket === call.ticket ? old : undefined;
    const { own, last, to, marked, hops = 0 } = call;
    const one: TeamCase = {
      ...caseOf(call),
      wish: { own, last },
      place: { is: 'waiting' },
      nobody: marked ? (again?.nobody ?? 'not looked at yet') : null,
      hops,
    };
    // An offer that she can still take goes on, and so does what is kept for her.
    const isOut = again?.place.is === 'offered' || again?.place.is === 'held';
    const isHers = isOut && this.seats.able(call.need).some(({ agent }) => agent.id === handOf(again.place));
    if (again !== undefined && (isHers || again.place.is === 'kept')) {
      this.book.put({ ...one, place: again.place }, nowMs);
      return;
    }
    this.book.put(one, nowMs);
    place(this, one, to, nowMs);
  }

  private taken(call: Taken, old: TeamCase | undefined, nowMs: number): void {
    const { agent } = call;
    const wasHers = old !== undefined && handOf(old.place) === agent;
    // She had accepted just when her time ran out.
    if (this.seats.get(agent)?.presence === 'away' && !wasHers) this.seats.setPresence(agent, 'online', nowMs);
    const { wish = noWish, hops = 0 } = old ?? {};
    const place = { is: 'held', agent, atMs: nowMs } as const;
    const one = this.book.put({ ...caseOf(call), wish, place, nobody: null, hops }, nowMs);
    this.seats.refresh(nowMs);
    if (this.seats.get(agent)?.standing === 'absent') deputise(this, one, agent, nowMs);
  }

  /** What another shard has is its business; this one only passes on what the case says. */
  private hasPassedOn(call: TeamCall, nowMs: number): boolean {
    const passed = this.book.get(call.reference);
    if (passed?.place.is !== 'passed' || call.ticket < passed.ticket) return false;
    const { shard } = passed.place;
    const { reference, ticket } = passed;
    const isNewTurn = call.ticket > ticket;
    this.issue({ do: 'passOn', shard, call: isNewTurn ? { say: 'released', reference, ticket } : call });
    if (isNewTurn || call.say === 'released') this.book.remove(reference, nowMs);
    return !isNewTurn;
  }
}

function caseOf({ reference, ticket, need, priority, dueMs, sinceMs }: HandOver | Taken) {
  return { reference, ticket, need, priority, dueMs: dueMs ?? sinceMs + patienceMs, sinceMs };
}
