import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { Client as PostgresClient } from 'pg';
import { z } from 'zod';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { openCourt, type Court } from './court.ts';
import { openGround } from './ground.ts';
import { readProcessorTimes, timesBetween, type ProcessorTimes } from './process-times.ts';
import { signedIn } from './sign-in.ts';
import { median, percentile, timed } from './statistics.ts';

/** What a register of so many cases costs. */
export interface CasesFigures {
  readonly caseCount: number;
  /** The first reading of all of them. */
  readonly firstReadingSeconds: number;
  readonly casesPerSecond: number;
  readonly processorSeconds: ProcessorTimes;
  /** From the wish to the end, of so many cases that have changed; every one of them has. */
  readonly changeCount: number;
  readonly changesSeconds: readonly number[];
  /** The journal as a browser gets it, ms. */
  readonly journal: { readonly p50Ms: number; readonly p99Ms: number };
  /** A draft over REST, ms: by turns with a reading under way and without one. */
  readonly drafts: { readonly alone: number; readonly whileReading: number; readonly count: number };
}

const CHANGES = 1_000;
const READINGS = 3;
const LOOKS = 60;
const DRAFTS = 40;
const POLL_MS = 100;

/** Opens a court of its own with the emulator of АМИРС, and measures there. */
export async function measureCases(caseCount: number): Promise<CasesFigures> {
  const ground = await openGround('dev');
  try {
    const court = await openCourt(ground, 'cases', { registerOf: caseCount });
    const database = new PostgresClient({ connectionString: court.databaseUrl });
    try {
      await database.connect();
      return await measureIn(court, database, caseCount);
    } finally {
      await database.end();
      await court.close();
    }
  } finally {
    await ground.close();
  }
}

async function measureIn(court: Court, database: Client, caseCount: number): Promise<CasesFigures> {
  const before = readProcessorTimes(court.processes);
  const firstMs = await timed(() => readNow(court, database));
  const processorSeconds = timesBetween(before, readProcessorTimes(court.processes));
  await database.query('analyze');
  const changesSeconds: number[] = [];
  for (let reading = 0; reading < READINGS; reading += 1) {
    await changeSome(court, Math.min(CHANGES, caseCount));
    changesSeconds.push((await timed(() => readNow(court, database))) / 1_000);
  }
  return {
    caseCount,
    ...{ firstReadingSeconds: firstMs / 1_000, casesPerSecond: caseCount / (firstMs / 1_000), processorSeconds },
    ...{ changeCount: Math.min(CHANGES, caseCount), changesSeconds },
    journal: await timeJournal(court.site),
    drafts: await pairedDrafts(court, database, caseCount),
  };
}

const doneSchema = z.object({ siteId: z.string() });

/** «Обновить сейчас», and until it has come to its end. */
async function readNow({ clerk }: Court, database: Client): Promise<void> {
  await clerk.post(`/case-registers/${DEMO_SITE_ID}/reading`, doneSchema);
  const busy = `select 1 from case_register where wanted_at is not null or reading_since is not null or data_as_of is null`;
  while ((await database.query(busy)).rowCount !== 0) await pause(POLL_MS);
}

/** Each of the first cases is told with another judge. */
async function changeSome({ register }: Court, count: number): Promise<void> {
  const from = `${String(register)}/control`;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify({ court: DEMO_SITE_ID, from: 1, count });
  const answer = await fetch(`${from}/rewrite`, { method: 'POST', headers, body });
  if (!answer.ok) throw new Error(`${from}: HTTP ${String(answer.status)}`);
}

async function timeJournal(site: string): Promise<CasesFigures['journal']> {
  const cookie = await signedIn(site, 'sekretar');
  const times: number[] = [];
  for (let look = 0; look <= LOOKS; look += 1) {
    const ms = await timed(async () => {
      const answer = await fetch(`${site}/cases`, { headers: { cookie } });
      await answer.text();
      if (answer.status !== 200) throw new Error(`/cases: HTTP ${String(answer.status)}`);
    });
    // Of the first look nothing is compiled or read yet.
    if (look > 0) times.push(ms);
  }
  return { p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

const draftSchema = z.object({ id: z.string() });

async function pairedDrafts(court: Court, database: Client, caseCount: number): Promise<CasesFigures['drafts']> {
  const [alone, whileReading]: [number[], number[]] = [[], []];
  for (let pair = 0; pair < DRAFTS; pair += 1) {
    alone.push(await timed(() => draft(court, pair)));
    await changeSome(court, Math.min(CHANGES, caseCount));
    const reading = readNow(court, database);
    whileReading.push(await timed(() => draft(court, pair)));
    await reading;
  }
  return { alone: median(alone), whileReading: median(whileReading), count: DRAFTS };
}

function draft({ clerk }: Court, place: number): Promise<unknown> {
  const recipient = {
    ...{ type: 'person', name: 'Примеров Антип Гордеевич' },
    address: '140000, Московская обл, г Люберцы, ул Примерная, д 5, кв 7',
  };
  const fields = {
    kind: 'registered',
    documentKind: 'other',
    title: 'Замер',
    caseNumber: `2-${String(place + 1)}/2026`,
  };
  const body = { fields: { ...fields, recipient }, approverId: demoAccountId('sudya') };
  return clerk.post('/letters', draftSchema, body);
}
