/** A decision that meets its case just as it goes on in a new run: the server fails that one task and says so to the caller. */
import { isGrpcServiceError } from '@temporalio/client';

/** gRPC's FAILED_PRECONDITION, with which Temporal refuses an update whose workflow task failed. */
const failedPrecondition = 9;
const mostTries = 5;

/** Asks again while that is the answer: a message with the same id is taken once, whichever run takes it. */
export async function throughRenewal<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await ask();
    } catch (error) {
      if (tries === mostTries || !metRenewal(error)) throw error;
    }
  }
}

function metRenewal(error: unknown): boolean {
  const cause = error instanceof Error && isGrpcServiceError(error.cause) ? error.cause : error;
  if (!isGrpcServiceError(cause)) return false;
  const { code, details }: { readonly code: number; readonly details: string } = cause;
  return code === failedPrecondition && /workflow task failure/.test(details);
}
