import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { z } from 'zod';
import { batchListItemSchema } from '#views/batches/batch.ts';
import { caseRefSchema } from '#views/cases/case.ts';
import { letterListItemSchema, type LetterListItem } from '#views/letters/letter.ts';
import { letterCardSchema } from '#views/letters/letter-card.ts';
import { pageSchema } from '#views/paging.ts';
import type { CourtClient } from '../../court-client.ts';
import type { DemoDocument } from '../../documents.ts';
import { settleReturn } from '../../settle-return.ts';
import { GROUPS, groupOfName, SHOWN_CASE, WEEKS } from './month-plan.ts';
import { sendBatch, sendWeek, unlessTooEarly, writeWeek, type MonthLetter, type ProofDesk } from './week.ts';

/** A month that is over. Days `yyyy-MM-dd` of the court: of the first batch and a month on. */
export interface LivedMonth {
  readonly letters: readonly LetterListItem[];
  readonly caseId: string;
  readonly from: string;
  readonly to: string;
  /** Signatures that were made: a letter that the Post refused was signed twice. */
  readonly signings: number;
}

const MONTH_DAYS = 31;
const DAY_MS = 86_400_000;
/** A batch leaves on the day after it is signed; so many days more to the next one. */
const DAYS_BETWEEN = [3, 3] as const;
const STEP_DAYS = 5;
/** A letter is lost on its thirtieth day, and then decided about. */
const MOST_STEPS = 16;
/** Two sweeps of the tracking: one opens a ticket, the next reads it. */
const SWEEPS_MS = 2_500;
const LANES = 6;
const PAGE = 200;
const batchPage = pageSchema(batchListItemSchema);
const letterPage = pageSchema(letterListItemSchema);

/** Four weeks of letters, and then days until each has met its fate. */
export async function liveMonth(desk: ProofDesk, document: DemoDocument): Promise<LivedMonth> {
  const caseId = await writeCase(desk.clerk);
  const letters: MonthLetter[] = [];
  for (let week = 0; week < WEEKS; week += 1) {
    const written = await writeWeek(desk, week, document);
    await sendWeek(desk, written);
    letters.push(...written);
    if (week < WEEKS - 1) for (const days of DAYS_BETWEEN) await pass(desk, days);
  }
  await sendBatch(desk);
  await untilOver(desk);
  const mended = letters.filter(({ recipientName }) => groupOfName(recipientName) === 'mended').length;
  const { items } = await desk.clerk.get('/batches', batchPage);
  const from = items.map(({ batchDate }) => batchDate).toSorted()[0] ?? '';
  const to = new Date(Date.parse(from) + (MONTH_DAYS - 1) * DAY_MS).toISOString().slice(0, 10);
  const all = await readLetters(desk.clerk);
  return { letters: all, caseId, from, to, signings: letters.length + mended };
}

/** Letters that name its number bind themselves to it. */
async function writeCase(clerk: CourtClient): Promise<string> {
  const receivedOn = new Date().toISOString().slice(0, 10);
  const fields = { number: SHOWN_CASE, kind: 'civil', essence: 'о взыскании', judge: '', receivedOn };
  return (await clerk.post('/cases', caseRefSchema, fields)).id;
}

async function pass({ judge }: ProofDesk, days: number): Promise<void> {
  await judge.forward(days);
  await pause(SWEEPS_MS);
}

async function untilOver(desk: ProofDesk): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await pass(desk, STEP_DAYS);
    const open = (await settleAll(desk)).filter((letter) => !isOver(letter));
    console.log(`  через ${String((step + 1) * STEP_DAYS)} дн.: ждут исхода ${String(open.length)}`);
    if (open.length === 0) return;
  }
}

/** The clerk decides about whatever has come back. @returns all letters as they are then */
async function settleAll({ clerk }: ProofDesk): Promise<readonly LetterListItem[]> {
  const due = (await readLetters(clerk)).filter(({ status }) => status === 'returned_to_court' || status === 'lost');
  await pLimit(LANES).map(due, async ({ id }) => {
    const card = await clerk.get(`/letters/${id}`, letterCardSchema);
    await unlessTooEarly(() => settleReturn(clerk, card));
  });
  return readLetters(clerk);
}

/** Filed with the outcome that was planned; of those of which the Post is silent, accepted. */
export function isOver({ recipientName, status, outcome }: LetterListItem): boolean {
  const wanted = GROUPS[groupOfName(recipientName)].outcome;
  return outcome === wanted && (wanted === null ? status === 'accepted' : status === 'filed');
}

async function readLetters(clerk: CourtClient): Promise<readonly LetterListItem[]> {
  const all: LetterListItem[] = [];
  let next: string | null = '';
  while (next !== null) {
    const cursor: string = next === '' ? '' : `&cursor=${next}`;
    const page: z.infer<typeof letterPage> = await clerk.get(`/letters?limit=${String(PAGE)}${cursor}`, letterPage);
    all.push(...page.items);
    next = page.nextCursor;
  }
  return all;
}
