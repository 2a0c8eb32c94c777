import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { caseFile, pdfOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';

/** Documents converted in between; 200 is what a listener serves before it is replaced. */
const COUNT = Number(process.env['MASK_LISTENER_AGE'] ?? '12');
const HEAVY = ['scan600rgb-k4.docx', 'mp24-k5.docx', 'math2.docx', 'ru-fields.docx'];
const OTHERS = ['sudebnyj-prikaz.docx', 'povestka.doc', 'opredelenie.odt', 'pismo.rtf'];

let test: TestConverter;
beforeAll(async () => {
  test = await testConverter();
});
afterAll(() => test.remove());

const digestOf = async (bytes: Uint8Array) =>
  createHash('sha256')
    .update(pdfOf(await test.converter.convert({ bytes })))
    .digest('hex');
const heavyOnes = async () => {
  const digests: string[] = [];
  for (const name of HEAVY) digests.push(await digestOf(await caseFile(name)));
  return digests;
};

it('a heavy document gives the same bytes first and after many others', async () => {
  const first = await heavyOnes();
  for (let index = 0; index < COUNT; index += 1) {
    const [name, heavy] = [OTHERS[index % OTHERS.length] ?? '', HEAVY[index % HEAVY.length] ?? ''];
    await digestOf(index % 6 === 5 ? await caseFile(heavy) : await sample(name));
  }
  expect(await heavyOnes()).toEqual(first);
}, 1_200_000);
