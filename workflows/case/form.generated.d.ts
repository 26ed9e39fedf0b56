/** What form.generated.js exports; written by hand, kept by form.ts and its tests. */
import type { DecisionName, FactName } from '../../domain/case/message.ts';

/** One thing that is wrong, as the generated code reports it. */
export interface Fault {
  /** JSON Pointer to the value. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: {
    readonly missingProperty?: string;
    readonly additionalProperty?: string;
    readonly type?: string;
    readonly allowedValues?: readonly unknown[];
    readonly limit?: number;
    readonly tag?: string;
    readonly pattern?: string;
  };
}

export interface Guard {
  (value: unknown): boolean;
  /** Of the last call; null when it answered true. */
  readonly errors?: readonly Fault[] | null;
}

export const guards: Readonly<Record<'input' | 'carriedInput' | FactName | DecisionName, Guard>>;

/** In words what each pattern asks for. */
export const expectedByPattern: Readonly<Record<string, string>>;
