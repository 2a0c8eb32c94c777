import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PDFDocument } from 'pdf-lib';
import { PDFName } from 'pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pdfOf, sample, testConverter } from './kit/converter.ts';
import type { TestConverter } from './kit/converter.ts';
import { fontsOf, qpdfCheck, textOf } from './kit/judges.ts';
import { changedPdf } from './kit/pdf-files.ts';
import { line, onePage, stream } from './kit/raw-pdf.ts';

const test: { current?: TestConverter } = {};
beforeAll(async () => {
  test.current = await testConverter();
});
afterAll(() => test.current?.remove());

const shared = (name: string) => readFile(join(import.meta.dirname, 'cases', 'pdf', name));

async function converted(bytes: Uint8Array) {
  const result = await test.current?.converter.convert({ bytes });
  expect(result).toMatchObject({ ok: true });
  if (!result?.ok) throw new Error('refused');
  await qpdfCheck(result.pdf);
  return { text: await textOf(pdfOf(result)), codes: result.warnings.map(({ code }) => code), ...result };
}

async function refused(bytes: Uint8Array) {
  const result = await test.current?.converter.convert({ bytes });
  expect(result).toMatchObject({ ok: false });
  if (result?.ok !== false) throw new Error('converted');
  return result.faults[0];
}

describe('objects of a PDF that comes in: the cross-reference table decides', () => {
  it('a page reads the object that the table names, not a later one of the same number', async () => {
    expect((await converted(await shared('dead-objstm.pdf'))).text).toContain('ADDED LATER: AMOUNT 15000');
    const sum = onePage([4])
      .object(4, stream(line('AMOUNT 100', 700)))
      .revision();
    const dead = sum.hidden(`4 0 obj\n${stream(line('AMOUNT 999', 700))}\nendobj\n`).bytes();
    expect((await converted(dead)).text).toMatch(/^ ?AMOUNT 100 /);
  });

  it('an object that a later revision freed does not come back', async () => {
    const pdf = onePage([4, 6])
      .object(4, stream(line('KEPT', 700)))
      .object(6, stream(line('WITHDRAWN', 600)));
    const { text } = await converted(pdf.revision().free(6).revision().bytes());
    expect([text.includes('KEPT'), text.includes('WITHDRAWN')]).toEqual([true, false]);
  });

  it('the newest of several revisions is what is sent', async () => {
    const pdf = onePage([4])
      .object(4, stream(line('FIRST', 700)))
      .revision();
    const { text, codes } = await converted(
      pdf
        .object(4, stream(line('SECOND', 700)))
        .revision()
        .bytes(),
    );
    expect([text.includes('FIRST'), text.includes('SECOND')]).toEqual([false, true]);
    expect(codes).toEqual(['pdf_fonts_taken']);
  });

  it('a table that cannot be followed is told and stops the letter; one that is whole is not spoken of', async () => {
    const whole = onePage([4])
      .object(4, stream(line('TEXT', 700)))
      .revision()
      .bytes();
    const broken = Buffer.from(whole)
      .toString('latin1')
      .replace(/startxref\n\d+/, 'startxref\n7');
    const { warnings } = await converted(Buffer.from(broken, 'latin1'));
    expect(warnings.find(({ code }) => code === 'lost_by_guess')).toMatchObject({ severity: 'loss' });
    expect((await converted(whole)).codes).not.toContain('lost_by_guess');
    expect((await converted(await sample('kopiya-resheniya.pdf'))).codes).toEqual([]);
  });

  it('a wrong length of a stream is mended and told, and stops nothing', async () => {
    const pdf = onePage([4])
      .object(4, stream(line('TEXT', 700)).replace(/Length \d+/, 'Length 3'))
      .revision();
    const { text, warnings } = await converted(pdf.bytes());
    expect(text).toContain('TEXT');
    expect(warnings.map(({ code }) => code)).toContain('pdf_flawed');
  });
});

describe('faces that a PDF does not hold', () => {
  it('are taken from the machine in the same widths, letters of ours as well', async () => {
    const { pdf, text, warnings } = await converted(await shared('font-noembed-mixed.pdf'));
    expect(text).toContain('Мировой судья судебного участка рассмотрев заявление');
    expect(await fontsOf(pdf)).toEqual(['LiberationSans-Regular']);
    expect(warnings.map(({ message }) => message)).toEqual([
      'шрифты не встроены в PDF (ArialMT): взяты шрифты той же ширины. Просмотрите страницы.',
    ]);
  });

  it.each([
    ['Times-BoldItalic', 'Type1', '', 'LiberationSerif-BoldItalic', '(A\\256\\272)', 'Afi'],
    ['CourierNewPSMT', 'TrueType', '/Encoding /MacRomanEncoding', 'LiberationMono-Regular', '(A\\217)', 'Aè'],
    ['ZapfDingbats', 'Type1', '', 'DejaVuSans', '(4)', '✔'],
  ])('%s as %s', async (face, subtype, encoding, expected, shown, text) => {
    const font = `<< /Type /Font /Subtype /${subtype} /BaseFont /${face} ${encoding} >>`;
    const content = stream(`BT /F1 18 Tf 60 700 Td ${shown} Tj ET`);
    const result = await converted(onePage([4], { font }).object(4, content).revision().bytes());
    expect(await fontsOf(result.pdf)).toEqual([expected]);
    expect(result.text.normalize('NFKC')).toContain(text);
  });

  it('for which there is none of the same widths are refused by name and page', async () => {
    const font = '<< /Type /Font /Subtype /TrueType /BaseFont /GOST_type_B /Encoding /WinAnsiEncoding >>';
    const fault = await refused(
      onePage([4], { font })
        .object(4, stream(line('TEXT', 700)))
        .revision()
        .bytes(),
    );
    expect(fault).toMatchObject({ code: 'pdf_fonts', page: 1 });
    expect(fault?.message).toContain('GOST_type_B');
    const cid = '<< /Type /Font /Subtype /Type0 /BaseFont /ArialMT /Encoding /Identity-H /DescendantFonts [7 0 R] >>';
    const descendant =
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /ArialMT /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>';
    const byGlyph = onePage([4], { font: cid }).object(7, descendant);
    const glyphs = stream('BT /F1 18 Tf 60 700 Td <00240025> Tj ET');
    expect(await refused(byGlyph.object(4, glyphs).revision().bytes())).toMatchObject({ code: 'pdf_fonts' });
  });

  it('are no matter where they show nothing: text for searching beneath a scan, a font that nothing uses', async () => {
    const font = '<< /Type /Font /Subtype /TrueType /BaseFont /GOST_type_B /Encoding /WinAnsiEncoding >>';
    const unseen = stream('0 0 1 rg 60 60 300 300 re f BT 3 Tr /F1 18 Tf 60 700 Td (RECOGNISED) Tj ET');
    expect((await converted(onePage([4], { font }).object(4, unseen).revision().bytes())).codes).toEqual([]);
    const unused = stream('0 0 1 rg 60 60 300 300 re f');
    expect((await converted(onePage([4], { font }).object(4, unused).revision().bytes())).codes).toEqual([]);
  });
});

describe('marks and fields', () => {
  it.each(['freetext-noap.pdf', 'pdf-freetext-noap.pdf'])(
    '%s: a mark that the file does not draw is refused',
    async (name) => {
      const fault = await refused(await shared(name));
      expect(fault).toMatchObject({ code: 'pdf_undrawn_mark', page: 1 });
      expect(fault?.message).toContain('надпись');
    },
  );

  it.each([
    ['Ink', '/InkList [[60 60 90 90 120 60]]', 'рисунок от руки'],
    ['Highlight', '/QuadPoints [60 90 120 90 60 60 120 60]', 'выделение цветом'],
    ['Stamp', '/Name /Approved', 'штамп'],
    ['Line', '/L [60 75 120 75]', 'линия'],
  ])('%s likewise', async (subtype, entries, words) => {
    const fault = await refused(withMark(`/Subtype /${subtype} /Rect [60 60 120 90] ${entries}`));
    expect(fault?.message).toContain(words);
  });

  it('a mark without a picture is never lost', async () => {
    const square = withMark('/Subtype /Square /Rect [60 60 120 90] /C [1 0 0]');
    expect((await refused(square))?.message).toContain('прямоугольник');
  });

  it('that nobody sees are no matter, and a note in a window of its own is told', async () => {
    expect((await converted(withMark('/Subtype /Ink /Rect [60 60 120 90] /F 2'))).codes).toEqual(['pdf_fonts_taken']);
    expect((await converted(withMark('/Subtype /Link /Rect [60 60 120 90]'))).codes).toEqual(['pdf_fonts_taken']);
    const note = withMark('/Subtype /Text /Rect [60 60 80 80] /Contents (note)');
    expect((await converted(note)).codes).toEqual(['pdf_notes', 'pdf_fonts_taken']);
  });

  it('a form whose pictures are old is drawn from its values', async () => {
    const { text } = await converted(await shared('pdf-form-stale.pdf'));
    expect(text).toContain('DRUGOY CHELOVEK');
    const field = await form(async (pdf) => {
      const name = pdf.getForm().createTextField('name');
      name.addToPage(pdf.getPage(0), { x: 50, y: 600, width: 200, height: 30 });
      await Promise.resolve();
      name.acroField.dict.set(PDFName.of('V'), pdf.context.obj('plain'));
    });
    expect((await converted(field)).text).not.toContain('plain');
  });

  it('a box that shows another state than its value is refused when the form says that its pictures are old', async () => {
    const box = await form((pdf) => {
      const agreed = pdf.getForm().createCheckBox('agreed');
      agreed.addToPage(pdf.getPage(0), { x: 50, y: 600, width: 20, height: 20 });
      agreed.check();
      agreed.acroField.getWidgets()[0]?.setAppearanceState(PDFName.of('Off'));
    });
    expect(await refused(box)).toMatchObject({ code: 'pdf_form_unlike' });
  });
});

describe('XFA', () => {
  it('is refused when the pages stand in for a form that is built elsewhere, flag or no flag', async () => {
    expect(await refused(await shared('xfa-dynamic-noflag.pdf'))).toMatchObject({ code: 'pdf_dynamic_form' });
    const xml = '<config><dynamicRender>required</dynamicRender></config>';
    const widget = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [60 60 120 90] >>';
    const parts = { page: '/Annots [8 0 R]', catalog: '/AcroForm << /Fields [8 0 R] /XFA [(config) 7 0 R] >>' };
    const dynamic = onePage([4], parts)
      .object(4, stream(line('Please wait', 700)))
      .object(7, stream(xml));
    expect(await refused(dynamic.object(8, widget).revision().bytes())).toMatchObject({ code: 'pdf_dynamic_form' });
  });

  it('goes on as it is drawn when its fields are on the pages', async () => {
    const widget = '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Rect [60 60 120 90] >>';
    const parts = { page: '/Annots [8 0 R]', catalog: '/AcroForm << /Fields [8 0 R] /XFA 7 0 R >>' };
    const fixed = onePage([4], parts)
      .object(4, stream(line('CLAIM', 700)))
      .object(7, stream('<xdp/>'));
    expect((await converted(fixed.object(8, widget).revision().bytes())).text).toContain('CLAIM');
  });
});

function withMark(entries: string): Uint8Array {
  const pdf = onePage([4], { page: '/Annots [6 0 R]' }).object(4, stream(line('TEXT', 700)));
  return pdf.object(6, `<< /Type /Annot ${entries} >>`).revision().bytes();
}

/** A form that says that its pictures are old. */
function form(fill: (pdf: PDFDocument) => void | Promise<void>): Promise<Uint8Array> {
  return changedPdf(async (pdf) => {
    await fill(pdf);
    pdf.getForm().acroForm.dict.set(PDFName.of('NeedAppearances'), pdf.context.obj(true));
  });
}
