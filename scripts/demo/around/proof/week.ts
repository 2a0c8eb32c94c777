import pLimit from 'p-limit';
import { z } from 'zod';
import { openedBatchesSchema, batchListItemSchema, batchReadinessSchema } from '#views/batches/batch.ts';
import { decidedStateSchema } from '#views/letters/decisions.ts';
import { letterListItemSchema, savedLetterSchema } from '#views/letters/letter.ts';
import { letterCardSchema, type LetterCard } from '#views/letters/letter-card.ts';
import { letterImportSchema } from '#views/letters/letter-import.ts';
import { pageSchema } from '#views/paging.ts';
import { doneSchema, inProgressSchema } from '#views/work/decision.ts';
import { Refused, type CourtClient } from '../../court-client.ts';
import type { DemoDocument } from '../../documents.ts';
import { signLetter } from '../../sign-letter.ts';
import type { EmulatorBooks } from '../emulator-books.ts';
import { until } from '../until.ts';
import { groupOfName, LETTERS_PER_WEEK, lettersOfWeek, sheetOf } from './month-plan.ts';

/** The people of the court and the controls of the Post. */
export interface ProofDesk {
  readonly clerk: CourtClient;
  readonly judge: CourtClient;
  readonly approverId: string;
  readonly books: EmulatorBooks;
}

/** A letter of the month. */
export interface MonthLetter {
  readonly id: string;
  readonly number: string;
  readonly recipientName: string;
}

const LANES = 4;
const WAIT_MS = 300_000;
const PAGE = 200;
const DOCUMENT_KINDS = ['summons', 'court_order', 'act_copy', 'other'] as const;
const approvals = pageSchema(letterListItemSchema);
const batches = pageSchema(batchListItemSchema);
const DAY_MS = 86_400_000;
const TOO_EARLY: ReadonlySet<number> = new Set([409, 503]);
/** Operations of a letter that follows its addressee: sent on, come to another office. Days after its acceptance, between those of the route. */
const SENT_ON = [
  { operType: 4, operAttr: 1, day: 5.5 },
  { operType: 8, operAttr: 2, day: 7 },
] as const;

/** The letters of a week: written by one sheet, signed as they are prepared. */
export async function writeWeek(
  desk: ProofDesk,
  week: number,
  document: DemoDocument,
): Promise<readonly MonthLetter[]> {
  const letters = await importSheet(desk, week, document);
  await signAll(desk, new Set(letters.map(({ id }) => id)));
  console.log(`Неделя ${String(week + 1)}: писем написано и подписано ${String(letters.length)}`);
  return letters;
}

async function importSheet(desk: ProofDesk, week: number, document: DemoDocument): Promise<readonly MonthLetter[]> {
  const { clerk, approverId } = desk;
  const form = new FormData();
  form.set('sheet', new File([sheetOf(lettersOfWeek(week))], `неделя-${String(week + 1)}.csv`));
  form.set('documents', new File([Buffer.from(document.bytes)], document.fileName));
  const documentKind = DOCUMENT_KINDS[week % DOCUMENT_KINDS.length] ?? 'other';
  const terms = { approverId, kind: 'registered', documentKind, title: 'Письмо суда по делу', send: 'true' };
  for (const [name, value] of Object.entries(terms)) form.set(name, value);
  const { id } = await clerk.post('/letter-imports', letterImportSchema, form);
  const look = () => clerk.get(`/letter-imports/${id}`, letterImportSchema);
  const planned = await until('документ таблицы прочитан', look, ({ isReading }) => !isReading, WAIT_MS);
  const confirmed = [...new Set(planned.rows.flatMap(({ answer }) => answer ?? []))];
  await clerk.post(`/letter-imports/${id}/letters`, letterImportSchema, { confirmed });
  const { rows, counts } = await until('письма таблицы сделаны', look, ({ state }) => state === 'done', WAIT_MS);
  const made = rows.flatMap(({ letterId, number, recipientName }) =>
    letterId === null || number === null ? [] : [{ id: letterId, number, recipientName }],
  );
  if (made.length === LETTERS_PER_WEEK) return made;
  const faults = rows.flatMap((row) => [...row.faults, ...row.questions]).slice(0, 3);
  throw new Error(`Из таблицы вышло писем ${String(made.length)}: ${JSON.stringify({ counts, faults })}`);
}

/** Signs whatever of these comes to the judge, until all are signed. */
async function signAll({ judge }: ProofDesk, ids: ReadonlySet<string>): Promise<void> {
  const signed = new Set<string>();
  const lanes = pLimit(LANES);
  await until(
    'письма подписаны',
    async () => {
      const { items } = await judge.get(`/approvals?limit=${String(PAGE)}`, approvals);
      const due = items.filter(({ id }) => ids.has(id) && !signed.has(id));
      await lanes.map(due, async ({ id }) => {
        await signLetter(judge, await judge.get(`/letters/${id}`, letterCardSchema));
        signed.add(id);
      });
      return signed.size;
    },
    (count) => count === ids.size,
    WAIT_MS,
  );
}

/** A day later nothing may be recalled: the batch goes, and is over when its form 103 is here. Some of its letters the Post refuses. */
export async function sendWeek(desk: ProofDesk, letters: readonly MonthLetter[]): Promise<void> {
  for (const { number, recipientName } of letters)
    if (groupOfName(recipientName) === 'mended')
      await desk.books.refuseLetter(number, 'LETTER_TITLE', 'Заголовок не принят');
  await sendBatch(desk);
  await sendOn(desk, letters);
  await mend(desk, letters);
}

/** The card is written a moment before the workflow knows of it: until then a decision is refused. @returns whether it was taken */
export async function unlessTooEarly(decide: () => Promise<unknown>): Promise<boolean> {
  try {
    await decide();
    return true;
  } catch (error) {
    if (error instanceof Refused && TOO_EARLY.has(error.status)) return false;
    throw error;
  }
}

/** What is signed goes to the Post. */
export async function sendBatch({ judge, clerk }: ProofDesk): Promise<void> {
  await judge.forward(1);
  await judge.post('/batches', openedBatchesSchema);
  await until(
    'партия закрыта с ф. 103',
    async () => ({
      ...(await clerk.get('/batches/readiness', batchReadinessSchema)),
      open: (await clerk.get('/batches', batches)).items.filter(({ status }) => status !== 'closed').length,
    }),
    ({ ready, withheld, open }) => ready + withheld + open === 0,
    WAIT_MS,
  );
}

/** Letters to people who have moved follow them. */
async function sendOn({ clerk, books }: ProofDesk, letters: readonly MonthLetter[]): Promise<void> {
  for (const { id, recipientName } of letters) {
    if (groupOfName(recipientName) !== 'forwarded') continue;
    const { shpi, acceptedAt } = await clerk.get(`/letters/${id}`, letterCardSchema);
    if (shpi === null || acceptedAt === null) throw new Error('Почта не приняла письмо, которое должно быть дослано');
    for (const { day, ...operation } of SENT_ON) {
      const operAt = new Date(Date.parse(acceptedAt) + day * DAY_MS).toISOString();
      await books.addOperation(shpi, { ...operation, operAt });
    }
  }
}

/** What the Post refused its author mends and the judge signs anew; it goes with the next batch. */
async function mend(desk: ProofDesk, letters: readonly MonthLetter[]): Promise<void> {
  const ids = letters.filter(({ recipientName }) => groupOfName(recipientName) === 'mended').map(({ id }) => id);
  for (const id of ids) {
    const look = (): Promise<LetterCard> => desk.clerk.get(`/letters/${id}`, letterCardSchema);
    const card = await until('отвергнутое Почтой вернулось автору', look, ({ status }) => status === 'needs_fix');
    const fields = { ...card.fields, title: 'Письмо суда по делу, заголовок исправлен' };
    await desk.clerk.put(`/letters/${id}`, savedLetterSchema, { fields, approverId: card.approverId }, card.version);
    const { revision } = await look();
    const decided = z.union([doneSchema(decidedStateSchema), inProgressSchema]);
    await until(
      'исправленное отправлено снова',
      () => unlessTooEarly(() => desk.clerk.post(`/letters/${id}/resubmission`, decided, { revision })),
      (isTaken) => isTaken,
    );
  }
  await signAll(desk, new Set(ids));
  console.log(`  Почта отвергла и исправлено: ${String(ids.length)}`);
}
