/** `care init`: makes a namespace ready for cases. */
import type { Command } from '@commander-js/extra-typings';
import { ensureSearchAttributes, type NamespaceReport } from '../search-attributes.ts';
import { careError } from '../care-error.ts';
import type { Session } from './session.ts';

export function addInitCommand(program: Command, { terminal, withCare }: Session): void {
  program
    .command('init')
    .description('register the search attributes and raise the retention; doing it again changes nothing')
    .option('--json', 'what was done as JSON')
    .addHelpText('after', '\nExample:\n  $ care init --address temporal.example.com:7233 --namespace care')
    .action(async ({ json }) => {
      await withCare(async ({ client }) => {
        const report = await ensureSearchAttributes(client.connection, client.options.namespace);
        terminal.out(json === true ? JSON.stringify(report) : reportText(report));
        if (report.wrongType.length > 0 || report.commands.some((command) => command.includes('search-attribute'))) {
          throw careError({
            code: 'NOT_ALLOWED',
            what: `namespace ${report.namespace} is not ready: workers refuse to start there`,
            next: 'Have the attributes above registered, then run care init again',
          });
        }
      });
    });
}

function reportText(report: NamespaceReport): string {
  const { namespace, added, thereAlready, wrongType, retentionDays, retention, commands } = report;
  return [
    `namespace ${namespace}`,
    ...(added.length === 0 ? [] : [`registered: ${added.join(', ')}`]),
    ...(thereAlready.length === 0 ? [] : [`there already: ${thereAlready.join(', ')}`]),
    ...wrongType.map(
      ({ name, expected }) => `wrong type: ${name} has to be ${expected}; remove it, or use another namespace`,
    ),
    `retention: ${retentionDays} days${retention === 'raised' ? ' (raised)' : ''}`,
    ...(commands.length === 0
      ? []
      : ['not permitted here; somebody who may has to run:', ...commands.map((command) => `  ${command}`)]),
  ].join('\n');
}
