/** The case as an operator reads it in the Temporal Web UI: Markdown, no personal data, instants and no "remaining". */
import { localTimeText } from './local-text.ts';
import { waitsFor } from './snapshot.ts';
import { nextDue } from './clockwork.ts';
import { verdictOf } from '../clocks/index.ts';
import { contextText } from './context-text.ts';
import type { Setting } from './setting.ts';
import type { CaseState } from './state.ts';

/** A page that answers: what is it waiting for, who owns it, what happens next and when, which promises run. */
export function detailsOf(state: CaseState, setting: Setting): string {
  const when = (ms: number): string => localTimeText(ms, state.plan, setting);
  const next = nextDue(state, setting);
  const lines = [
    `**${state.stage}** · waits for ${waitsFor(state)}`,
    '',
    `| | |`,
    `|---|---|`,
    ...(state.plan === null ? [] : [`| Customer | ${contextText(state.plan.context)} |`]),
    `| Owner | ${ownerText(state)} |`,
    `| Priority | ${state.priority === null ? 'not planned yet' : `P${String(state.priority)}`}, level ${state.level} |`,
    `| Kind | ${state.classification === null ? 'not classified yet' : `${state.classification.kind} · ${state.classification.category}`} |`,
    `| Next | ${next === undefined ? 'nothing by itself' : `${next.what} at ${when(next.dueMs)}`} |`,
    `| Plan | ${state.plan === null ? 'none yet' : `${state.plan.policy}@${state.plan.policyVersion.slice(0, 8)}, rule ${state.plan.rule}`} |`,
    ...(state.hold === null ? [] : [`| On hold | ${state.hold.reason} until ${when(state.hold.untilMs)} |`]),
    ...(state.cannedAnswer === null
      ? []
      : [`| Robot | answered by \`${state.cannedAnswer.article}\`: ${state.cannedAnswer.state} |`]),
    ...(state.counts.reopened === 0 ? [] : [`| Reopened | ${state.counts.reopened} times |`]),
    '',
    '| Clock | State | Due | Flags |',
    '|---|---|---|---|',
    ...state.clocks
      .map(verdictOf)
      .map(
        ({ clock, verdict, dueMs, flags }) =>
          `| ${clock} | ${verdict} | ${dueMs === null ? '–' : when(dueMs)} | ${flags.join(', ')} |`,
      ),
    ...(state.suggestions === null || state.suggestions.length === 0
      ? []
      : [
          '',
          '**Knowledge**',
          ...state.suggestions.map(
            ({ article, title, confidence }) => `- ${title} (\`${article}\`, ${confidence.toFixed(2)})`,
          ),
        ]),
    ...(state.attention.length === 0
      ? []
      : ['', '**Attention**', ...state.attention.map(({ code, what }) => `- ${what} (${code})`)]),
    ...(state.outbox.length === 0 ? [] : ['', `Under way: ${state.outbox.map(({ key }) => `\`${key}\``).join(', ')}`]),
  ];
  return lines.join('\n');
}

function ownerText(state: CaseState): string {
  if (state.owner === null) return `nobody yet (team ${state.plan?.team ?? 'unknown'})`;
  return state.owner.acceptedAtMs === null ? `${state.owner.agent} (offered)` : state.owner.agent;
}
