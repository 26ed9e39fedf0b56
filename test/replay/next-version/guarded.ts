/** The next version of the case as the rule asks for (docs/changing-workflows.md): what is new lies behind `patched`. */
import { patched, upsertMemo } from '@temporalio/workflow';
import { caseWorkflow as present } from '../../../workflows/index.ts';
import type { CaseInput, CaseOutcome } from '../../../workflows/case/contract.ts';

export * from '../../../workflows/index.ts';

export async function caseWorkflow(input: CaseInput): Promise<CaseOutcome> {
  if (patched('version-in-memo')) upsertMemo({ version: 'next' });
  return present(input);
}
