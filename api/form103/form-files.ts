import type { TableReader } from '#activities/documents/tables/table-reader.ts';
import { TableRefused } from '#activities/documents/tables/table.ts';
import { tableFault } from '#domain/documents/table-refusals.ts';
import { cleanFileName, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';

/** A form with the signature beside it; null: none was brought. */
export interface BroughtForm {
  readonly pdf: UploadedFile;
  readonly signature: UploadedFile | null;
}

/** Tells the form from its signature: a PDF and a file beside it, or a ZIP that holds both. */
export interface FormFiles {
  /** @throws ApplicationError `invalid` · `conflict` when there is no single PDF */
  sort(files: readonly UploadedFile[]): Promise<BroughtForm>;
  /** The text of a form; empty when nothing in it can be read. */
  textOf(pdf: Uint8Array): Promise<string>;
}

const SIGNATURE_NAME = /\.(sig|sign|p7s|p7m|sgn)$/i;

export function createFormFiles(reader: TableReader): FormFiles {
  return {
    sort: async (sent) => {
      const files = (await Promise.all(sent.map((file) => unpacked(reader, file)))).flat();
      const pdfs = files.filter(({ bytes }) => isPdf(bytes));
      const [pdf, ...others] = pdfs;
      if (!pdf || others.length > 0) throw new ApplicationError('conflict', { detail: NO_SINGLE_PDF });
      const signatures = files.filter((file) => file !== pdf && SIGNATURE_NAME.test(file.fileName));
      const own = signatures.find(({ fileName }) => fileName.startsWith(pdf.fileName)) ?? signatures[0] ?? null;
      return { pdf, signature: own };
    },
    textOf: async (pdf) => {
      try {
        return await reader.textOf(pdf);
      } catch (error) {
        if (error instanceof TableRefused) return '';
        throw error;
      }
    },
  };
}

const NO_SINGLE_PDF =
  'Нужна одна форма 103 в PDF: сама по себе, вместе с файлом подписи (.sig) или в ZIP, где они лежат вдвоём.';

/** What a ZIP holds; any other file as it is. */
async function unpacked(reader: TableReader, file: UploadedFile): Promise<readonly UploadedFile[]> {
  if (!isZip(file.bytes)) return [file];
  try {
    const { files } = await reader.files(file.bytes);
    return files.map(({ name, bytes }) => ({ fileName: cleanFileName(name), bytes }));
  } catch (error) {
    if (error instanceof TableRefused) throw new ApplicationError('invalid', { faults: [tableFault(error.code)] });
    throw error;
  }
}

function isPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-');
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}
