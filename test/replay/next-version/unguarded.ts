/** The same change without `patched`: every open case would come to a stop. */
import { upsertMemo } from '@temporalio/workflow';
import { caseWorkflow as present } from '../../../workflows/index.ts';
import type { CaseInput, CaseOutcome } from '../../../workflows/case/contract.ts';

export * from '../../../workflows/index.ts';

export async function caseWorkflow(input: CaseInput): Promise<CaseOutcome> {
  upsertMemo({ version: 'next' });
  return present(input);
}
