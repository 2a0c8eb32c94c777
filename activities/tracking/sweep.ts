import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import {
  closeTicket,
  findDueTickets,
  findLettersToAsk,
  findTrackedByShpi,
  postponeTicket,
  recordTicket,
} from '#db/tracking/tracking-tickets.ts';
import { findBatchesWithoutForm } from '#db/batches/share-form103.ts';
import { TICKET_ITEMS } from '#domain/post/ticket-items.ts';
import { fetchForm103 } from '../batches/close-batch.ts';
import { askOfBareLetters } from '../cabinet/ask-of-bare.ts';
import type { DueTicket, TrackedLetter } from '#db/tracking/tracking-tickets.ts';
import type { TicketAnswer, TrackedItem } from '../ports/post-tracking.ts';
import { applyOperations, type ToldOperations } from './apply-operations.ts';
import { collectNotices } from './collect-notices.ts';
import type { TrackingDependencies } from './dependencies.ts';

/**
 * One look at the Post for every letter under way: reads the tickets whose time has come, asks anew for letters that are in none, and
 * fetches notices. Of letters that cannot be asked about, for they have no ШПИ, people are asked. A day without change writes nothing but the tickets themselves. `onProgress` is called between steps.
 */
export async function sweepTracking(
  dependencies: TrackingDependencies,
  onProgress: () => void,
): Promise<{ read: number; opened: number; changed: number }> {
  const em = dependencies.orm.em.fork();
  await askOfBareLetters(dependencies);
  const due = await findDueTickets(em, await readNow(em, dependencies.isRehearsal));
  const errors: unknown[] = [];
  let changed = 0;
  for (const ticket of due) {
    changed += await readOrGiveUp(dependencies, ticket, errors);
    onProgress();
  }
  const opened = await openTickets(dependencies, await findLettersToAsk(em), onProgress);
  await collectNotices(dependencies);
  for (const batchId of await findBatchesWithoutForm(em)) await fetchForm103(dependencies, { batchId });
  // One answer that cannot be read must not keep the others away; the sweep still ends as failed, so that it is seen and repeated.
  if (errors.length > 0) throw new AggregateError(errors, `${String(errors.length)} tickets could not be read`);
  return { read: due.length, opened, changed };
}

/** The Post keeps an answer for 32 hours: a ticket that could not be read by then never will be, and its letters are asked for anew. */
const TICKET_LIFE_MS = 32 * 3_600_000;

async function readOrGiveUp(dependencies: TrackingDependencies, ticket: DueTicket, errors: unknown[]): Promise<number> {
  try {
    return await readTicket(dependencies, ticket);
  } catch (error) {
    errors.push(error);
    return (await isPastLife(dependencies, ticket.createdAt)) ? giveUp(dependencies, ticket.ticket) : 0;
  }
}

async function isPastLife({ orm, isRehearsal }: TrackingDependencies, createdAt: Date): Promise<boolean> {
  const now = await readNow(orm.em.fork(), isRehearsal);
  return now.getTime() - createdAt.getTime() > TICKET_LIFE_MS;
}

async function giveUp({ orm, isRehearsal }: TrackingDependencies, ticket: string): Promise<number> {
  await record(orm, 'tracking.ticket_given_up', async (tx) =>
    closeTicket(tx, ticket, 'failed', await readNow(tx, isRehearsal)),
  );
  return 0;
}

async function readTicket(
  dependencies: TrackingDependencies,
  { ticket, shpis, createdAt }: DueTicket,
): Promise<number> {
  const { orm, tracking, isRehearsal, ticketDelayMs } = dependencies;
  const answer = await tracking.answerByTicket(ticket);
  if (answer.state === 'not_ready') {
    if (await isPastLife(dependencies, createdAt)) return giveUp(dependencies, ticket);
    await record(orm, 'tracking.ticket_postponed', async (tx) => {
      const now = await readNow(tx, isRehearsal);
      await postponeTicket(tx, ticket, new Date(now.getTime() + ticketDelayMs));
    });
    return 0;
  }
  const changed = await applyItems(dependencies, shpis, answer);
  // Closed last: a crash before this reads the same answer again, and reading twice is harmless.
  const state = answer.state === 'ready' ? (hasNews(answer.items) ? 'read' : 'failed') : answer.state;
  await record(orm, 'tracking.ticket_read', async (tx) =>
    closeTicket(tx, ticket, state, await readNow(tx, isRehearsal)),
  );
  return changed;
}

/** An answer that says of every letter only that there is an error has told nothing. */
function hasNews(items: readonly TrackedItem[]): boolean {
  return items.some(({ state }) => state !== 'failed');
}

async function applyItems(
  { orm, isRehearsal }: TrackingDependencies,
  shpis: readonly string[],
  answer: TicketAnswer,
): Promise<number> {
  if (answer.state !== 'ready') return 0;
  const letters = await findTrackedByShpi(orm.em.fork(), shpis);
  const told = answer.items.flatMap((item) => toldOf(item, letters));
  let changed = 0;
  for (let start = 0; start < told.length; start += APPLIED_TOGETHER) {
    const part = told.slice(start, start + APPLIED_TOGETHER);
    changed += await record(orm, 'tracking.applied', async (tx) => {
      return applyOperations(tx, part, await readNow(tx, isRehearsal));
    });
  }
  return changed;
}

/** Letters of one transaction: few enough that nobody waits long for its rows. */
const APPLIED_TOGETHER = 200;

function toldOf(item: TrackedItem, letters: ReadonlyMap<string, TrackedLetter>): ToldOperations[] {
  const letter = letters.get(item.shpi);
  if (!letter || item.state !== 'found' || item.operations.length === 0) return [];
  return [{ letter, operations: item.operations }];
}

async function openTickets(
  { orm, tracking, isRehearsal, ticketDelayMs }: TrackingDependencies,
  letters: readonly TrackedLetter[],
  onProgress: () => void,
): Promise<number> {
  let opened = 0;
  for (let start = 0; start < letters.length; start += TICKET_ITEMS) {
    const shpis = letters.slice(start, start + TICKET_ITEMS).map(({ shpi }) => shpi);
    const ticket = await tracking.openTicket(shpis);
    await record(orm, 'tracking.ticket_opened', async (tx) => {
      const now = await readNow(tx, isRehearsal);
      await recordTicket(tx, ticket, shpis, { now, readAfter: new Date(now.getTime() + ticketDelayMs) });
    });
    opened += 1;
    onProgress();
  }
  return opened;
}
