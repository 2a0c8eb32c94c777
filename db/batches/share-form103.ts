import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import { LETTER_SIGNALS } from '#domain/letters/letter-process.ts';
import { database, statements } from '../statements/database.ts';
import { constant, json } from '../statements/values.ts';
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
  const { fileName, mediaType, byteSize, sha256 } = form;
  const filed = accepted(batchId)
    .select([constant('letter').as('subject_kind'), 'b.letter_id', constant('form103').as('kind'), 'b.revision'])
    .select([sql<string>`${fileName}::text`.as('file_name'), sql<string>`${mediaType}::text`.as('media_type')])
    .select([sql<number>`${byteSize}::int`.as('byte_size'), sql<string>`${sha256}::text`.as('sha256')])
    .select(sql<Date>`${now}::timestamptz`.as('created_at'));
  await database(em)
    .insertInto('file')
    .columns(['subject_kind', 'subject_id', 'kind', 'revision', ...STORED])
    .expression(filed)
    .onConflict((conflict) => conflict.columns(['subject_kind', 'subject_id', 'kind', 'revision']).doNothing())
    .execute();
}

const STORED = ['file_name', 'media_type', 'byte_size', 'sha256', 'created_at'] as const;

function accepted(batchId: string) {
  return statements
    .selectFrom('batch_letter as b')
    .where('b.batch_id', '=', batchId)
    .where('b.result', '=', constant('accepted'));
}

const FILING: LetterAwaiting = { code: 'filing' };

/** The last word on the batch's simple letters: they have no ШПИ, nobody tracks them, and their dispatch is what can be proven. */
export async function dispatchSimple(em: EntityManager, batchId: string, now: Date): Promise<void> {
  const simple = await database(em)
    .updateTable('letter')
    .set({ outcome: 'dispatched', version: sql<number>`version + 1`, updated_at: now, awaiting: json(FILING) })
    .where('kind', '=', constant('simple'))
    .where('outcome', 'is', null)
    .where('id', 'in', accepted(batchId).select('b.letter_id'))
    .returning('id')
    .execute();
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
  const registered = await database(em)
    .selectFrom('batch_letter as b')
    .innerJoin('letter as l', 'l.id', 'b.letter_id')
    .select('l.id')
    .where('b.batch_id', '=', batchId)
    .where('b.result', '=', constant('accepted'))
    .where('l.kind', '=', constant('registered'))
    .limit(1)
    .executeTakeFirst();
  return registered !== undefined;
}

/** Closed batches whose form did not come in its time. */
export async function findBatchesWithoutForm(em: EntityManager): Promise<readonly string[]> {
  const rows = await database(em)
    .selectFrom('batch as b')
    .innerJoin('task as t', 't.subject_id', 'b.id')
    .distinct()
    .select('b.id')
    .where('t.subject_kind', '=', constant('batch'))
    .where('b.status', '=', constant('closed'))
    .where('b.form103sha256', 'is', null)
    .where('t.kind', '=', constant('missing_notice'))
    .where('t.closed_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}
