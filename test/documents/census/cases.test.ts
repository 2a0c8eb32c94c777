import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanPdf } from '#activities/documents/pdf/clean-pdf.ts';
import { takeCensus } from '#activities/documents/census/take-census.ts';
import { pdfOf, testConverter } from '../kit/converter.ts';
import type { TestConverter } from '../kit/converter.ts';
import { changedPdf } from '../kit/pdf-files.ts';
import { docxOf, paragraph, picture, relations } from '../kit/office-files.ts';
import { equation } from './kit/features.ts';
import { heldAgainst, toldOf } from './kit/judge.ts';
import { cutPng, photo, plain } from './kit/pictures.ts';
import { docxWith } from './kit/sound-documents.ts';

let test: TestConverter;
beforeAll(async () => {
  test = await testConverter();
  await test.converter.start();
});
afterAll(() => test.remove());

const CASES = join(import.meta.dirname, '..', 'cases');
const lossesOf = async (bytes: Uint8Array) => (await toldOf(test.converter, bytes))?.losses;
const caseLosses = async (name: string) => lossesOf(await readFile(join(CASES, name)));
const withImage = (bytes: Uint8Array, name: string) =>
  docxOf(paragraph('текст') + picture('rId1', 'embed'), {
    [`word/media/${name}`]: bytes,
    'word/_rels/document.xml.rels': relations([['image', `media/${name}`]]),
  });

describe('an inserted part that is not printed is told', () => {
  const inserted = (part: string, name: string) =>
    docxOf(`${paragraph('до')}<w:altChunk r:id="rId1"/>${paragraph('после')}`, {
      [`word/${name}`]: part,
      'word/_rels/document.xml.rels': relations([['aFChunk', name]]),
    });

  it('altchunk.docx', async () => {
    expect(await caseLosses('altchunk.docx')).toEqual(['lost_parts']);
  });

  it.each([
    ['a page', '<html><body><p>Вставленная страница целиком</p></body></html>', 'part.htm'],
    ['RTF', '{\\rtf1\\ansi inserted rich text 15000\\par}', 'part.rtf'],
  ])('%s', async (_, part, name) => {
    expect(await lossesOf(inserted(part, name))).toEqual(['lost_parts']);
  });
});

describe('a picture that nobody can show whole is told', () => {
  it('brokenpic.docx', async () => {
    expect(await caseLosses('brokenpic.docx')).toEqual(['lost_broken']);
  });

  it('a PNG and a JPEG cut in the middle; whole ones are not, nor a JPEG without its end mark, nor a plain one', async () => {
    const jpeg = await photo('jpeg');
    expect(await lossesOf(withImage(await cutPng(), 'cut.png'))).toEqual(['lost_broken']);
    expect(await lossesOf(withImage(jpeg.subarray(0, jpeg.length / 2), 'cut.jpg'))).toEqual(['lost_broken']);
    expect(await lossesOf(withImage(jpeg, 'whole.jpg'))).toEqual([]);
    expect(await lossesOf(withImage(jpeg.subarray(0, -2), 'open.jpg'))).toEqual([]);
    expect(await lossesOf(withImage(await plain(), 'plain.png'))).toEqual([]);
  });
});

describe('a picture that the converter left out is told', () => {
  it.each(['mp24-k5.docx', 'scan600rgb-k4.docx'])('%s beside a PDF without pictures', async (name) => {
    const source = { kind: 'docx' as const, bytes: await readFile(join(CASES, name)) };
    const notices = await heldAgainst(test.converter, source, docxOf(paragraph('do posle')));
    expect(notices.map(({ code }) => code)).toContain('lost_pictures');
  });

  it('linkedpic.rtf is told once, as a loss and with what to do', async () => {
    expect(await toldOf(test.converter, await readFile(join(CASES, 'linkedpic.rtf')))).toEqual({
      losses: ['external_content'],
      warnings: [],
      words:
        'документ ссылается на рисунки или данные вне файла. Они не загружались, и в PDF не видно рисунков: 1. Вставьте их в сам документ.',
    });
  });

  it('a picture beside a page of HTML is told, one within it is printed', async () => {
    const page = (src: string) =>
      Buffer.from(`<html><body><p>Определение</p><img src="${src}" width=200 height=100></body></html>`);
    expect(await lossesOf(page('scan_files/image001.png'))).toEqual(['external_content']);
    expect(
      await lossesOf(page(`data:image/jpeg;base64,${Buffer.from(await photo('jpeg')).toString('base64')}`)),
    ).toEqual([]);
  });

  it('a linked picture in a field, in RTF and DOCX, and one linked by a relation', async () => {
    const rtf = Buffer.from(
      '{\\rtf1\\ansi text {\\field{\\*\\fldinst INCLUDEPICTURE "c:\\\\\\\\a.png" \\\\d}{\\fldrslt }}\\par}',
    );
    expect(await lossesOf(rtf)).toEqual(['external_content']);
    const field = '<w:p><w:r><w:t>слова</w:t></w:r><w:fldSimple w:instr=" INCLUDEPICTURE a.png "/></w:p>';
    expect(await lossesOf(docxOf(field))).toEqual(['external_content']);
    const parts = { 'word/_rels/document.xml.rels': relations([['image', 'http://127.0.0.1:9/a.png', 'External']]) };
    expect(await lossesOf(docxOf(paragraph('слова') + picture('rId1', 'link'), parts))).toEqual(['external_content']);
  });
});

describe('an equation', () => {
  it('math2.docx beside the PDF of a converter without formulas is told', async () => {
    const source = { kind: 'docx' as const, bytes: await readFile(join(CASES, 'math2.docx')) };
    const notices = await heldAgainst(test.converter, source, docxOf(paragraph('ОПРЕДЕЛЕНИЕ Пени: руб.')));
    expect(notices.map(({ code }) => code)).toContain('lost_equations');
  });

  it.each([3, 4])('one of several is counted (document %i)', async (index) => {
    const two = await docxWith([{ name: 'two', body: () => equation(index) + equation(index + 10) }], 1);
    const one = await docxWith([{ name: 'one', body: () => equation(index) + paragraph('Пени составляют: руб.') }], 1);
    const notices = await heldAgainst(test.converter, { kind: 'docx', bytes: two }, one);
    expect(notices).toEqual([{ code: 'lost_equations', about: '1 из 2' }]);
  });
});

describe('what is not printed is not expected', () => {
  it.each([
    ['hidden text', '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто совсем от всех 12345</w:t></w:r></w:p>'],
    [
      'a deletion',
      '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>удалено из текста 12345</w:delText></w:r></w:del></w:p>',
    ],
    [
      'a field’s code',
      '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE 12345 слова кода поля</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    ],
  ])('%s', async (_, body) => {
    const source = { kind: 'docx' as const, bytes: docxOf(paragraph('видимый текст') + body) };
    expect(await heldAgainst(test.converter, source, docxOf(paragraph('видимый текст')))).toEqual([]);
  });
});

describe('a PDF that comes in', () => {
  it('is held against what is made of it: a line, a picture', async () => {
    const incoming = await changedPdf(async (pdf, page) => {
      page.drawText('Amount due 15000', { x: 50, y: 700 });
      page.drawImage(await pdf.embedPng(await photo('png')), { x: 50, y: 300, width: 200, height: 100 });
    });
    const { pdf } = await cleanPdf(incoming);
    expect(await takeCensus('pdf', incoming, pdf)).toEqual([]);
    const other = await changedPdf((_, page) => {
      page.drawText('Amount due', { x: 50, y: 700 });
    });
    expect((await takeCensus('pdf', incoming, other)).map(({ code }) => code)).toEqual(['lost_text', 'lost_pictures']);
  });
});

describe('bytes after the archive', () => {
  it('keep nobody from counting what is before them', async () => {
    const said = await toldOf(test.converter, await readFile(join(CASES, 'tail.docx')));
    expect(said).toMatchObject({ losses: [], warnings: [] });
  });
});

describe('a document that cannot be counted', () => {
  it('is converted and told as not counted', async () => {
    const pdf = pdfOf(await test.converter.convert({ bytes: docxOf(paragraph('а')) }));
    const time = test.converter.documents.newTime();
    const notices = await test.converter.documents.count(
      'docx',
      { source: Buffer.from('PK\x03\x04 broken'), pdf },
      time,
    );
    expect(notices).toEqual([{ code: 'not_counted' }]);
  });
});
