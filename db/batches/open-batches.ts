import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BatchAwaiting } from '#domain/batches/batch-awaiting.ts';
import { READY_STATUSES } from '#domain/letters/letter-life.ts';
import { mustMoveLetters } from '../letters/move-letters.ts';
import { BATCH_WORKFLOW, batchStartKey, batchWorkflowId } from '#domain/batches/batch-process.ts';
import { planBatches } from '#domain/batches/batch-plan.ts';
import { registryRowByteSize } from '#domain/batches/archive-size.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { channelProfile } from '#domain/post/profiles.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { Letter } from '../letters/letter.entity.ts';
import { Site } from '../settings/site.entity.ts';
import { appendTimelineEntries } from '../work/timeline.ts';
import { enqueueStart } from '../work/outbox.ts';
import { fieldsOf } from '../letters/letter-row.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** Which letters to freeze, and who asked. */
export interface OpenBatchesRequest {
  readonly siteId: string;
  readonly now: Date;
  /** Absent when the cut-off opened the batch. */
  readonly createdById?: string | undefined;
  /** Terms of the batches; production's when absent. */
  readonly terms?: BatchTerms | undefined;
}

export interface BatchTerms {
  readonly lookUpWindowMs: number;
  readonly form103WindowMs: number;
}

export interface OpenBatchesResult {
  readonly opened: readonly { readonly batchId: string; readonly letterCount: number }[];
  /** Signed letters that may still be recalled and wait for the next batch. */
  readonly withheld: number;
}

/** Terms of a batch in production. */
export const BATCH_TERMS: BatchTerms = { lookUpWindowMs: 30 * 60_000, form103WindowMs: 48 * 3_600_000 };

const READY = `{${READY_STATUSES.join(',')}}`;

/** A site's batches are opened one at a time, so that ordinals are consecutive. */
const BATCH_LOCK = 7_205_312;

/**
 * Freezes the site's ready letters into batches in the caller's transaction and queues a workflow for each. A letter is taken by one
 * conditional row lock, so that a recall and a freeze that meet cannot both win.
 */
export async function openBatches(em: EntityManager, request: OpenBatchesRequest): Promise<OpenBatchesResult> {
  await em.execute('select pg_advisory_xact_lock(?, hashtext(?))', [BATCH_LOCK, request.siteId]);
  const site = await em.findOneOrFail(Site, { id: request.siteId });
  const ready = await lockReadyLetters(em, request);
  const planned = ready.map((letter) => plannedLetterOf(letter, site));
  const opened: { batchId: string; letterCount: number }[] = [];
  for (const profileId of new Set(planned.map(({ letter }) => letter.profileId))) {
    const ofProfile = planned.filter(({ letter }) => letter.profileId === profileId);
    for (const letters of planBatches(ofProfile, channelProfile(profileId)).batches) {
      opened.push(
        await openBatch(
          em,
          { site, profileId },
          request,
          letters.map(({ letter }) => letter),
        ),
      );
    }
  }
  return { opened, withheld: await countWithheld(em, request) };
}

interface ReadyLetter extends Letter {
  readonly signatureByteSize: number;
}

async function lockReadyLetters(em: EntityManager, { siteId, now }: OpenBatchesRequest): Promise<ReadyLetter[]> {
  const locked = await em.execute<{ id: string; signature_byte_size: number }[]>(
    `select l.id, (select f.byte_size from file f where f.subject_kind = 'letter' and f.subject_id = l.id and f.kind = 'signature'
                    and f.revision = l.revision) as signature_byte_size
       from letter l where l.site_id = ? and l.status = any(?) and l.batch_id is null and l.recall_until <= ?
      order by l.number_year, l.number_sequence for update of l skip locked`,
    [siteId, READY, now],
  );
  const letters = await em.find(Letter, { id: { $in: locked.map(({ id }) => id) } }, { disableIdentityMap: true });
  const byId = new Map(letters.map((letter) => [letter.id, letter]));
  return locked.flatMap(({ id, signature_byte_size }) => {
    const letter = byId.get(id);
    return letter ? [Object.assign(letter, { signatureByteSize: signature_byte_size })] : [];
  });
}

function plannedLetterOf(letter: ReadyLetter, site: Site) {
  const fileName = postFileName(letter.number ?? '');
  const row = registryRowOf({
    fields: fieldsOf(letter),
    registrationNumber: letter.number ?? '',
    fileName,
    returnAddress: site.returnAddress,
  });
  return {
    letter,
    fileName,
    pdfByteSize: letter.pdfByteSize ?? 0,
    signatureByteSize: letter.signatureByteSize,
    rowByteSize: registryRowByteSize(row),
  };
}

async function openBatch(
  em: EntityManager,
  { site, profileId }: { readonly site: Site; readonly profileId: string },
  request: OpenBatchesRequest,
  letters: readonly Letter[],
) {
  const { now, createdById, terms = BATCH_TERMS } = request;
  const batchId = randomUUID();
  const batchDate = localDateAt(now, site.timeZone);
  const ordinal = await nextOrdinal(em, site.id, batchDate);
  await em.execute(
    `insert into batch (id, site_id, batch_date, ordinal, status, status_since, letter_count, channel, profile_id, created_by_id, created_at, awaiting)
     values (?, ?, ?, ?, 'frozen', ?, ?, ?, ?, ?, ?, ?::jsonb)`,
    [
      batchId,
      site.id,
      batchDate,
      ordinal,
      now,
      letters.length,
      site.channel,
      profileId,
      createdById ?? null,
      now,
      JSON.stringify({ code: 'archive' } satisfies BatchAwaiting),
    ],
  );
  await takeLetters(em, batchId, `${batchDate} № ${String(ordinal)}`, letters, now);
  await enqueueStart(
    em,
    {
      dedupeKey: batchStartKey(batchId),
      workflowType: BATCH_WORKFLOW,
      workflowId: batchWorkflowId({ siteId: site.id, batchDate, ordinal }),
      payload: { batchId, ...terms },
    },
    now,
  );
  return { batchId, letterCount: letters.length };
}

async function takeLetters(
  em: EntityManager,
  batchId: string,
  batchName: string,
  letters: readonly Letter[],
  now: Date,
): Promise<void> {
  const rows = letters.map((letter, index) => ({
    letter_id: letter.id,
    row: index + 1,
    revision: letter.revision,
    number: letter.number,
  }));
  await em.execute(
    `insert into batch_letter (batch_id, letter_id, row, revision, registration_number)
     select ?, r.letter_id, r.row, r.revision, r.number
       from jsonb_to_recordset(?::jsonb) as r(letter_id uuid, row int, revision int, number text)`,
    [batchId, JSON.stringify(rows)],
  );
  const move = { to: 'queued', awaiting: { code: 'handing_over' }, more: { batchId } } as const;
  await mustMoveLetters(
    em,
    letters.map(({ id }) => ({ id, ...move })),
    { isAnew: true },
    now,
  );
  const line = { eventKey: `queued:${batchId}`, at: now, kind: 'queued', data: { batch: batchName } } as const;
  await appendTimelineEntries(
    em,
    letters.map(({ id }) => ({ subject: letterSubject(id), ...line })),
  );
}

async function nextOrdinal(em: EntityManager, siteId: string, batchDate: string): Promise<number> {
  const rows = await em.execute<{ last: number }[]>(
    'select coalesce(max(ordinal), 0) as last from batch where site_id = ? and batch_date = ?',
    [siteId, batchDate],
  );
  return (rows[0]?.last ?? 0) + 1;
}

async function countWithheld(em: EntityManager, { siteId, now }: OpenBatchesRequest): Promise<number> {
  const rows = await em.execute<{ n: string }[]>(
    `select count(*) as n from letter where site_id = ? and status = any(?) and batch_id is null and recall_until > ?`,
    [siteId, READY, now],
  );
  return Number(rows[0]?.n ?? 0);
}
