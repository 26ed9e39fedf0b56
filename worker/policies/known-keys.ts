/** Which keys a place of a policy knows, read off its JSON Schema: the same that editors use. */
import type { DocumentPath } from '../../domain/policy/problem.ts';
import { isMap } from './layers.ts';
import { policyJsonSchema } from './schema-json.ts';

/** Sorted; empty where any name may stand. */
export function knownKeysAt(path: DocumentPath): readonly string[] {
  const places = path.reduce<readonly unknown[]>(
    (schemas, part) => schemas.flatMap((schema) => below(schema, part)),
    branches(policyJsonSchema()),
  );
  return [
    ...new Set(
      places.flatMap((schema) =>
        isMap(schema) && isMap(schema['properties']) ? Object.keys(schema['properties']) : [],
      ),
    ),
  ].sort();
}

function below(schema: unknown, part: string | number): readonly unknown[] {
  if (!isMap(schema)) return [];
  if (typeof part === 'number') return branches(schema['items']);
  const properties = schema['properties'];
  if (isMap(properties) && part in properties) return branches(properties[part]);
  return branches(schema['additionalProperties']);
}

function branches(schema: unknown): readonly unknown[] {
  if (!isMap(schema)) return [];
  const choices = [schema['anyOf'], schema['oneOf'], schema['allOf']].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  return [schema, ...choices.flatMap(branches)];
}
