/** `care team | agent | next | transfer`: who is there, who takes what, and to whom it goes. */
import { Option, type Command } from '@commander-js/extra-typings';
import type { Presence } from '../../domain/routing/able.ts';
import { plainTable, printable } from '../plain-table.ts';
import { renderTeamBoard } from '../team-board.ts';
import { redraw } from './redraw.ts';
import { UsageError, type Session } from './session.ts';

const defaultTeam = 'service';
const settable = ['online', 'busy', 'break', 'offline'] as const satisfies readonly Presence[];
const agentOption = () => new Option('--as <agent>', 'who you are').env('CARELOOP_AGENT');
const teamOption = () => new Option('--team <id>').env('CARELOOP_TEAM').default(defaultTeam);

export function addTeamCommands(program: Command, session: Session): void {
  addTeamCommand(program, session);
  addAgentCommand(program, session);
  addNextCommand(program, session);
  addTransferCommand(program, session);
}

function addTeamCommand(program: Command, { terminal, withCare }: Session): void {
  const team = program.command('team').description('a team: who is there, what waits, and why somebody got a case');
  team
    .command('show')
    .description('the live board of a team')
    .argument('[team]', 'its id', defaultTeam)
    .option('--once', 'one picture, also in a terminal')
    .option('--json', 'the board as JSON')
    .addHelpText('after', '\nExamples:\n  $ care team show\n  $ care team show complaints --once')
    .action(async (id, { once, json }) => {
      await withCare(async (care) => {
        const desk = care.team(id);
        if (json === true) terminal.out(JSON.stringify(await desk.board()));
        else if (terminal.live && once !== true) {
          await redraw(terminal, 2_000, async () => {
            const board = await desk.board();
            return {
              done: false,
              draw: (nowMs, size) => renderTeamBoard(board, { ...size, nowMs, colour: terminal.colour }),
            };
          });
        } else {
          const board = await desk.board();
          terminal.out(
            renderTeamBoard(board, { width: terminal.width(), nowMs: terminal.nowMs(), colour: terminal.colour }),
          );
        }
      });
    });
  team
    .command('why')
    .description('everybody of the team, with the reason for which she would get the case now or is passed over')
    .argument('<reference>')
    .addOption(teamOption())
    .option('--json', 'as JSON')
    .action(async (reference, { team: id, json }) => {
      const candidates = await withCare((care) => care.team(id).why(reference));
      if (json === true) terminal.out(JSON.stringify(candidates));
      else if (candidates === null) terminal.out(`${reference} is not with team ${id}`);
      else {
        const rows = candidates.map(({ agent, taken, reason }) => [
          taken ? '→' : '',
          printable(agent),
          printable(reason),
        ]);
        terminal.out(plainTable(['', 'AGENT', 'BECAUSE'], rows, terminal.width()));
      }
    });
}

function addAgentCommand(program: Command, { terminal, withCare }: Session): void {
  const agent = program.command('agent').description('where an agent is: cases go to those who are online');
  for (const presence of settable) {
    agent
      .command(presence)
      .description(describing[presence])
      .argument('<agent>')
      .addOption(teamOption())
      .action(async (id, { team }) => {
        const { standing } = await withCare((care) => care.team(team).setPresence(id, presence));
        terminal.out(`${id}: ${standing} in team ${team}`);
      });
  }
  agent
    .command('absent')
    .description('ill or away: her cases, and what comes for her, go to her deputy')
    .argument('<agent>')
    .addOption(teamOption())
    .option('--deputy <agent>', "else the policy's")
    .option('--until <instant>', 'until she says that she is online when left out')
    .addHelpText(
      'after',
      '\nExample:\n  $ care agent absent li.na --deputy wang.fang --until 2026-12-01T09:00:00+08:00',
    )
    .action(async (id, { team, deputy, until }) => {
      const answer = await withCare((care) =>
        care.team(team).setAbsent({
          agent: id,
          ...(deputy !== undefined && { deputy }),
          ...(until !== undefined && { until: instant(until) }),
        }),
      );
      terminal.out(`${id}: absent in team ${team}; ${answer.deputy ?? 'nobody'} stands in`);
    });
}

const describing: Readonly<Record<(typeof settable)[number], string>> = {
  online: 'she takes cases',
  busy: 'she is at work and takes none for now; what she was offered stays hers',
  break: 'she is back in a moment; live offers go on to others',
  offline: 'she has gone: what she has not accepted goes to others',
};

function addNextCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('next')
    .description('take the next case: the first that you were offered, else the first in line that you can take')
    .addOption(agentOption())
    .addOption(teamOption())
    .option('--look', 'have it offered only, without accepting')
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ care next --as li.na')
    .action(async ({ as, team, look, json }) => {
      const agent = named(as);
      await withCare(async (care) => {
        const next = await care.team(team).next(agent);
        if (next.reference !== null && look !== true) {
          await care.team(team).arrived(next.reference, agent);
          await care.case(next.reference).accept({ by: { who: 'agent', id: agent }, agent });
        }
        if (json === true) terminal.out(JSON.stringify(next));
        else
          terminal.out(
            next.reference === null
              ? next.because
              : `${next.reference}: ${look === true ? 'offered' : 'yours'} (${next.because})`,
          );
      });
    });
}

function addTransferCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('transfer')
    .description('to another agent or team: the case keeps its clocks and its place')
    .argument('<reference>')
    .argument('<because>')
    .addOption(agentOption())
    .option('--to <agent>')
    .option('--to-team <id>')
    .option('--id <id>', 'id of the message: sent twice it is taken once')
    .addHelpText('after', '\nExample:\n  $ care transfer A-1042 "Knows the product" --to wang.fang --as li.na')
    .action(async (reference, because, { as, to, toTeam, id }) => {
      const by = { who: 'agent', id: named(as) } as const;
      const receipt = await withCare(async (care) => {
        // What the case cannot know: who is in another team.
        if (toTeam !== undefined && to !== undefined) await care.team(toTeam).agent(to);
        return care.case(reference).transfer({
          by,
          because,
          ...(to !== undefined && { toAgent: to }),
          ...(toTeam !== undefined && { toTeam }),
          ...(id !== undefined && { id }),
        });
      });
      terminal.out(`${reference}: transferred; stage ${receipt.stage}, line ${String(receipt.seq)}`);
    });
}

function named(agent: string | undefined): string {
  if (agent === undefined) throw new UsageError('--as: who are you? Name an agent, or set CARELOOP_AGENT');
  return agent;
}

function instant(text: string): string {
  const ms = Date.parse(text);
  if (Number.isNaN(ms)) throw new UsageError(`--until ${text}: not an instant such as 2026-03-02T18:00:00+08:00`);
  return new Date(ms).toISOString();
}
