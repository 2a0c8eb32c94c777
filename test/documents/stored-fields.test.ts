import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { caseFile, noticesOf, pdfOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { textOf } from './kit/judges.ts';
import { changedZip, docxOf, paragraph, relations } from './kit/office-files.ts';

let test: TestConverter;
beforeAll(async () => {
  test = await testConverter();
});
afterAll(() => test.remove());

const convert = (bytes: Uint8Array) => test.converter.convert({ bytes });
const textFrom = async (bytes: Uint8Array) => textOf(pdfOf(await convert(bytes)));

const mark = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string) => `<w:r><w:instrText xml:space="preserve"> ${text} </w:instrText></w:r>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const field = (instruction: string, result: string) =>
  `${mark('begin')}${instruction}${mark('separate')}${result}${mark('end')}`;
const docx = (...runs: readonly string[]) => docxOf(runs.map((each) => `<w:p>${each}</w:p>`).join(''));
const STORED = 'в последний раз';

const odt = async (element: string) =>
  changedZip(await sample('opredelenie.odt'), (files) => {
    const text = new TextDecoder().decode(files['content.xml']);
    const added = `<text:p>[${element}]</text:p></office:text>`;
    files['content.xml'] = new TextEncoder().encode(text.replace('</office:text>', added));
  });
const rtf = (body: string) =>
  Buffer.from(`{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0 Times New Roman;}}\\f0 [${body}]\\par}`);
const rtfField = (instruction: string) => rtf(`{\\field{\\*\\fldinst ${instruction}}{\\fldrslt stored}}`);

describe('a field of a document is printed as its author last saw it', () => {
  it.each([
    ['date-field.docx', 'Определение от 01.02.2026'],
    ['if-field.docx', 'Взыскать: 15000 рублей'],
    ['filename-path.docx', 'C:\\Суд\\приказ.docx'],
    ['ru-fields.docx', '[1 февраля 2020]'],
    ['ru-fields.docx', '[«01» февраля 2020 г.]'],
    ['ru-fields.docx', '[пункт 3 договора]'],
    ['ru-fields.docx', '[ответчица]'],
  ])('%s: %s', async (name, words) => {
    expect(await textFrom(await caseFile(name))).toContain(words);
  });

  it.each([
    'DATE \\@ &quot;dd.MM.yyyy&quot;',
    'TIME',
    'PRINTDATE',
    'SAVEDATE',
    'FILENAME \\p',
    'REF nowhere \\h',
    'DOCPROPERTY Company',
    '= 2 + 2',
    'MERGEFIELD Имя',
  ])('docx, %s', async (instruction) => {
    const simple = `<w:fldSimple w:instr=" ${instruction} ">${run(`simple ${STORED}`)}</w:fldSimple>`;
    const text = await textFrom(docx(run('['), simple, field(code(instruction), run(`complex ${STORED}`))));
    expect(text).toContain(`simple ${STORED}`);
    expect(text).toContain(`complex ${STORED}`);
    expect(text).not.toMatch(/in\.docx|tmp|Error/);
  });

  it('docx, fields within fields: of the code nothing is printed, of the result everything', async () => {
    const inner = field(code('MERGEFIELD Пол'), run('женский'));
    const outer = `${mark('begin')}${code('IF')}${inner}${code('= &quot;женский&quot; &quot;истица&quot; &quot;истец&quot;')}${mark('separate')}${run('истица ')}${field(code('DATE'), run('вчера'))}${mark('end')}`;
    expect(await textFrom(docx(`${run('[')}${outer}${run(']')}`))).toContain('[истица вчера]');
  });

  it.each(['date', 'time', 'file-name', 'print-date', 'author-name', 'bookmark-ref'])('odt, %s', async (name) => {
    expect(await textFrom(await odt(`<text:${name}>${STORED}</text:${name}>`))).toContain(`[${STORED}]`);
  });

  it.each(['DATE \\\\@ "dd.MM.yyyy"', 'FILENAME \\\\p', 'IF 1 = 2 "a" "b"', 'REF nowhere'])('rtf, %s', async (code) => {
    expect(await textFrom(rtfField(code))).toContain('[stored]');
  });

  it('doc', async () => {
    const bytes = Buffer.from(await caseFile('stored-fields.doc'));
    const [now, then] = ['28 ноября 2026', '01 февраля 199'].map((text) => Buffer.from(text, 'utf16le'));
    const at = bytes.indexOf(now ?? '');
    expect(at).toBeGreaterThan(0);
    then?.copy(bytes, at);
    expect(await textFrom(bytes)).toContain('[01 февраля 199]');
  });
});

describe('a field that goes by its page', () => {
  it('goes on: docx, odt, rtf', async () => {
    const parts = {
      'word/_rels/document.xml.rels': relations([['footer', 'footer1.xml']]),
      'word/footer1.xml': `<w:ftr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p>${run('лист ')}${field(code('PAGE'), run('7'))}${run(' из ')}${field(code('NUMPAGES'), run('9'))}</w:p></w:ftr>`,
      '[Content_Types].xml': FOOTER_TYPES,
    };
    const section = '<w:sectPr><w:footerReference w:type="default" r:id="rId1"/></w:sectPr>';
    const pages = docxOf(
      `${paragraph('один')}<w:p><w:r><w:br w:type="page"/></w:r></w:p>${paragraph('два')}${section}`,
      parts,
    );
    const text = await textFrom(pages);
    expect(text).toContain('лист 1 из 2');
    expect(text).toContain('лист 2 из 2');
    expect(await textFrom(await odt('<text:page-number>7</text:page-number>'))).not.toContain('[7]');
    expect(await textFrom(rtfField('PAGE'))).toContain('[1]');
  });

  it('and is frozen with another one within it is told to the clerk, and so is one without a stored result', async () => {
    const within = field(
      `${code('IF')}${field(code('PAGE'), run('1'))}${code('= 1 &quot;а&quot; &quot;б&quot;')}`,
      run('а'),
    );
    expect(noticesOf(await convert(docx(within)))).toContain('fields_doubtful');
    const empty = `${mark('begin')}${code('DATE')}${mark('end')}`;
    expect(noticesOf(await convert(docx(run('а') + empty)))).toContain('fields_doubtful');
  });
});

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const FOOTER_TYPES = `<Types xmlns="${TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/></Types>`;
