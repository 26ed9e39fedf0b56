/** `care policy ...`: check, show, compare and explain policies. Works on files alone; no server is asked. */
import { readFileSync } from 'node:fs';
import type { Command } from '@commander-js/extra-typings';
import picocolors from 'picocolors';
import { stringify } from 'yaml';
import { trialCaseSchema } from '../domain/policy/case-schema.ts';
import { diffPolicies } from '../domain/policy/diff.ts';
import type { PolicyDifference } from '../domain/policy/diff.ts';
import { formatDuration } from '../domain/policy/duration.ts';
import { describeRule, explainPlan, settledParts } from '../domain/policy/explain.ts';
import type { PlanExplanation, SettledBy } from '../domain/policy/explain.ts';
import { factsOf } from '../domain/policy/facts.ts';
import { describeProblem } from '../domain/policy/problem.ts';
import { provisionalClassification } from '../domain/policy/provisional.ts';
import { findPolicy } from '../worker/policies/find.ts';
import { calendarsFor } from '../worker/policies/load.ts';
import type { ParsedPolicy } from '../worker/policies/parse.ts';

type GoodPolicy = Extract<ParsedPolicy, { readonly ok: true }>;

/**
 * Adds `policy check | show | diff | explain`. Exit codes: 0 in order (or no difference), 1 the policy has problems (or the
 * two differ), 2 a file that cannot be read or a case that is none.
 */
export function addPolicyCommands(program: Command): void {
  const policy = program.command('policy').description('check, show, compare and explain policies');
  const out = (text: string) => program.configureOutput().writeOut?.(`${text}\n`);
  const err = (text: string) => program.configureOutput().writeErr?.(`${text}\n`);
  const good = (nameOrFile: string, json: boolean | undefined): GoodPolicy | undefined => {
    const parsed = findPolicy(nameOrFile, process.env['CARELOOP_POLICIES']);
    if (parsed.ok) return parsed;
    if (json === true) out(JSON.stringify({ ok: false, problems: parsed.problems }));
    else for (const problem of parsed.problems) err(describeProblem(problem));
    process.exitCode = parsed.problems.every((problem) => problem.code === 'FILE_MISSING') ? 2 : 1;
    return undefined;
  };

  policy
    .command('check')
    .description('say whether a policy may come into force, and if not, where and why')
    .argument('<file>', 'a policy file, or the name of a loaded policy')
    .option('--json', 'problems as JSON')
    .action((file, { json }) => {
      const found = good(file, json);
      if (found === undefined) return;
      const { document, version } = found.policy;
      if (json === true) out(JSON.stringify({ ok: true, name: document.name, version, files: found.files }));
      else
        out(
          `${file}: in order. Policy ${document.name}, version ${version.slice(0, 12)}, ${document.rules.length} rules`,
        );
    });

  policy
    .command('show')
    .description('print a policy with everything it inherits and includes')
    .argument('<policy>', 'a name or a file')
    .option('--rule <id>', 'only what this rule settles, inherited parts too, and who settled each')
    .option('--channel <name>', 'with --rule: for cases of this channel', 'email')
    .option('--json', 'as JSON')
    .action((name, { json, rule, channel }) => {
      const found = good(name, json);
      if (found === undefined) return;
      const { policy: inForce, written, files } = found;
      if (rule !== undefined) {
        const parts = settledParts(inForce, rule, channel);
        out(json === true ? JSON.stringify({ rule, channel, parts }) : parts.map(describePart).join('\n'));
        return;
      }
      if (json === true)
        out(JSON.stringify({ name: inForce.document.name, version: inForce.version, files, policy: written }));
      else
        out(
          `# version ${inForce.version}\n# from ${files.join(', ')}\n${stringify(written, { lineWidth: 120, aliasDuplicateObjects: false })}`,
        );
    });

  policy
    .command('diff')
    .description('list what differs between two policies')
    .argument('<a>', 'a name or a file')
    .argument('<b>', 'a name or a file')
    .option('--json', 'as JSON')
    .action((a, b, { json }) => {
      const before = good(a, json);
      const after = good(b, json);
      if (before === undefined || after === undefined) return;
      const differences = diffPolicies(before.written, after.written);
      if (differences.length > 0) process.exitCode = 1;
      if (json === true) out(JSON.stringify({ differences }));
      else if (differences.length === 0) out('no difference');
      else out(differences.map(describeDifference).join('\n'));
    });

  policy
    .command('explain')
    .description('say which plan a case would get, which rule matched, and why the ones before it did not')
    .argument('<policy>', 'a name or a file')
    .requiredOption('--case <file>', 'JSON: a request, or {request, classification, context}')
    .option('--json', 'as JSON')
    .action((name, { json, case: caseFile }) => {
      const found = good(name, json);
      if (found === undefined) return;
      const trial = readTrial(caseFile);
      if (typeof trial === 'string') {
        err(`${caseFile}: ${trial}`);
        process.exitCode = 2;
        return;
      }
      const { request, classification, context } = trial;
      const assumed = { ...provisionalClassification(request, found.policy), ...classification };
      const facts = factsOf(request, assumed, context);
      const explanation = explainPlan(facts, found.policy, calendarsFor(found.policy, facts.receivedAtMs));
      out(json === true ? JSON.stringify(explanation) : describeExplanation(explanation));
    });
}

function readTrial(file: string) {
  try {
    const read = trialCaseSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    if (read.success) return read.data;
    return read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function describeDifference(difference: PolicyDifference): string {
  const { green, red, bold } = picocolors;
  switch (difference.change) {
    case 'added':
      return green(`+ ${difference.path}: ${JSON.stringify(difference.after)}`);
    case 'removed':
      return red(`- ${difference.path}: ${JSON.stringify(difference.before)}`);
    case 'changed':
      return `~ ${bold(difference.path)}: ${JSON.stringify(difference.before)} -> ${JSON.stringify(difference.after)}`;
  }
}

function describeExplanation({ plan, rules, settled, regulators }: PlanExplanation): string {
  const { bold } = picocolors;
  const clocks = plan.clocks.map(
    (clock) => `  ${clock.name}: ${describeTarget(clock.target)} in ${clock.calendar}, ${clock.owner}`,
  );
  return [
    bold(`Plan: rule ${plan.rule}, P${plan.priority}, team ${plan.team}, level ${plan.level}`),
    ...plan.because.map((why) => `  ${why}`),
    bold('Rules, in order'),
    ...rules.map((rule) => `  ${describeRule(rule)}`),
    ...regulators.flatMap((regulator) => [
      bold(`Regulator ${regulator.id}`),
      ...regulator.rules.map((rule) => `  ${describeRule(rule)}`),
    ]),
    bold('Settled by'),
    ...settled.map((part) => `  ${describePart(part)}`),
    bold('Clocks'),
    ...clocks,
  ].join('\n');
}

function describePart({ part, value, by }: SettledBy): string {
  return `${part}: ${value} (${by})`;
}

function describeTarget(target: PlanExplanation['plan']['clocks'][number]['target']): string {
  switch (target.in) {
    case 'workingTime':
    case 'calendarTime':
      return `${formatDuration(target.ms)} of ${target.in === 'workingTime' ? 'working time' : 'calendar time'}`;
    case 'workingDays':
      return `${target.days} working days`;
    case 'calendarDays':
      return `${target.days} calendar days`;
  }
}
