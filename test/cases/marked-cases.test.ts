import { describe, expect, it } from 'vitest';
import { caseMarks } from '#api/cases/marked-cases.ts';
import { sampleOfCases } from '#api/cases/sample-of-cases.ts';
import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { headed } from '#activities/documents/tables/table.ts';
import { casesOfSheet } from '#domain/cases/case-sheet.ts';
import { columnsOfHeads, shapeOfHeads } from '#domain/cases/sheet-columns.ts';
import { OWN_MARK } from '#domain/letters/import-columns.ts';

const COURT = { timeZone: 'Europe/Moscow', today: '2026-11-30' };
const HEADS = ['Номер дела', 'Поступило', 'Роль', 'Участник', 'Заседание'];

function sheet(rows: readonly (readonly string[])[]) {
  return [HEADS, ...rows].map((cells, at) => ({ place: at + 1, cells }));
}

function marksOf(rows: readonly (readonly string[])[]) {
  const grid = sheet(rows);
  const columns = columnsOfHeads(HEADS);
  return caseMarks(grid, columns, casesOfSheet(grid.slice(1), columns, COURT));
}

describe('a file of cases given back', () => {
  it('says of each row what is wrong with it, at the cell that is to blame, and nothing of the good ones', () => {
    const { rows, columns, headPlace } = marksOf([
      ['2-1/2026', '01.09.2026', 'Истец', 'Тестов Тест', ''],
      ['2-2/2026', '01.09.2026', 'Истец', 'Примеров Пример', ''],
      ['2-2/2026', '', 'Никто', 'Образцов Образец', 'завтра'],
      ['2-3/2026', 'вчера', '', '', ''],
    ]);
    expect({ columns, headPlace }).toEqual({ columns: [5, 6], headPlace: 1 });
    expect(rows.map(({ place }) => place)).toEqual([4, 5]);
    expect(rows[0]?.cells.map(({ column }) => column).toSorted()).toEqual([2, 4]);
    expect(rows[0]?.faults).toContain('«Никто» не понято');
    expect(rows[1]?.cells).toEqual([{ column: 1, words: expect.stringContaining('нужна дата') as string }]);
    expect(rows.every(({ letter, faults }) => letter.startsWith(OWN_MARK) && faults.startsWith(OWN_MARK))).toBe(true);
  });

  it('is known again as the same making of sheet, with the columns that were added to it', () => {
    const again = [...HEADS, `${OWN_MARK}дело`, `${OWN_MARK}что исправить`];
    expect(shapeOfHeads(again)).toBe(shapeOfHeads(HEADS));
    expect(columnsOfHeads(again).slice(HEADS.length)).toEqual([null, null]);
  });

  it('has a sample that is read as it stands, whole and without a fault', async () => {
    const reader = new TableReader();
    try {
      const { columns, rows } = headed(await reader.grid(sampleOfCases()));
      const cases = casesOfSheet(rows, columnsOfHeads(columns), COURT);
      expect(cases.map(({ faults }) => faults)).toEqual([[]]);
      expect(cases[0]?.record?.parties.map(({ represents }) => represents !== null)).toEqual([false, false, true]);
      expect([cases[0]?.record?.hearings.length, cases[0]?.record?.acts.length]).toEqual([1, 1]);
    } finally {
      await reader.close();
    }
  });
});
