import { casesOfSource } from '#db/cases/known-cases.ts';
import { casesBesideFiles, type OtherSourceCase } from '#db/cases/repeated-numbers.ts';
import type { EntityManager } from '#db/orm.ts';
import { refusedOfSheet, repeatedFault, type CaseOfSheet } from '#domain/cases/case-sheet.ts';
import { isSameCaseNumber } from '#domain/letters/case-number.ts';
import type { CaseRecord } from '#domain/cases/case-record.ts';

/** A case of a file, and the one of another source that it would double. */
export interface JudgedOfSheet extends CaseOfSheet {
  readonly repeats: OtherSourceCase | null;
}

/**
 * Cases of a file that the register has brought or people have entered are refused: of two with one number and kind letters would find neither.
 * What files have brought under that number before goes on as theirs.
 */
export async function refuseRepeated(
  em: EntityManager,
  siteId: string,
  sheet: readonly CaseOfSheet[],
): Promise<JudgedOfSheet[]> {
  const records = sheet.flatMap(({ record }) => record ?? []);
  const others = await casesBesideFiles(
    em,
    siteId,
    records.map(({ number }) => number),
  );
  const asked = records.filter((told) => others.some((one) => isSameCase(one, told)));
  const known = await casesOfSource(
    em,
    { siteId, source: 'file' },
    asked.map(({ externalId }) => externalId),
  );
  return sheet.map((one) => {
    const { record } = one;
    const repeats = record === null ? undefined : others.find((other) => isSameCase(other, record));
    const own = record === null ? undefined : known.get(record.externalId);
    if (record === null || repeats === undefined || (own !== undefined && isSameCase(own, record)))
      return { ...one, repeats: null };
    return { ...refusedOfSheet(one, repeatedFault(one.place, repeats)), repeats };
  });
}

function isSameCase(one: Pick<CaseRecord, 'number' | 'kind'>, told: Pick<CaseRecord, 'number' | 'kind'>): boolean {
  return isSameCaseNumber(one.number, told.number) && one.kind === told.kind;
}
