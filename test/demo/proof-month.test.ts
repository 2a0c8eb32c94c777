import { describe, expect, it } from 'vitest';
import { recogniseColumns } from '#domain/cabinet/columns.ts';
import { differenceWords } from '#domain/form103/form-differences.ts';
import type { FormLetter } from '#domain/form103/compare-form.ts';
import { exactly } from '#domain/post/tariff.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { readReport, reconcileReport } from '#domain/post-reports/reconcile-report.ts';
import { fateOfName, type Fate } from '#emulators/post/fates.ts';
import { makeCabinetReport, misjudged, type ToldRow } from '#scripts/demo/around/proof/cabinet-report.ts';
import {
  groupOfName,
  lettersOfWeek,
  LETTERS_PER_WEEK,
  SHOWN_CASE,
  WEEKS,
  type GroupName,
} from '#scripts/demo/around/proof/month-plan.ts';
import { Verdicts } from '#scripts/demo/around/proof/verdicts.ts';

const FATES: Readonly<Record<GroupName, Fate>> = {
  ...{ electronic: 'electronic', mended: 'electronic', paper: 'paper', forwarded: 'paper', refused: 'refused' },
  ...{ expired: 'expired', returned: 'wrong_address', lost: 'lost', silent: 'silent' },
};

describe('the month of the demonstration', () => {
  const all = Array.from({ length: WEEKS }, (_none, week) => lettersOfWeek(week)).flat();

  it('has at least five hundred letters of every fate, each taken by the Post as planned, no two the same', () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(all.length).toBe(WEEKS * LETTERS_PER_WEEK);
    for (const { group, recipientName } of all) {
      expect(groupOfName(recipientName)).toBe(group);
      expect(fateOfName(recipientName)).toBe(FATES[group]);
    }
    expect(new Set(all.map(({ group }) => group)).size).toBe(Object.keys(FATES).length);
    expect(new Set(all.map(({ recipientName, caseNumber }) => `${recipientName} ${caseNumber}`)).size).toBe(all.length);
    expect(all.filter(({ caseNumber }) => caseNumber === SHOWN_CASE)).toHaveLength(3);
  });
});

describe('a report of the cabinet with differences put in', () => {
  const letters = Array.from({ length: 20 }, (_none, place) => ({
    ...{ number: `50MS0095/26/${String(place + 1)}`, recipientName: `Тестова Вера Номер${'а'.repeat(place + 1)}` },
    shpi: makeShpi({ officeIndex: '145862', month: 21, serial: place + 1 }),
    ...{ address: '140000, г Учебный, ул Примерная, д 5', chargeKopecks: place % 2 === 0 ? 3_240 : 6_480 },
  }));
  const made = makeCabinetReport(letters);
  /** As the product would tell of it. */
  const reconciled = (table: readonly (readonly string[])[]): readonly ToldRow[] => {
    const [heads = [], ...rows] = table;
    const map = recogniseColumns(heads, rows);
    const lines = readReport(
      rows.map((cells, index) => ({ place: index + 2, cells })),
      map,
    );
    const ours = letters.map((letter): FormLetter => {
      const { number, shpi, recipientName, address, chargeKopecks } = letter;
      return {
        ...{ letterId: number, registrationNumber: number, shpi, recipientName, recipientAddress: address },
        ...{ fileName: '', kind: 'registered', result: 'accepted', expected: exactly(chargeKopecks) },
      };
    });
    return reconcileReport(lines, ours, map.price !== undefined).map(({ standing, number, differences }) => ({
      ...{ standing, letter: number === null ? null : { number } },
      differences: differences.map(differenceWords),
    }));
  };

  it('differs from the letters exactly as it says, by the very reconciliation that it tries', () => {
    expect(misjudged(made.put, reconciled(made.table))).toEqual([]);
    expect(new Set(made.put.map(({ code }) => code)).size).toBe(6);
    expect(made.toldKopecks).toBe(10 * 3_240 + 10 * 6_480);
  });

  it('is misjudged when a difference was overlooked, and when one was named that is not there', () => {
    const rows = reconciled(made.table);
    const overlooked = rows.map((row) => (row.standing === 'differs' ? { ...row, standing: 'equal' as const } : row));
    expect(misjudged(made.put, overlooked)).toHaveLength(4);
    const [priced] = made.put;
    expect(misjudged(made.put.slice(1), rows)).toEqual([`найдено лишнее ${String(priced?.number)}: price`]);
  });
});

describe('the table of verdicts', () => {
  it('is right only when something was judged and nothing was wrong; what nobody could judge is told', () => {
    const verdicts = new Verdicts();
    expect(verdicts.isAllRight).toBe(false);
    verdicts.addEach('файлы', 'qpdf', [], 3);
    verdicts.add('архив', 'veraPDF', 'не судилось', null);
    expect(verdicts.isAllRight).toBe(true);
    expect(verdicts.table()).toMatch(/✓ {2}файлы .*3 из 3\n– {2}архив .*не судилось\n$/);
    verdicts.addEach('файлы', 'qpdf', [], 0);
    expect(verdicts.isAllRight).toBe(false);
  });
});
