import type { EntityManager } from '@mikro-orm/postgresql';
import { BATCH_WORKFLOW, batchStartKey, batchWorkflowId } from '#domain/batches/batch-process.ts';
import type { ChannelName } from '#domain/post/channels.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { loadSite } from '../people/step-people.ts';
import { database } from '../statements/database.ts';
import { json } from '../statements/values.ts';
import { enqueueStart } from '../work/outbox.ts';
import { BATCH_TERMS } from '#domain/batches/batch-term.ts';
import { nextOrdinal } from './open-batches.ts';

/** An upload that the Post has and an older copy does not know. */
export interface FoundBatch {
  readonly id: string;
  readonly siteId: string;
  readonly profileId: string;
  readonly channel: ChannelName;
  readonly uploadId: string | null;
  readonly letters: readonly { readonly id: string; readonly revision: number; readonly number: string }[];
}

/**
 * Writes a batch that was sent before we knew of it: it is answered from the beginning and has no archive of ours; its process only
 * fetches the Post's list and closes it. Its letters are in it without a result yet.
 */
export async function addFoundBatch(em: EntityManager, found: FoundBatch, now: Date): Promise<void> {
  const { id: batchId, siteId, letters } = found;
  const { timeZone } = await loadSite(em, siteId);
  const batchDate = localDateAt(now, timeZone);
  const ordinal = await nextOrdinal(em, siteId, batchDate);
  const db = database(em);
  await db
    .insertInto('batch')
    .values({
      ...{ id: batchId, site_id: siteId, batch_date: batchDate, ordinal, letter_count: letters.length },
      ...{ status: 'answered' as const, status_since: now, awaiting: json({ code: 'form103' as const }) },
      ...{ channel: found.channel, profile_id: found.profileId, created_at: now },
      ...{ upload_id: found.uploadId, accepted_count: letters.length, rejected_count: 0 },
    })
    .execute();
  await db
    .insertInto('batch_letter')
    .values(
      letters.map(({ id, revision, number }, index) => ({
        ...{ batch_id: batchId, letter_id: id, row: index + 1, revision, registration_number: number },
      })),
    )
    .execute();
  const start = {
    ...{ dedupeKey: batchStartKey(batchId), workflowType: BATCH_WORKFLOW },
    ...{ workflowId: batchWorkflowId({ siteId, batchDate, ordinal }), payload: { batchId, ...BATCH_TERMS } },
  };
  await enqueueStart(em, start, now);
}
