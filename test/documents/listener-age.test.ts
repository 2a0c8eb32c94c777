import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ofToday } from '#test/of-today.ts';
import { caseFile, pdfOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';

/** Documents converted in between; 200 is what a listener serves before it is replaced. */
const ASKED = process.env['MASK_LISTENER_AGE'];
const COUNT = Number(ASKED ?? '12');
const ALL_HEAVY = ['scan600rgb-k4.docx', 'math2.docx', 'mp24-k5.docx', 'ru-fields.docx'];
/** Every day half of them unless an age is asked for. */
const HEAVY = ASKED === undefined ? ofToday([ALL_HEAVY.slice(0, 2), ALL_HEAVY.slice(2)], 2).flat() : ALL_HEAVY;
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
