import { walkChains } from '#db/work/audit-chain.ts';
import { readNow } from '#db/clock.ts';
import { namedBlobs } from '#db/blobs/named-files.ts';
import { listSiteHours } from '#db/settings/sites.ts';
import { isDatabaseReachable } from '#db/reachable.ts';
import { findUnknownAnswers, findWordsInClear, readNumbering, readQueues } from '#db/reconcile/whole-tables.ts';
import { findCaseTallyDifferences } from '#db/cases/case-tally.ts';
import { findTallyDifferences } from '#db/letters/letter-tally.ts';
import { numberingFindings } from '#domain/reconcile/system/numbering.ts';
import { queueFindings } from '#domain/reconcile/system/queues.ts';
import { readinessFindings } from '#domain/reconcile/system/readiness.ts';
import { storageFindings } from '#domain/reconcile/system/storage.ts';
import { caseTallyFindings } from '#domain/reconcile/system/case-tally.ts';
import { tallyFindings } from '#domain/reconcile/system/tally.ts';
import {
  brokenChain,
  failingSchedule,
  missingSchedule,
  noWorker,
  unknownAnswer,
  wordsInClear,
} from '#domain/reconcile/system/strangers.ts';
import { CUT_OFF_WORKFLOW, TRACKING_SWEEP_WORKFLOW } from '#temporal/contract/schedules.ts';
import { sighting } from './inspect-strangers.ts';
import { count, type Look, type Sighting } from './look.ts';

/** I1: numbers without gaps, answers that point to letters. I6: kept numbers of letters and cases. I5: the chain of the journal. I8: no words where ids belong. */
export async function* inspectBooks(look: Look): AsyncGenerator<Sighting> {
  const em = look.dependencies.orm.em.fork();
  for (const facts of await readNumbering(em)) {
    count(look, ['I1']);
    for (const finding of numberingFindings(facts)) yield sighting(finding);
  }
  count(look, ['I6']);
  for (const difference of await findTallyDifferences(em)) {
    for (const finding of tallyFindings(difference)) yield sighting(finding);
  }
  for (const difference of await findCaseTallyDifferences(em)) {
    for (const finding of caseTallyFindings(difference)) yield sighting(finding);
  }
  for (const id of await findUnknownAnswers(em)) yield sighting(unknownAnswer(id));
  const { isDeep, watched, auditAnchors } = look.options;
  const isWhole = isDeep === true || watched?.has('audit') === true;
  const walk = await walkChains(em, isWhole ? undefined : auditAnchors);
  look.auditEnds = walk.ends;
  count(look, ['I5'], walk.count);
  for (const place of walk.brokenAt) yield sighting(brokenChain(place));
  for (const place of ['outbox', 'audit'] as const) {
    for (const id of await findWordsInClear(em, place)) yield sighting(wordsInClear(place, id));
  }
}

/** I7, I9 and I12 of what waits. */
export async function* inspectQueues(look: Look): AsyncGenerator<Sighting> {
  const { orm, book, starter, isRehearsal } = look.dependencies;
  const em = orm.em.fork();
  const facts = await readQueues(em, look.bounds, await readNow(em, isRehearsal));
  count(look, ['I7', 'I9', 'I12']);
  for (const finding of queueFindings(facts, look.bounds)) yield sighting(finding);
  if (!look.hasWorker) yield sighting(noWorker());
  for (const id of await starter.missingSchedules(await listSiteHours(em))) yield sighting(missingSchedule(id));
  for (const type of [TRACKING_SWEEP_WORKFLOW, CUT_OFF_WORKFLOW]) {
    const endings = await book.latestEndings(type, ERRORS_IN_A_ROW);
    count(look, ['I7']);
    const isFailing = endings.length === ERRORS_IN_A_ROW && !endings.includes(true);
    if (isFailing) yield sighting(failingSchedule(type, ERRORS_IN_A_ROW));
  }
}

const ERRORS_IN_A_ROW = 5;

/** I12: the disk. */
export async function* inspectStorage(look: Look): AsyncGenerator<Sighting> {
  const { shelf, temp } = look.dependencies;
  const [leftoverBefore, orphanBefore] = [Date.now() - look.bounds.leftoverMs, Date.now() - look.bounds.orphanMs];
  let [orphans, drafts] = [0, 0];
  for await (const page of shelf.pages()) {
    const old = page.filter(({ changedAt }) => changedAt < orphanBefore);
    const hashes = old.flatMap(({ sha256 }) => sha256 ?? []);
    const named = await namedBlobs(look.dependencies.orm.em.fork(), hashes);
    orphans += hashes.filter((sha256) => !named.has(sha256)).length;
    drafts += old.length - hashes.length;
    count(look, ['I12'], page.length);
    look.options.onProgress?.();
  }
  const leftovers = (await temp.changes()).filter((changedAt) => changedAt < leftoverBefore).length;
  const facts = { orphans, drafts, leftovers, freeByteSize: await shelf.freeByteSize() };
  for (const finding of storageFindings(facts, look.bounds)) yield sighting(finding);
}

/** I11: what the site says of itself. */
export async function* inspectReadiness(look: Look): AsyncGenerator<Sighting> {
  const { readiness, book, orm } = look.dependencies;
  if (!readiness) return;
  const [said, engine, database] = await Promise.all([
    readiness.ask(),
    book.isReachable(),
    isDatabaseReachable(orm.em.fork()),
  ]);
  count(look, ['I11']);
  for (const finding of readinessFindings({ said, reached: { database, engine } })) {
    yield sighting(finding);
  }
}
