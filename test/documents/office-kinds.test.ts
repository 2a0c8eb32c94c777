import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFile, noticesOf, outcomeOf, pdfOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { drawPage, fontsOf, pagesOf, picturesOf, textOf } from './kit/judges.ts';
import { changedZip, docxOf, paragraph, picture, relations } from './kit/office-files.ts';

let test: TestConverter;
beforeAll(async () => {
  test = await testConverter();
});
afterAll(() => test.remove());

const convert = (bytes: Uint8Array) => test.converter.convert({ bytes });
const changed = (bytes: Uint8Array, part: string, from: string | RegExp, to: string) =>
  changedZip(bytes, (files) => {
    const text = new TextDecoder().decode(files[part]);
    const made = text.replace(from, to);
    expect(made).not.toBe(text);
    files[part] = new TextEncoder().encode(made);
  });
const rtf = (body: string, faces = '{\\f0 Times New Roman;}') =>
  Buffer.from(`{\\rtf1\\ansi{\\fonttbl${faces}}\\f0 text ${body}\\par}`);
const NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('bytes that are only in the way', () => {
  it.each([
    ['zeros behind the archive', () => caseFile('tail.docx')],
    ['words behind the archive', async () => Buffer.concat([await caseFile('noext'), Buffer.from('-- проверено --')])],
    ['zeros behind an odt', async () => Buffer.concat([await sample('opredelenie.odt'), Buffer.alloc(512)])],
    ['a comment before a page', () => caseFile('html-comment.doc')],
    [
      'a declaration and a comment before a page',
      () => Buffer.from('<?xml version="1.0"?>\n<!-- a -->\n<html><p>x</p></html>'),
    ],
    ['a page that begins with a paragraph', () => Buffer.from('<p>Определение</p>')],
  ] as const)('%s do no harm', async (_what, make) => {
    expect(outcomeOf(await convert(await make()))).toBe('converted');
  });

  it('names of streams count in any case', async () => {
    const bytes = Buffer.from(await sample('povestka.doc'));
    const name = Buffer.from('WordDocument', 'utf16le');
    const at = bytes.indexOf(name);
    Buffer.from('WORDDOCUMENT', 'utf16le').copy(bytes, at);
    expect(at).toBeGreaterThan(0);
    expect(outcomeOf(await convert(bytes))).toBe('converted');
  });

  it.each([
    [
      'an archive of a page',
      'From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"',
      'web_archive',
    ],
    ['Word for DOS', Buffer.concat([Buffer.from([0x31, 0xbe, 0, 0]), Buffer.alloc(800)]), 'old_word'],
  ] as const)('%s is named, with the way out', async (_what, bytes, code) => {
    expect(outcomeOf(await convert(Buffer.from(bytes as Uint8Array)))).toBe(code);
  });

  it('an archive of a page is refused with what to do, whoever saved it', async () => {
    const result = await convert(
      Buffer.from(
        'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="----=_a"\r\n\r\n------=_a\r\n',
      ),
    );
    expect(result).toMatchObject({
      ok: false,
      faults: [
        {
          code: 'web_archive',
          message:
            'это веб-страница, сохранённая одним файлом (MHT). Откройте её в браузере или в Word, сохраните в PDF и приложите PDF.',
        },
      ],
    });
  });

  it('Word 2.0 is read by its own filter, and told as not counted', async () => {
    const bytes = Buffer.concat([Buffer.from([0xdb, 0xa5, 0x2d, 0]), Buffer.alloc(800)]);
    expect(await convert(bytes)).toMatchObject({ ok: true, kind: 'word2', warnings: [{ code: 'not_counted' }] });
  });
});

describe('what an editor keeps beside the text is told wherever it stands', () => {
  const inFooter = (body: string) =>
    docxOf(paragraph('текст'), { 'word/footer1.xml': `<w:ftr ${NAMESPACE}>${body}</w:ftr>` });
  const insertion = '<w:p><w:ins w:id="1" w:author="а"><w:r><w:t>вставка</w:t></w:r></w:ins></w:p>';
  const hidden = '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r></w:p>';
  const inNotes = (body: string) =>
    docxOf(paragraph('текст'), { 'word/footnotes.xml': `<w:footnotes ${NAMESPACE}>${body}</w:footnotes>` });
  const odtHeader = async (element: string) =>
    changed(
      await sample('opredelenie.odt'),
      'styles.xml',
      /<office:master-styles>/,
      `<office:master-styles><!-- -->${element}`,
    );

  it.each([
    ['doc, body', 'tracked_changes', () => caseFile('asdoc-tracked-body.doc')],
    ['docx, header', 'tracked_changes', () => caseFile('tracked-header.docx')],
    ['docx, header of a small file', 'tracked_changes', () => caseFile('changes-header.docx')],
    ['docx, footer', 'tracked_changes', () => inFooter(insertion)],
    ['docx, notes', 'tracked_changes', () => inNotes(insertion)],
    ['docx, hidden text', 'hidden_text', () => docxOf(hidden)],
    ['docx, hidden text of a footer', 'hidden_text', () => inFooter(hidden)],
    [
      'docx, a comment',
      'comments',
      () =>
        docxOf(paragraph('а'), { 'word/comments.xml': `<w:comments ${NAMESPACE}><w:comment w:id="0"/></w:comments>` }),
    ],
    ['rtf, body', 'tracked_changes', () => rtf('{\\revised new}')],
    ['rtf, footer', 'tracked_changes', () => rtf('{\\footer {\\deleted old}}')],
    ['rtf, hidden text', 'hidden_text', () => rtf('{\\v secret}')],
    ['rtf, a comment', 'comments', () => rtf('{\\*\\annotation {\\pard why}}')],
    ['rtf, a linked picture', 'external_content', () => caseFile('linkedpic.rtf')],
    [
      'rtf, a linked text',
      'external_content',
      () => rtf('{\\field{\\*\\fldinst INCLUDETEXT "c:\\\\a.doc"}{\\fldrslt a}}'),
    ],
    [
      'odt, header',
      'tracked_changes',
      () => odtHeader('<text:tracked-changes><text:changed-region/></text:tracked-changes>'),
    ],
  ] as const)('%s: %s', async (_what, code, make) => {
    expect(noticesOf(await convert(await make()))).toContain(code);
  });

  it('even when it stands in a header only', async () => {
    expect(noticesOf(await convert(await caseFile('changes-header.docx')))).toEqual(['tracked_changes']);
  });

  it('and what is not there is not told', async () => {
    for (const name of ['sudebnyj-prikaz.docx', 'povestka.doc', 'opredelenie.odt', 'pismo.rtf'])
      expect(noticesOf(await convert(await sample(name)))).toEqual([]);
    expect(
      noticesOf(await convert(docxOf(`<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>а</w:t></w:r></w:p>`))),
    ).toEqual([]);
  });
});

describe('a face that is not there', () => {
  const inFace = (face: string) =>
    docxOf(
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}"/></w:rPr><w:t>Взыскать 15 000 рублей</w:t></w:r></w:p>`,
    );

  it('and has no equal is named', async () => {
    expect(noticesOf(await convert(inFace('Georgia')))).toEqual(['font_replaced']);
  });

  it('has an equal one for what offices of Russia write in: as many pages as before', async () => {
    const [own, equal] = [
      await convert(await caseFile('fill-Times_New_Roman.docx')),
      await convert(await caseFile('fill-XO_Thames.docx')),
    ];
    expect([own.ok && own.warnings, noticesOf(equal)]).toEqual([[], ['font_equal']]);
    expect(equal).toMatchObject({ pageCount: 4 });
    expect(await textOf(pdfOf(equal))).toBe(await textOf(pdfOf(own)));
  });

  it.each([
    ['docx', 'XO Thames', 'Liberation Serif', () => inFace('XO Thames')],
    ['docx', 'PT Astra Serif', 'Liberation Serif', () => inFace('PT Astra Serif')],
    ['docx', 'XO Oriel', 'Liberation Sans', () => inFace('XO Oriel')],
    ['rtf', 'XO Courser', 'Liberation Mono', () => rtf('', '{\\f0 XO Courser;}')],
  ])('%s, %s: an equal in width stands in, %s, and both are named', async (_kind, face, family, make) => {
    const result = await convert(make());
    expect(await fontsOf(pdfOf(result))).toEqual([family.replace(' ', '')]);
    expect(result).toMatchObject({
      warnings: [
        {
          code: 'font_equal',
          severity: 'warning',
          message: `шрифт заменён шрифтом той же ширины: ${face} → ${family}. Переносы и число страниц прежние.`,
        },
      ],
    });
  });

  it.each([
    ['Times New Roman', 'LiberationSerif'],
    ['Arial', 'LiberationSans'],
    ['Courier New', 'LiberationMono'],
    ['Calibri', 'Carlito'],
    ['Tahoma', 'WineTahoma'],
  ])('%s is its clone %s, and nothing is said', async (face, family) => {
    const result = await convert(inFace(face));
    expect(await fontsOf(pdfOf(result))).toEqual([family]);
    expect(noticesOf(result)).toEqual([]);
  });

  it.each([
    ['docx', 'Georgia', () => inFace('Georgia')],
    ['docx', 'Verdana', () => inFace('Verdana')],
    ['docx', 'Несуществующий', () => inFace('Несуществующий')],
    ['rtf', 'Segoe UI', () => rtf('', '{\\f0 Segoe UI;}')],
  ])('%s, %s: without an equal it is named', async (_kind, face, make) => {
    const result = await convert(make());
    expect(result).toMatchObject({
      warnings: [{ code: 'font_replaced', message: expect.stringContaining(face) as string }],
    });
  });
});

describe('pictures', () => {
  const photo = (width: number, height: number, shade: number) =>
    sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 200 } } })
      .jpeg()
      .toBuffer();
  const docxWith = async (count: number, width: number, height: number, crop = '') => {
    const files = await Promise.all(Array.from({ length: count }, (_, index) => photo(width, height, index * 3)));
    const parts = Object.fromEntries(files.map((bytes, index) => [`word/media/image${String(index)}.jpg`, bytes]));
    const links = relations(files.map((_, index) => ['image', `media/image${String(index)}.jpg`] as const));
    const body = files.map((_, index) =>
      picture(`rId${String(index + 1)}`, 'embed').replace('<a:stretch>', `${crop}<a:stretch>`),
    );
    const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
    return docxOf(body.join(''), { ...parts, 'word/_rels/document.xml.rels': links, '[Content_Types].xml': types });
  };
  const CROP = '<a:srcRect l="10000" r="10000"/>';

  it.each([
    ['scan600rgb-k4.docx', 4],
    ['mp24-k5.docx', 5],
  ])('%s: every one of them is printed', async (name, count) => {
    expect(await picturesOf(pdfOf(await convert(await caseFile(name))))).toHaveLength(count);
  });

  it('of which a part is shown keep their pixels, and are printed by a listener that has the room', async () => {
    const result = await convert(await docxWith(3, 6_000, 4_000, CROP));
    expect(await picturesOf(pdfOf(result))).toHaveLength(3);
  });

  it('a dozen photographs are printed', async () => {
    expect(await picturesOf(pdfOf(await convert(await docxWith(12, 6_000, 4_000))))).toHaveLength(12);
  });

  it('that no listener has room for are refused in words', async () => {
    expect(outcomeOf(await convert(await docxWith(11, 6_000, 4_000, CROP)))).toBe('pictures_too_big');
  });
});

describe('a page at the end', () => {
  it('that is empty is dropped, and told', async () => {
    const result = await convert(await caseFile('pages4-blank-tail.docx'));
    expect(result).toMatchObject({ pageCount: 4 });
    expect(noticesOf(result)).toContain('blank_pages_dropped');
    expect(await pagesOf(pdfOf(result))).toHaveLength(4);
  });

  it('with a single mark on it stays, and so does an only page', async () => {
    const breaking = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
    expect(await convert(docxOf(`${paragraph('а')}${breaking}${paragraph('.')}`))).toMatchObject({
      pageCount: 2,
      warnings: [],
    });
    expect(await convert(docxOf(`${paragraph('а')}${breaking}${breaking}<w:p/>`))).toMatchObject({ pageCount: 1 });
    expect(await convert(docxOf('<w:p/>'))).toMatchObject({ pageCount: 1, warnings: [] });
  });
});

it('an equation is printed', async () => {
  const pdf = pdfOf(await convert(await caseFile('math2.docx')));
  expect(await textOf(pdf)).toMatch(/1500.*9.*300/);
  expect((await drawPage(pdf)).ink).toBeGreaterThan(0.01);
});
