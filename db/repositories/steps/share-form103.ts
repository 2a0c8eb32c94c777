import type { EntityManager } from '@mikro-orm/postgresql';
import { appendLetterEvent } from '../letter-events.ts';
import { enqueueSignal } from '../outbox.ts';

interface StoredForm {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
}

/**
 * Files the form with every accepted letter of the batch. For a simple letter it is the last word: such a letter has no ШПИ and is not
 * tracked, so the signed list is the proof of its dispatch.
 */
export async function shareForm103(em: EntityManager, batchId: string, form: StoredForm, now: Date): Promise<void> {
  await em.execute(
    `insert into letter_file (letter_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
     select letter_id, 'form103', revision, ?, ?, ?, ?, ? from batch_letter where batch_id = ? and result = 'accepted'
     on conflict (letter_id, kind, revision) do nothing`,
    [form.fileName, form.mediaType, form.byteSize, form.sha256, now, batchId],
  );
  const simple = await em.execute<{ id: string }[]>(
    `update letter set outcome = 'dispatched', version = version + 1, updated_at = ?, awaiting = ?::jsonb
      where kind = 'simple' and outcome is null
        and id in (select letter_id from batch_letter where batch_id = ? and result = 'accepted') returning id`,
    [now, JSON.stringify({ what: 'подшивка в дело', from: 'система' }), batchId],
  );
  for (const { id: letterId } of simple) await tellDispatched(em, letterId, now);
}

async function tellDispatched(em: EntityManager, letterId: string, now: Date): Promise<void> {
  await appendLetterEvent(em, { letterId, eventKey: 'dispatched', at: now, kind: 'dispatched' });
  const eventId = `outcome:${letterId}`;
  await enqueueSignal(
    em,
    {
      dedupeKey: eventId,
      workflowId: `letter/${letterId}`,
      signalName: 'outcomeReported',
      payload: { eventId, outcome: 'dispatched', isNoticeMissing: false },
    },
    now,
  );
}
