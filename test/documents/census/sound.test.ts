import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sample, testConverter } from '../kit/converter.ts';
import type { TestConverter } from '../kit/converter.ts';
import { toldOf } from './kit/judge.ts';
import { soundDocuments } from './kit/sound-documents.ts';

/** The whole hundred is `npm run census`. */
const QUICK_COUNT = 20;
const SAMPLES = [
  'sudebnyj-prikaz.docx',
  'povestka.doc',
  'opredelenie.odt',
  'pismo.rtf',
  'kopiya-resheniya.pdf',
  'skan.jpg',
];

let test: TestConverter;
beforeAll(async () => {
  test = await testConverter();
  await test.converter.start();
});
afterAll(() => test.remove());

describe('of a sound document the census says nothing', () => {
  it.each(SAMPLES)('%s', async (name) => {
    expect(await toldOf(test.converter, await sample(name))).toEqual({ losses: [], warnings: [], words: '' });
  });

  it('twenty made for it, in four formats', async () => {
    const alarms: string[] = [];
    for (const { name, bytes } of await soundDocuments(QUICK_COUNT)) {
      const told = await toldOf(test.converter, bytes);
      const isSilent = told !== undefined && told.losses.length === 0 && !told.warnings.includes('not_counted');
      if (!isSilent) alarms.push(`${name}: ${told?.words ?? 'refused'}`);
    }
    expect(alarms).toEqual([]);
  });
});
