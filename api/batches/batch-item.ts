import { countUndecidedCharges } from '#db/form103/undecided-charges.ts';
import { countSoFar, type ResultCounts } from '#db/batches/batch-row.ts';
import { takenBackAmong } from '#db/cabinet/taken-back.ts';
import type { EntityManager } from '#db/orm.ts';
import { cabinetStepOf } from '#domain/cabinet/cabinet-step.ts';
import { isCarriedByPerson } from '#domain/post/channels.ts';
import type { AwaitingView } from '#views/work/awaiting.ts';
import { batchStatusName } from '#domain/batches/batch-life.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import { batchAwaitingView } from '../work/awaiting-view.ts';
import type { BatchListItem } from '#views/batches/batch.ts';

/** What of each batch its own row does not say. */
export interface BatchMarks {
  /** How many charges of it are not decided yet. */
  readonly undecided: ReadonlyMap<string, number>;
  readonly takenBack: ReadonlySet<string>;
  /** Of those whose answer is not whole: what is written of it so far. */
  readonly sofar: ReadonlyMap<string, ResultCounts>;
}

export async function readBatchMarks(em: EntityManager, ids: readonly string[]): Promise<BatchMarks> {
  return {
    undecided: await countUndecidedCharges(em, ids),
    takenBack: await takenBackAmong(em, ids),
    sofar: await countSoFar(em, ids),
  };
}

/** A batch's row in the service's own words. */
export function batchItem(batch: Batch, { undecided, takenBack, sofar }: BatchMarks): BatchListItem {
  return {
    id: batch.id,
    siteId: batch.siteId,
    batchDate: batch.batchDate,
    ordinal: batch.ordinal,
    status: batch.status,
    statusName: batchStatusName(batch.status),
    statusSince: batch.statusSince.toISOString(),
    awaiting: awaitingOf(batch),
    letterCount: batch.letterCount,
    acceptedCount: batch.acceptedCount ?? sofar.get(batch.id)?.acceptedCount ?? null,
    rejectedCount: batch.rejectedCount ?? sofar.get(batch.id)?.rejectedCount ?? null,
    archiveByteSize: batch.archiveByteSize ?? null,
    createdAt: batch.createdAt.toISOString(),
    submittedAt: batch.submittedAt?.toISOString() ?? null,
    closedAt: batch.closedAt?.toISOString() ?? null,
    undecidedCharges: undecided.get(batch.id) ?? 0,
    isTakenBack: takenBack.has(batch.id),
  };
}

const LOOKED_BY = 'сотрудник участка: посмотрит в кабинете';

/** Whether a person's upload arrived is said by a person: the Post itself is not asked. */
function awaitingOf(batch: Batch): AwaitingView | null {
  const awaiting = batchAwaitingView(batch.awaiting ?? null, batch.statusSince, batch.channel);
  const isLookedFor = isCarriedByPerson(batch.channel) && cabinetStepOf(batch) === 'unclear';
  return awaiting && isLookedFor ? { ...awaiting, from: LOOKED_BY } : awaiting;
}
