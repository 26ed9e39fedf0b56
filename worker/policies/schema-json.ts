/**
 * `docs/policy.schema.json`: what editors complete and check while a policy is written.
 * Written anew by `node worker/policies/schema-json.ts && prettier --write docs/policy.schema.json`; a test compares.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { policySchema } from '../../domain/policy/schema.ts';

/**
 * JSON Schema of a policy file. Nothing is required in it, since any part may be inherited or included; `care policy check`
 * looks at the whole.
 */
export function policyJsonSchema(): Readonly<Record<string, unknown>> {
  const file = policySchema.partial().extend({
    inherits: z.string().optional().describe('The policy this one builds on, by name'),
    include: z
      .union([z.string(), z.array(z.string())])
      .optional()
      .describe('Parts that are merged in below this file'),
  });
  const schema = z.toJSONSchema(file, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ jsonSchema }) => {
      delete jsonSchema.required;
    },
  });
  return { ...schema, title: 'Careloop policy', description: 'See docs/policy.md' };
}

if (import.meta.main) {
  const file = join(import.meta.dirname, '..', '..', 'docs', 'policy.schema.json');
  writeFileSync(file, JSON.stringify(policyJsonSchema(), null, 2));
}
