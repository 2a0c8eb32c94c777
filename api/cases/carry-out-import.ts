import { askOfMovedParties } from '#db/case-register/address-questions.ts';
import { applyCaseRecords, lockCasesOfSite } from '#db/cases/apply-records.ts';
import { keepBefore, lockCaseImport, markAbsent, noteImported } from '#db/cases/case-imports.ts';
import type { EntityManager } from '#db/orm.ts';
import type { CaseOfSheet } from '#domain/cases/case-sheet.ts';
import type { SiteActor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { noteImport, tellApplied } from './import-tells.ts';
import { countsOf, isSound, namedIn, soundRecords } from './import-view.ts';
import { refuseRepeated } from './repeated-cases.ts';

/** Cases in one transaction: a court's other work never waits long for a file. */
const PORTION = 100;

/** The next cases in one transaction with the note that they are done, so that none is done twice. @returns whether more are left */
export function carryOutPortion(
  { database, clock }: ServiceDeps,
  person: SiteActor,
  id: string,
  sheet: readonly CaseOfSheet[],
): Promise<boolean> {
  const { siteId } = person;
  return database.change('cases.import', async (em) => {
    await lockCasesOfSite(em, siteId);
    const kept = await lockCaseImport(em, siteId, id);
    if (kept.finishedAt !== null) return false;
    const now = await clock(em);
    const portion = await refuseRepeated(em, siteId, sheet.slice(kept.taken, kept.taken + PORTION));
    const applied = await applyCaseRecords(em, siteId, 'file', soundRecords(portion), kept.dataAsOf, now);
    const changed = applied.cases.filter(({ outcome }) => outcome === 'made' || outcome === 'changed');
    const isLast = kept.taken + portion.length >= sheet.length;
    const absent = isLast && kept.isWhole ? await absentOf(em, siteId, sheet, now) : [];
    await keepBefore(em, id, [...changed, ...absent]);
    const refused = portion.length - applied.cases.length;
    const counts = { ...countsOf(applied.cases), refused, gone: absent.length };
    await noteImported(em, kept, { ...counts, rows: portion.length }, now);
    await tellApplied(em, person, { id, applied }, now);
    await askOfMovedParties(
      em,
      applied.moved.map(({ partyId }) => partyId),
      now,
    );
    if (isLast) {
      const data = { made: kept.made + counts.made, changed: kept.changed + counts.changed, gone: counts.gone };
      await noteImport(em, person, { id, action: 'cases.imported', data }, now);
    }
    return !isLast;
  });
}

async function absentOf(em: EntityManager, siteId: string, sheet: readonly CaseOfSheet[], now: Date) {
  if (!isSound(await refuseRepeated(em, siteId, sheet))) return [];
  return markAbsent(em, { siteId, ...namedIn(soundRecords(sheet)) }, now);
}
