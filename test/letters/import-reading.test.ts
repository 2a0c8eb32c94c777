import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '#activities/documents/tables/read-delimited.ts';
import { readFiles } from '#activities/documents/tables/read-files.ts';
import type { Grid } from '#activities/documents/tables/table.ts';
import { letterOfRow } from '#domain/letters/letter-import.ts';
import { headerShape, layOver, recognize, withoutOwn } from '#domain/letters/import-recognition.ts';

const ADDRESS = '040000, Московская обл, г Учебный, ул Примерная, д 5';
/** Code pages that TextEncoder does not write: Cyrillic only. */
const encoded = (text: string, page: 'ibm866' | 'windows-1251'): Uint8Array => {
  const decoder = new TextDecoder(page);
  const codes = new Map(Array.from({ length: 256 }, (_, code) => [decoder.decode(Uint8Array.of(code)), code]));
  return Uint8Array.from([...text].map((letter) => codes.get(letter) ?? 63));
};
const gridOf = (...rows: readonly (readonly string[])[]): Grid => rows.map((cells, at) => ({ place: at + 1, cells }));

describe('a sheet in plain text', () => {
  const wanted = [
    ['Получатель', 'Адрес'],
    ['Примеров П.И.', ADDRESS],
  ];
  const lines = (separator: string) =>
    wanted
      .map((cells) => cells.map((cell) => (cell.includes(separator) ? `"${cell}"` : cell)).join(separator))
      .join('\r\n');
  it.each([
    ['UTF-8, semicolons', new TextEncoder().encode(lines(';'))],
    ['UTF-8 with its mark, commas', new TextEncoder().encode(`\uFEFF${lines(',')}`)],
    ['windows-1251, semicolons', encoded(lines(';'), 'windows-1251')],
    ['tabs, as cells are pasted', new TextEncoder().encode(lines('\t'))],
    ['UTF-16 of Excel', Uint8Array.from(Buffer.from(`\uFEFF${lines('\t')}`, 'utf16le'))],
    ['with the line by which Excel knows the separator', new TextEncoder().encode(`sep=;\r\n${lines(';')}`)],
  ])('is read as it stands, zeros of an index too: %s', (_, bytes) => {
    expect(readDelimited(bytes).map(({ cells }) => cells)).toEqual(wanted);
  });

  it.each([
    ['a picture', Buffer.from('\u0089PNG\r\n\u001a\n;IHDR;', 'latin1')],
    ['a paper', Buffer.from('%PDF-1.7\nа;б\nв;г')],
    ['bytes that are no text', Buffer.from('a;b\u0007\nc;d')],
  ])('is not made of %s, whatever its name is', (_, bytes) => {
    expect(() => readDelimited(bytes)).toThrow(expect.objectContaining({ code: 'not_a_table' }) as Error);
  });

  it('may end as DOS ends a text', () => {
    expect(
      readDelimited(Buffer.from('a;b\r\nc;d\r\n\u001a'))
        .slice(0, 2)
        .map(({ cells }) => cells),
    ).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('keeps quotes that belong to a name, and separators within quotes', () => {
    const text = 'Получатель\tАдрес\n"Ромашка" ООО\tг "Учебный"\n"Иванов\nИван ""старший"""\tдом 5';
    expect(readDelimited(new TextEncoder().encode(text)).map(({ cells }) => cells)).toEqual([
      ['Получатель', 'Адрес'],
      ['"Ромашка" ООО', 'г "Учебный"'],
      ['Иванов\nИван "старший"', 'дом 5'],
    ]);
  });
});

describe('which column is what', () => {
  it('is known by our heads wherever they stand, and asked of other heads with what is likely proposed', () => {
    const ours = gridOf(['Список на отправку'], ['№ п/п', 'ФИО', 'Адрес'], ['1', 'Примеров Пётр Ильич', ADDRESS]);
    expect(recognize(ours)).toEqual({ layout: { headPlace: 2, columns: [null, 'name', 'address'] }, isSure: true });
    const other = gridOf(['Должник', 'Куда слать', 'Приказ'], ['Примеров Пётр Ильич', ADDRESS, 'приказ.pdf']);
    expect(recognize(other)).toEqual({ layout: { headPlace: 1, columns: ['name', 'address', 'file'] }, isSure: false });
    const headless = gridOf(['Примеров Пётр Ильич', ADDRESS, '2-1195/2026'], ['ООО Ромашка', ADDRESS, '2-7/2026']);
    expect(recognize(headless).layout).toEqual({ headPlace: 0, columns: ['name', 'address', 'caseNumber'] });
  });

  it('stays the same when the sheet comes back with the columns that the program added', () => {
    const before = gridOf(['Должник', 'Куда'], ['Примеров', ADDRESS]);
    const back = gridOf(
      ['Должник', 'Куда', 'МАСК: письмо', 'МАСК: что исправить'],
      ['Примеров', ADDRESS, '', 'МАСК: нет дела'],
    );
    expect(headerShape(back, 1)).toBe(headerShape(before, 1));
    const remembered = withoutOwn(before, ['name', 'address']);
    expect(layOver(back, 1, remembered).columns).toEqual(['name', 'address', null, null]);
  });
});

describe('who gets the letter of a row that does not say', () => {
  const defaults = { kind: 'registered', documentKind: 'court_order', title: 'Судебный приказ' } as const;
  it.each([
    ['ООО «Ромашка»', '', 'company'],
    ['"Ромашка" ООО', '', 'company'],
    ['Администрация г. Учебный', '', 'company'],
    ['Ромашка', '7700000000', 'company'],
    ['ИП Примеров Пётр Ильич', '', 'person'],
    ['ООО «Ромашка»', '770000000000', 'person'],
    ['Примеров Пётр Ильич', '', 'person'],
  ])('%s with the ИНН «%s» is a %s', (name, inn, type) => {
    const places = new Map([['name', 0] as const, ['inn', 1] as const]);
    expect(letterOfRow([name, inn], places, defaults).fields.recipient.type).toBe(type);
  });
});

describe('files of a ZIP', () => {
  const PLACE = 'NNNNNN.pdf';
  /** The same archive with this name in the place of the other. */
  const renamed = (name: Uint8Array): Uint8Array => {
    const archive = Buffer.from(zipSync({ [PLACE]: Uint8Array.of(1) }));
    for (let at = archive.indexOf(PLACE); at >= 0; at = archive.indexOf(PLACE, at + 1)) archive.set(name, at);
    return archive;
  };
  const bodyOf = async (bytes: Uint8Array) => (await readFiles(bytes)).body;

  it.each(['ibm866', 'windows-1251'] as const)('have their names in Russian, written in %s', async (page) => {
    expect(await bodyOf(renamed(encoded('приказ.pdf', page)))).toMatchObject({ names: ['приказ.pdf'], left: [] });
  });

  it('are not taken, and named, when they lead outside, are archives, locked or twice', async () => {
    const archive = Buffer.from(
      zipSync({
        'a/приказ.pdf': Uint8Array.of(1),
        '../x.pdf': Uint8Array.of(1),
        'внутри.zip': Uint8Array.of(1),
        '__MACOSX/a': Uint8Array.of(1),
      }),
    );
    expect(await bodyOf(archive)).toMatchObject({
      names: ['a/приказ.pdf'],
      left: [
        { name: '../x.pdf', code: 'path' },
        { name: 'внутри.zip', code: 'nested' },
      ],
    });
    const locked = Buffer.from(zipSync({ 'тайна.pdf': Uint8Array.of(1) }));
    const central = locked.indexOf('PK\x01\x02', 0, 'latin1');
    locked[central + 8] = (locked[central + 8] ?? 0) | 1;
    expect(await bodyOf(locked)).toMatchObject({ names: [], left: [{ name: 'тайна.pdf', code: 'encrypted' }] });
  });
});
