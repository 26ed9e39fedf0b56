/** Why a case gets the plan it gets: each rule in turn, what it asks for, what the case has; and where each part comes from. */
import type { CaseFacts } from './facts.ts';
import { own } from './look-up.ts';
import { judgeCondition } from './match.ts';
import type { FieldVerdict } from './match.ts';
import type { CasePlan } from './plan.ts';
import { planCase, settle, standingOf } from './plan-case.ts';
import type { Calendars } from './plan-case.ts';
import type { Policy } from './policy.ts';
import type { Condition } from './rule-schema.ts';

export interface RuleVerdict {
  readonly id: string;
  readonly about: string;
  /** `notReached`: a rule before it had matched. */
  readonly verdict: 'matched' | 'failed' | 'notReached';
  readonly fields: readonly FieldVerdict[];
}

/** One part of the settlement, as JSON, and who settled it: `defaults`, `channel chat` or `rule complaint`. */
export interface SettledBy {
  readonly part: string;
  readonly value: string;
  readonly by: string;
}

export interface PlanExplanation {
  readonly plan: CasePlan;
  readonly rules: readonly RuleVerdict[];
  readonly settled: readonly SettledBy[];
  readonly regulators: readonly { readonly id: string; readonly rules: readonly RuleVerdict[] }[];
}

/** The plan of `planCase` with its reasons. */
export function explainPlan(facts: CaseFacts, policy: Policy, calendars: Calendars): PlanExplanation {
  const plan = planCase(facts, policy, calendars);
  const standing = standingOf(facts, policy, calendars);
  const judge = (rules: readonly JudgedRule[], caseFacts: Parameters<typeof judgeCondition>[1]) => {
    const matched = rules.findIndex((rule) => judgeCondition(rule.when, caseFacts).every((field) => field.holds));
    return rules.map((rule, i): RuleVerdict => {
      const verdict = i === matched ? 'matched' : matched >= 0 && i > matched ? 'notReached' : 'failed';
      return { id: rule.id, about: rule.about ?? '', verdict, fields: judgeCondition(rule.when, caseFacts) };
    });
  };
  return {
    plan,
    rules: judge(policy.document.rules, standing.facts),
    settled: settledParts(policy, plan.rule, plan.channel),
    regulators: Object.entries(policy.document.regulators).map(([id, { rules }]) => ({
      id,
      rules: judge(rules, { ...standing.facts, priority: plan.priority }),
    })),
  };
}

interface JudgedRule {
  readonly id: string;
  readonly about?: string | undefined;
  readonly when: Condition;
}

/**
 * Every part that a rule settles for a channel, inherited ones too, and who settled it. A rule or channel that the policy
 * does not know settles nothing, so that the defaults are left.
 */
export function settledParts(policy: Policy, ruleId: string, channelName: string): readonly SettledBy[] {
  const rule = policy.document.rules.find((candidate) => candidate.id === ruleId)?.then ?? {};
  const channel = own(policy.document.channels, channelName)?.then ?? {};
  const { clocks, ...parts } = settle(policy, channelName, rule);
  const by = (inRule: boolean, inChannel: boolean) => {
    if (inRule) return `rule ${ruleId}`;
    return inChannel ? `channel ${channelName}` : 'defaults';
  };
  const says = (settlement: object, part: string) =>
    Object.entries(settlement).some(([key, value]) => key === part && value !== undefined);
  return [
    ...Object.entries(parts).map(([part, value]) => ({
      part,
      value: JSON.stringify(value),
      by: by(says(rule, part), says(channel, part)),
    })),
    ...Object.entries(clocks).map(([promise, key]) => ({
      part: `clocks.${promise}`,
      value: key,
      by: by(says(rule.clocks ?? {}, promise), says(channel.clocks ?? {}, promise)),
    })),
  ];
}

/** One line a rule, for people: `complaint: no, kind is enquiry and should be complaint`. */
export function describeRule(rule: RuleVerdict): string {
  const about = rule.about === '' ? '' : ` (${rule.about})`;
  switch (rule.verdict) {
    case 'matched': {
      const why = rule.fields
        .map((field) => `${field.field} is ${field.got === '' ? 'not given' : field.got}`)
        .join(', ');
      return `${rule.id}: matched${why === '' ? ', it asks nothing' : `, ${why}`}${about}`;
    }
    case 'notReached':
      return `${rule.id}: not asked, a rule before it matched${about}`;
    case 'failed': {
      const failed = rule.fields.filter((field) => !field.holds);
      const why = failed.map(
        (field) => `${field.field} is ${field.got === '' ? 'not given' : field.got} and should be ${field.wanted}`,
      );
      return `${rule.id}: no, ${why.join('; ')}${about}`;
    }
  }
}
