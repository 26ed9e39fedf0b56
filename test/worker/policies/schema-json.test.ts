import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { policyJsonSchema } from '../../../worker/policies/schema-json.ts';

test('docs/policy.schema.json is the schema of this version (else run `node worker/policies/schema-json.ts`)', () => {
  const file = join(import.meta.dirname, '..', '..', '..', 'docs', 'policy.schema.json');
  const written: unknown = JSON.parse(readFileSync(file, 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(policyJsonSchema())));
});

test('it names every section, and lets a policy leave out what it inherits', () => {
  const schema = policyJsonSchema();
  for (const section of ['inherits', 'include', 'rules', 'clocks', 'defaults', 'regulators']) {
    expect(schema).toHaveProperty(['properties', section]);
  }
  expect(JSON.stringify(schema)).not.toContain('"required"');
  expect(schema).toMatchObject({
    additionalProperties: false,
    properties: { confidence: { type: 'number', minimum: 0, maximum: 1 } },
  });
});
