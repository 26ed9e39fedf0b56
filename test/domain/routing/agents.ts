/** Agents and needs as tests of routing need them: a sound default, and the few values a test is about. */
import type { Seat } from '../../../domain/routing/able.ts';
import type { Capacity, Need } from '../../../domain/routing/need.ts';

/** Three chats or one phone call, and twelve mails (R31). */
export const capacity: Capacity = { live: 3, asynchronous: 12, costs: { chat: 1, phone: 3, email: 1, field: 2 } };

export function aNeed(need: Partial<Need> = {}): Need {
  return { channel: 'email', live: false, language: 'zh', level: 1, skills: [], not: [], ...need };
}

export const aCall = aNeed({ channel: 'phone', live: true });
export const aChat = aNeed({ channel: 'chat', live: true });

interface Given extends Partial<Omit<Seat, 'agent'>> {
  readonly level?: number;
  readonly languages?: Seat['agent']['languages'];
  readonly skills?: readonly string[];
}

export function aSeat(id: string, { level = 1, languages = ['zh'], skills = [], ...seat }: Given = {}): Seat {
  return {
    agent: { id, level, languages, skills },
    standing: 'online',
    capacity,
    live: 0,
    asynchronous: 0,
    idleSinceMs: 0,
    ...seat,
  };
}
