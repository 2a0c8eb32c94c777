import { cancellationSignal } from '@temporalio/activity';
import { withHeartbeat } from '../with-heartbeat.ts';
import { toldWhenStuck } from './batch-incident.ts';
import { buildBatchArchive } from './build-batch-archive.ts';
import { askPerson, closeBatch, fetchForm103, recordFinding } from './close-batch.ts';
import { tellFormOverdue } from './form-overdue.ts';
import type { ActivityFactory } from '../capability.ts';
import type { BatchActivities, BatchRequest } from './contract.ts';
import { lookUpBatch, settlePartialBatch } from './look-up.ts';
import { submitArchive } from './submit-archive.ts';

/** The activities of the workflow `batch` over the given parts. */
export const createActivities: ActivityFactory<BatchActivities> = (dependencies) => {
  const step = <T>({ batchId }: BatchRequest, work: () => Promise<T>): Promise<T> =>
    withHeartbeat(() => toldWhenStuck(dependencies, batchId, work));
  return {
    archive: (request) => step(request, () => buildBatchArchive(dependencies, request)),
    submit: (request) => step(request, () => submitArchive(dependencies, request, cancellationSignal())),
    lookUp: (request) => step(request, () => lookUpBatch(dependencies, request, cancellationSignal())),
    settlePartial: (request) => step(request, () => settlePartialBatch(dependencies, request)),
    askPerson: (request) => askPerson(dependencies, request),
    recordFinding: (request) => recordFinding(dependencies, request),
    fetchForm103: (request) => step(request, () => fetchForm103(dependencies, request)),
    tellFormOverdue: (request) => tellFormOverdue(dependencies, request),
    close: (request) => closeBatch(dependencies, request),
  };
};
