/** What is wrong with a policy, so that a person can put it right without reading a manual. */

type PolicyProblemCode =
  | 'YAML_SYNTAX'
  | 'FILE_MISSING'
  | 'INHERITS_CYCLE'
  | 'BAD_VALUE'
  | 'UNKNOWN_KEY'
  | 'MISSING'
  | 'UNKNOWN_NAME'
  | 'DUPLICATE'
  | 'LADDER_ORDER'
  | 'CLOCK_WITHOUT_STOP'
  | 'WEIGHTS_NOT_100'
  | 'BAD_CALENDAR'
  | 'OUT_OF_ORDER';

export type DocumentPath = readonly (string | number)[];

/** A problem by its place in the merged document. */
export interface DocumentProblem {
  readonly code: PolicyProblemCode;
  readonly path: DocumentPath;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly suggestion?: string;
  /** It is about the key itself and not the value under it. */
  readonly atKey?: boolean;
}

/** A problem by its place in a file; lines and columns count from 1. */
export interface PolicyProblem {
  readonly code: PolicyProblemCode;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** `rules[2].then.team` */
  readonly path: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly suggestion?: string;
}

/** `rules[2].then.team`; a name that holds a dot is quoted: `categories["delivery.late"].title`. */
export function pathText(path: DocumentPath): string {
  return path
    .map((part, i) => {
      if (typeof part === 'number') return `[${part}]`;
      if (!/^[A-Za-z_][A-Za-z0-9_-]*$/.test(part)) return `["${part}"]`;
      return i === 0 ? part : `.${part}`;
    })
    .join('');
}

/** `shop.yaml:12:9 rules[2].then.team: unknown team; expected service or complaints; got servcie. Did you mean "service"? (UNKNOWN_NAME)` */
export function describeProblem(problem: PolicyProblem): string {
  const where = `${problem.file}:${problem.line}:${problem.column}`;
  const path = problem.path === '' ? '' : ` ${problem.path}`;
  const hint = problem.suggestion === undefined ? '' : `. Did you mean "${problem.suggestion}"?`;
  return `${where}${path}: ${problem.what}; expected ${problem.expected}; got ${problem.got}${hint} (${problem.code})`;
}
