import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createGostAuthority, type GostAuthority } from './kit/gost-authority.ts';
import {
  goodRow,
  letterArchive,
  letterPdf,
  type ArchiveLetter,
  type PdfShape,
  type Row,
} from './kit/letter-archive.ts';
import { startEmulator, type EmulatorUnderTest } from './kit/post-client.ts';

let authority: GostAuthority;
let post: EmulatorUnderTest;

beforeAll(async () => {
  authority = createGostAuthority();
  post = await startEmulator(authority.trustFile);
});
beforeEach(() => post.control('POST', 'reset'));
afterAll(async () => {
  await post.close();
  authority.remove();
});

/** Uploads a good letter and then `letter`; the good one must pass, the other one's faults are given back. */
async function faultsOf(letter: ArchiveLetter): Promise<readonly string[]> {
  const { letters } = await post.upload(await letterArchive(authority, [{}, letter]));
  expect(letters[0]).toMatchObject({ state: 'archive', faults: [] });
  expect(letters[1]).toMatchObject({ state: 'new', shpi: null });
  return (letters[1]?.faults ?? []).map(({ row, column, message }) => `${row} ${column} ${message}`);
}

describe('a row of the registry', () => {
  const cases: readonly (readonly [string, Row, RegExp])[] = [
    ['without a recipient', { RECIPIENT: '' }, /^2 RECIPIENT Поле не заполнено/],
    ['without an address', { ADDRESSLINE_TO: ' ' }, /^2 ADDRESSLINE_TO Поле не заполнено/],
    ['without a registration number', { LETTER_REG_NUMBER: '' }, /^2 LETTER_REG_NUMBER Поле не заполнено/],
    ['with an address without an index', { ADDRESSLINE_TO: 'г Москва, д 1' }, /^2 ADDRESSLINE_TO .*индекса/],
    ['with a return address without an index', { ADDRESSLINE_RETURN: 'г Москва' }, /^2 ADDRESSLINE_RETURN .*индекса/],
    ['with an unknown recipient type', { RECIPIENT_TYPE: 2 }, /^2 RECIPIENT_TYPE .*недопустимо/],
    ['with an unknown category', { MAILCATEGORY: 7 }, /^2 MAILCATEGORY .*недопустимо/],
    ['with an unknown rank mark', { WOMAILRANK: 2 }, /^2 WOMAILRANK .*недопустимо/],
    ['with a name of 148 characters', { RECIPIENT: 'т'.repeat(148) }, /^2 RECIPIENT Длина 148/],
    ['with a registration number of 31', { LETTER_REG_NUMBER: '1'.repeat(31) }, /^2 LETTER_REG_NUMBER Длина 31/],
    ['with a title of 201', { LETTER_TITLE: 'т'.repeat(201) }, /^2 LETTER_TITLE Длина 201/],
    ['with a file name of 51', { FILE_NAME: `${'f'.repeat(47)}.pdf` }, /^2 FILE_NAME Длина 51/],
    ['with a space in the file name', { FILE_NAME: 'two words.pdf' }, /^2 FILE_NAME .*буквы/],
    ['with a wrong INN of a person', { INN: '123456789012' }, /^2 INN .*физического лица/],
    ['with an INN of a company for a person', { INN: '7707083893' }, /^2 INN .*физического лица/],
    ['with a wrong INN of a company', { RECIPIENT_TYPE: 1, INN: '7707083894' }, /^2 INN .*организации/],
    ['with a KPP for a person', { KPP: '770701001' }, /^2 KPP .*только для организаций/],
    ['with a wrong KPP', { RECIPIENT_TYPE: 1, KPP: '77070100' }, /^2 KPP .*9 знаков/],
    ['with a capital Ё in the name', { RECIPIENT: 'Ёлкин Тест' }, /^2 RECIPIENT .*«Ё»/],
  ];
  it.each(cases)('%s is refused with its row and column', async (_name, row, expected) => {
    expect(await faultsOf({ row })).toEqual([expect.stringMatching(expected)]);
  });

  it.each([
    [
      'at the limits of length',
      { RECIPIENT: 'т'.repeat(147), LETTER_REG_NUMBER: '1'.repeat(30), LETTER_TITLE: 'т'.repeat(200) },
    ],
    ['with a file name of 50', { FILE_NAME: `${'f'.repeat(46)}.pdf` }],
    ['with a file name without its ending', { FILE_NAME: 12 }],
    ['with a Russian file name and a small ё in the name', { FILE_NAME: 'Письмо1.PDF', RECIPIENT: 'Семёнов Тест' }],
    ['with the index at the end', { ADDRESSLINE_TO: 'ул. Пробная, д. 1, г. Одинцово, 143000' }],
    ['of a company with good numbers', { RECIPIENT_TYPE: 1, INN: 7707083893, KPP: '773601001' }],
    ['of a person with a good INN', { INN: '500100732259' }],
  ])('%s is accepted', async (_name, row) => {
    const { letters } = await post.upload(await letterArchive(authority, [{ row }]));
    expect(letters).toMatchObject([{ state: 'archive', faults: [] }]);
  });

  it.each(['FILE_NAME', 'LETTER_REG_NUMBER'])(
    'that repeats %s is refused together with the row it repeats',
    async (column) => {
      const row = { [column]: String(goodRow(1)[column]).toLowerCase() };
      const first = { [column]: row[column] ?? '' };
      const archive = await letterArchive(authority, [
        { row: first },
        column === 'FILE_NAME' ? { row, pdf: null, signature: null } : { row },
      ]);
      const { letters } = await post.upload(archive);
      expect(letters.map((letter) => letter.faults.filter((fault) => fault.message.includes('повторяется')))).toEqual([
        [expect.objectContaining({ row: 1, column })],
        [expect.objectContaining({ row: 2, column })],
      ]);
    },
  );
});

describe('a PDF', () => {
  const shapes: readonly (readonly [string, PdfShape, RegExp])[] = [
    ['of six pages', { pages: Array.from({ length: 6 }, () => [595, 842] as const) }, /^2 FILE_NAME Страниц 6/],
    ['without a blank page', { blank: false }, /^2 FILE_NAME Нет пустой страницы/],
    [
      'with a landscape page',
      {
        pages: [
          [842, 595],
          [595, 842],
        ],
      },
      /^2 FILE_NAME INCORRECT_LETTER_PAGE_FORMAT: страница 1 .*842×595/,
    ],
    [
      'four points too wide',
      {
        pages: [
          [595, 842],
          [599.5, 842],
        ],
      },
      /INCORRECT_LETTER_PAGE_FORMAT: страница 2/,
    ],
    [
      'cropped to A5',
      { crop: [0, 0, 420, 595], pages: [[595, 842]], blank: true },
      /INCORRECT_LETTER_PAGE_FORMAT: страница 1 .*420×595/,
    ],
    ['turned on its side', { rotate: 90, pages: [[595, 842]] }, /INCORRECT_LETTER_PAGE_FORMAT: страница 1 .*842×595/],
  ];
  it.each(shapes)('%s is refused with the page named', async (_name, shape, expected) => {
    expect(await faultsOf({ pdf: await letterPdf(shape) })).toEqual([expect.stringMatching(expected)]);
  });

  it('that is landscape on paper but turned upright is accepted', async () => {
    const pdf = await letterPdf({
      pages: [
        [842, 595],
        [842, 595],
      ],
      rotate: 270,
    });
    expect((await post.upload(await letterArchive(authority, [{ pdf }]))).letters).toMatchObject([
      { state: 'archive' },
    ]);
  });

  it('that is damaged, or larger than 1 MB, is refused', async () => {
    const pdf = await letterPdf();
    expect(await faultsOf({ pdf: pdf.slice(0, 300) })).toEqual([
      expect.stringMatching(/^2 FILE_NAME Файл PDF повреждён/),
    ]);
    const large = Buffer.concat([pdf, Buffer.alloc(1024 * 1024)]);
    expect(await faultsOf({ pdf: large, signature: authority.sign(pdf) })).toEqual([
      expect.stringMatching(/больше допустимых 1024 Кб/),
    ]);
  });
});

describe('a signature', () => {
  it.each([
    [
      'over other bytes',
      async () => ({ signature: authority.sign(await letterPdf({ pages: [[595, 842]] })) }),
      /не соответствует файлу PDF/,
    ],
    ['of an unknown authority', async () => signed({ signer: 'stranger' }), /неизвестным удостоверяющим центром/],
    ['whose certificate has run out', async () => signed({ signer: 'expired' }), /истёк/],
    ['that carries the document', async () => signed({ form: 'attached' }), /отсоединённой/],
    ['that is rubbish', async () => ({ signature: Buffer.from('нет') }), /не читается/],
    ['that is empty DER', async () => ({ signature: Buffer.from([0x30, 0x00]) }), /не читается/],
    ['that is absent', async () => ({ signature: null }), /нет файла подписи/],
  ] as const)('%s is refused', async (_name, letter, expected) => {
    expect(await faultsOf(await letter())).toEqual([expect.stringMatching(expected)]);
  });

  it('is taken as DER, as PEM and as bare base64', async () => {
    const pdf = await letterPdf();
    const der = authority.sign(pdf, { form: 'DER' });
    const signatures = [der, authority.sign(pdf), Buffer.from(der.toString('base64'))];
    const { letters } = await post.upload(
      await letterArchive(
        authority,
        signatures.map((signature) => ({ pdf, signature })),
      ),
    );
    expect(letters.map((letter) => letter.state)).toEqual(['archive', 'archive', 'archive']);
  });

  it('is judged by the emulated clock: a certificate that has run out by then is refused', async () => {
    await post.control('PUT', 'clock', { offsetMs: 60 * 86_400_000 });
    const { letters } = await post.upload(await letterArchive(authority, [{}]));
    expect(letters[0]?.faults).toMatchObject([
      { row: 1, column: 'FILE_NAME', message: expect.stringMatching(/истёк/) },
    ]);
  });

  async function signed(how: Parameters<GostAuthority['sign']>[1]): Promise<ArchiveLetter> {
    const pdf = await letterPdf();
    return { pdf, signature: authority.sign(pdf, how) };
  }
});

it('a registry of eleven columns, with spaces round a header, is read by header names', async () => {
  const columns =
    'RECIPIENT,LETTER_REG_NUMBER,FILE_NAME,RECIPIENT_TYPE, WOMAILRANK ,ADDRESSLINE_TO,LETTER_TITLE,MAILCATEGORY,ADDRESSLINE_RETURN,ADDITIONAL_INFO,LETTER_COMMENT';
  const { letters } = await post.upload(await letterArchive(authority, [{}], columns.split(',')));
  expect(letters).toMatchObject([{ row: 1, registrationNumber: '50MS0095/26/1', state: 'archive' }]);
});
