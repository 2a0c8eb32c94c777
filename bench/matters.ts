import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import type { Client } from 'pg';
import { idOfExternal } from '#db/matters/external-id.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { Court } from './court.ts';
import { readProcessorTimes, residentBytes, timesBetween, type ProcessorTimes } from './process-times.ts';
import { percentile, timed } from './statistics.ts';
import { inMatterCourt, machineToken, publishSome, shownVersion, tell, untilPublished } from './matter-court.ts';
import { eventsOf, PUBLISHED_EVERY, reportOf, told } from './matter-events.ts';
import { signedIn } from './sign-in.ts';

/** What many cards and their events cost. */
export interface MattersFigures {
  readonly cardCount: number;
  readonly eventCount: number;
  /** Events taken for good, told by batches of 500 from two connections. */
  readonly eventsPerSecond: number;
  readonly processorSeconds: ProcessorTimes;
  readonly apiBytesBefore: number;
  readonly apiBytesAfter: number;
  readonly databaseBytes: number;
  /** Cards whose course is published, and how long after the last event every one of them was taken by the site, seconds. */
  readonly publishedCount: number;
  readonly publishingSeconds: number;
  /** From an event that is told to the version that the applicant sees, ms, with a window of nought and nothing else to do. */
  readonly eventToPage: { readonly p50Ms: number; readonly p99Ms: number };
  readonly workerBytesAfter: number;
  /** Of a page as a browser gets it, ms; the first look at each, when nothing of it is compiled or read yet, is told apart. */
  readonly pages: Readonly<
    Record<string, { readonly firstMs: number; readonly p50Ms: number; readonly p99Ms: number }>
  >;
}

const EVENTS_OF_CARD = 10;
const BATCH = 500;
const CONNECTIONS = 2;
const LOOKS = 60;
const journal = (query: Readonly<Record<string, string>>): string =>
  `/matters?${new URLSearchParams(query).toString()}`;
const PAGES: Readonly<Record<string, string>> = {
  journal: '/matters',
  journalOfGroup: journal({ group: 'Обращения граждан' }),
  journalDone: journal({ show: 'done' }),
  journalWithdrawn: journal({ show: 'withdrawn' }),
  journalOverdue: journal({ show: 'overdue' }),
  searchCommonWord: journal({ q: 'дорога' }),
  searchApplicant: journal({ q: 'Учебный З. О.' }),
  searchNumber: journal({ q: 'O—777/26' }),
  searchMiddle: journal({ q: 'щени 31415' }),
  searchNothing: journal({ q: 'Ыждщов' }),
  searchShort: journal({ q: 'C4' }),
  control: '/control',
  mine: '/assignments',
  publications: '/publications',
};

/** Opens a court of its own with the emulator of an authority's site, and measures there. */
export function measureMattersAlone(cardCount: number): Promise<MattersFigures> {
  return inMatterCourt((court, database) => measureMatters(court, database, cardCount));
}

/** Tells ДЕЛО's events of so many cards, a card and nine facts each, in the order of the days; then looks at the lists. */
async function measureMatters(court: Court, database: Client, cardCount: number): Promise<MattersFigures> {
  const api = court.processes.find(({ name }) => name === 'api')?.pid ?? 0;
  const token = await machineToken(database);
  await publishSome(database);
  const [apiBytesBefore, before] = [residentBytes(api), readProcessorTimes(court.processes)];
  const eventCount = cardCount * EVENTS_OF_CARD;
  const ms = await timed(() => tellAll(court.site, token, cardCount));
  const processorSeconds = timesBetween(before, readProcessorTimes(court.processes));
  const publishingMs = await timed(() => untilPublished(database));
  const eventToPage = await timeEvents(court, token);
  await database.query('analyze');
  const size = await database.query<{ n: string }>('select pg_database_size(current_database()) as n');
  return {
    ...{ cardCount, eventCount, eventsPerSecond: eventCount / (ms / 1_000), processorSeconds },
    ...{ apiBytesBefore, apiBytesAfter: residentBytes(api), databaseBytes: Number(size.rows[0]?.n) },
    ...{
      publishedCount: Math.ceil(cardCount / PUBLISHED_EVERY),
      publishingSeconds: publishingMs / 1_000,
      eventToPage,
    },
    workerBytesAfter: residentBytes(court.workerPid),
    pages: await timePages(court.site),
  };
}

async function timeEvents(court: Court, token: string): Promise<MattersFigures['eventToPage']> {
  const matterId = idOfExternal(DEMO_SITE_ID, 'card', 'card-0');
  const times: number[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const before = await shownVersion(court, matterId);
    const event = told('card-0', 'report.created', 50_000 + look, reportOf(0, 1_000 + look));
    times.push(
      await timed(async () => {
        await tell(court.site, token, [event]);
        while ((await shownVersion(court, matterId)) === before) await pause(20);
      }),
    );
  }
  return { p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

async function tellAll(site: string, token: string, cardCount: number): Promise<void> {
  const cardsAtOnce = BATCH / EVENTS_OF_CARD;
  const batches = Array.from({ length: Math.ceil(cardCount / cardsAtOnce) }, (_, batch) => batch * cardsAtOnce);
  await pLimit(CONNECTIONS).map(batches, async (first) => {
    const count = Math.min(cardsAtOnce, cardCount - first);
    const events = Array.from({ length: count }, (_, offset) => eventsOf(first + offset)).flat();
    await tell(site, token, events);
  });
}

async function timePages(site: string): Promise<MattersFigures['pages']> {
  const cookie = await signedIn(site, 'sudya');
  const pages: Record<string, { firstMs: number; p50Ms: number; p99Ms: number }> = {};
  for (const [name, path] of Object.entries(PAGES)) {
    const times: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) times.push(await timed(() => readPage(site + path, cookie)));
    if (process.env['MASK_BENCH_TIMES']) console.error(name, times.map(Math.round).join(' '));
    const [firstMs = Number.NaN, ...later] = times;
    pages[name] = { firstMs, p50Ms: percentile(later, 0.5), p99Ms: percentile(later, 0.99) };
  }
  return pages;
}

async function readPage(address: string, cookie: string): Promise<void> {
  const answer = await fetch(address, { headers: { cookie } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${address}: HTTP ${String(answer.status)}`);
}
