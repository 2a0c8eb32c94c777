import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { LETTER_SIGNALS } from '#domain/letters/letter-process.ts';
import { appendTimelineEntries, type NewTimelineEntry } from '../work/timeline.ts';
import { enqueueSignals, letterSignal, type SignalMessage } from '../work/outbox.ts';
import { letterSubject } from '#domain/work/subject.ts';

interface StoredForm {
  readonly sha256: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly byteSize: number;
}

/** Files the form with every accepted letter of the batch. */
export async function shareForm103(em: EntityManager, batchId: string, form: StoredForm, now: Date): Promise<void> {
  await em.execute(
    `insert into file (subject_kind, subject_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
     select 'letter', letter_id, 'form103', revision, ?, ?, ?, ?, ? from batch_letter where batch_id = ? and result = 'accepted'
     on conflict (subject_kind, subject_id, kind, revision) do nothing`,
    [form.fileName, form.mediaType, form.byteSize, form.sha256, now, batchId],
  );
}

const FILING: LetterAwaiting = { code: 'filing' };

/** The last word on the batch's simple letters: they have no ШПИ, nobody tracks them, and their dispatch is what can be proven. */
export async function dispatchSimple(em: EntityManager, batchId: string, now: Date): Promise<void> {
  const simple = await em.execute<{ id: string }[]>(
    `update letter set outcome = 'dispatched', version = version + 1, updated_at = ?, awaiting = ?::jsonb
      where kind = 'simple' and outcome is null
        and id in (select letter_id from batch_letter where batch_id = ? and result = 'accepted') returning id`,
    [now, JSON.stringify(FILING), batchId],
  );
  const lines = simple.map(({ id }) => dispatchedLine(id, now));
  await appendTimelineEntries(em, lines);
  await enqueueSignals(
    em,
    simple.map(({ id }) => dispatchedMessage(id)),
    now,
  );
}

function dispatchedLine(letterId: string, now: Date): NewTimelineEntry {
  return { subject: letterSubject(letterId), eventKey: 'dispatched', at: now, kind: 'dispatched' };
}

function dispatchedMessage(letterId: string): SignalMessage {
  const eventId = `outcome:${letterId}`;
  return letterSignal(letterId, LETTER_SIGNALS.outcomeReported, {
    eventId,
    outcome: 'dispatched',
    isNoticeMissing: false,
  });
}

/** True when the list has somebody to name: it names registered letters only. */
export async function hasRegistered(em: EntityManager, batchId: string): Promise<boolean> {
  const rows = await em.execute<{ found: boolean }[]>(
    `select exists (select 1 from batch_letter b join letter l on l.id = b.letter_id
       where b.batch_id = ? and b.result = 'accepted' and l.kind = 'registered') as found`,
    [batchId],
  );
  return rows[0]?.found === true;
}

/** Closed batches whose form did not come in its time. */
export async function findBatchesWithoutForm(em: EntityManager): Promise<readonly string[]> {
  const rows = await em.execute<{ id: string }[]>(
    `select distinct b.id from batch b join task t on t.subject_kind = 'batch' and t.subject_id = b.id
      where b.status = 'closed' and b.form103sha256 is null and t.kind = 'missing_notice' and t.closed_at is null`,
  );
  return rows.map(({ id }) => id);
}
