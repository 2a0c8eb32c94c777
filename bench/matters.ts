import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import pLimit from 'p-limit';
import { Client } from 'pg';
import { INITIAL_SETTINGS } from '#domain/publications/publication-settings.ts';
import { idOfExternal } from '#db/matters/external-id.ts';
import { DEMO_PEOPLE, DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { openCourt, type Court } from './court.ts';
import { openGround } from './ground.ts';
import { readProcessorTimes, residentBytes, timesBetween, type ProcessorTimes } from './process-times.ts';
import { percentile, timed } from './statistics.ts';
import { DELIVERY, eventsOf, PUBLISHED_EVERY, PUBLISHED_GROUP, reportOf, told } from './matter-events.ts';

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
  /** Of a page as a browser gets it, ms. */
  readonly pages: Readonly<Record<string, { readonly p50Ms: number; readonly p99Ms: number }>>;
}

const EVENTS_OF_CARD = 10;
const BATCH = 500;
const CONNECTIONS = 2;
const LOOKS = 60;
const PAGES: Readonly<Record<string, string>> = {
  journal: '/matters',
  journalFiltered: '/matters?documentGroup=' + encodeURIComponent('Обращения граждан'),
  journalByWord: '/matters?search=' + encodeURIComponent('дорога'),
  control: '/control',
  mine: '/assignments',
  publications: '/publications',
};

/** Opens a court of its own with the emulator of an authority's site, and measures there. */
export async function measureMattersAlone(cardCount: number): Promise<MattersFigures> {
  const ground = await openGround('dev');
  try {
    const court = await openCourt(ground, 'matters', { hasAuthority: true });
    try {
      return await measureMatters(court, cardCount);
    } finally {
      await court.close();
    }
  } finally {
    await ground.close();
  }
}

/** Tells ДЕЛО's events of so many cards, a card and nine facts each, in the order of the days; then looks at the lists. */
async function measureMatters(court: Court, cardCount: number): Promise<MattersFigures> {
  const database = new Client({ connectionString: court.databaseUrl });
  await database.connect();
  const api = court.processes.find(({ name }) => name === 'api')?.pid ?? 0;
  try {
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
  } finally {
    await database.end();
  }
}

async function machineToken(database: Client): Promise<string> {
  const token = randomUUID();
  const hash = createHash('sha256').update(token).digest('hex');
  await database.query(
    `insert into machine_client (id, site_id, name, token_hash, created_by_id, created_at) values ($1, $2, 'Замер', $3, $4, now())`,
    [randomUUID(), DEMO_SITE_ID, hash, demoAccountId('admin')],
  );
  return token;
}

/** One group of cards is published at once; the court's own mail goes to the emulator of an authority's site. */
async function publishSome(database: Client): Promise<void> {
  const settings = {
    ...INITIAL_SETTINGS,
    ...{ isOn: true, documentGroups: [PUBLISHED_GROUP], deliveryKinds: [DELIVERY], windowSeconds: 0 },
    ...{ recipient: 'obrabotchik@sayt.example', sender: 'sud@sud.example' },
  };
  await database.query(
    `insert into publication_settings (site_id, version, settings, author_id, created_at) values ($1, 1, $2, $3, now())`,
    [DEMO_SITE_ID, JSON.stringify(settings), demoAccountId('admin')],
  );
}

async function untilPublished(database: Client): Promise<void> {
  const owed = `select count(*)::int as n from publication where wanted_since is not null or last_status = 'composed'`;
  for (;;) {
    const { rows } = await database.query<{ n: number }>(owed);
    if (rows[0]?.n === 0) return;
    await pause(500);
  }
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

/** The version that the site shows to the applicant. */
async function shownVersion({ authority }: Court, matterId: string): Promise<number | null> {
  const answer = await fetch(`${authority ?? ''}/control/cards/${matterId}`);
  if (!answer.ok) return null;
  return ((await answer.json()) as { readonly shownVersion: number | null }).shownVersion;
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

async function tell(site: string, token: string, events: readonly object[]): Promise<void> {
  const answer = await fetch(`${site}/api/v1/delo/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ events }),
  });
  const { results } = (await answer.json()) as { readonly results?: readonly { readonly result: string }[] };
  const wrong = results?.find(({ result }) => result !== 'applied');
  if (!results || wrong) throw new Error(`событие не принято: HTTP ${String(answer.status)} ${JSON.stringify(wrong)}`);
}

async function timePages(site: string): Promise<MattersFigures['pages']> {
  const cookie = await signedIn(site, 'sudya');
  const pages: Record<string, { p50Ms: number; p99Ms: number }> = {};
  for (const [name, path] of Object.entries(PAGES)) {
    const times: number[] = [];
    for (let look = 0; look < LOOKS; look += 1) times.push(await timed(() => readPage(site + path, cookie)));
    pages[name] = { p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
  }
  return pages;
}

async function readPage(address: string, cookie: string): Promise<void> {
  const answer = await fetch(address, { headers: { cookie } });
  await answer.text();
  if (answer.status !== 200) throw new Error(`${address}: HTTP ${String(answer.status)}`);
}

async function signedIn(site: string, login: string): Promise<string> {
  const password = DEMO_PEOPLE.find((person) => person.login === login)?.password;
  const answer = await fetch(`${site}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0] ?? '')
    .join('; ');
}
