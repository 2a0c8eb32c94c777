import { createHash } from 'node:crypto';
import pLimit from 'p-limit';
import { refuseUnmentionedFiles, sortArchive, type ArchiveContent } from './archive-files.ts';
import { pdfFaults } from './pdf-faults.ts';
import { fileKey, fileStem, repetitionFaults, rowFaults } from './registry-columns.ts';
import { readRegistry } from './registry-reader.ts';
import type { RegistryRow } from './registry-row.ts';
import { UploadRefusedError, type RowFault } from './row-fault.ts';
import type { UploadRules } from './rules.ts';
import type { SignatureChecker } from './signature-checker.ts';
import type { ArchiveFile } from './zip-archive.ts';

/** One row of the registry with what was found against it; no faults means that the letter is accepted. */
export interface CheckedLetter {
  readonly row: RegistryRow;
  readonly faults: readonly RowFault[];
  readonly pdfSha256: string | undefined;
  readonly signatureSha256: string | undefined;
}

export interface ValidationContext {
  readonly rules: UploadRules;
  readonly signatures: SignatureChecker;
  /** The instant at which certificates must be valid. */
  readonly nowMs: number;
}

const PROCESSES = 2;

/** Checks an archive by everything that is published. @throws UploadRefusedError when it is refused as a whole. */
export async function validateUpload(bytes: Uint8Array, context: ValidationContext): Promise<readonly CheckedLetter[]> {
  const { rules } = context;
  if (bytes.byteLength > rules.maximumArchiveBytes) {
    throw new UploadRefusedError(`Архив больше допустимых ${Math.floor(rules.maximumArchiveBytes / 1024 / 1024)} Мб`);
  }
  const content = await sortArchive(bytes, rules);
  const rows = await readRegistry(await content.registry.read());
  if (rows.length === 0) throw new UploadRefusedError('В реестре нет ни одного письма');
  if (rows.length > rules.maximumLetters) {
    throw new UploadRefusedError(`В реестре ${rows.length} писем, допустимо не более ${rules.maximumLetters}`);
  }
  refuseUnmentionedFiles(content, new Set(rows.map(keyOf)));
  const repetitions = Map.groupBy(repetitionFaults(rows), (fault) => fault.row);
  return pLimit(PROCESSES).map(rows, async (row) => {
    const files = await fileFaults(row, content, context);
    return { ...files, row, faults: [...rowFaults(row, rules), ...(repetitions.get(row.row) ?? []), ...files.faults] };
  });
}

function keyOf(row: RegistryRow): string {
  return fileKey(fileStem(row.value('FILE_NAME')));
}

function tooLarge(file: ArchiveFile, rules: UploadRules): string[] {
  const words = `Файл «${file.name}» больше допустимых ${Math.floor(rules.maximumFileBytes / 1024)} Кб`;
  return file.byteSize > rules.maximumFileBytes ? [words] : [];
}

async function fileFaults(
  row: RegistryRow,
  content: ArchiveContent,
  { rules, signatures, nowMs }: ValidationContext,
): Promise<Omit<CheckedLetter, 'row'>> {
  const [pdfFile, signatureFile] = [content.pdfs.get(keyOf(row)), content.signatures.get(keyOf(row))];
  const result = (messages: readonly string[], pdf?: Buffer, signature?: Buffer): Omit<CheckedLetter, 'row'> => ({
    faults: messages.map((message) => ({ row: row.row, column: 'FILE_NAME', message })),
    pdfSha256: pdf && sha256(pdf),
    signatureSha256: signature && sha256(signature),
  });
  if (row.value('FILE_NAME') === '') return result([]);
  const absent = [
    pdfFile ? [] : ['В архиве нет файла PDF'],
    signatureFile ? [] : ['В архиве нет файла подписи (.pdf.sig)'],
  ].flat();
  if (!pdfFile || !signatureFile) return result(absent);
  const large = [...tooLarge(pdfFile, rules), ...tooLarge(signatureFile, rules)];
  if (large.length > 0) return result(large);
  const [pdf, signature] = await Promise.all([pdfFile.read(), signatureFile.read()]);
  const signatureFault = await signatures.faultOf(pdf, signature, nowMs);
  return result([...(await pdfFaults(pdf, rules)), ...(signatureFault ? [signatureFault] : [])], pdf, signature);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
