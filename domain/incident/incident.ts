/** One cause behind many cases (R28): what it is, which requests belong to it, and what its customers are told. JSON-safe. */
import type { CaseClassification } from '../policy/plan.ts';
import type { CaseRequest, Language } from '../case/request.ts';

/** Customer-facing words in every language that we write. */
export type Words = Readonly<Record<Language, string>>;

/** Which newcomers belong to it: everything that is said has to hold, at least one of the words. */
export interface MatchRule {
  readonly kind?: string;
  readonly category?: string;
  readonly product?: string;
  readonly region?: string;
  readonly words?: readonly string[];
}

/** What a newcomer is compared with. */
export interface OpenIncident {
  readonly id: string;
  readonly match: MatchRule;
  readonly openedAtMs: number;
}

export type IncidentStatus = 'open' | 'solved' | 'cancelled';

/** As the store keeps it. */
export interface IncidentRow extends OpenIncident {
  readonly title: string;
  readonly known: Words;
  readonly status: IncidentStatus;
  readonly openedBy: string;
  readonly endedAtMs: number | null;
  /** Cases behind it when it was written; while it is open the workflow knows better. */
  readonly cases: number;
}

/** Nothing of the rule is said: it would take every newcomer. */
export function matchesEverything(match: MatchRule): boolean {
  const { kind, category, product, region, words } = match;
  const said = [kind, category, product, region].filter((part) => part !== undefined && part !== '');
  return said.length === 0 && (words === undefined || words.length === 0);
}

/**
 * The incident a newcomer belongs to: of several the one whose rule says most, then the older one. What came in before the
 * incident began is left to people.
 */
export function incidentFor(
  request: Pick<CaseRequest, 'subject' | 'body' | 'product' | 'region'>,
  classification: Pick<CaseClassification, 'kind' | 'category'>,
  incidents: readonly OpenIncident[],
): OpenIncident | undefined {
  const text = `${request.subject ?? ''}\n${request.body}`.toLowerCase();
  const fits = ({ match }: OpenIncident): boolean =>
    !matchesEverything(match) &&
    (match.kind ?? classification.kind) === classification.kind &&
    (match.category ?? classification.category) === classification.category &&
    (match.product === undefined || match.product === request.product) &&
    (match.region === undefined || match.region === request.region) &&
    (match.words === undefined || match.words.some((word) => text.includes(word.toLowerCase())));
  return incidents
    .filter(fits)
    .toSorted(
      (a, b) => strictness(b.match) - strictness(a.match) || a.openedAtMs - b.openedAtMs || (a.id < b.id ? -1 : 1),
    )[0];
}

function strictness(match: MatchRule): number {
  return Object.values(match).filter((part) => part !== undefined).length;
}
