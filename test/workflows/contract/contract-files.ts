/** What is generated from the zod schemas: JSON Schemas for callers in other languages, and guards for the workflow. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import {
  caseWorkflowId,
  caseWorkflowType,
  decisions,
  explain,
  facts,
  planPreview,
  planningFacts,
  searchAttributes,
  snapshot,
  taskQueues,
} from '../../../workflows/case/contract.ts';
import { carriedInputSchema, schemas, textForms } from '../../../workflows/case/schema.ts';

export const schemaFolder = 'docs/contract';
const guardFile = 'workflows/case/form.generated.js';

/** Content by path from the repository's root. */
export async function contractFiles(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>([[guardFile, await formatted(guardCode(), 'babel')]]);
  for (const [name, schema] of Object.entries(schemas)) {
    files.set(`${schemaFolder}/${name}.json`, await asJson({ title: name, ...z.toJSONSchema(schema) }));
  }
  files.set(`${schemaFolder}/index.json`, await asJson(index()));
  return files;
}

/** Names by which the case workflow is called: all that a caller in another language has to know beside the schemas. */
function index(): unknown {
  return {
    workflowType: caseWorkflowType,
    workflowId: caseWorkflowId('<reference>'),
    taskQueue: taskQueues.care,
    start: { workflowIdReusePolicy: 'REJECT_DUPLICATE', workflowIdConflictPolicy: 'USE_EXISTING', input: 'input.json' },
    signals: Object.values(facts).map(({ name }) => ({ name, message: `${name}.json` })),
    updates: Object.values(decisions).map(({ name }) => ({
      name,
      message: `${name}.json`,
      updateId: 'the id of the message',
    })),
    queries: [
      { name: snapshot.name },
      { name: planningFacts.name },
      { name: planPreview.name, argument: 'a plan' },
      { name: explain.name, argument: '{ "clock"?: string, "language"?: "zh" | "en" }' },
    ],
    searchAttributes: Object.fromEntries(Object.values(searchAttributes).map(({ name, type }) => [name, type])),
  };
}

/** What the generator would import to count characters as JSON Schema does: by code point. */
const countCharacters = '(text) => { let count = 0; for (const _ of text) count += 1; return count; }';

/** Plain functions without an import: nothing of zod or of the generator is loaded into a workflow. */
function guardCode(): string {
  const { $defs, properties } = z.toJSONSchema(z.object({ ...schemas, carriedInput: carriedInputSchema }), {
    reused: 'ref',
  });
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    discriminator: true,
    validateFormats: false,
    inlineRefs: false,
    strictTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addSchema({ $id: 'contract', type: 'object', $defs, properties });
  const names = Object.keys(properties ?? {});
  const exported = Object.fromEntries(names.map((name) => [name, `contract#/properties/${name}`]));
  const code = standalone
    .default(ajv, exported)
    .replaceAll('require("ajv/dist/runtime/ucs2length").default', countCharacters);
  return [
    '// Generated from schema.ts by `npm run contract`: do not edit.',
    code,
    `export const guards = {${names.join(', ')}};`,
    `export const expectedByPattern = ${JSON.stringify(Object.fromEntries(Object.values(textForms).map(([pattern, words]) => [pattern.source, words])), null, 2)};`,
    '',
  ].join('\n');
}

async function asJson(value: unknown): Promise<string> {
  return formatted(JSON.stringify(value), 'json');
}

/** As `npm run format` would leave it. */
async function formatted(text: string, parser: 'babel' | 'json'): Promise<string> {
  return format(text, { ...(await resolveConfig(import.meta.filename)), parser });
}
