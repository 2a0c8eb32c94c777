import { inForceOn } from '#domain/calendar/valid-from.ts';
import { sql } from 'kysely';
import type { Batch } from '#db/batches/batch.entity.ts';
import { readAbsence } from '#db/cabinet/absence.ts';
import { listAnswers, type ShownAnswer } from '#db/cabinet/answers.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { readCrossedLetters } from '#db/cabinet/crossed-letters.ts';
import { listLeft } from '#db/cabinet/faults.ts';
import type { EntityManager } from '#db/orm.ts';
import { database } from '#db/statements/database.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import { awaitedUntil } from '#domain/batches/batch-term.ts';
import { absentFrom, sightOf, type AbsenceFacts } from '#domain/cabinet/absence.ts';
import { DOUBTS, type Doubt } from '#domain/cabinet/answer-row.ts';
import { cabinetStepOf } from '#domain/cabinet/cabinet-step.ts';
import type { AskedLetter } from '#domain/cabinet/batch-facts.ts';
import type { CrossedShpi } from '#domain/cabinet/crossed-shpis.ts';
import { openRows } from '#domain/cabinet/open-rows.ts';
import { priceOf, sumOf } from '#domain/post/tariff.ts';
import { tariffCaveat } from '#domain/post/tariff-words.ts';
import { vatTotal, vatWithin } from '#domain/post/vat.ts';
import { readTariffs } from '#db/tariffs/tariffs.ts';
import type {
  AbsenceView,
  CabinetLetterView,
  CabinetRowView,
  CabinetView,
  CrossedView,
} from '#views/cabinet/cabinet.ts';
import { nothingToDoWords } from './nothing-to-do.ts';

/** Who looks. */
interface Looking {
  readonly canAct: boolean;
  readonly isSupervisor: boolean;
  readonly timeZone: string;
}

/** Everything the guided page shows of a batch and the cabinet. */
export async function readCabinetView(
  em: EntityManager,
  batch: Batch,
  { canAct, isSupervisor, timeZone }: Looking,
): Promise<CabinetView> {
  const nothingToDo = await nothingToDoWords(em, batch, timeZone);
  const letters = await listAskedLetters(em, batch.id);
  const byId = new Map(letters.map((letter) => [letter.letterId, letter]));
  const tariff = inForceOn(await readTariffs(em), batch.batchDate);
  const prices = letters.map(({ kind, pageCount }) => priceOf(tariff, { kind, pageCount, way: null }));
  const answers = await listAnswers(em, batch.id);
  const rowsOf = (standing: ShownAnswer['standing']) =>
    answers.filter((row) => row.standing === standing).map((row) => rowView(row, byId));
  return {
    ...{ batchId: batch.id, step: cabinetStepOf(batch), letterCount: letters.length },
    canSetAside: canAct && (nothingToDo === null || isSettled(batch.status)),
    ...{ canAct: canAct && nothingToDo === null, nothingToDo, lookUpUntil: lookUpUntilOf(batch) },
    absence: absenceView(await readAbsence(em, batch.id), isSupervisor),
    pageCount: await countPages(em, batch.id),
    sum: sumOf(prices),
    vat: vatTotal(prices.map((price) => vatWithin(price, tariff))),
    caveat: tariffCaveat([tariff]),
    archive: archiveOf(batch),
    unanswered: letters.filter(({ result }) => result === null).map(letterView),
    letters: letters.map(letterView),
    ready: rowsOf('ready'),
    toSettle: rowsOf('to_settle').filter(({ doubt }) => doubt !== 'not_understood'),
    notUnderstood: rowsOf('to_settle').filter(({ doubt }) => doubt === 'not_understood'),
    open: openRows(answers, letters).map((row) => rowView(row, byId)),
    left: (await listLeft(em, batch.id)).flatMap((left) => {
      const letter = byId.get(left.letterId);
      return letter
        ? [{ ...letterView(letter), column: left.column, message: left.message, mended: mendedOf(left) }]
        : [];
    }),
    crossed: (await readCrossedLetters(em, batch.id)).map((set) => crossedView(set, byId)),
    ...{ canSwap: canAct, hasForm103: batch.form103Sha256 != null },
  };
}

function absenceView(facts: AbsenceFacts, mayTell: boolean): AbsenceView {
  const seen = sightOf(facts);
  return {
    ...{ mayTell, from: absentFrom(facts)?.toISOString() ?? null },
    seen: seen && { byName: seen.byName, at: seen.at.toISOString() },
  };
}

function lookUpUntilOf({ awaiting, statusSince }: Batch): string | null {
  return awaiting?.code === 'look_up' ? (awaitedUntil(awaiting, statusSince) ?? null) : null;
}

function mendedOf({ mendedWords, mendedByName, mendedAt }: Awaited<ReturnType<typeof listLeft>>[number]) {
  if (mendedWords === null || mendedAt === null) return null;
  return { words: mendedWords, byName: mendedByName ?? '', at: mendedAt.toISOString() };
}

function archiveOf({ archiveFileName, archiveByteSize, archiveSha256 }: Batch): CabinetView['archive'] {
  if (archiveSha256 == null) return null;
  return { fileName: archiveFileName ?? '', byteSize: archiveByteSize ?? 0, sha256: archiveSha256 };
}

function letterView({ letterId, registrationNumber, recipientName, kind }: AskedLetter): CabinetLetterView {
  return { letterId, registrationNumber, recipientName, kind };
}

function crossedView(set: readonly CrossedShpi[], byId: ReadonlyMap<string, AskedLetter>): CrossedView {
  return {
    letters: set.flatMap(({ letterId, was, shpi }) => {
      const letter = byId.get(letterId);
      return letter ? [{ ...letterView(letter), was, shpi }] : [];
    }),
  };
}

function rowView(row: ShownAnswer, byId: ReadonlyMap<string, AskedLetter>): CabinetRowView {
  const { readingId, way, place, words, shpi, state, column, message, doubt, uncompared } = row;
  const letter = byId.get(row.letterId ?? '');
  return {
    ...{ readingId, way, place, words, shpi, letter: letter ? letterView(letter) : null, uncompared },
    fault: state === 'faulty' ? { column: column ?? '', message: message ?? '' } : null,
    doubt: doubt !== null && Object.hasOwn(DOUBTS, doubt) ? (doubt as Doubt) : null,
  };
}

async function countPages(em: EntityManager, batchId: string): Promise<number> {
  const { pages } = await database(em)
    .selectFrom('letter as l')
    .innerJoin('batch_letter as b', 'b.letter_id', 'l.id')
    .select(sql<number>`coalesce(sum(l.page_count), 0)::int`.as('pages'))
    .where('b.batch_id', '=', batchId)
    .executeTakeFirstOrThrow();
  return pages;
}
