/**
 * The case as an operator reads it in the Temporal Web UI: Markdown, instants and no "remaining". The page is plain text to
 * everybody who may open the UI: it names agents by their ids, and nothing of the customer.
 */
import type { Clock } from '../clocks/index.ts';
import { verdictOf } from '../clocks/index.ts';
import { contextText } from './context-text.ts';
import { localTimeText } from './local-text.ts';
import type { Setting } from './setting.ts';
import { waitsFor } from './snapshot.ts';
import type { CaseState } from './state.ts';
import { whatNext } from './what-next.ts';

type When = (ms: number) => string;

/**
 * Answers in the order in which people ask: what does it wait for, whose is it, what happens next and when, who was told,
 * what has to be looked at, which promises run, and why is it due then. Lists, since the Web UI draws tables without gaps.
 */
export function detailsOf(state: CaseState, setting: Setting): string {
  const when: When = (ms) => localTimeText(ms, state.plan, setting);
  const next = whatNext(state, setting);
  const blocks: readonly (readonly string[])[] = [
    [`**${state.stage}** · waits for ${unnamed(waitsFor(state))}`],
    facts(state, when, next === undefined ? 'nothing by itself' : `${next.what} at ${when(next.dueMs)}: ${next.does}`),
    titled('Attention', attention(state)),
    titled('Told', told(state, when)),
    titled(
      'Promises',
      state.clocks.map((clock) => promise(clock, when)),
    ),
    next === undefined ? [] : titled(`Why ${next.what} at ${when(next.dueMs)}`, next.because.map(item)),
    titled('Knowledge', knowledge(state)),
    titled(
      'Under way',
      state.outbox.map(({ key }) => `- \`${key}\``),
    ),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n');
}

function facts(state: CaseState, when: When, next: string): readonly string[] {
  const { plan, classification, hold, solution, cannedAnswer, counts, request } = state;
  return [
    labelled('Owner', ownerText(state)),
    labelled('Next', next),
    ...(hold === null ? [] : [labelled('On hold', `${hold.reason} until ${when(hold.untilMs)}`)]),
    labelled(
      'Priority',
      `${state.priority === null ? 'not planned yet' : `P${String(state.priority)}`} · level ${String(state.level)}`,
    ),
    labelled(
      'About',
      `${classification === null ? 'not classified yet' : `${classification.kind} · ${classification.category}`}, by ${request.channel}, received ${when(request.receivedAtMs)}`,
    ),
    ...(plan === null ? [] : [labelled('Customer', contextText(plan.context))]),
    ...(solution === null ? [] : [labelled('Solved', `${solution.code} at ${when(solution.atMs)}`)]),
    ...(cannedAnswer === null
      ? []
      : [labelled('Robot', `answered by \`${cannedAnswer.article}\`: ${cannedAnswer.state}`)]),
    ...(counts.reopened === 0 ? [] : [labelled('Reopened', `${String(counts.reopened)} times`)]),
    labelled(
      'Plan',
      plan === null
        ? 'none yet'
        : `${plan.policy}@${plan.policyVersion.slice(0, 8)}, rule ${plan.rule}${plan.provisional ? ' (provisional)' : ''}`,
    ),
  ];
}

function ownerText({ owner, plan }: CaseState): string {
  const team = `team ${plan?.team ?? 'unknown'}`;
  if (owner === null) return `nobody yet · ${team}`;
  return `${owner.agent}${owner.acceptedAtMs === null ? ' (offered, not accepted)' : ''} · ${team}`;
}

/** The last notices that went out, newest first. */
function told({ told: notices = [] }: CaseState, when: When): readonly string[] {
  return notices.toReversed().map(({ who, what, atMs }) => `- ${when(atMs)}: ${who}, of ${what}`);
}

/** What a person has to look at, each with the command that tries it again. */
function attention({ attention: open, reference }: CaseState): readonly string[] {
  return open.map(
    ({ code, what, key }) => `- ${unnamed(what)} (${code}). Once mended: \`care retry ${reference} ${key}\``,
  );
}

function promise(clock: Clock, when: When): string {
  const { verdict, dueMs, endedAtMs, breachedAtMs, flags } = verdictOf(clock);
  const { status } = clock.state;
  const running = status === 'running' || status === 'paused';
  const parts = [
    verdict === 'open'
      ? { notStarted: 'not started', running: 'running', paused: 'paused', ended: 'ended' }[status]
      : verdict,
    ...(verdict === 'breached' && running ? [`${status} on`] : []),
    ...(running && dueMs !== null ? [`due ${when(dueMs)}`] : []),
    ...(breachedAtMs === null ? [] : [`breached at ${when(breachedAtMs)}`]),
    ...(endedAtMs === null ? [] : [`ended ${when(endedAtMs)}`]),
    ...flags,
  ];
  return `- **${clock.name}** ${parts.join(', ')}`;
}

function knowledge({ suggestions }: CaseState): readonly string[] {
  return (suggestions ?? []).map(
    ({ article, title, confidence }) => `- ${title} (\`${article}\`, ${confidence.toFixed(2)})`,
  );
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`**${title}**`, '', ...lines];
}

function labelled(label: string, text: string): string {
  return `- **${label}:** ${text}`;
}

function item(line: string): string {
  return `- ${line.replace(/^\d+\. /, '')}`;
}

/** Mail servers and agents quote addresses and numbers in what they report; the timeline in the store keeps their words. */
function unnamed(text: string): string {
  return text.replaceAll(/[^\s<>"':;,]+@[^\s<>"':;,]+/g, '(address)').replaceAll(/\+?\d[\d\s()-]{5,}\d/g, '(number)');
}
