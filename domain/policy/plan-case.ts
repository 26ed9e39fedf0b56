/** `planCase`: what the policy says for this very case. Pure: the same facts, policy and calendars give the same plan. */
import { compileCalendar, isOpen, nextOpen } from '../calendar/index.ts';
import type { CalendarSnapshot } from '../calendar/index.ts';
import type { CaseFacts } from './facts.ts';
import { lookUp, own } from './look-up.ts';
import { conditionHolds } from './match.ts';
import { regulatorsOf } from './regulators.ts';
import type { RuleFacts } from './match.ts';
import type { CaseContext, CasePlan, PlannedAgent, PlannedRole } from './plan.ts';
import { lift, priorityOf } from './priority.ts';
import { planClocks } from './plan-clocks.ts';
import type { Policy } from './policy.ts';
import type { PartialSettlement, Settlement } from './rule-schema.ts';

export type Calendars = Readonly<Record<string, CalendarSnapshot>>;

/** What is settled about a case before a rule is asked. */
export interface Standing {
  readonly facts: RuleFacts;
  readonly outsideHours: CasePlan['outsideHours'];
  readonly because: readonly string[];
}

/** Channel and priority as the rules see them: a chat outside hours is a message (R4). */
export function standingOf(facts: CaseFacts, policy: Policy, calendars: Calendars): Standing {
  const { document } = policy;
  const channel = own(document.channels, facts.channel);
  const calendarName = channel?.calendar ?? teamCalendar(document.defaults, policy);
  const snapshot = own(calendars, calendarName);
  const { priority, because } = priorityOf(facts, document);
  const repeated = facts.recentContacts + 1 >= document.repeats.from;
  const settled = { ...facts, priority, repeated, outsideHours: false };
  if (channel?.outsideHours === undefined || snapshot === undefined)
    return { facts: settled, outsideHours: null, because };
  const calendar = compileCalendar(snapshot);
  if (isOpen(calendar, facts.receivedAtMs)) return { facts: settled, outsideHours: null, because };
  const opens = nextOpen(calendar, facts.receivedAtMs);
  return {
    facts: { ...settled, channel: channel.outsideHours, outsideHours: true },
    outsideHours: { cameBy: facts.channel, opensAtMs: Number.isFinite(opens) ? opens : null },
    because: [...because, `${facts.channel} outside its hours becomes ${channel.outsideHours} (R4)`],
  };
}

/** The defaults, then what the channel says, then what the rule says; each only where it says something. */
export function settle(policy: Policy, channel: string, rule: PartialSettlement): Settlement {
  const { priority: _channel, ...byChannel } = own(policy.document.channels, channel)?.then ?? {};
  const { priority: _rule, ...byRule } = rule;
  const { defaults } = policy.document;
  const clocks = { ...defaults.clocks, ...byChannel.clocks, ...byRule.clocks };
  return { ...defaults, ...given(byChannel), ...given(byRule), clocks };
}

function given(fields: Omit<PartialSettlement, 'priority'>): Partial<Settlement> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Calendar of a settlement: `team` stands for the team's own. */
export function teamCalendar(settled: Pick<Settlement, 'calendar' | 'team'>, policy: Policy): string {
  if (settled.calendar !== 'team') return settled.calendar;
  return own(policy.document.teams, settled.team)?.calendar ?? settled.calendar;
}

/**
 * The one plan of a case. Whatever the facts, also a kind, category, channel or tier that the policy does not know: then
 * the first rule that asks nothing about it, or the defaults, decide.
 *
 * @param calendars expanded snapshots of the policy's calendars, by name; the plan takes along those it uses
 * @throws Error when a calendar that the plan needs is not among them: a programming error, no fact leads to it
 */
export function planCase(facts: CaseFacts, policy: Policy, calendars: Calendars): CasePlan {
  const standing = standingOf(facts, policy, calendars);
  const rule = policy.document.rules.find((candidate) => conditionHolds(candidate.when, standing.facts));
  return planBy(rule ?? { id: 'defaults', then: {} }, standing, policy, calendars);
}

/** The plan that a rule gives, matched or chosen by name. */
function planBy(
  rule: { readonly id: string; readonly then: PartialSettlement },
  standing: Standing,
  policy: Policy,
  calendars: Calendars,
): CasePlan {
  const { facts } = standing;
  const { document } = policy;
  const channel = own(document.channels, facts.channel);
  const settled = settle(policy, facts.channel, rule.then);
  const calendar = teamCalendar(settled, policy);
  const { priority, because } = liftedPriority(rule, standing, policy);
  const regulators = regulatorsOf({ ...facts, priority }, document.regulators);
  const clocks = planClocks(settled, regulators, { ...facts, priority }, calendar, document);
  const followUp = lookUp(document.followUps, settled.followUp);
  const callback = lookUp(document.callbacks, settled.callback);
  const survey = settled.survey === 'none' || facts.anonymous ? undefined : lookUp(document.surveys, settled.survey);
  const team = lookUp(document.teams, settled.team);
  const plan: Omit<CasePlan, 'calendars'> = {
    policy: document.name,
    policyVersion: policy.version,
    rule: rule.id,
    provisional: false,
    language: facts.language,
    priority,
    level: settled.level,
    team: settled.team,
    tier: facts.tier,
    channel: facts.channel,
    outsideHours: standing.outsideHours,
    anonymous: facts.anonymous,
    acknowledge: settled.acknowledge && channel?.live !== true && !facts.anonymous,
    calendar,
    clocks,
    holds: settled.holds.map((reason) => {
      const { longest, remindAt, atEnd } = lookUp(document.holds, reason);
      return { reason, longestMs: longest, remindAt, atEnd };
    }),
    followUp: {
      calendar: followUp.calendar ?? calendar,
      windowMs: followUp.window,
      remindAtShare: followUp.remindAt,
      askRating: followUp.askRating && survey !== undefined,
      callback: followUp.callback && !facts.anonymous,
    },
    roles: rolesOf(team.roles, document),
    templates: settled.templates,
    skills: settled.skills,
    agents: team.agents.map((id) => plannedAgent(id, document)),
    acceptWithinMs: team.acceptWithin,
    cannedAnswerFrom: settled.cannedAnswerFrom === 'never' ? null : settled.cannedAnswerFrom,
    survey:
      survey === undefined
        ? null
        : {
            scale: survey.scale,
            ask: survey.ask,
            sampleShare: survey.sample,
            recoverAtOrBelow: survey.recoverAtOrBelow,
          },
    approval: lookUp(document.approvals, settled.approval),
    callback: {
      calendar: callback.calendar ?? calendar,
      retryAfterMs: callback.retryAfter,
      ringForMs: callback.ringFor,
    },
    rootCauseRequired: settled.rootCause,
    regulators: regulators.map(({ planned }) => planned),
    context: contextOf(facts),
    because: [
      rule.id === 'defaults' ? 'no rule matched: the defaults' : `rule ${rule.id}`,
      ...because,
      ...regulators.map(({ planned }) => `${planned.name}: ${planned.rule}`),
    ],
  };
  return { ...plan, calendars: usedCalendars(plan, calendars) };
}

function liftedPriority(
  rule: { readonly id: string; readonly then: PartialSettlement },
  standing: Standing,
  policy: Policy,
) {
  const byChannel = own(policy.document.channels, standing.facts.channel)?.then.priority ?? {};
  const first = lift(standing.facts.priority, byChannel, `channel ${standing.facts.channel}`, standing.because);
  return lift(first.priority, rule.then.priority ?? {}, `rule ${rule.id}`, first.because);
}

function contextOf(facts: RuleFacts): CaseContext {
  return {
    tier: facts.tier,
    openCases: facts.openCases,
    recentContacts: facts.recentContacts,
    repeated: facts.repeated,
  };
}

function plannedAgent(id: string, document: Policy['document']): PlannedAgent {
  const { name, email, languages, level, skills } = lookUp(document.agents, id);
  return { id, name, email, languages, level, skills };
}

function rolesOf(
  ofTeam: Readonly<Record<string, readonly string[]>>,
  document: Policy['document'],
): readonly PlannedRole[] {
  return Object.entries({ ...document.roles, ...ofTeam }).map(([role, people]) => ({
    role,
    people: people.map((id) => {
      const { name, email } = lookUp(document.agents, id);
      return { id, name, email };
    }),
  }));
}

function usedCalendars(plan: Omit<CasePlan, 'calendars'>, calendars: Calendars): Calendars {
  const names = [
    plan.calendar,
    plan.followUp.calendar,
    plan.callback.calendar,
    ...plan.clocks.map((clock) => clock.calendar),
    ...plan.regulators.flatMap(({ shortcut }) => (shortcut === null ? [] : [shortcut.calendar])),
  ];
  return Object.fromEntries([...new Set(names)].map((name) => [name, lookUp(calendars, name)]));
}
