import { describe, expect, it } from 'vitest';
import { cellsOfText, readCabinetList } from '#domain/recovery/cabinet-list.ts';

describe('a list of the Post’s cabinet', () => {
  it('names letters by our numbers with their ШПИ, whatever columns stand around', () => {
    const text = [
      'Дата\tНомер\tШПИ\tПолучатель',
      '28.11.2026\t50MS0095/26/12\t14586221000010\tПримеров П. П.',
      'итого\t1',
    ];
    expect(readCabinetList(cellsOfText(text.join('\r\n')))).toEqual([
      {
        ...{ registrationNumber: '50MS0095/26/12', siteId: '50MS0095', year: 2026, sequence: 12 },
        ...{ shpi: '14586221000010', addressee: 'Примеров П. П.' },
      },
    ]);
  });

  it('takes a CSV, and a letter without a ШПИ', () => {
    const [letter] = readCabinetList(cellsOfText('"50MS0095/26/7";"простое"'));
    expect(letter).toMatchObject({ registrationNumber: '50MS0095/26/7', shpi: null, addressee: null });
  });

  it('is empty where no number of ours stands', () => {
    expect(readCabinetList(cellsOfText('ничего, кроме слов и 12345'))).toEqual([]);
  });
});
