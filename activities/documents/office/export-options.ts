import type { OfficeKind } from '#domain/documents/document-kind.ts';

/**
 * The reader for each kind. Always named: left to guess, LibreOffice takes any bytes for text and prints pages of rubbish.
 */
const IMPORT_FILTERS: Readonly<Record<OfficeKind, string>> = {
  docx: 'MS Word 2007 XML',
  doc: 'MS Word 97',
  odt: 'writer8',
  rtf: 'Rich Text Format',
  html: 'HTML (StarWriter)',
  mhtml: 'HTML (StarWriter)',
  fodt: 'OpenDocument Text Flat XML',
  wordml: 'MS Word 2003 XML',
};

const boolean = (value: boolean) => ({ type: 'boolean', value: String(value) });
const long = (value: number) => ({ type: 'long', value: String(value) });

/**
 * 150 dpi is what print needs and the Post's megabyte bears. Forms become plain drawing, comments and bookmarks stay out: the page is
 * to be printed. No tags: joining into one letter would drop them, and they weigh a tenth of the file.
 */
const PDF_OPTIONS = {
  ReduceImageResolution: boolean(true),
  MaxImageResolution: long(150),
  Quality: long(75),
  EmbedStandardFonts: boolean(true),
  ExportFormFields: boolean(false),
  ExportBookmarks: boolean(false),
  ExportNotes: boolean(false),
  ExportNotesInMargin: boolean(false),
  UseTaggedPDF: boolean(false),
  SelectPdfVersion: long(0),
  IsAddStream: boolean(false),
};

/** Arguments that make a running LibreOffice turn `sourceUrl` into a PDF in the folder `outputUrl`. */
export function conversionArguments(kind: OfficeKind, sourceUrl: string, outputFolder: string): readonly string[] {
  return [
    `--infilter=${IMPORT_FILTERS[kind]}`,
    '--convert-to',
    `pdf:writer_pdf_Export:${JSON.stringify(PDF_OPTIONS)}`,
    '--outdir',
    outputFolder,
    sourceUrl,
  ];
}
