/** Who is in a team, by the policies in force: a team is one, whichever policy's cases come to it. */
import { createHash } from 'node:crypto';
import type { Rosters } from '../activities/teams/activities.ts';
import { lookUp } from '../domain/policy/look-up.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Roster, RosterAgent } from '../domain/team/roster.ts';
import type { LoadedPolicies } from './policies/load.ts';

/**
 * The worker's own policy says how a team works; other policies that know a team of this name add those agents that it has
 * not.
 */
export function rostersOf(policies: LoadedPolicies, own: string): Rosters {
  return {
    rosterOf: (team, atMs) => {
      const names = [own, ...policies.names().filter((name) => name !== own)];
      const knowing = names.flatMap((name) => {
        const policy = policies.get(name);
        return policy !== undefined && Object.hasOwn(policy.document.teams, team) ? [policy] : [];
      });
      const [first, ...others] = knowing;
      if (first === undefined) return null;
      return others.reduce(
        (roster, policy) => withOthers(roster, rosterIn(policies, policy, team, atMs)),
        rosterIn(policies, first, team, atMs),
      );
    },
  };
}

function rosterIn(policies: LoadedPolicies, policy: Policy, id: string, atMs: number): Roster {
  const { document } = policy;
  const team = lookUp(document.teams, id);
  const calendars = policies.calendarsAt(policy, atMs);
  const agents = team.agents.map((agent): RosterAgent => {
    const {
      name,
      email,
      languages,
      level,
      skills,
      deputy = null,
      shift = team.calendar,
    } = lookUp(document.agents, agent);
    return { id: agent, name, email, languages, level, skills, deputy, shift };
  });
  const shifts = [...new Set(agents.map(({ shift }) => shift))];
  return versioned({
    agents,
    calendars: Object.fromEntries(shifts.map((shift) => [shift, lookUp(calendars, shift)])),
    capacity: team.capacity,
    acceptWithinMs: team.acceptWithin,
    lastAgentForMs: team.lastAgentFor,
    signIn: team.signIn,
    language: document.language,
    templates: document.defaults.templates,
  });
}

/** Calendars of different policies may have the same name and say different things. */
function withOthers(roster: Roster, other: Roster): Roster {
  const known = new Set(roster.agents.map(({ id }) => id));
  const added = other.agents.filter(({ id }) => !known.has(id));
  if (added.length === 0) return roster;
  const renamed = (shift: string): string => `${shift} of ${other.version.slice(0, 8)}`;
  const shifts = [...new Set(added.map(({ shift }) => shift))];
  const { version: _version, ...rest } = roster;
  return versioned({
    ...rest,
    agents: [...roster.agents, ...added.map((agent) => ({ ...agent, shift: renamed(agent.shift) }))],
    calendars: {
      ...roster.calendars,
      ...Object.fromEntries(shifts.map((shift) => [renamed(shift), lookUp(other.calendars, shift)])),
    },
  });
}

function versioned(roster: Omit<Roster, 'version'>): Roster {
  return { version: createHash('sha256').update(JSON.stringify(roster)).digest('hex').slice(0, 16), ...roster };
}
