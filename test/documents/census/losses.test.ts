import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testConverter } from '../kit/converter.ts';
import type { TestConverter } from '../kit/converter.ts';
import { FEATURES } from './kit/features.ts';
import { heldAgainst } from './kit/judge.ts';
import { docxWithout } from './kit/losses.ts';
import { docxWith } from './kit/sound-documents.ts';

let test: TestConverter;
beforeAll(async () => {
  test = await testConverter();
  await test.converter.start();
});
afterAll(() => test.remove());

const [paragraphs] = FEATURES;
const LOSABLE = FEATURES.flatMap((feature) =>
  feature.lost ? [[feature.name, feature.lost[0], feature] as const] : [],
);
/** Odd: without headers, so that nothing stands in by chance. */
const INDEX = 7;

describe('what the PDF of a document lacks is told by its code', () => {
  it.each(LOSABLE)('%s: %s', async (_, code, feature) => {
    const features = [...new Set([paragraphs, feature])].flatMap((each) => each ?? []);
    const source = { kind: 'docx' as const, bytes: await docxWith(features, INDEX) };
    const notices = await heldAgainst(test.converter, source, await docxWithout(features, feature, INDEX));
    expect(notices.map((each) => each.code)).toContain(code);
    expect(await heldAgainst(test.converter, source, source.bytes)).toEqual([]);
  });

  it('the first lost words are quoted as the author wrote them, with their number and the page', async () => {
    const features = FEATURES.filter(({ name }) => name === 'paragraphs' || name === 'page break');
    const [, lost] = features;
    if (!lost) throw new Error('no page break');
    const source = { kind: 'docx' as const, bytes: await docxWith(features, INDEX) };
    const notices = await heldAgainst(test.converter, source, await docxWithout(features, lost, INDEX));
    expect(notices).toMatchObject([
      { code: 'lost_text', about: expect.stringMatching(/^«\d+», слов: 1$/) as string, page: 1 },
    ]);
  });

  it('what stands twice and is printed once is told', async () => {
    const text = line('Взыскать с ответчика судебные расходы в полном объёме');
    const bytes = await docxWith([{ name: 'twice', body: () => text + line('а также') + text }], INDEX);
    const twin = await docxWith([{ name: 'once', body: () => text + line('а также') }], INDEX);
    const notices = await heldAgainst(test.converter, { kind: 'docx', bytes }, twin);
    expect(notices.map(({ code }) => code)).toEqual(['lost_text']);
  });

  it('one amount of many words is enough', async () => {
    const bytes = await docxWith(
      [{ name: 'amount', body: () => line('Взыскать пятнадцать тысяч (15000) рублей с ответчика') }],
      INDEX,
    );
    const twin = await docxWith(
      [{ name: 'amount', body: () => line('Взыскать пятнадцать тысяч () рублей с ответчика') }],
      INDEX,
    );
    expect(await heldAgainst(test.converter, { kind: 'docx', bytes }, twin)).toMatchObject([
      { code: 'lost_text', about: '«15000», слов: 1' },
    ]);
  });
});

function line(text: string): string {
  return `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
}
