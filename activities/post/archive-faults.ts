import { sizeText } from '#domain/documents/size-text.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { textFaults } from '#domain/letters/text-faults.ts';
import type { LimitName } from '#domain/post/limits.ts';
import { limitWords, type ChannelProfile, type RegistryColumn } from '#domain/post/profiles.ts';
import type { RegistryRow } from '#domain/post/registry-row.ts';

/** One letter of an archive: the pair of files and its line in the registry. */
export interface ArchiveLetter {
  /** `50MS0095-26-000768.pdf`; the signature stands beside it as `….pdf.sig`. */
  readonly fileName: string;
  readonly pdf: Uint8Array;
  readonly signature: Uint8Array;
  readonly row: RegistryRow;
}

const SAFE_FILE_NAME = /^[\p{L}\d_-]+\.pdf$/iu;
const PDF_MARK = '%PDF-';

/**
 * What the published rules hold against these letters, once more before packing. `field` is `archive` or `letters[n].…`, n from 1 as in
 * the registry; messages name the file, never the addressee.
 */
export function archiveFaults(letters: readonly ArchiveLetter[], profile: ChannelProfile): Fault[] {
  return [
    ...countFaults(letters, profile),
    ...letters.flatMap((letter, place) => letterFaults(letter, `letters[${place + 1}]`, profile)),
    ...repetitionFaults(letters, ({ fileName }) => fileName.normalize('NFC').toLowerCase(), 'fileName'),
    ...repetitionFaults(letters, ({ row }) => row.LETTER_REG_NUMBER, 'LETTER_REG_NUMBER'),
  ];
}

function countFaults({ length }: readonly ArchiveLetter[], profile: ChannelProfile): Fault[] {
  const { maxLetters } = profile;
  if (length === 0)
    return [{ code: 'archive_empty', field: 'archive', message: 'Архив: в партии нет ни одного письма.' }];
  const message = `Архив: писем ${length}, допустимо не больше ${maxLetters}. Разделите партию. ${limitWords(profile, 'maxLetters')}`;
  return length > maxLetters ? [{ code: 'archive_letters', field: 'archive', message }] : [];
}

function letterFaults(letter: ArchiveLetter, place: string, profile: ChannelProfile): Fault[] {
  return [
    ...nameFaults(letter, `${place}.fileName`, profile),
    ...fileFaults(letter, place, profile),
    ...rowFaults(letter.row, place, profile),
  ];
}

function nameFaults({ fileName, row }: ArchiveLetter, field: string, profile: ChannelProfile): Fault[] {
  const { maxFileNameLength } = profile;
  const faults: Fault[] = [];
  const isLong = fileName.length > maxFileNameLength;
  if (!SAFE_FILE_NAME.test(fileName) || isLong) {
    const bound = isLong ? ` ${limitWords(profile, 'maxFileNameLength')}` : '';
    const message = `Имя файла «${fileName}»: до ${maxFileNameLength} знаков, буквы, цифры, «-» и «_», в конце .pdf.${bound}`;
    faults.push({ code: 'file_name', field, message });
  }
  if (row.FILE_NAME !== fileName) {
    faults.push({ code: 'file_name_mismatch', field, message: `Файл «${fileName}»: в реестре записано другое имя.` });
  }
  return faults;
}

function fileFaults({ fileName, pdf, signature }: ArchiveLetter, place: string, profile: ChannelProfile): Fault[] {
  const faults: Fault[] = [];
  if (Buffer.from(pdf.subarray(0, PDF_MARK.length)).toString('latin1') !== PDF_MARK) {
    faults.push({ code: 'pdf_damaged', field: `${place}.pdf`, message: `Файл «${fileName}»: это не PDF.` });
  }
  if (pdf.length > profile.maxPdfByteSize) {
    faults.push({ code: 'pdf_size', field: `${place}.pdf`, message: sizeMessage(fileName, profile, 'maxPdfByteSize') });
  }
  if (signature.length === 0) {
    const message = `Файл «${fileName}.sig»: подпись пуста.`;
    faults.push({ code: 'signature_missing', field: `${place}.signature`, message });
  }
  if (signature.length > profile.maxSignatureByteSize) {
    const message = sizeMessage(`${fileName}.sig`, profile, 'maxSignatureByteSize');
    faults.push({ code: 'signature_size', field: `${place}.signature`, message });
  }
  return faults;
}

function sizeMessage(fileName: string, profile: ChannelProfile, limit: LimitName): string {
  return `Файл «${fileName}»: больше допустимых ${sizeText(profile[limit])}. ${limitWords(profile, limit)}`;
}

function rowFaults(row: RegistryRow, place: string, profile: ChannelProfile): Fault[] {
  const limits: readonly (readonly [RegistryColumn, LimitName, boolean])[] = [
    ['RECIPIENT', 'maxRecipientNameLength', true],
    ['ADDRESSLINE_TO', 'maxAddressLength', true],
    ['ADDRESSLINE_RETURN', 'maxAddressLength', true],
    ['LETTER_REG_NUMBER', 'maxRegistrationNumberLength', true],
    ['LETTER_TITLE', 'maxTitleLength', false],
    ['LETTER_COMMENT', 'maxCommentLength', false],
  ];
  return limits.flatMap(([column, limit, required]) => {
    const bound = limitWords(profile, limit);
    const rule = { label: `Реестр, ${column}`, maxLength: profile[limit], required, bound };
    return textFaults(row[column], { field: `${place}.${column}`, ...rule });
  });
}

function repetitionFaults(
  letters: readonly ArchiveLetter[],
  keyOf: (letter: ArchiveLetter) => string,
  name: string,
): Fault[] {
  const first = new Map<string, number>();
  const faults: Fault[] = [];
  letters.forEach((letter, place) => {
    const earlier = first.get(keyOf(letter));
    if (earlier === undefined) return first.set(keyOf(letter), place + 1);
    const message = `Файл «${letter.fileName}»: ${name} повторяет строку ${earlier} реестра.`;
    return faults.push({ code: 'repeated', field: `letters[${place + 1}].${name}`, message });
  });
  return faults;
}
