import { batchStatusName } from '#domain/batches/batch-life.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import { batchAwaitingView } from '../work/awaiting-view.ts';
import type { BatchListItem } from '#views/batches/batch.ts';

/** A batch's row in the service's own words. `undecided`: how many charges of each batch are not decided yet. */
export function batchItem(batch: Batch, undecided: ReadonlyMap<string, number>): BatchListItem {
  return {
    id: batch.id,
    siteId: batch.siteId,
    batchDate: batch.batchDate,
    ordinal: batch.ordinal,
    status: batch.status,
    statusName: batchStatusName(batch.status),
    statusSince: batch.statusSince.toISOString(),
    awaiting: batchAwaitingView(batch.awaiting ?? null, batch.statusSince, batch.channel),
    letterCount: batch.letterCount,
    acceptedCount: batch.acceptedCount ?? null,
    rejectedCount: batch.rejectedCount ?? null,
    archiveByteSize: batch.archiveByteSize ?? null,
    createdAt: batch.createdAt.toISOString(),
    submittedAt: batch.submittedAt?.toISOString() ?? null,
    closedAt: batch.closedAt?.toISOString() ?? null,
    undecidedCharges: undecided.get(batch.id) ?? 0,
  };
}
