/** Which open cases a newcomer might belong to. */
import type { OpenCase } from '../../domain/case/joining.ts';
import type { CaseRequest } from '../../domain/case/request.ts';
import { asApplicationFailure } from './activities.ts';
import { customerIdOf } from './customer-identity.ts';
import type { Store } from './port.ts';

export interface JoiningActivities {
  /** The customer's open cases, oldest first. Fails as `STORE_DOWN` (retryable). */
  findOpenCases(request: CaseRequest): Promise<readonly OpenCase[]>;
}

export function createJoiningActivities({ store }: { readonly store: Pick<Store, 'openCasesOf'> }): JoiningActivities {
  return {
    findOpenCases: ({ customer, reference }) =>
      asApplicationFailure(() => store.openCasesOf(customerIdOf(customer, reference))),
  };
}
