import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Doubt } from '#domain/cabinet/answer-row.ts';
import { ownSince, summariseOperations, type PostalSummary } from '#domain/post/postal-milestone.ts';
import { courseOf, putCourses } from '../statistics/courses.ts';
import { database } from '../statements/database.ts';
import { anyOf, rowsGiven } from '../statements/values.ts';
import { applySummaries } from '../tracking/postal-events.ts';
import { postalLines } from '../tracking/postal-lines.ts';
import { lockShpis } from '../tracking/shpi-lock.ts';
import { listToldOperations, replaceToldOperations, type ToldOperation } from '../tracking/told-operations.ts';
import { appendTimelineEntries } from '../work/timeline.ts';
import { exchangeNotices } from './exchange-notices.ts';
import type { WrittenShpi } from './shpi-lines.ts';
import { lockLettersToWrite, type LetterToWrite } from './letters-to-write.ts';

/** The number that a letter is to have. */
export interface ShpiTarget {
  readonly letterId: string;
  readonly shpi: string;
}

/** Why a letter keeps what it has: its outcome is known, its notice is there, papers are filed with it, or it is in the archive. */
export type KeptBy = Extract<Doubt, 'not_replaced' | 'notice_filed' | 'papers_filed' | 'archived'>;

/** `keptFor`: the number of the letter for which nothing was written; empty: it is in the archive. */
export type ShpisWritten =
  { readonly written: readonly WrittenShpi[] } | { readonly keptFor: string; readonly why: KeptBy };

/**
 * Puts ШПИ in the places of those that letters were given by mistake, or were accepted without, all of them or none. What the Post has told belongs to the ШПИ:
 * operations and notices go with it to whichever of these letters has it now, those of a number that none has go away, and each letter
 * stands where its own operations put it. What a letter's process has heard, its outcome and its notice, is never changed by this: nothing is
 * written then.
 */
export async function writeShpis(
  em: EntityManager,
  batchId: string,
  targets: readonly ShpiTarget[],
  now: Date,
): Promise<ShpisWritten> {
  await lockShpis(em, 'correcting');
  const ids = targets.map(({ letterId }) => letterId);
  const locked = await lockLettersToWrite(em, ids);
  const letters = targets.flatMap(({ letterId, shpi }) => {
    const letter = locked.get(letterId);
    return letter ? [{ ...letter, was: letter.shpi, shpi }] : [];
  });
  const told = inNewPlaces(await listToldOperations(em, ids), letters);
  const anew = letters.map((letter) => ({ ...letter, ...judged(letter, told) }));
  const isOneNoticeless = anew.some(({ hasNotice }) => !hasNotice);
  const kept = anew.map((letter) => ({ letter, why: keptBy(letter, isOneNoticeless) })).find(({ why }) => why !== null);
  if (kept?.why != null) return { keptFor: kept.letter.number, why: kept.why };
  if (anew.length < targets.length) return { keptFor: '', why: 'archived' };
  await putShpis(em, batchId, targets, now);
  await replaceToldOperations(em, ids, told);
  await exchangeNotices(em, letters);
  await showAnew(em, anew, told, now);
  return { written: anew.map(({ id, number, was, shpi }) => ({ letterId: id, number, was, shpi })) };
}

type Rewritten = Omit<LetterToWrite, 'shpi'> & { readonly was: string | null; readonly shpi: string };
type Judged = Rewritten & { readonly summary: PostalSummary; readonly operations: readonly ToldOperation[] };

function inNewPlaces(told: readonly ToldOperation[], letters: readonly Rewritten[]): readonly ToldOperation[] {
  const holders = new Map(letters.map(({ id, shpi }) => [shpi, id]));
  return told.flatMap((operation) => {
    const letterId = holders.get(operation.shpi);
    return letterId === undefined ? [] : [{ ...operation, letterId }];
  });
}

function judged({ id, acceptedAt }: Rewritten, told: readonly ToldOperation[]): Pick<Judged, 'summary' | 'operations'> {
  const operations = told.filter(({ letterId }) => letterId === id);
  return { operations, summary: summariseOperations(operations, { notBefore: ownSince(acceptedAt) }) };
}

/**
 * Its process goes on as it was told: nobody of the set has an outcome, or all are delivered, and have their notices or none of them has.
 * What people have filed by hand could not go to another letter. Null: nothing keeps its ШПИ.
 */
function keptBy({ outcome, hasNotice, hasScan, summary }: Judged, isOneNoticeless: boolean): KeptBy | null {
  if (hasScan) return 'papers_filed';
  if (outcome !== (summary.outcome ?? null) || (outcome !== null && outcome !== 'delivered')) return 'not_replaced';
  return hasNotice && (outcome === null || isOneNoticeless) ? 'notice_filed' : null;
}

/** Two letters under way never have one number, not for a moment either. */
async function putShpis(em: EntityManager, batchId: string, targets: readonly ShpiTarget[], now: Date): Promise<void> {
  const ids = targets.map(({ letterId }) => letterId);
  const given = rowsGiven('r', { letterId: 'uuid', shpi: 'text' }, targets);
  await database(em).updateTable('letter').set({ shpi: null }).where('id', '=', anyOf(ids)).execute();
  await database(em)
    .updateTable('letter as l')
    .from(given)
    .set({ shpi: sql<string>`r.shpi`, version: sql<number>`l.version + 1`, updated_at: now })
    .whereRef('l.id', '=', 'r.letterId')
    .execute();
  await database(em)
    .updateTable('batch_letter as b')
    .from(given)
    .set({ shpi: sql<string>`r.shpi` })
    .where('b.batch_id', '=', batchId)
    .whereRef('b.letter_id', '=', 'r.letterId')
    .execute();
}

/** A letter of whose ШПИ the Post has told nothing is accepted, and no more. */
async function showAnew(
  em: EntityManager,
  letters: readonly Judged[],
  told: readonly ToldOperation[],
  now: Date,
): Promise<void> {
  await appendTimelineEntries(em, postalLines(told, now));
  const summaries = letters.map(({ id, summary }) => ({
    ...{ letterId: id, summary: { ...summary, status: summary.status ?? ('accepted' as const) } },
  }));
  await applySummaries(em, summaries, now);
  await putCourses(
    em,
    letters.map(({ id, acceptedAt, operations }) => courseOf(id, operations, acceptedAt)),
  );
  for (const { id, outcome, summary } of letters) {
    if (outcome === null) continue;
    const said = { outcome_at: summary.outcomeAt ?? null };
    await database(em).updateTable('letter').set(said).where('id', '=', id).execute();
  }
}
