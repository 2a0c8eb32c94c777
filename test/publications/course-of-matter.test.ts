import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { courseOfMatter } from '#activities/publications/format/course-of-matter.ts';
import { writeXml, XmlCharacterError } from '#activities/publications/format/xml-writer.ts';
import { pictureOf } from '#domain/publications/picture.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { EXAMPLE, EXAMPLE_STAMP } from './kit/example.ts';
import { anySettings, anySources } from './kit/pictures.ts';

const SCHEMA = join(PROJECT_ROOT, 'docs/formats/course-of-matter-1.0.xsd');
const home = mkdtempSync(join(tmpdir(), 'mask-xsd-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** The words of xmllint, a program that is not ours; empty when every file is as the schema says. */
function judge(files: readonly Uint8Array[]): string {
  const names = files.map((bytes, index) => {
    const name = join(home, `${String(index)}.xml`);
    writeFileSync(name, bytes);
    return name;
  });
  const args = ['--noout', '--nonet', '--huge', '--schema', SCHEMA, ...names];
  const { status, stderr, error } = spawnSync('xmllint', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  if (error) throw error;
  return status === 0 ? '' : stderr.replaceAll(/^.* validates\n/gmu, '').slice(0, 2_000);
}

const STAMP = { version: 7, composedAt: new Date('2026-11-28T10:00:00Z') };

describe('the file of a picture', () => {
  it('is as the schema says, whatever the rows hold', () => {
    const pictures = fc.sample(fc.tuple(anySources, anySettings), { numRuns: 400, seed: 16 });
    const files = pictures.map(
      ([sources, settings]) => courseOfMatter.write(pictureOf(sources, settings), STAMP).bytes,
    );
    expect(judge(files)).toBe('');
  });

  it('is judged by one who refuses what the schema does not say', () => {
    const [sources] = fc.sample(anySources, { numRuns: 1, seed: 16 });
    const [settings] = fc.sample(anySettings, { numRuns: 1, seed: 16 });
    if (!sources || !settings) throw new Error('no sample');
    const text = new TextDecoder().decode(courseOfMatter.write(pictureOf(sources, settings), STAMP).bytes);
    const spoilt = [text.replace('version="7"', 'version="0"'), text.replace('<deliveryKind>', '<deliveryKind x="1">')];
    for (const one of spoilt) expect(judge([new TextEncoder().encode(one)])).not.toBe('');
  });

  it('is what the description shows for an example', () => {
    const shown = readFileSync(join(PROJECT_ROOT, 'docs/formats/course-of-matter-example.xml'), 'utf8');
    const { bytes } = courseOfMatter.write(EXAMPLE, EXAMPLE_STAMP);
    expect(new TextDecoder().decode(bytes)).toBe(shown);
    expect(judge([bytes])).toBe('');
  });

  it('is the same bytes for the same picture and version', () => {
    fc.assert(
      fc.property(anySources, anySettings, (sources, settings) => {
        const write = () => courseOfMatter.write(pictureOf(sources, settings), STAMP).bytes;
        expect(Buffer.compare(write(), write())).toBe(0);
      }),
      { numRuns: 20 },
    );
  });
});

describe('an XML text', () => {
  it('never holds a character that XML has no way to write', () => {
    for (const text of ['\u0000', '\u000b', '\ufffe', '\ud800']) {
      expect(() => writeXml({ name: 'a', content: text })).toThrow(XmlCharacterError);
    }
  });

  it('says what it was given, and no more elements than that', () => {
    const xml = new TextDecoder().decode(writeXml({ name: 'a', attributes: { b: '"<\t' }, content: ']]></a><c/>&' }));
    expect(xml).toBe(
      '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&#9;">]]&gt;&lt;/a&gt;&lt;c/&gt;&amp;</a>\n',
    );
  });
});
