import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { writeWorkbook } from '#activities/papers/workbook.ts';

const TYPED = 'a\u0004b\ud800c\ufffe';

describe('a table with signs that XML cannot carry', () => {
  it('is opened by whom it is for: somebody typed them, and the rest of it is not lost', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Buffer.from(writeWorkbook('Лист', [[TYPED, 'рядом']], [10, 10])) as unknown as ExcelJS.Buffer);
    const row = book.worksheets[0]?.getRow(1);
    expect([row?.getCell(1).value, row?.getCell(2).value]).toEqual(['a\ufffdb\ufffdc\ufffd', 'рядом']);
  });

  it('is refused where it goes to the Post: an address is never changed in silence', () => {
    expect(() => writeWorkbook('Лист', [[TYPED]])).toThrow('нельзя записать');
  });
});
