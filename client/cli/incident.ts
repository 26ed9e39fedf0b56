/** `care incident`: one cause behind many cases, declared, told and ended (R28). */
import { Option, type Command } from '@commander-js/extra-typings';
import type { IncidentSnapshot } from '../../workflows/incident/contract.ts';
import { careError } from '../care-error.ts';
import { incidentHandle, listIncidents, openIncident } from '../incident-handle.ts';
import { paintedRemaining, paintWith } from '../paint.ts';
import { plainTable, printable } from '../plain-table.ts';
import { localInstant } from '../page-options.ts';
import { UsageError, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const asAgent = () => new Option('--as <agent>', 'who decides').env('CARELOOP_AGENT');
const gather = (word: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), word];

export function addIncidentCommands(program: Command, { terminal, withCare }: Session): void {
  const incident = program.command('incident').description('one cause behind many cases: they wait for it');

  incident
    .command('open')
    .description('declare one: newcomers that match join it and hear what is known')
    .argument('<id>')
    .argument('<title>', 'for people of ours')
    .requiredOption('--zh <text>', 'what its customers are told, in Chinese')
    .requiredOption('--en <text>', 'the same in English')
    .option('--kind <name>', 'newcomers of this kind')
    .option('--category <name>', 'newcomers about this')
    .option('--product <name>')
    .option('--region <name>')
    .option('--word <text>', 'newcomers that say it; may be given several times, one of them is enough', gather)
    .option('--policy <name>', 'whose promises and roles hold for it')
    .option('--survey <share>', 'share of its cases that are asked for a rating, 0 to 1', Number)
    .addOption(asAgent())
    .addHelpText(
      'after',
      '\nExample:\n  $ care incident open carrier-2026-03 "Carrier stands still" --category delivery.late --as zhou.min \\\n      --zh "承运商系统故障，包裹会晚到两天。" --en "The carrier stands still; parcels come two days late."',
    )
    .action(async (id, title, { zh, en, as, word, survey, policy, ...rule }) => {
      const by = agent(as);
      const match = { ...rule, ...(word !== undefined && { words: word }) };
      await withCare(async (care) => {
        await openIncident(care, {
          id,
          title,
          known: { zh, en },
          match,
          by,
          ...(policy !== undefined && { policy }),
          ...(survey !== undefined && { surveyShare: survey }),
        });
      });
      terminal.out(`${id}: newcomers that match join it. Cases that are open already: care bulk join-incident ${id}`);
    });

  for (const [name, description] of [
    ['inform', 'write to every customer behind it'],
    ['cancel', 'it was none: every case goes back to a person'],
  ] as const) {
    incident
      .command(name)
      .description(description)
      .argument('<id>')
      .requiredOption('--zh <text>')
      .requiredOption('--en <text>')
      .addOption(asAgent())
      .action(async (id, { zh, en, as }) => {
        const by = agent(as);
        const seen = await withCare((care) => incidentHandle(care, id)[name]({ by, words: { zh, en } }));
        terminal.out(`${id}: ${String(seen.cases.length)} cases are told`);
      });
  }

  incident
    .command('solve')
    .description('the cause is gone: every customer is told, and may say "not for me"')
    .argument('<id>')
    .argument('<code>', 'resolution code, for example restored')
    .requiredOption('--zh <text>', 'the outcome, in Chinese')
    .requiredOption('--en <text>', 'the same in English')
    .addOption(asAgent())
    .action(async (id, code, { zh, en, as }) => {
      const by = agent(as);
      const seen = await withCare((care) => incidentHandle(care, id).solve({ by, code, words: { zh, en } }));
      terminal.out(`${id}: solved, ${String(seen.cases.length)} cases are told`);
    });

  incident
    .command('join')
    .description('put a case behind it')
    .argument('<id>')
    .argument('<reference>')
    .argument('<because>')
    .addOption(asAgent())
    .action(async (id, reference, because, { as }) => {
      const by = agent(as);
      await withCare(async (care) => {
        await mustBeOpen(incidentHandle(care, id).snapshot());
        await care.case(reference).joinIncident({ by: { who: 'agent', id: by }, incident: id, because });
      });
      terminal.out(`${reference}: waits for ${id}`);
    });

  incident
    .command('leave')
    .description('it is not this: a person works on the case')
    .argument('<reference>')
    .argument('<because>')
    .addOption(asAgent())
    .action(async (reference, because, { as }) => {
      const by = { who: 'agent', id: agent(as) } as const;
      await withCare((care) => care.case(reference).leaveIncident({ by, because }));
      terminal.out(`${reference}: a person works on it`);
    });

  incident
    .command('show')
    .description('what it is, who waits for it, who has left, what is next')
    .argument('<id>')
    .option('--json', 'as JSON')
    .action(async (id, { json }) => {
      const seen = await withCare((care) => incidentHandle(care, id).snapshot());
      terminal.out(json === true ? JSON.stringify(seen) : incidentPage(seen, terminal));
    });

  incident
    .command('list')
    .description('open incidents; with --all the ended ones too')
    .option('--all', 'ended ones too')
    .option('--json', 'one JSON object a line')
    .action(async ({ all, json }) => {
      const found = await withCare((care) => listIncidents(care, all !== true));
      if (json === true) for (const one of found) terminal.out(JSON.stringify(one));
      else if (found.length === 0) terminal.out('no incidents');
      else {
        const rows = found.map(({ id, open, openedAt }) => [
          printable(id),
          open ? 'open' : 'ended',
          localInstant(Date.parse(openedAt), terminal.timeZone),
        ]);
        terminal.out(plainTable(['INCIDENT', 'STATE', 'SINCE'], rows, terminal.width()));
      }
    });
}

/** The client looks before it asks a case to wait for what is over (design 7). */
export async function mustBeOpen(seen: Promise<IncidentSnapshot>): Promise<void> {
  const { id, status } = await seen;
  if (status === 'open') return;
  throw careError({ code: 'WRONG_STAGE', what: `the incident ${id} is ${status}`, next: 'Open a new one' });
}

function incidentPage(seen: IncidentSnapshot, { colour, nowMs, timeZone }: Terminal): string {
  const paint = paintWith(colour);
  const { id, title, status, known, match, openedBy, openedAt, endedAt, cases, left, untold, next, breached } = seen;
  const rule = Object.entries(match).map(([field, value]) => `${field} ${[value].flat().join(' | ')}`);
  const at = (iso: string): string => localInstant(Date.parse(iso), timeZone);
  return [
    `${paint.strong(`incident ${printable(id)}`)}  ${printable(title)}`,
    `${status === 'open' ? paint.bad(status) : paint.good(status)} since ${at(endedAt ?? openedAt)}, declared by ${openedBy}`,
    '',
    `cases    ${String(cases.length)} wait for it, ${String(left.length)} went back to people, ${String(untold)} have not heard the latest`,
    `joins    ${printable(rule.join(', '))}`,
    `known    ${printable(known.zh)}`,
    `         ${printable(known.en)}`,
    ...(next === null ? [] : [`next     ${next.what} ${paintedRemaining(Date.parse(next.due), nowMs(), paint)}`]),
    ...(breached.length === 0 ? [] : [`breached ${paint.bad(breached.join(', '))}`]),
    ...(left.length === 0
      ? []
      : ['', ...left.slice(-10).map(({ reference, because }) => `left     ${printable(reference)}: ${because}`)]),
  ].join('\n');
}

function agent(as: string | undefined): string {
  if (as === undefined) throw new UsageError('who decides? Say --as AGENT, or set CARELOOP_AGENT');
  return as;
}
