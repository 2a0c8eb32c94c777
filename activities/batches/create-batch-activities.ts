import { cancellationSignal } from '@temporalio/activity';
import { withHeartbeat } from '../engine/with-heartbeat.ts';
import { buildBatchArchive } from './build-batch-archive.ts';
import { askPerson, closeBatch, fetchForm103, recordFinding } from './close-batch.ts';
import type { BatchActivities } from './contract.ts';
import type { BatchDependencies } from './dependencies.ts';
import { lookUpBatch, settlePartialBatch } from './look-up.ts';
import { submitArchive } from './submit-archive.ts';

/** The activities of the workflow `batch` over the given parts. */
export function createBatchActivities(dependencies: BatchDependencies): BatchActivities {
  return {
    archive: (request) => withHeartbeat(() => buildBatchArchive(dependencies, request)),
    submit: (request) => withHeartbeat(() => submitArchive(dependencies, request, cancellationSignal())),
    lookUp: (request) => withHeartbeat(() => lookUpBatch(dependencies, request, cancellationSignal())),
    settlePartial: (request) => withHeartbeat(() => settlePartialBatch(dependencies, request)),
    askPerson: (request) => askPerson(dependencies, request),
    recordFinding: (request) => recordFinding(dependencies, request),
    fetchForm103: (request) => withHeartbeat(() => fetchForm103(dependencies, request)),
    close: (request) => closeBatch(dependencies, request),
  };
}
