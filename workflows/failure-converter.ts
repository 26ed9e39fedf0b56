/** Messages and stack traces of failures may quote what somebody wrote: with this they are payloads too, and are encrypted as such. */
import { DefaultFailureConverter } from '@temporalio/common';

export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
