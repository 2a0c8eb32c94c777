import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { putFact } from '#db/bell/facts.ts';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { inSnapshot } from '#db/snapshot.ts';
import { listSiteNames } from '#db/settings/sites.ts';
import { readFigures } from '#db/statistics/figures.ts';
import { ALL_SITES, keepStatistics, listSchedules, madePeriods, type ScheduleRow } from '#db/statistics/kept.ts';
import { readNorms } from '#db/statistics/norms.ts';
import { USUAL_TIME_ZONE } from '#domain/bell/bell-wishes.ts';
import { localDateAt } from '#domain/settings/cut-off.ts';
import { headingOf } from '#domain/statistics/sections.ts';
import { endedPeriods, periodWords, type Days } from '#domain/statistics/periods.ts';
import { reportPdf, reportWorkbook } from '../papers/report-papers.ts';

/** A period that has ended is told by what the Post has accepted in it. */
const BASIS = 'accepted' as const;

export interface MakingDependencies {
  readonly orm: MikroORM;
  readonly blobs: Pick<EncryptedBlobStore, 'put'>;
  readonly isRehearsal: boolean;
}

/** More are made at the next tick. */
const AT_ONCE = 24;

/**
 * Makes the reports whose periods have ended since the last time: of each period one, whoever makes it and however often. Files come first:
 * a report without its files is never seen, files without a report are cleared away. @returns how many
 */
export async function makeDueStatistics(dependencies: MakingDependencies): Promise<{ readonly made: number }> {
  const { orm, isRehearsal } = dependencies;
  const em = orm.em.fork();
  const now = await readNow(em, isRehearsal);
  const sites = await listSiteNames(em);
  let made = 0;
  for (const schedule of await listSchedules(em, null)) {
    const site = sites.find(({ id }) => id === schedule.scope);
    if (!schedule.isOn || (site === undefined && schedule.scope !== ALL_SITES)) continue;
    const today = localDateAt(now, site?.timeZone ?? USUAL_TIME_ZONE);
    const there = await madePeriods(em, schedule.scope, schedule.pace);
    for (const days of endedPeriods(schedule.pace, schedule.since, today)) {
      if (there.has(days.from)) continue;
      if (made >= AT_ONCE) return { made };
      if (await makeOne(dependencies, { schedule, days, now, sites })) made += 1;
    }
  }
  return { made };
}

interface OneReport {
  readonly schedule: ScheduleRow;
  readonly days: Days;
  readonly now: Date;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}

async function makeOne(
  { orm, blobs }: MakingDependencies,
  { schedule, days, now, sites }: OneReport,
): Promise<boolean> {
  const { scope, pace, recipients } = schedule;
  const siteId = scope === ALL_SITES ? null : scope;
  const siteNames = new Map(sites.map(({ id, name }) => [id, name]));
  const em = orm.em.fork();
  const norms = await readNorms(em);
  // One snapshot: what is counted in one way is counted in every other.
  const figures = await inSnapshot(em, (tx) => readFigures(tx, { siteId, ...days, basis: BASIS }, norms, now));
  const heading = headingOf(siteId === null ? 'Все участки' : (siteNames.get(siteId) ?? siteId), days);
  const paper = { figures, norms, siteNames, heading, basis: BASIS };
  const [xlsxSha256, pdfSha256] = [await blobs.put(reportWorkbook(paper)), await blobs.put(await reportPdf(paper))];
  const id = randomUUID();
  const kept = { id, scope, pace, ...days, madeAt: now, figures, norms, xlsxSha256, pdfSha256 };
  return record(orm, 'statistics.kept', async (tx) => {
    if (!(await keepStatistics(tx, kept))) return false;
    const data = { period: periodWords(days), recipients };
    const about = { subjectKind: 'report', subjectId: id, revision: 0, siteId, accountId: null };
    await putFact(tx, { event: 'report_ready', ...about, at: now, data });
    return true;
  });
}
