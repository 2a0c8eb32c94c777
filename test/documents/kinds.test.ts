import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemblePdf } from '#activities/documents/assemble-pdf.ts';
import { outcomeOf, pdfOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { drawPage, fontsOf, qpdfCheck, textOf } from './kit/judges.ts';

let test: TestConverter;
beforeAll(async () => {
  test = await testConverter({ listenerCount: 2 });
});
afterAll(() => test.remove());

const TEXTS = [
  ['sudebnyj-prikaz.docx', 'СУДЕБНЫЙ ПРИКАЗ', 'Основной долг'],
  ['povestka.doc', 'СУДЕБНАЯ ПОВЕСТКА', 'зал № 2'],
  ['opredelenie.odt', 'ОПРЕДЕЛЕНИЕ', 'оставить без движения'],
  ['pismo.rtf', 'О направлении копии судебного приказа', '50MS0095/26/770'],
  ['kopiya-resheniya.pdf', 'ИМЕНЕМ РОССИЙСКОЙ ФЕДЕРАЦИИ', 'Жилищного кодекса'],
] as const;

const convert = async (fileName: string) => test.converter.convert({ bytes: await sample(fileName) });

describe('every kind of document', () => {
  it.each(TEXTS)('%s becomes a sound PDF with its words and no warning', async (fileName, ...words) => {
    const result = await convert(fileName);
    const pdf = pdfOf(result);
    await qpdfCheck(pdf);
    const text = await textOf(pdf);
    for (const word of words) expect(text).toContain(word);
    expect(result).toMatchObject({ warnings: [] });
    expect((await drawPage(pdf)).ink).toBeGreaterThan(0.02);
  });

  it.each(['skan.jpg', 'skan.png'])('%s becomes a page with its picture between white margins', async (fileName) => {
    const pdf = pdfOf(await convert(fileName));
    await qpdfCheck(pdf);
    const page = await drawPage(pdf);
    expect(page.ink).toBeGreaterThan(0.3);
    expect([page.at(0.01, 0.5), page.at(0.99, 0.5), page.at(0.5, 0.005)]).toEqual([0, 0, 0]);
  });

  it('the type is found from the content, whatever the name says, and told with the PDF', async () => {
    const result = await convert('pismo.rtf');
    expect(await textOf(pdfOf(result))).toContain('О направлении копии');
    expect(result).toMatchObject({ kind: 'rtf', warnings: [] });
  });

  it('a page saved as .doc from a browser is converted as what it is', async () => {
    const bytes = new TextEncoder().encode('<html><meta charset="utf-8"><body><p>Определение суда</p></body></html>');
    expect(await textOf(pdfOf(await test.converter.convert({ bytes })))).toContain('Определение суда');
  });

  it('Times New Roman keeps its width, so that pages are as many as the clerk sees', async () => {
    const result = await convert('sudebnyj-prikaz.docx');
    expect(result).toMatchObject({ ok: true, pageCount: 1 });
    expect(await fontsOf(pdfOf(result))).toEqual(['LiberationSerif', 'LiberationSerif-Bold']);
  });

  it('twelve documents over two listeners each come back as themselves', async () => {
    const names = Array.from({ length: 12 }, (_, index) => TEXTS[index % 4]).flatMap((each) => (each ? [each] : []));
    const results = await Promise.all(names.map(([fileName]) => convert(fileName)));
    for (const [index, result] of results.entries()) {
      expect(await textOf(pdfOf(result))).toContain(names[index]?.[1]);
    }
  });

  it('the same document twice gives the same letter, byte for byte', async () => {
    const letter = async () => {
      const parts = [
        pdfOf(await convert('povestka.doc')),
        pdfOf(await convert('skan.jpg')),
        pdfOf(await convert('sudebnyj-prikaz.docx')),
      ];
      return Buffer.from((await assemblePdf(parts, { blankAddressPage: 'last' })).pdf).toString('base64');
    };
    expect(await letter()).toBe(await letter());
  });

  it('a waiting document is let go when its caller gives up', async () => {
    const giveUp = new AbortController();
    const waiting = test.converter.convert({ bytes: await sample('opredelenie.odt') }, giveUp.signal);
    giveUp.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(outcomeOf(await convert('opredelenie.odt'))).toBe('converted');
  });
});
