/** A team on one screen: who is there and how much each has, then what waits. Pure: the caller draws it. */
import type { Standing } from '../domain/routing/able.ts';
import type { BoardAgent, BoardCase, TeamBoard } from '../domain/team/board.ts';
import { paintedRemaining, paintWith, type Paint } from './paint.ts';
import { clipped, plainTable, printable } from './plain-table.ts';
import { durationText } from './remaining.ts';

export interface TeamBoardOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly nowMs: number;
  readonly colour: boolean;
  /** Lines of the terminal; everything is shown when left out. */
  readonly height?: number;
}

/** Below this many columns an agent takes two lines. */
const narrow = 64;
/** From this many on there is room for what an agent was offered. */
const wide = 100;
/** Lines of heads and gaps between the two tables. */
const frame = 7;

/** No line is wider than `width`. */
export function renderTeamBoard(board: TeamBoard, options: TeamBoardOptions): string {
  const { width, height, nowMs, colour } = options;
  const paint = paintWith(colour);
  const room = height === undefined ? Infinity : Math.max(4, height - frame);
  const waiting = board.next.slice(0, Math.max(2, Math.floor(room / 2)));
  const linesEach = width < narrow ? 2 : 1;
  const agents = board.agents.slice(0, Math.max(2, Math.floor((room - waiting.length) / linesEach)));
  return [
    clipped(headline(board, paint), width),
    '',
    width < narrow ? agentCards(agents, options, paint) : agentTable(agents, options, paint),
    ...more(board.agents.length - agents.length, 'agents', paint),
    ...(waiting.length === 0
      ? []
      : [
          '',
          plainTable(
            ['WAITING', 'PRIO', 'CHANNEL', 'DUE', 'SINCE'].map(paint.faint),
            waiting.map((one) => waitingRow(one, nowMs, paint)),
            width,
          ),
        ]),
    ...more(board.waiting - waiting.length, 'waiting', paint),
  ].join('\n');
}

function headline(board: TeamBoard, paint: Paint): string {
  const { team, agents, waiting, late, nobody, offered, held, waitingByPriority } = board;
  const online = agents.filter(({ standing }) => standing === 'online').length;
  const bands = ([1, 2, 3, 4] as const).flatMap((band) =>
    waitingByPriority[band] === 0 ? [] : [`P${String(band)} ${String(waitingByPriority[band])}`],
  );
  return [
    `${paint.strong(printable(team))}  ${String(online)} of ${String(agents.length)} online`,
    `${String(waiting)} waiting${bands.length === 0 ? '' : ` (${bands.join(', ')})`}`,
    `${String(offered)} offered`,
    `${String(held)} in hand`,
    ...(late === 0 ? [] : [paint.bad(`${String(late)} late`)]),
    ...(nobody === 0 ? [] : [paint.bad(`${String(nobody)} that nobody can take`)]),
  ].join(' · ');
}

function agentTable(agents: readonly BoardAgent[], { width, nowMs }: TeamBoardOptions, paint: Paint): string {
  const isWide = width >= wide;
  const head = ['AGENT', 'NAME', 'IS', 'SINCE', 'LIVE', 'ASYNC', 'HAS', ...(isWide ? ['OFFERED'] : [])];
  const rows = agents.map((agent) => [
    paint.strong(printable(agent.id)),
    printable(agent.name),
    standingText(agent, paint),
    agent.since === null ? '–' : durationText(nowMs - Date.parse(agent.since)),
    loadText(agent.live, agent.liveLimit, paint),
    loadText(agent.asynchronous, agent.asynchronousLimit, paint),
    String(agent.held + agent.offered.length),
    ...(isWide ? [printable(agent.offered.join(', ')) || '–'] : []),
  ]);
  return plainTable(head.map(paint.faint), rows, width);
}

function agentCards(agents: readonly BoardAgent[], { width }: TeamBoardOptions, paint: Paint): string {
  return agents
    .flatMap((agent) => [
      `${paint.strong(printable(agent.id))} ${printable(agent.name)} · ${standingText(agent, paint)}`,
      `  live ${loadText(agent.live, agent.liveLimit, paint)} · async ${loadText(agent.asynchronous, agent.asynchronousLimit, paint)}`,
    ])
    .map((line) => clipped(line, width))
    .join('\n');
}

function standingText({ standing, deputy }: BoardAgent, paint: Paint): string {
  const words: Readonly<Record<Standing, string>> = {
    online: 'online',
    busy: 'busy',
    break: 'break',
    away: 'away',
    offline: 'offline',
    offShift: 'off shift',
    absent: deputy === null ? 'absent' : `absent: ${deputy}`,
  };
  const text = words[standing];
  if (standing === 'online') return paint.good(text);
  return standing === 'away' || standing === 'absent' ? paint.bad(text) : paint.warning(text);
}

function loadText(held: number, limit: number, paint: Paint): string {
  const text = `${String(held)}/${String(limit)}`;
  return held >= limit ? paint.warning(text) : text;
}

function waitingRow(one: BoardCase, nowMs: number, paint: Paint): readonly string[] {
  const note = one.nobody === null ? '' : paint.bad(' !');
  return [
    `${paint.strong(printable(one.reference))}${note}${one.keptFor === null ? '' : ` for ${printable(one.keptFor)}`}`,
    `P${String(one.priority)}`,
    printable(one.channel),
    paintedRemaining(Date.parse(one.due), nowMs, paint),
    durationText(nowMs - Date.parse(one.since)),
  ];
}

function more(count: number, what: string, paint: Paint): readonly string[] {
  return count > 0 ? [paint.faint(`… and ${String(count)} more ${what}`)] : [];
}
