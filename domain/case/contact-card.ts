/** A contact as the case keeps it: one exchange on one channel with its instants and figures (R1). Pure and JSON-safe. */
import type { ContactEnd, Direction, LiveContact, LiveReport, LoggedContact, ReplyGaps } from './contact-message.ts';

export interface ContactCard {
  /** The reporter's id. */
  readonly id: string;
  /** Under which the store has it: the case's reference for the exchange in which the request came, else its id. */
  readonly key: string;
  readonly channel: string;
  readonly direction: Direction;
  readonly entryPoint: string | null;
  /** When the customer queued, or we rang. */
  readonly openedAtMs: number;
  readonly answeredAtMs: number | null;
  readonly endedAtMs: number | null;
  readonly ended: ContactEnd | null;
  /** Who talked, in the order in which they came. */
  readonly agents: readonly string[];
  readonly transfers: number;
  /** How often the customer waited longer than the channel's threshold. */
  readonly unanswered: number;
  /** How often she was warned that silence will end it. */
  readonly warned: number;
  readonly talkMs: number | null;
  readonly holdMs: number | null;
  readonly wrapUpMs: number | null;
  readonly replies: ReplyGaps | null;
  readonly transcript: string | null;
}

const keptCards = 5;

/** A contact of which nothing is known yet but that it is there. */
export function openedCard({ contact: id, channel, report }: LiveContact, key: string, atMs: number): ContactCard {
  const opening = report.is === 'opened' ? report : undefined;
  return {
    id,
    key,
    channel,
    direction: opening?.direction ?? 'in',
    entryPoint: opening?.entryPoint ?? null,
    openedAtMs: atMs,
    answeredAtMs: null,
    endedAtMs: null,
    ended: null,
    agents: [],
    transfers: 0,
    unanswered: 0,
    warned: 0,
    talkMs: null,
    holdMs: null,
    wrapUpMs: null,
    replies: null,
    transcript: null,
  };
}

/** What one report changes. Reports may come late or out of order: instants count, not the order of arrival. */
export function withReport(card: ContactCard, report: LiveReport, atMs: number): ContactCard {
  switch (report.is) {
    case 'opened':
      return { ...card, openedAtMs: Math.min(card.openedAtMs, atMs), entryPoint: report.entryPoint ?? card.entryPoint };
    case 'joined':
      return card.agents.at(-1) === report.agent
        ? card
        : {
            ...card,
            answeredAtMs: Math.min(card.answeredAtMs ?? atMs, atMs),
            agents: [...card.agents, report.agent],
            transfers: card.agents.length,
          };
    case 'unanswered':
      return { ...card, unanswered: card.unanswered + 1 };
    case 'idle':
      return { ...card, warned: card.warned + 1 };
    case 'ended':
      return {
        ...card,
        endedAtMs: atMs,
        ended: report.how,
        talkMs: report.talkMs ?? null,
        holdMs: report.holdMs ?? null,
        wrapUpMs: report.wrapUpMs ?? null,
        replies: report.replies ?? null,
        transcript: report.transcript ?? null,
      };
  }
}

/** A contact that is over, from one entry (R5). */
export function loggedCard(logged: LoggedContact, id: string, key: string, agent: string): ContactCard {
  const openedAtMs = Date.parse(logged.openedAt);
  const answeredAtMs = Date.parse(logged.answeredAt);
  const endedAtMs = Date.parse(logged.endedAt);
  return {
    ...openedCard({ contact: id, channel: logged.channel, report: { is: 'joined', agent } }, key, openedAtMs),
    direction: logged.direction ?? 'in',
    answeredAtMs,
    endedAtMs,
    ended: 'finished',
    agents: [agent],
    talkMs: logged.talkMs ?? endedAtMs - answeredAtMs,
    holdMs: logged.holdMs ?? null,
    wrapUpMs: logged.wrapUpMs ?? null,
  };
}

/** The card in place of its earlier state, or added; only the newest are kept, the store has them all. */
export function withCard(cards: readonly ContactCard[], card: ContactCard): readonly ContactCard[] {
  const known = cards.some(({ id }) => id === card.id);
  return known ? cards.map((one) => (one.id === card.id ? card : one)) : [...cards, card].slice(-keptCards);
}

/** The contact in which we are talking with the customer at the moment: answered and not over. */
export function conversationOf(cards: readonly ContactCard[]): ContactCard | undefined {
  return cards.findLast(({ answeredAtMs, endedAtMs }) => answeredAtMs !== null && endedAtMs === null);
}
