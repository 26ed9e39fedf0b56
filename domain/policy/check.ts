/** What the form of a policy cannot say: that every name is defined, and that ladders, limits and weights make sense. */
import { checkLadder } from './check-ladder.ts';
import { ascending, known, knownAll, knownIn, unique } from './check-names.ts';
import type { DocumentPath, DocumentProblem } from './problem.ts';
import type { Condition, PartialSettlement, PlainCondition } from './rule-schema.ts';
import type { PolicyDocument } from './schema.ts';

/** Roles that every case has by itself: its owner, and the agents of its team. */
const ownRoles = ['owner', 'team'];
/** What a request is about before classification. */
const unclassified = 'unclassified';

/** All problems of a document whose form is right, in the order of its sections. Empty: it may come into force. */
export function checkPolicy(policy: PolicyDocument): readonly DocumentProblem[] {
  const references = new References(policy);
  return [
    ...references.inPeople(),
    ...references.inChannels(),
    ...references.inClocks(),
    ...references.inLadders(),
    ...references.inCalendarsOf('followUps', policy.followUps),
    ...references.inCalendarsOf('callbacks', policy.callbacks),
    ...checkHolds(policy),
    ...references.inApprovals(),
    ...references.inRegulators(),
    ...checkScorecards(policy),
    ...references.inSettlement(['defaults'], policy.defaults),
    ...references.inRules(),
  ];
}

/** Every place where one part of a policy names another. */
class References {
  readonly #policy: PolicyDocument;
  readonly #roles: readonly string[];

  constructor(policy: PolicyDocument) {
    this.#policy = policy;
    const teamRoles = Object.values(policy.teams).flatMap((team) => Object.keys(team.roles));
    this.#roles = [...new Set([...ownRoles, ...Object.keys(policy.roles), ...teamRoles])];
  }

  *inPeople(): Iterable<DocumentProblem> {
    const { agents, teams, roles, calendars } = this.#policy;
    for (const [id, agent] of Object.entries(agents)) {
      yield* known(['agents', id, 'deputy'], 'agent', agent.deputy, agents);
      yield* known(['agents', id, 'shift'], 'calendar', agent.shift, calendars);
    }
    for (const [id, team] of Object.entries(teams)) {
      yield* known(['teams', id, 'calendar'], 'calendar', team.calendar, calendars);
      yield* knownAll(['teams', id, 'agents'], 'agent', team.agents, agents);
      for (const [role, people] of Object.entries(team.roles)) {
        yield* knownAll(['teams', id, 'roles', role], 'agent', people, agents);
      }
    }
    for (const [role, people] of Object.entries(roles)) yield* knownAll(['roles', role], 'agent', people, agents);
  }

  *inChannels(): Iterable<DocumentProblem> {
    const { channels, calendars } = this.#policy;
    for (const [id, channel] of Object.entries(channels)) {
      yield* known(['channels', id, 'calendar'], 'calendar', channel.calendar, calendars);
      yield* known(['channels', id, 'outsideHours'], 'channel', channel.outsideHours, channels);
      yield* this.inSettlement(['channels', id, 'then'], channel.then);
    }
  }

  *inClocks(): Iterable<DocumentProblem> {
    const { clocks, calendars, holds, ladders } = this.#policy;
    for (const [id, clock] of Object.entries(clocks)) {
      const path = ['clocks', id];
      yield* known([...path, 'calendar'], 'calendar', clock.calendar, calendars);
      yield* knownAll([...path, 'pausedBy'], 'hold reason', clock.pausedBy, holds);
      yield* known([...path, 'ladder'], 'ladder', clock.ladder, ladders);
      if (clock.stopsOn.length === 0) {
        const what = 'a clock without a stop runs into its breach whatever anybody does';
        yield {
          code: 'CLOCK_WITHOUT_STOP',
          path: [...path, 'stopsOn'],
          what,
          expected: 'at least one event',
          got: '[]',
        };
      }
    }
  }

  *inLadders(): Iterable<DocumentProblem> {
    for (const [id, ladder] of Object.entries(this.#policy.ladders)) {
      yield* checkLadder(['ladders', id], ladder);
      for (const [i, step] of ladder.entries()) {
        for (const action of step.actions) {
          const path = ['ladders', id, i];
          if (action.do === 'notify') {
            yield* knownIn([...path, 'notify'], 'role', action.role, this.#roles);
            yield* known([...path, 'template'], 'template', action.template, this.#policy.messages);
          }
          if (action.do === 'letter')
            yield* known([...path, 'letter'], 'template', action.template, this.#policy.messages);
          if (action.do === 'reassign')
            yield* knownIn([...path, 'reassign', 'toRole'], 'role', action.toRole, this.#roles);
        }
      }
    }
  }

  *inCalendarsOf(section: string, entries: Readonly<Record<string, { readonly calendar?: string | undefined }>>) {
    for (const [id, entry] of Object.entries(entries)) {
      yield* known([section, id, 'calendar'], 'calendar', entry.calendar, this.#policy.calendars);
    }
  }

  *inApprovals(): Iterable<DocumentProblem> {
    for (const [id, approval] of Object.entries(this.#policy.approvals)) {
      const path = ['approvals', id, 'limits'];
      yield* ascending(
        path,
        'the limits of an approval',
        approval.limits.map((limit) => limit.upToMinor),
      );
      for (const [i, limit] of approval.limits.entries()) {
        yield* knownIn([...path, i, 'role'], 'role', limit.role, ['agent', ...this.#roles]);
      }
    }
  }

  *inRegulators(): Iterable<DocumentProblem> {
    for (const [id, regulator] of Object.entries(this.#policy.regulators)) {
      const path = ['regulators', id, 'rules'];
      const shortcut = ['regulators', id, 'shortcut'];
      yield* known([...shortcut, 'calendar'], 'calendar', regulator.shortcut?.calendar, this.#policy.calendars);
      yield* known([...shortcut, 'letter'], 'template', regulator.shortcut?.letter, this.#policy.messages);
      yield* unique(
        path,
        'rule',
        regulator.rules.map((rule) => rule.id),
      );
      for (const [i, rule] of regulator.rules.entries()) {
        yield* this.#inCondition([...path, i, 'when'], rule.when);
        yield* knownAll([...path, i, 'clocks'], 'clock', rule.clocks, this.#policy.clocks);
      }
    }
  }

  *inRules(): Iterable<DocumentProblem> {
    const { rules } = this.#policy;
    yield* unique(
      ['rules'],
      'rule',
      rules.map((rule) => rule.id),
    );
    for (const [i, rule] of rules.entries()) {
      yield* this.#inCondition(['rules', i, 'when'], rule.when);
      yield* this.inSettlement(['rules', i, 'then'], rule.then);
    }
  }

  *inSettlement(path: DocumentPath, settled: PartialSettlement): Iterable<DocumentProblem> {
    const { teams, calendars, clocks, holds, followUps, surveys, approvals, callbacks } = this.#policy;
    yield* known([...path, 'team'], 'team', settled.team, teams);
    if (settled.calendar !== 'team') yield* known([...path, 'calendar'], 'calendar', settled.calendar, calendars);
    for (const [promise, key] of Object.entries(settled.clocks ?? {})) {
      if (key !== 'none') yield* known([...path, 'clocks', promise], 'clock', key, clocks);
    }
    yield* knownAll([...path, 'holds'], 'hold reason', settled.holds ?? [], holds);
    yield* known([...path, 'followUp'], 'follow-up', settled.followUp, followUps);
    if (settled.survey !== 'none') yield* known([...path, 'survey'], 'survey', settled.survey, surveys);
    yield* known([...path, 'approval'], 'approval', settled.approval, approvals);
    yield* known([...path, 'callback'], 'callback', settled.callback, callbacks);
  }

  *#inCondition(path: DocumentPath, condition: Condition): Iterable<DocumentProblem> {
    yield* this.#inPlainCondition(path, condition);
    if (condition.not !== undefined) yield* this.#inPlainCondition([...path, 'not'], condition.not);
  }

  *#inPlainCondition(path: DocumentPath, condition: PlainCondition): Iterable<DocumentProblem> {
    const { kinds, channels, tiers, signals, categories } = this.#policy;
    yield* knownAll([...path, 'kind'], 'kind', condition.kind ?? [], kinds);
    yield* knownAll([...path, 'channel'], 'channel', condition.channel ?? [], channels);
    yield* knownAll([...path, 'tier'], 'tier', condition.tier ?? [], tiers);
    yield* knownAll([...path, 'signals'], 'signal', condition.signals ?? [], signals);
    const names = Object.keys(categories);
    const groups = names.flatMap((category) => [
      category,
      ...category.split('.').map((_, i, parts) => `${parts.slice(0, i).join('.')}.*`),
    ]);
    for (const [i, pattern] of (condition.category ?? []).entries()) {
      yield* knownIn([...path, 'category', i], 'category', pattern, [unclassified, ...new Set(groups)]);
    }
  }
}

function checkHolds(policy: PolicyDocument): readonly DocumentProblem[] {
  return Object.entries(policy.holds).flatMap(([reason, hold]) => [
    ...ascending(['holds', reason, 'remindAt'], 'the reminders of a hold', hold.remindAt),
  ]);
}

function checkScorecards(policy: PolicyDocument): readonly DocumentProblem[] {
  return Object.entries(policy.scorecards).flatMap(([id, weights]): DocumentProblem[] => {
    const sum = Object.values(weights).reduce((total, weight) => total + weight, 0);
    if (Math.abs(sum - 100) < 1e-9) return [];
    const what = 'the weights of a scorecard do not sum to 100%';
    return [{ code: 'WEIGHTS_NOT_100', path: ['scorecards', id], what, expected: '100', got: String(sum) }];
  });
}
