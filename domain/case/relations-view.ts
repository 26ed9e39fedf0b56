/** Cases that belong together, as operators read them: in the snapshot, on the page and in the terminal. */
import type { Closing } from './fact.ts';
import type { ChildCard, Link } from './relations-state.ts';
import type { CaseState } from './state.ts';

export interface RelationsView {
  readonly parent: string | null;
  readonly children: readonly {
    readonly reference: string;
    readonly required: boolean;
    readonly what: string;
    readonly closed: Closing | null;
  }[];
  /** Without parts and the whole, which are above. */
  readonly links: readonly Link[];
  /** Another case was asked and has not answered yet. */
  readonly asking: { readonly what: 'merge' | 'unmerge' | 'adopt'; readonly of: string } | null;
  readonly mergedInto: string | null;
  /** Until when the merge can be undone; null when there is none, or it is final. */
  readonly undoUntil: string | null;
  /** Cases that are a part of this one now. */
  readonly absorbed: readonly { readonly reference: string; readonly at: string; readonly undoUntil: string }[];
}

export function relationsOf({ relations, closing }: CaseState): RelationsView {
  const { parent, children, links, asking, merged, absorbed } = relations;
  return {
    parent,
    children: children.map(({ reference, required, what, closed }) => ({
      reference,
      required,
      what,
      closed: closed?.how ?? null,
    })),
    links: links.filter(({ as }) => as !== 'child' && as !== 'parent'),
    asking: asking === null ? null : { what: asking.what, of: asking.to },
    mergedInto: merged?.into ?? closing?.into ?? null,
    undoUntil: merged === null ? null : iso(merged.untilMs),
    absorbed: absorbed.map(({ reference, atMs, untilMs }) => ({ reference, at: iso(atMs), undoUntil: iso(untilMs) })),
  };
}

/** For the operators' page: references only, no words of a person. */
export function relationLines({ relations, closing }: CaseState, when: (ms: number) => string): readonly string[] {
  const { parent, children, links, merged, absorbed, asking } = relations;
  const into = merged?.into ?? closing?.into;
  return [
    ...(into === undefined
      ? []
      : [
          `part of \`${into}\` now${merged === null ? '' : `, until ${when(merged.untilMs)} undone by \`care unmerge\``}`,
        ]),
    ...(asking === null ? [] : [`\`${asking.to}\` was asked (${asking.what}) at ${when(asking.atMs)}`]),
    ...absorbed.map(({ reference, atMs }) => `\`${reference}\` is part of it since ${when(atMs)}`),
    ...(parent === null ? [] : [`a part of \`${parent}\``]),
    ...children.map((child) => `part \`${child.reference}\`: ${childText(child)}`),
    ...links
      .filter(({ as }) => as !== 'child' && as !== 'parent')
      .map(({ reference, as }) => `${linkText(as)} \`${reference}\``),
  ].map((line) => `- ${line}`);
}

/** For the terminal: labels and texts. */
export function relationTexts(
  view: RelationsView,
  at: (instant: string) => string,
): readonly (readonly [label: string, text: string])[] {
  const { parent, children, links, undoUntil, absorbed, asking } = view;
  return [
    ...labelled('undo', undoUntil === null ? [] : [`care unmerge, until ${at(undoUntil)}`]),
    ...labelled('asked', asking === null ? [] : [`${asking.of} (${asking.what})`]),
    ...labelled(
      'merged',
      absorbed.map((one) => `${one.reference} since ${at(one.at)}`),
    ),
    ...labelled('part of', parent === null ? [] : [parent]),
    ...labelled(
      'parts',
      children.map(({ reference, required, closed, what }) => {
        return `${reference} (${closed ?? (required ? 'open, required' : 'open')}): ${what}`;
      }),
    ),
    ...labelled(
      'linked',
      links.map(({ reference, as, because }) => `${linkText(as)} ${reference}: ${because}`),
    ),
  ];
}

function labelled(label: string, texts: readonly string[]): readonly (readonly [string, string])[] {
  return texts.length === 0 ? [] : [[label, texts.join('; ')]];
}

function childText({ required, closed }: ChildCard): string {
  if (closed !== null) return `closed (${closed.how})`;
  return required ? 'open, and it has to be closed first' : 'open';
}

function linkText(as: Link['as']): string {
  switch (as) {
    case 'related':
      return 'has to do with';
    case 'splitInto':
      return 'split into';
    case 'splitFrom':
      return 'split from';
    case 'child':
      return 'has the part';
    case 'parent':
      return 'is a part of';
    case 'followedBy':
      return 'is followed by';
    case 'followsOn':
      return 'follows';
  }
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
