import { DefaultFailureConverter } from '@temporalio/common';

/** Loaded by path into client, worker and the workflow sandbox: moves messages and stack traces into sealed payloads. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
