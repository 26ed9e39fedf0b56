/** What is checked is what will be sent: fields that are undefined are left out, as JSON leaves them out. */
import { careError } from './care-error.ts';

/** @throws CareError `BAD_INPUT` for a value that JSON cannot carry */
export function asItTravels(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown;
  } catch (error) {
    throw careError(
      { code: 'BAD_INPUT', what: 'JSON cannot carry this value', next: 'Send plain objects, lists, texts and numbers' },
      error,
    );
  }
}
