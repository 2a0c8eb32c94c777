import { randomBytes } from 'node:crypto';
import { utils, write } from 'cfb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { changedZip, docxOf, flatPng, paragraph, picture, relations, zipOf } from './kit/office-files.ts';

let test: TestConverter;
beforeAll(async () => {
  test = await testConverter();
});
afterAll(() => test.remove());

const convert = (bytes: Uint8Array) => test.converter.convert({ bytes });

function oleOf(...streams: readonly string[]): Uint8Array {
  const container = utils.cfb_new();
  for (const name of streams) utils.cfb_add(container, `/${name}`, randomBytes(5_000));
  return new Uint8Array(write(container, { type: 'buffer' }) as Buffer);
}

/** [MS-DOC] FibBase: sets fEncrypted, as Word does with a password. */
async function encryptedDoc(): Promise<Uint8Array> {
  const doc = Buffer.from(await sample('povestka.doc'));
  const fib = doc.indexOf(Buffer.from([0xec, 0xa5]));
  doc.writeUInt16LE(doc.readUInt16LE(fib + 0x0a) | 0x0100, fib + 0x0a);
  return doc;
}

const CHECKSUM = '<manifest:encryption-data manifest:checksum-type="SHA256/1K" manifest:checksum="AA=="/>';

async function encryptedOdt(data = CHECKSUM): Promise<Uint8Array> {
  return changedZip(await sample('opredelenie.odt'), (files) => {
    const manifest = new TextDecoder().decode(files['META-INF/manifest.xml']);
    const entry = /(<manifest:file-entry[^>]*manifest:full-path="content\.xml"[^>]*)\/>/;
    files['META-INF/manifest.xml'] = new TextEncoder().encode(
      manifest.replace(entry, `$1>${data}</manifest:file-entry>`),
    );
    files['content.xml'] = randomBytes(3_000);
  });
}

const half = async (name: string) => {
  const bytes = await sample(name);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
};

const deep = (levels: number) => `${'<w:p>'.repeat(levels)}${'</w:p>'.repeat(levels)}`;
const flood = () =>
  docxOf(picture('rId1', 'embed'), {
    'word/_rels/document.xml.rels': relations([['image', 'media/a.png']]),
    'word/media/a.png': flatPng(30_000, 30_000),
  });

const CASES: readonly (readonly [what: string, code: string, make: () => Uint8Array | Promise<Uint8Array>])[] = [
  ['an empty file', 'empty', () => new Uint8Array()],
  ['docx under a password', 'password', () => oleOf('EncryptionInfo', 'EncryptedPackage')],
  ['doc under a password', 'password', encryptedDoc],
  ['odt under a password', 'password', () => encryptedOdt()],
  ['odt under a password, nothing said of its kind', 'password', () => encryptedOdt('<manifest:encryption-data/>')],
  ['docx cut in half', 'damaged', () => half('sudebnyj-prikaz.docx')],
  ['odt cut in half', 'damaged', () => half('opredelenie.odt')],
  [
    'rtf that is no more than its first words',
    'damaged',
    () => new TextEncoder().encode('{\\rtf1\\ansi{\\fonttbl{\\f0'),
  ],
  ['pdf cut to its head', 'damaged', async () => (await sample('kopiya-resheniya.pdf')).subarray(0, 400)],
  ['jpg cut in half', 'damaged', () => half('skan.jpg')],
  ['png cut in half', 'damaged', () => half('skan.png')],
  ['rubbish', 'unknown_format', () => randomBytes(40_000)],
  [
    'rubbish behind the signature of a doc',
    'damaged',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), randomBytes(40_000)]),
  ],
  ['docx whose text is not well-formed', 'damaged', () => docxOf('<w:p><w:r></w:p>')],
  ['docx with a document type', 'damaged', () => docxWithDoctype()],
  ['docx nested without end', 'deep_structure', () => docxOf(deep(5_000))],
  ['docx without its text', 'damaged', () => zipOf({ '[Content_Types].xml': '<Types/>' })],
  [
    'a ZIP bomb in a docx',
    'archive_bomb',
    () => docxOf(paragraph('а'), { 'word/big.xml': new Uint8Array(70 * 1024 * 1024) }),
  ],
  [
    'a ZIP of thousands of files',
    'archive_bomb',
    () => zipOf(Object.fromEntries(Array.from({ length: 2_100 }, (_, index) => [`a${String(index)}`, '']))),
  ],
  ['a picture of 900 megapixels in a docx', 'picture_too_big', flood],
  ['a picture of 900 megapixels', 'picture_too_big', () => flatPng(30_000, 30_000)],
  ['an Excel workbook', 'spreadsheet', () => oleOf('Workbook')],
  ['an archive of other files', 'archive', () => zipOf({ 'a.txt': 'текст' })],
  ['a GIF', 'image_format', () => new TextEncoder().encode('GIF89a…………')],
];

function docxWithDoctype(): Uint8Array {
  return changedZip(docxOf(paragraph('&x;')), (files) => {
    const text = new TextDecoder().decode(files['word/document.xml']);
    const entity = '<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    files['word/document.xml'] = new TextEncoder().encode(text.replace('?>', `?>${entity}`));
  });
}

describe('what cannot become a letter', () => {
  it.each(CASES)('%s is refused as %s, in words', async (_what, code, make) => {
    const result = await convert(await make());
    expect(outcomeOf(result)).toBe(code);
    if (result.ok) return;
    expect(result.faults[0]).toMatchObject({
      field: 'document',
      message: expect.stringMatching(/[а-я].*\./) as string,
    });
  });

  it('the listener that met them all goes on with a good document', async () => {
    const [pid] = await test.converter.listenerPids();
    expect(outcomeOf(await convert(await sample('povestka.doc')))).toBe('converted');
    expect(await test.converter.listenerPids()).toEqual([pid]);
  });
});

describe('what is converted with a warning', () => {
  const warningsOf = async (bytes: Uint8Array) => {
    const result = await convert(bytes);
    return result.ok ? result.warnings.map(({ code }) => code) : [outcomeOf(result)];
  };

  it('macros are named and left out', async () => {
    expect(await warningsOf(docxOf(paragraph('а'), { 'word/vbaProject.bin': randomBytes(500) }))).toEqual(['macros']);
  });

  it('changes that were neither accepted nor rejected are named', async () => {
    const body = `<w:p><w:ins w:id="1" w:author="а" w:date="2026-01-01T00:00:00Z"><w:r><w:t>вставка</w:t></w:r></w:ins></w:p>`;
    expect(await warningsOf(docxOf(body))).toEqual(['tracked_changes']);
  });

  it('a template from outside is named, a hyperlink is not', async () => {
    const settings = relations([['attachedTemplate', 'http://127.0.0.1:9/a.dotm', 'External']]);
    const links = relations([['hyperlink', 'http://127.0.0.1:9/', 'External']]);
    const parts = { 'word/_rels/settings.xml.rels': settings, 'word/_rels/document.xml.rels': links };
    expect(await warningsOf(docxOf(paragraph('а'), parts))).toEqual(['external_template']);
  });
});
