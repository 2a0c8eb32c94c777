import { inForceOn } from '#domain/calendar/valid-from.ts';
import type { MikroORM } from '@mikro-orm/postgresql';
import { loadBatch } from '#db/batches/batch-row.ts';
import { lookAgain } from '#db/batches/look-again.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { readNow } from '#db/clock.ts';
import { addFormCheck, closeDifferenceTasks } from '#db/form103/checks.ts';
import { keepDifferenceTasks } from '#db/form103/difference-tasks.ts';
import { readOpenDifferences } from '#db/form103/open-differences.ts';
import { listFormSignatures } from '#db/form103/uploads.ts';
import { listFormWishes, putOffFormWish, takeFormWish, type FormWish } from '#db/form103/wishes.ts';
import { listOrders } from '#db/paper/orders.ts';
import { record } from '#db/record.ts';
import { findWays } from '#db/statistics/courses.ts';
import { readTariffs } from '#db/tariffs/tariffs.ts';
import { compareForm, compareUnread, countOwnLines, type FormLetter } from '#domain/form103/compare-form.ts';
import { readForm } from '#domain/form103/read-form.ts';
import { madeOf } from '#domain/post/tariff-words.ts';
import { exactly, priceOf } from '#domain/post/tariff.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { PdfReader } from '../ports/pdf-reader.ts';
import type { SignatureVerifier } from '../ports/signer.ts';
import { judgeAgain } from './judge-again.ts';
import { judgeFormSignature } from './judge-signature.ts';

/** What comparing forms works with. */
export interface ComparingDependencies {
  readonly orm: MikroORM;
  readonly blobs: Pick<BlobStore, 'get'>;
  /** Reads the form behind the fence. */
  readonly reader: PdfReader;
  readonly verifier: Pick<SignatureVerifier, 'verify'>;
  readonly isRehearsal: boolean;
}

const AT_ONCE = 20;

/**
 * Holds every form that has come against its batch, line by line, and opens a task for each difference. A wish goes together with what came
 * of it: a worker that dies leaves it for the next, and two of them write one comparison. @returns how many there were
 * @throws AggregateError when some could not be compared; they wait, and the others are done
 */
export async function compareWished(dependencies: ComparingDependencies): Promise<number> {
  const { orm } = dependencies;
  const wishes = await listFormWishes(orm.em.fork(), AT_ONCE);
  const errors: unknown[] = [];
  for (const wish of wishes) {
    try {
      await (wish.isByWay ? judgeAgain(dependencies, wish) : compareOne(dependencies, wish));
    } catch (error) {
      errors.push(error);
      await record(orm, 'form103.put_off', (tx) => putOffFormWish(tx, wish));
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${String(errors.length)} forms could not be compared`);
  return wishes.length;
}

async function compareOne(dependencies: ComparingDependencies, wish: FormWish): Promise<void> {
  const { orm, blobs, reader, verifier, isRehearsal } = dependencies;
  const em = orm.em.fork();
  const { form103Sha256: formSha256, siteId } = await loadBatch(em, wish.batchId);
  const letters = await listFormLetters(em, wish.batchId);
  if (formSha256 == null) {
    await record(orm, 'form103.nothing', (tx) => takeFormWish(tx, wish));
    return;
  }
  const pdf = await blobs.get(formSha256);
  const besides = await listFormSignatures(em, wish.batchId, formSha256);
  const beside = await Promise.all(besides.map((sha256) => blobs.get(sha256)));
  const signature = await judgeFormSignature(verifier, { pdf, beside, at: await readNow(em, isRehearsal) });
  const form = readForm((await reader.textOf(pdf)) ?? '', letters);
  const isRead = countOwnLines(form, letters) > 0;
  const comparison = isRead ? compareForm(form, letters) : compareUnread(form, letters);
  const expected = new Map(letters.map((letter) => [letter.letterId, letter.expected]));
  const check = { batchId: wish.batchId, formSha256, signature, isRead, comparison, expected };
  await record(orm, 'form103.compared', async (tx) => {
    if (!(await takeFormWish(tx, wish))) return;
    const now = await readNow(tx, isRehearsal);
    await closeDifferenceTasks(tx, { batchId: wish.batchId, status: 'obsolete' }, now);
    const written = await addFormCheck(tx, check, now);
    const { open } = await readOpenDifferences(tx, written);
    await keepDifferenceTasks(tx, { batchId: wish.batchId, siteId, checkId: written.id, open }, now);
    await lookAgain(tx, wish.batchId, now);
  });
}

/** A letter on paper costs what its order says; another one what the tariff of the batch's day says, by its way where that is known. */
async function listFormLetters(em: MikroORM['em'], batchId: string): Promise<readonly FormLetter[]> {
  const prices = new Map((await listOrders(em, batchId)).map(({ letterId, priceKopecks }) => [letterId, priceKopecks]));
  const tariff = inForceOn(await readTariffs(em), (await loadBatch(em, batchId)).batchDate);
  const letters = await listAskedLetters(em, batchId);
  const ways = await findWays(
    em,
    letters.map(({ letterId }) => letterId),
  );
  return letters.map((letter) => {
    const [ordered, way] = [prices.get(letter.letterId) ?? null, ways.get(letter.letterId) ?? null];
    if (ordered !== null) return { ...letter, expected: exactly(ordered) };
    const priced = { kind: letter.kind, pageCount: letter.pageCount, way };
    const expected = priceOf(tariff, priced);
    return { ...letter, expected, way, made: madeOf(expected, tariff, priced) };
  });
}
