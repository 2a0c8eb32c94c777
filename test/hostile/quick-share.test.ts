import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testConverter } from '#test/documents/kit/converter.ts';
import type { TestConverter } from '#test/documents/kit/converter.ts';
import { HOSTILE } from './files/all.ts';
import { openCanary } from './kit/canary.ts';
import type { LiveCanary } from './kit/canary.ts';
import { judge } from './kit/judge.ts';

/** One of each family, all of them quick to make; the whole set is `npm run hostile`. */
const SHARE = [
  'bomb-lies.docx',
  'bomb-overlap.docx',
  'zip-slip.docx',
  'zip-symlink.docx',
  'laughs.docx',
  'xxe-file.odt',
  'deep-1000.docx',
  'template.docx',
  'image.docx',
  'field-ddeauto.docx',
  'field-includetext-file.docx',
  'section.odt',
  'image.html',
  'basic.odt',
  'python.odt',
  'docm.docx',
  'svg-as-png.docx',
  'flood.png',
  'flood.docx',
  'pdf-zip.pdf',
  'password.docx',
  'javascript.pdf',
  'launch.pdf',
  'cycle.pdf',
  'deep-tree.pdf',
  'xref-loop.pdf',
  'huge-box.pdf',
  'empty.docx',
  'noise-pdf.pdf',
  'flip-3-povestka.doc',
] as const;

let test: TestConverter;
let live: LiveCanary;
beforeAll(async () => {
  [test, live] = await Promise.all([testConverter(), openCanary()]);
  await test.converter.start();
});
afterAll(async () => {
  await test.remove();
  await live.close();
});

describe('a hostile document runs nothing, calls nobody, stays within its fences and does not hold up the next one', () => {
  it.each(SHARE)('%s', async (name) => {
    const file = HOSTILE.find((each) => each.name === name);
    if (!file) throw new Error(`no such file: ${name}`);
    const { packets, executed, breaches } = await judge(
      test.converter,
      live,
      file,
      await file.make(live.canary),
      'generous',
    );
    expect({ packets, executed, breaches }).toEqual({ packets: 0, executed: 0, breaches: [] });
  });
});

describe('the set', () => {
  it('has at least 130 attacks, each named once', () => {
    expect(HOSTILE.length).toBeGreaterThanOrEqual(130);
    expect(new Set(HOSTILE.map(({ name }) => name)).size).toBe(HOSTILE.length);
  });
});
