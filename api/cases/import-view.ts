import { countAbsent, type CaseImportRow } from '#db/cases/case-imports.ts';
import { casesOfSource } from '#db/cases/known-cases.ts';
import type { EntityManager } from '#db/orm.ts';
import { diffCase, type RecordOutcome } from '#domain/cases/case-diff.ts';
import type { CaseOfSheet } from '#domain/cases/case-sheet.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';
import { diffLines } from '#domain/cases/diff-words.ts';
import type { KnownCase } from '#domain/cases/known-case.ts';
import type { CaseKind } from '#domain/cases/court-case.ts';
import type { CaseImportView } from '#views/cases/case-import.ts';
import type { JudgedOfSheet } from './repeated-cases.ts';

type ImportedCase = CaseImportView['cases'][number];
type Outcome = ImportedCase['outcome'];

/** Cases on the page at most; the counts are of all. */
const SHOWN = 500;
/** What needs a person's eye first. */
const ORDER: readonly (Outcome | 'noticed')[] = ['refused', 'older', 'noticed', 'changed', 'made', 'same'];

/** What the cases of a file would do, those that need an eye first. */
export async function plannedOf(
  em: EntityManager,
  { siteId, dataAsOf, isWhole }: Pick<CaseImportRow, 'siteId' | 'dataAsOf' | 'isWhole'>,
  sheet: readonly JudgedOfSheet[],
  timeZone: string,
): Promise<Pick<CaseImportView, 'counts' | 'cases'>> {
  const records = soundRecords(sheet);
  const known = await casesOfSource(
    em,
    { siteId, source: 'file' },
    records.map(({ externalId }) => externalId),
  );
  const judged = sheet.map(({ place, number, record, faults, unlinked, repeats }): ImportedCase => {
    if (record === null)
      return { place, number, outcome: 'refused', changes: [], faults, notices: [], repeats: repeats?.id ?? null };
    const kept = known.get(record.externalId) ?? null;
    const diff = diffCase(kept, record, dataAsOf.toISOString());
    const changes = diff.outcome === 'changed' ? diffLines(diff, timeZone) : [];
    const notices = noticesOf(unlinked, kept);
    return { place, number, outcome: diff.outcome, changes, faults, notices, repeats: null };
  });
  const gone = isWhole && isSound(sheet) ? await countAbsent(em, { siteId, ...namedIn(records) }) : 0;
  return {
    counts: { ...countsOf(judged), gone },
    cases: judged.toSorted((one, other) => placeOf(one) - placeOf(other)).slice(0, SHOWN),
  };
}

/** Whose they are a person may have said since: that stays, and is asked no more. */
function noticesOf(unlinked: CaseOfSheet['unlinked'], kept: KnownCase | null): ImportedCase['notices'] {
  const linked = (kept?.parties ?? []).filter(({ isLinkedByHand }) => isLinkedByHand);
  return unlinked
    .filter(({ externalId }) => !linked.some((party) => party.externalId === externalId))
    .map(({ notice }) => notice);
}

function placeOf({ outcome, notices }: ImportedCase): number {
  return ORDER.indexOf(notices.length > 0 && outcome !== 'older' ? 'noticed' : outcome);
}

export function soundRecords(sheet: readonly CaseOfSheet[]): CaseRecord[] {
  return sheet.flatMap(({ record }) => (record === null ? [] : [record]));
}

/** Whether every case of it was understood: only then what it does not name is gone. */
export function isSound(sheet: readonly CaseOfSheet[]): boolean {
  return sheet.every(({ record }) => record !== null);
}

/** Of which journals it speaks, and of which cases. */
export function namedIn(records: readonly CaseRecord[]): {
  readonly kinds: readonly CaseKind[];
  readonly named: readonly string[];
} {
  return { kinds: [...new Set(records.map(({ kind }) => kind))], named: records.map(({ externalId }) => externalId) };
}

export function countsOf(
  judged: readonly { readonly outcome: Outcome }[],
): Readonly<Record<RecordOutcome | 'refused', number>> {
  const of = (outcome: Outcome): number => judged.filter((one) => one.outcome === outcome).length;
  return { made: of('made'), changed: of('changed'), same: of('same'), older: of('older'), refused: of('refused') };
}
