import { setTimeout as pause } from 'node:timers/promises';
import { openedBatchesSchema } from '#views/batches/batch.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import type { Layout } from '../platform/layout.ts';
import { signIn, type CourtClient } from './court-client.ts';
import type { DemoDocument } from './documents.ts';
import { saveFiles } from './save-files.ts';
import { settleReturn } from './settle-return.ts';
import { signLetter } from './sign-letter.ts';
import type { LetterCard } from '#views/letters/letter-card.ts';
import { LetterWatch } from './watch-letters.ts';
import { writeLetters } from './write-letters.ts';

/** What is demonstrated and where its files go. */
export interface Demonstration {
  readonly documents: readonly DemoDocument[];
  readonly out: string;
  readonly layout: Layout;
}

const PREPARING_MS = 120_000;
const SENDING_MS = 60_000;
const MAX_DAYS = 60;
/** Two sweeps of the tracking: one opens a ticket, the next reads it. */
const DAY_PAUSE_MS = 2_300;
const BEFORE_POST: ReadonlySet<LetterStatus> = new Set(['signed', 'queued', 'submitting', 'unknown']);

/** The whole life of all documents. @returns true when every one of them ended in the file. */
export async function liveThrough(
  { site, emulator }: { readonly site: string; readonly emulator: string },
  { documents, out, layout }: Demonstration,
): Promise<boolean> {
  const [clerk, supervisor] = await Promise.all([signIn(site, 'sekretar'), signIn(site, 'sudya')]);
  console.log('\nХод писем (время репетиции, московское):');
  const letters = await writeLetters(clerk, emulator, documents);
  const watch = new LetterWatch(clerk, letters);
  const prepared = await watch.until(({ status }) => status !== 'preparing', PREPARING_MS);
  for (const card of prepared) {
    if (card.status === 'awaiting_signature') await signLetter(supervisor, card);
    else console.log(`  ✗ ${card.number ?? ''}: ${reasonOf(card)}`);
  }
  await sendToPost(supervisor, watch);
  await passDays({ clerk, supervisor }, watch);
  const cards = await watch.look();
  await saveFiles(clerk, cards, { out, layout });
  const filed = cards.filter(({ status }) => status === 'filed').length;
  console.log(`\nВ деле ${filed} из ${documents.length}.`);
  return filed === documents.length;
}

/** A day later nothing may be recalled any more, and the batch is formed, by hand or by the cut-off that has passed meanwhile. */
async function sendToPost(supervisor: CourtClient, watch: LetterWatch): Promise<void> {
  await watch.look();
  await supervisor.forward(1);
  await supervisor.post('/batches', openedBatchesSchema);
  await watch.until(({ status }) => !BEFORE_POST.has(status), SENDING_MS);
}

async function passDays(
  { clerk, supervisor }: { readonly clerk: CourtClient; readonly supervisor: CourtClient },
  watch: LetterWatch,
): Promise<void> {
  for (let day = 0; day < MAX_DAYS; day += 1) {
    const cards = await watch.until(isAtRest, DAY_PAUSE_MS);
    if (cards.every(isAtRest)) return;
    for (const card of cards) await settleReturn(clerk, card);
    await supervisor.forward(1);
    await pause(0);
  }
}

/** Filed, or in the hands of a person whom the demonstration does not have. */
function isAtRest({ status }: LetterCard): boolean {
  return status === 'filed' || status === 'needs_fix' || status === 'cancelled' || status === 'preparing';
}

function reasonOf({ status, faults }: LetterCard): string {
  return faults.map((fault) => fault.message).join('; ') || `не подготовлено (${status})`;
}
