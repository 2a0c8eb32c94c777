import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { BatchAwaiting } from '#domain/batches/batch-awaiting.ts';
import { readLeft, tellLeft, whyLeft } from './left-out.ts';
import { readyLetters } from './ready-letters.ts';
import { tellUnconnected } from './unconnected-way.ts';
import { mustMoveLetters } from '../letters/move-letters.ts';
import { BATCH_WORKFLOW, batchStartKey, batchWorkflowId, type BatchInput } from '#domain/batches/batch-process.ts';
import { BATCH_TERMS, type BatchTerms } from '#domain/batches/batch-term.ts';
import { planBatches } from '#domain/batches/batch-plan.ts';
import { registryRowByteSize } from '#domain/batches/archive-size.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { channelOfLetter } from '#domain/letters/letter-way.ts';
import { MAX_PAPER_LETTERS } from '#domain/paper/paper-letter.ts';
import { isCarriedByPerson, isHandedInOnPaper, type ChannelName } from '#domain/post/channels.ts';
import type { ChannelProfile } from '#domain/post/profiles.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { loadProfile } from '../limits/load-profile.ts';
import { readFacts, unconnectedChannels } from '../operating/operating-facts.ts';
import { isHandingOverHeld } from '../recovery/recoveries.ts';
import { database, statements } from '../statements/database.ts';
import { anyOf, constant, count, json, rowsGiven } from '../statements/values.ts';
import { loadSite, type StepSite } from '../people/step-people.ts';
import type { Letter } from '../letters/letter.entity.ts';
import { appendTimelineEntries } from '../work/timeline.ts';
import { enqueueStart } from '../work/outbox.ts';
import { FIELD_COLUMNS, fieldsOf, type FieldColumns } from '../letters/letter-row.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** Which letters to freeze, and who asked. */
export interface OpenBatchesRequest {
  readonly siteId: string;
  readonly now: Date;
  /** Absent when the cut-off opened the batch. */
  readonly createdById?: string | undefined;
  /** Only these letters, as a person has confirmed them; absent: all that are ready. */
  readonly letterIds?: readonly string[] | undefined;
  /** Terms of the batches; production's when absent. */
  readonly terms?: BatchTerms | undefined;
}

export interface OpenBatchesResult {
  readonly opened: readonly { readonly batchId: string; readonly letterCount: number }[];
  /** Signed letters that may still be recalled and wait for the next batch. */
  readonly withheld: number;
  /** True: nothing was opened, because a recovery must first find out what the Post has. */
  readonly isHeld?: true;
  /** Ways that no worker has: letters that would go by them wait, in no batch. */
  readonly unconnected: readonly ChannelName[];
}

/** A site's batches are opened one at a time, so that ordinals are consecutive. */
const BATCH_LOCK = 7_205_312;

/**
 * Freezes the site's ready letters into batches in the caller's transaction and queues a workflow for each. A letter is taken by one
 * conditional row lock, so that a recall and a freeze that meet cannot both win.
 */
export async function openBatches(em: EntityManager, request: OpenBatchesRequest): Promise<OpenBatchesResult> {
  await sql`select pg_advisory_xact_lock(${BATCH_LOCK}, hashtext(${request.siteId}))`.execute(database(em));
  if (await isHandingOverHeld(em))
    return { opened: [], unconnected: [], withheld: await countWithheld(em, request), isHeld: true };
  const site = await loadSite(em, request.siteId);
  const ready = await lockReadyLetters(em, request);
  const off = unconnectedChannels(await readFacts(em));
  const unconnected = new Set<ChannelName>();
  const planned = ready.map((letter) => plannedLetterOf(letter, site));
  const opened: OpenedBatch[] = [];
  for (const [kind, together] of Map.groupBy(planned, ({ letter }) => kindOfBatch(letter, site))) {
    const { profileId, way } = together[0]?.letter ?? {};
    if (profileId === undefined || way === undefined) continue;
    const channel = channelOfLetter(way, site);
    if (off.has(channel)) {
      unconnected.add(channel);
      continue;
    }
    for (const letters of planBatches(together, asChannelTakes(channel, await loadProfile(em, profileId))).batches) {
      const taken = letters.map(({ letter }) => letter);
      const batch = await openBatch(em, { site, profileId, channel }, request, taken);
      opened.push({ ...batch, kind, takenIds: taken.map(({ id }) => id) });
    }
  }
  await tellUnconnected(em, site.id, [...unconnected], request.now);
  await noteLeftOut(em, { site, off, opened }, request);
  return {
    opened: opened.map(({ batchId, letterCount }) => ({ batchId, letterCount })),
    unconnected: [...unconnected],
    withheld: await countWithheld(em, request),
  };
}

interface OpenedBatch {
  readonly batchId: string;
  readonly letterCount: number;
  readonly kind: string;
  readonly takenIds: readonly string[];
}

interface Opened {
  readonly site: StepSite;
  readonly off: ReadonlySet<ChannelName>;
  readonly opened: readonly OpenedBatch[];
}

/** What a person has confirmed and no batch took is named where it is looked for: in the batch of its kind, else in the first. */
async function noteLeftOut(
  em: EntityManager,
  { site, off, opened }: Opened,
  { createdById, letterIds = [], now }: OpenBatchesRequest,
): Promise<void> {
  const [first] = opened;
  if (first === undefined || createdById === undefined) return;
  const taken = new Set(opened.flatMap(({ takenIds }) => takenIds));
  const left = await readLeft(
    em,
    site.id,
    letterIds.filter((id) => !taken.has(id)),
  );
  const lines = left.map((letter) => {
    const { batchId } = opened.find(({ kind }) => kind === kindOfBatch(letter, site)) ?? first;
    return { batchId, letter, why: whyLeft(letter, !off.has(channelOfLetter(letter.way, site))) };
  });
  await tellLeft(em, lines, now);
}

/** Letters of one batch are checked by one profile and go one way. */
function kindOfBatch({ profileId, way }: Pick<ReadyLetter, 'profileId' | 'way'>, site: StepSite): string {
  return `${profileId} ${channelOfLetter(way, site)}`;
}

/** Letters on paper are looked up one by one: fewer of them go together. */
function asChannelTakes(channel: ChannelName, profile: ChannelProfile): ChannelProfile {
  const { maxLetters } = profile;
  return isHandedInOnPaper(channel) ? { ...profile, maxLetters: Math.min(maxLetters, MAX_PAPER_LETTERS) } : profile;
}

interface ReadyLetter extends FieldColumns, Pick<Letter, 'id' | 'number' | 'revision' | 'profileId' | 'pdfByteSize'> {
  readonly signatureByteSize: number | null;
}

function lockReadyLetters(em: EntityManager, { siteId, now, letterIds }: OpenBatchesRequest): Promise<ReadyLetter[]> {
  return readyLetters(em, siteId)
    .select(['l.id', 'number', 'revision', 'profile_id as profileId', 'pdf_byte_size as pdfByteSize', ...FIELD_COLUMNS])
    .select(({ selectFrom }) =>
      selectFrom('file as f')
        .select('f.byte_size')
        .where('f.subject_kind', '=', constant('letter'))
        .whereRef('f.subject_id', '=', 'l.id')
        .where('f.kind', '=', constant('signature'))
        .whereRef('f.revision', '=', 'l.revision')
        .as('signatureByteSize'),
    )
    .where('recall_until', '<=', now)
    .$if(letterIds !== undefined, (ready) => ready.where('l.id', '=', anyOf(letterIds ?? [])))
    .orderBy('number_year')
    .orderBy('number_sequence')
    .forUpdate('l')
    .skipLocked()
    .execute();
}

function plannedLetterOf(letter: ReadyLetter, site: StepSite) {
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
    signatureByteSize: letter.signatureByteSize ?? 0,
    rowByteSize: registryRowByteSize(row),
  };
}

const PACKING: BatchAwaiting = { code: 'archive' };

async function openBatch(
  em: EntityManager,
  { site, profileId, channel }: { readonly site: StepSite; readonly profileId: string; readonly channel: ChannelName },
  request: OpenBatchesRequest,
  letters: readonly ReadyLetter[],
) {
  const { now, createdById, terms = BATCH_TERMS } = request;
  const batchId = randomUUID();
  const batchDate = localDateAt(now, site.timeZone);
  const ordinal = await nextOrdinal(em, site.id, batchDate);
  await database(em)
    .insertInto('batch')
    .values({
      ...{ id: batchId, site_id: site.id, batch_date: batchDate, ordinal, letter_count: letters.length },
      ...{ status: 'frozen', status_since: now, awaiting: json(PACKING) },
      ...{ channel, profile_id: profileId, created_by_id: createdById ?? null, created_at: now },
    })
    .execute();
  await takeLetters(em, batchId, `${batchDate} № ${String(ordinal)}`, letters, now);
  await enqueueStart(
    em,
    {
      dedupeKey: batchStartKey(batchId),
      workflowType: BATCH_WORKFLOW,
      workflowId: batchWorkflowId({ siteId: site.id, batchDate, ordinal }),
      payload: { batchId, ...terms, ...carrierOf(channel) },
    },
    now,
  );
  return { batchId, letterCount: letters.length };
}

/** As the process hears it; batches that the program sends are begun without a word about it, as they always were. */
export function carrierOf(channel: ChannelName): Pick<BatchInput, 'carriedBy'> {
  if (isHandedInOnPaper(channel)) return { carriedBy: 'to_office' };
  return isCarriedByPerson(channel) ? { carriedBy: 'person' } : {};
}

async function takeLetters(
  em: EntityManager,
  batchId: string,
  batchName: string,
  letters: readonly ReadyLetter[],
  now: Date,
): Promise<void> {
  await putIntoBatch(em, batchId, letters);
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

async function putIntoBatch(em: EntityManager, batchId: string, letters: readonly ReadyLetter[]): Promise<void> {
  const rows = letters.map(({ id, revision, number }, index) => ({ id, place: index + 1, revision, number }));
  const given = rowsGiven('r', { id: 'uuid', place: 'int', revision: 'int', number: 'text' }, rows);
  await database(em)
    .insertInto('batch_letter')
    .columns(['batch_id', 'letter_id', 'row', 'revision', 'registration_number'])
    .expression(
      statements
        .selectFrom(given)
        .select([sql<string>`${batchId}::uuid`.as('batch_id'), 'r.id', 'r.place', 'r.revision', 'r.number']),
    )
    .execute();
}

export async function nextOrdinal(em: EntityManager, siteId: string, batchDate: string): Promise<number> {
  const { last } = await database(em)
    .selectFrom('batch')
    .select(sql<number>`coalesce(max(ordinal), 0)`.as('last'))
    .where('site_id', '=', siteId)
    .where('batch_date', '=', batchDate)
    .executeTakeFirstOrThrow();
  return last + 1;
}

async function countWithheld(em: EntityManager, { siteId, now }: OpenBatchesRequest): Promise<number> {
  const withheld = readyLetters(em, siteId).select(count().as('n')).where('recall_until', '>', now);
  return (await withheld.executeTakeFirstOrThrow()).n;
}
