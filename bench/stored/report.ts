import { Client } from 'pg';
import { openOrm } from '#db/orm.ts';
import { inSnapshot } from '#db/snapshot.ts';
import { readFigures } from '#db/statistics/figures.ts';
import { countLines } from '#db/statistics/letter-lines.ts';
import { readNorms } from '#db/statistics/norms.ts';
import type { LetterFilter } from '#domain/statistics/filter.ts';
import { spanOf } from '#domain/statistics/periods.ts';
import { openGround } from '../ground.ts';
import { COURTS, makeLetters } from './make-letters.ts';

/** How long one report takes, and of how many letters. */
export interface ReportFigures {
  readonly report: string;
  readonly letters: number;
  readonly seconds: number;
}

const ROUNDS = 3;

/** Makes so many letters and asks for a month's report of one court and of all of them, and for a year of all: the slowest of three. */
export async function measureReports(letterCount: number, home?: string): Promise<readonly ReportFigures[]> {
  const ground = await openGround('dev', home);
  try {
    const databaseUrl = await ground.openCourt('stored');
    const db = new Client({ connectionString: databaseUrl });
    await db.connect();
    const { rows } = await db.query<{ n: number }>(
      `select coalesce(sum(count), 0)::int as n from letter_tally where site_id = ''`,
    );
    if ((rows[0]?.n ?? 0) < letterCount) await makeLetters(db, letterCount);
    await fillCourses(db);
    await db.end();
    return await measure(databaseUrl);
  } finally {
    await ground.close();
  }
}

/** What triggers and the tracking would have written of each. */
async function fillCourses(db: Client): Promise<void> {
  await db.query(`insert into letter_course (letter_id, submitted_at, signed_at, way, cause, is_told)
    select id, created_at + random() * interval '2 hours', created_at + random() * interval '30 hours',
      (array['electronic', 'electronic', 'paper', null])[1 + floor(random() * 4)::int], case when outcome = 'returned_to_court' then 'storage_expired' end, true
    from letter where accepted_at is not null on conflict do nothing`);
  await db.query('vacuum (analyze) letter_course');
}

async function measure(databaseUrl: string): Promise<readonly ReportFigures[]> {
  const orm = await openOrm(databaseUrl, 1);
  try {
    const today = new Date().toISOString().slice(0, 10);
    const month = spanOf('month', new Date(Date.now() - 31 * 86_400_000).toISOString().slice(0, 10));
    const year = { from: `${String(Number(today.slice(0, 4)) - 1)}${today.slice(4)}`, to: today };
    const asked: readonly (readonly [string, LetterFilter])[] = [
      ['месяц одного суда', { siteId: COURTS.large, ...month, basis: 'accepted' }],
      ['месяц всех судов', { siteId: null, ...month, basis: 'accepted' }],
      ['год всех судов', { siteId: null, ...year, basis: 'accepted' }],
    ];
    const figures: ReportFigures[] = [];
    for (const [report, filter] of asked) {
      const seconds: number[] = [];
      let letters = 0;
      for (let round = 0; round < ROUNDS; round += 1) {
        const start = performance.now();
        const norms = await readNorms(orm.em.fork());
        const read = await inSnapshot(orm.em.fork(), (tx) => readFigures(tx, filter, norms, new Date()));
        seconds.push((performance.now() - start) / 1_000);
        letters = read.letters;
        if (letters !== (await countLines(orm.em.fork(), filter, norms, new Date())))
          throw new Error('the total is not its list');
      }
      figures.push({ report, letters, seconds: Math.round(Math.max(...seconds) * 100) / 100 });
    }
    return figures;
  } finally {
    await orm.close(true);
  }
}
