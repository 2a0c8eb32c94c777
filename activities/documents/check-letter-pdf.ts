import type { PDFDocument, PDFPage } from 'pdf-lib';
import type { Fault } from '#domain/documents/fault.ts';
import { sizeText } from '#domain/documents/size-text.ts';
import { ConversionRefused } from './conversion-refused.ts';
import { isBlank } from './pdf/is-blank.ts';
import { activeParts } from './pdf/inspect-catalog.ts';
import { openPdf } from './pdf/open-pdf.ts';
import { viewOf } from './pdf/page-view.ts';
import { isPortraitA4 } from './pdf/paper.ts';

/** The channel's limits on one letter. */
export interface LetterPdfLimits {
  readonly maxBytes: number;
  /** All pages, the blank one included. */
  readonly maxPages: number;
  readonly requireBlankAddressPage: boolean;
}

/** Judges the letter as it will be sent; each fault names the document or the page, counted from 1. */
export async function checkLetterPdf(pdf: Uint8Array, limits: LetterPdfLimits): Promise<Fault[]> {
  const document = await open(pdf);
  if ('code' in document) return [document];
  return [...sizeFaults(pdf.byteLength, limits), ...contentFaults(document), ...pageFaults(document, limits)];
}

async function open(pdf: Uint8Array): Promise<PDFDocument | Fault> {
  try {
    return await openPdf(pdf);
  } catch (error) {
    if (error instanceof ConversionRefused) return { ...error.fault, field: 'pdf' };
    throw error;
  }
}

function sizeFaults(byteSize: number, { maxBytes }: LetterPdfLimits): Fault[] {
  if (byteSize <= maxBytes) return [];
  const sizes = `${sizeText(byteSize)}, Почта принимает не больше ${sizeText(maxBytes)} (лишних ${sizeText(byteSize - maxBytes)})`;
  return [
    fault(
      'pdf_too_big',
      `Письмо слишком велико: ${sizes}. Изображения уже уменьшены, насколько позволяет чёткость: уберите лишние страницы, отсканируйте документы чёрно-белыми или разделите их на два письма.`,
    ),
  ];
}

/** What acts or travels along unseen has no place in a letter. */
function contentFaults(document: PDFDocument): Fault[] {
  const { actions, files } = activeParts(document);
  const faults: Fault[] = [];
  if (actions) faults.push(fault('active_content', 'В PDF есть сценарии или действия: подготовьте письмо заново.'));
  if (files) faults.push(fault('embedded_files', 'В PDF вложены другие файлы: подготовьте письмо заново.'));
  return faults;
}

function pageFaults(document: PDFDocument, limits: LetterPdfLimits): Fault[] {
  const pages = document.getPages();
  const faults = pages.flatMap((page, index) => paperFaults(page, index + 1));
  if (pages.length > limits.maxPages) faults.push(tooManyPages(pages.length, limits));
  if (limits.requireBlankAddressPage && ![pages[0], pages.at(-1)].some((page) => page !== undefined && isBlank(page))) {
    faults.push(fault('blank_page_missing', 'В письме нет пустой страницы для адреса: подготовьте письмо заново.'));
  }
  return faults;
}

function tooManyPages(count: number, { maxPages, requireBlankAddressPage }: LetterPdfLimits): Fault {
  const blank = requireBlankAddressPage ? 1 : 0;
  const allowed = `${String(maxPages - blank)}${blank > 0 ? ' и одна пустая для адреса' : ''}`;
  const message = `Страниц с текстом ${String(count - blank)}, допустимо ${allowed}. Сократите документ или разделите его.`;
  return fault('too_many_pages', message);
}

function paperFaults(page: PDFPage, number: number): Fault[] {
  const { width, height } = viewOf(page);
  if (isPortraitA4(width, height)) return [];
  const message = `Страница ${String(number)}: нужен лист А4 книжной ориентации. Исправьте размер страницы в документе.`;
  return [{ ...fault('page_format', message), page: number }];
}

function fault(code: string, message: string): Fault {
  return { code, field: 'pdf', message };
}
