import { PDFDocument } from 'pdf-lib';
import { hasBlankPage } from './blank-page.ts';
import { pageFormatFault } from './page-format.ts';
import type { UploadRules } from './rules.ts';

async function openPdf(pdf: Uint8Array): Promise<PDFDocument | string> {
  try {
    return await PDFDocument.load(pdf, { updateMetadata: false, throwOnInvalidObject: true });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return /encrypt/i.test(words) ? 'Файл PDF зашифрован' : 'Файл PDF повреждён или не является PDF';
  }
}

async function blankPageFault(pdf: Uint8Array): Promise<string | undefined> {
  try {
    return (await hasBlankPage(pdf)) ? undefined : 'Нет пустой страницы для адресного блока';
  } catch (error) {
    return `Файл PDF не открывается: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** All that the published rules hold against a letter's PDF, in Russian, naming the page. */
export async function pdfFaults(pdf: Uint8Array, rules: UploadRules): Promise<readonly string[]> {
  const document = await openPdf(pdf);
  if (typeof document === 'string') return [document];
  const pages = document.getPages();
  if (pages.length === 0) return ['В файле PDF нет страниц'];
  if (pages.length > rules.maximumPages) {
    return [`Страниц ${pages.length}, допустимо не более ${rules.maximumPages}`];
  }
  const faults = pages.map((page, index) => pageFormatFault(page, index + 1)).filter((fault) => fault !== undefined);
  // Only pages of a known size are drawn: a page may declare one that no memory holds.
  if (faults.length > 0 || !rules.requireBlankPage) return faults;
  const blank = await blankPageFault(pdf);
  return blank ? [blank] : [];
}
