import { Client } from 'pg';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import type { Court } from './court.ts';
import { readHistoryCost, type HistoryCost } from './history-cost.ts';
import { approveLetter, readSample, sendBatch, submitLetters, sweep, untilFiled } from './whole-life.ts';

/** A letter's whole life with many looks at the Post, nearly all of them without news. */
export interface QuietDaysFigures {
  readonly letterCount: number;
  readonly occasions: number;
  /** Of the letters' own workflows, after all occasions and the filing. */
  readonly history: HistoryCost;
  /** Events that the occasions without news added to the letters' histories, all letters together. */
  readonly eventsWithoutNews: number;
  /** Rows written by them in the tables that know a letter. */
  readonly rowsWrittenWithoutNews: number;
  /** One for up to 3,000 letters. */
  readonly ticketsOpened: number;
}

interface Standing {
  readonly events: number;
  /** Table, row's place and the transaction that wrote it: any change of any row shows. */
  readonly rows: ReadonlySet<string>;
  readonly tickets: number;
}

const LETTERS = 20;
/** Four looks a day through three weeks. */
const OCCASIONS = 84;
const TABLES = ['letter', 'timeline', 'postal_event', 'file', 'outbox', 'task', 'audit', 'batch_letter'];

/** Sends letters, looks 84 times while nothing happens to them, then lets them be delivered. */
export async function measureQuietDays(court: Court): Promise<QuietDaysFigures> {
  const database = new Client({ connectionString: court.databaseUrl });
  await database.connect();
  court.setDelivered(false);
  try {
    const ids = await submitLetters(court, await readSample(), LETTERS, LETTERS);
    for (const id of ids) await approveLetter(court, id);
    await sendBatch(court, ids);
    // The first ticket's answer brings the acceptance itself, which is news.
    await sweep(court);
    await sweep(court);
    const before = await look(database, court, ids);
    for (let occasion = 0; occasion < OCCASIONS; occasion += 1) await sweep(court);
    const after = await look(database, court, ids);
    court.setDelivered(true);
    await sweep(court);
    await untilFiled(court, ids);
    return {
      ...{ letterCount: LETTERS, occasions: OCCASIONS },
      history: await readHistoryCost(court.client, ids.map(letterWorkflowId)),
      eventsWithoutNews: after.events - before.events,
      rowsWrittenWithoutNews: [...after.rows].filter((row) => !before.rows.has(row)).length,
      ticketsOpened: after.tickets - before.tickets,
    };
  } finally {
    court.setDelivered(true);
    await database.end();
  }
}

async function look(database: Client, { client }: Court, ids: readonly string[]): Promise<Standing> {
  const rows = new Set<string>();
  for (const table of TABLES) {
    const found = await database.query<{ place: string }>(`select ctid || '/' || xmin as place from ${table}`);
    for (const { place } of found.rows) rows.add(`${table} ${place}`);
  }
  const tickets = await database.query<{ n: string }>('select count(*) as n from tracking_ticket');
  const described = await Promise.all(ids.map((id) => client.workflow.getHandle(letterWorkflowId(id)).describe()));
  const events = described.reduce((sum, { historyLength }) => sum + historyLength, 0);
  return { events, rows, tickets: Number(tickets.rows[0]?.n) };
}
