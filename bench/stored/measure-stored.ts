import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { openOrm } from '#db/orm.ts';
import { openCourt, type Court } from '../court.ts';
import { openGround } from '../ground.ts';
import { percentile, timed } from '../statistics.ts';
import { measureLives } from '../whole-life.ts';
import { LISTS, SEARCHES, type Look, type SampleLetter, type Viewer } from './looks.ts';
import { COURTS, makeLetters } from './make-letters.ts';
import { signedIn } from '../sign-in.ts';

export interface LookFigures {
  readonly look: string;
  readonly viewer: Viewer;
  readonly goal: readonly [number, number];
  readonly database: Latency;
  /** Of the processor that the database spent on it: the same on a busy machine. */
  readonly processor: Latency;
  /** Null: measured at the database only. */
  readonly page: Latency | null;
}

interface Latency {
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export interface StoredFigures {
  readonly letterCount: number;
  readonly makingSeconds: Readonly<Record<string, number>>;
  readonly byteSizes: Readonly<Record<string, number>>;
  readonly looks: readonly LookFigures[];
  /** Letters a second from draft to filing, turn and turn about: an empty court beside this one. */
  readonly lives: {
    readonly empty: readonly number[];
    readonly stored: readonly number[];
    readonly ratio: number;
  } | null;
}

const ROUNDS = 100;
const PAGE_ROUNDS = 40;
const LIVES = { count: 30, rounds: 3, concurrency: 10 } as const;
/** Who opens pages: people of the seed. */
const LOGINS: Readonly<Record<Viewer, string | null>> = {
  small: 'sosed',
  middle: null,
  large: 'sekretar',
  all: 'admin',
};

/** Makes a court's database of so many letters (one kept in `home` is used again) and looks at it in every way people do. */
export async function measureStored(
  letterCount: number,
  options: { readonly home?: string; readonly isWithoutLives: boolean },
): Promise<StoredFigures> {
  const ground = await openGround('dev', options.home);
  try {
    const databaseUrl = await ground.openCourt('stored');
    const db = new Client({ connectionString: databaseUrl });
    await db.connect();
    const makingSeconds = await make(db, letterCount);
    const byteSizes = await sizesOf(db);
    const samples = await samplesOf(db);
    await db.end();
    const court = await openCourt(ground, 'stored');
    try {
      const looks = await lookAtAll(court, samples);
      const lives = options.isWithoutLives ? null : await liveBeside(court, await openCourt(ground, 'empty'));
      return { letterCount, makingSeconds, byteSizes, looks, lives };
    } finally {
      await court.close();
    }
  } finally {
    await ground.close();
  }
}

async function make(db: Client, letterCount: number): Promise<Readonly<Record<string, number>>> {
  const { rows } = await db.query<{ n: number }>(
    `select coalesce(sum(count), 0)::int as n from letter_tally where site_id = ''`,
  );
  if ((rows[0]?.n ?? 0) >= letterCount) return {};
  return makeLetters(db, letterCount);
}

async function sizesOf(db: Client): Promise<Readonly<Record<string, number>>> {
  const { rows } = await db.query<{ name: string; size: string }>(
    `select regexp_replace(c.relname, '^letter_search_\\d+', 'letter_search_*') as name, sum(pg_relation_size(c.oid)) as size from pg_class c
      where c.relkind in ('r', 'i') and c.relname like 'letter%' group by 1 having sum(pg_relation_size(c.oid)) > 10000000 order by 2 desc`,
  );
  return Object.fromEntries(rows.map(({ name, size }) => [name, Number(size)]));
}

/** Letters of each court, from all its time. */
export async function samplesOf(db: Client): Promise<Readonly<Record<Viewer, readonly SampleLetter[]>>> {
  const of = async (siteId: string | null): Promise<readonly SampleLetter[]> => {
    const { rows } = await db.query<Record<string, string | null>>(
      `select l.number, l.shpi, l.case_number, l.recipient_name, l.recipient_address, l.id, (extract(epoch from l.created_at) * 1000000)::bigint::text as micros
         from generate_series(1, 200) cross join lateral (select now() - random() * interval '7.8 years' + generate_series * interval '0' as at) t
         cross join lateral (select * from letter where created_at >= t.at ${siteId === null ? '' : 'and site_id = $1'} and shpi is not null and case_number is not null order by created_at limit 1) l`,
      siteId === null ? [] : [siteId],
    );
    return rows.map((row) => ({
      ...{ number: row['number'] ?? null, shpi: row['shpi'] ?? null, caseNumber: row['case_number'] ?? null },
      ...{ recipientName: row['recipient_name'] ?? '', recipientAddress: row['recipient_address'] ?? '' },
      place: { micros: row['micros'] ?? '', id: row['id'] ?? '' },
    }));
  };
  const [small, middle] = [await of(COURTS.small), await of(COURTS.middle)];
  const [large, all] = [await of(COURTS.large), await of(null)];
  return { small, middle, large, all };
}

async function lookAtAll(
  court: Court,
  samples: Readonly<Record<Viewer, readonly SampleLetter[]>>,
): Promise<readonly LookFigures[]> {
  const orm = await openOrm(court.databaseUrl, 1);
  const figures: LookFigures[] = [];
  try {
    for (const viewer of ['small', 'middle', 'large', 'all'] as const) {
      const login = LOGINS[viewer];
      const cookie = login === null ? null : await signedIn(court.site, login);
      for (const look of [...LISTS, ...SEARCHES].filter(({ viewers }) => viewers.includes(viewer))) {
        const siteId = viewer === 'all' ? null : COURTS[viewer];
        const spent = processorOf(await backendOf(orm));
        const read = (sample: SampleLetter): Promise<unknown> => look.read(orm.em.fork(), siteId, sample);
        const database = await timesOf(ROUNDS, samples[viewer], read, spent.round);
        const processor = spent.latency();
        const page = cookie === null ? null : await pageTimes(court.site, cookie, look, samples[viewer]);
        figures.push({ look: look.name, viewer, goal: look.goal, database, processor, page });
        console.log(
          `  ${viewer} · ${look.name}: ${inWords(database)}, процессор ${inWords(processor)}${page === null ? '' : `; страница ${inWords(page)}`}`,
        );
      }
    }
  } finally {
    await orm.close(true);
  }
  return figures;
}

/** Asked before each look: a connection that lay idle while pages were fetched may have been closed. */
async function backendOf(orm: Awaited<ReturnType<typeof openOrm>>): Promise<number> {
  const [row] = await orm.em.fork().execute<{ pid: number }[]>('select pg_backend_pid() as pid');
  if (row === undefined) throw new Error('the database names no process');
  return row.pid;
}

function inWords({ p50Ms, p99Ms }: Latency): string {
  return `${p50Ms.toFixed(1)} / ${p99Ms.toFixed(1)} мс`;
}

async function pageTimes(
  site: string,
  cookie: string,
  look: Look,
  samples: readonly SampleLetter[],
): Promise<Latency | null> {
  if (samples[0] === undefined || look.path(samples[0]) === null) return null;
  return timesOf(PAGE_ROUNDS, samples, async (sample) => {
    const address = `${site}${look.path(sample) ?? ''}`;
    const answer = await fetch(address, { headers: { cookie } });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${address}: HTTP ${String(answer.status)}`);
  });
}

/** What the one connection's own process spends, a round at a time: from `/proc/<pid>/schedstat`, nanoseconds. */
function processorOf(pid: number): { round(isCounted: boolean): void; latency(): Latency } {
  const read = (): number => Number(readFileSync(`/proc/${String(pid)}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  const times: number[] = [];
  let last = read();
  return {
    round: (isCounted) => {
      const now = read();
      if (isCounted) times.push(now - last);
      last = now;
    },
    latency: () => ({ p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) }),
  };
}

/** The first looks warm plans and memory up and do not count. */
async function timesOf(
  rounds: number,
  samples: readonly SampleLetter[],
  work: (sample: SampleLetter) => Promise<unknown>,
  after: (isCounted: boolean) => void = () => undefined,
): Promise<Latency> {
  const times: number[] = [];
  for (let round = -10; round < rounds; round += 1) {
    const sample = samples[(round + 10) % samples.length];
    if (sample === undefined) throw new Error('нет писем для образца');
    const ms = await timed(() => work(sample));
    if (round >= 0) times.push(ms);
    after(round >= 0);
  }
  return { p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
}

/** Whole lives in an empty court and beside the many letters, turn and turn about. */
async function liveBeside(stored: Court, empty: Court): Promise<StoredFigures['lives']> {
  try {
    const [besides, alone]: [number[], number[]] = [[], []];
    for (const court of [stored, empty]) await measureLives(court, LIVES.concurrency, LIVES.concurrency);
    for (let round = 0; round < LIVES.rounds; round += 1) {
      for (const [court, times] of [
        [empty, alone],
        [stored, besides],
      ] as const) {
        const { count, elapsedMs } = await measureLives(court, LIVES.count, LIVES.concurrency);
        times.push((count * 1_000) / elapsedMs);
        await pause(500);
      }
    }
    return { empty: alone, stored: besides, ratio: percentile(alone, 0.5) / percentile(besides, 0.5) };
  } finally {
    await empty.close();
  }
}
