/** The guards inside the workflow and the schemas at the edges refuse the same, and name the same fields. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formRefusals } from '../../../workflows/case/form.ts';
import { refusalsBySchema, schemas } from '../../../workflows/case/schema.ts';
import { propertyRuns } from '../../rig/property-runs.ts';
import { spoilt, wellFormed, type SchemaName } from './messages.ts';

const names = Object.keys(schemas) as SchemaName[];
const asItTravels = (value: unknown): unknown => JSON.parse(JSON.stringify(value)) as unknown;

describe.each(names)('%s', (name) => {
  test('what has the form is taken by both', () => {
    fc.assert(
      fc.property(wellFormed[name], (value) => {
        const travelled = asItTravels(value);
        expect(refusalsBySchema(schemas[name], travelled)).toEqual([]);
        expect(formRefusals(name, travelled)).toEqual([]);
      }),
      { numRuns: propertyRuns },
    );
  });

  test('what has not is refused by both, field by field, in the same words', () => {
    let refused = 0;
    fc.assert(
      fc.property(spoilt(wellFormed[name]), (value) => {
        const travelled = asItTravels(value);
        const bySchema = refusalsBySchema(schemas[name], travelled);
        const byGuard = formRefusals(name, travelled);
        expect(fieldsOf(byGuard)).toEqual(fieldsOf(bySchema));
        if (byGuard.length > 0) refused += 1;
      }),
      { numRuns: propertyRuns },
    );
    expect(refused, 'spoilt values that were refused').toBeGreaterThan(propertyRuns / 2);
  });
});

/** Field and complaint; which of several complaints about one field comes first is each checker's own affair. */
function fieldsOf(refusals: readonly { readonly path?: string; readonly what: string }[]): readonly string[] {
  return refusals.map(({ path, what }) => `${path ?? ''}: ${what}`).sort();
}
