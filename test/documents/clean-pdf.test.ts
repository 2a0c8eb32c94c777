import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, PDFHexString, PDFName, StandardFonts } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { ConversionRefused } from '#activities/documents/conversion-refused.ts';
import { cleanPdf } from '#activities/documents/pdf/clean-pdf.ts';
import { sample } from './kit/converter.ts';
import { drawPage, qpdfCheck, textOf } from './kit/judges.ts';
import { addScript, addSquare, changedPdf } from './kit/pdf-files.ts';

const run = promisify(execFile);

async function encrypted(user: string, owner: string): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-test-'));
  try {
    const [source, target] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
    await writeFile(source, await sample('kopiya-resheniya.pdf'));
    await run('qpdf', ['--encrypt', user, owner, '256', '--', source, target]);
    return await readFile(target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function refusalOf(bytes: Uint8Array): Promise<string> {
  const error: unknown = await cleanPdf(bytes).then(
    () => 'converted',
    (cause: unknown) => cause,
  );
  return error instanceof ConversionRefused ? error.fault.code : String(error);
}

/** Uncompressed by qpdf, so that nothing hides in object streams. */
async function plain(pdf: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mask-test-'));
  try {
    await writeFile(join(folder, 'a.pdf'), pdf);
    await run('qpdf', ['--qdf', '--object-streams=disable', join(folder, 'a.pdf'), join(folder, 'b.pdf')]);
    return await readFile(join(folder, 'b.pdf'), 'latin1');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('a PDF that cannot be printed as it was seen', () => {
  it.each([
    ['under a password', 'user', 'owner'],
    ['with restrictions only', '', 'owner'],
  ] as const)('%s is refused', async (_what, user, owner) => {
    expect(await refusalOf(await encrypted(user, owner))).toBe('pdf_encrypted');
  });

  it('with layers switched off is refused', async () => {
    const pdf = await changedPdf(({ context, catalog }) => {
      const layer = context.register(context.obj({ Type: 'OCG' }));
      const off = context.obj({});
      off.set(PDFName.of('OFF'), context.obj([layer]));
      const layers = context.obj({ OCGs: [layer] });
      layers.set(PDFName.of('D'), off);
      catalog.set(PDFName.of('OCProperties'), layers);
    });
    expect(await refusalOf(pdf)).toBe('pdf_hidden_layers');
  });

  it('that is a portfolio or a dynamic form is refused', async () => {
    const portfolio = await changedPdf(({ context, catalog }) =>
      catalog.set(PDFName.of('Collection'), context.obj({})),
    );
    const form = await changedPdf(({ context, catalog }) =>
      catalog.set(PDFName.of('NeedsRendering'), context.obj(true)),
    );
    expect([await refusalOf(portfolio), await refusalOf(form)]).toEqual(['pdf_portfolio', 'pdf_dynamic_form']);
  });

  it('with a filled field that has no picture is refused, not printed empty', async () => {
    const pdf = await changedPdf(({ context }, page) => {
      const field = { Type: 'Annot', Subtype: 'Widget', FT: 'Tx', Rect: [50, 50, 150, 80], F: 4 };
      const widget = context.obj(field);
      widget.set(PDFName.of('V'), PDFHexString.fromText('значение'));
      page.node.addAnnot(context.register(widget));
    });
    expect(await refusalOf(pdf)).toBe('pdf_unrendered_form');
  });
});

describe('a cleaned PDF', () => {
  it('has lost scripts and attached files, and says so', async () => {
    const source = await changedPdf(async (pdf, page) => {
      page.drawText('text', { font: await pdf.embedFont(StandardFonts.Helvetica) });
      addScript(pdf);
      await pdf.attach(new Uint8Array([1, 2, 3]), 'virus.exe');
    });
    const { pdf, warnings } = await cleanPdf(source);
    expect(warnings).toEqual([{ code: 'pdf_active_content' }, { code: 'pdf_embedded_files' }]);
    await qpdfCheck(pdf);
    const content = await plain(pdf);
    for (const word of ['/JavaScript', '/JS', '/OpenAction', '/EmbeddedFile', 'virus.exe', '/Names']) {
      expect(content).not.toContain(word);
    }
  });

  it('shows filled fields and marks as drawing, and not what was hidden', async () => {
    const source = await changedPdf(async (pdf, page) => {
      const field = pdf.getForm().createTextField('name');
      field.setText('FILLED');
      field.addToPage(page, { x: 50, y: 600, width: 200, height: 30 });
      addSquare(pdf, page, 4, [50, 700, 150, 800]);
      addSquare(pdf, page, 2, [300, 700, 400, 800]);
      await Promise.resolve();
    });
    const { pdf, warnings } = await cleanPdf(source);
    expect(warnings).toEqual([{ code: 'pdf_annotations' }]);
    await qpdfCheck(pdf);
    expect(await textOf(pdf)).toContain('FILLED');
    const page = await drawPage(pdf);
    expect([page.at(100 / 595, 92 / 842), page.at(350 / 595, 92 / 842)]).toEqual([255, 0]);
    expect(await plain(pdf)).not.toMatch(/\/(Annots|AcroForm|Widget)\b/);
  });

  it('is made of a file whose table of contents was cut off, when its pages can be found', async () => {
    const source = await PDFDocument.load(await sample('kopiya-resheniya.pdf'));
    const bytes = await source.save({ useObjectStreams: false });
    const { pageCount, pdf } = await cleanPdf(bytes.subarray(0, Buffer.from(bytes).lastIndexOf('startxref')));
    expect(pageCount).toBe(2);
    expect(await textOf(pdf)).toContain('ИМЕНЕМ РОССИЙСКОЙ ФЕДЕРАЦИИ');
  });
});
