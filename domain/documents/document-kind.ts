import type { ConversionNotice } from './conversion-faults.ts';

/** Documents that LibreOffice converts. */
export const OFFICE_KINDS = [
  ...(['docx', 'doc', 'word95', 'word6', 'word2', 'odt', 'rtf'] as const),
  ...(['html', 'fodt', 'wordml'] as const),
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Pictures that become pages as they are. */
export const PICTURE_KINDS = ['jpg', 'png', 'tiff', 'webp', 'heic'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** What an attachment can prove to be by its content. */
export const DOCUMENT_KINDS = [...OFFICE_KINDS, 'pdf', ...PICTURE_KINDS] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

const EXTENSIONS: Readonly<Record<DocumentKind, readonly string[]>> = {
  docx: ['docx', 'docm', 'dotx', 'dotm'],
  doc: ['doc', 'dot'],
  word95: ['doc', 'dot'],
  word6: ['doc', 'dot'],
  word2: ['doc', 'dot'],
  odt: ['odt', 'ott'],
  rtf: ['rtf'],
  html: ['html', 'htm', 'xhtml'],
  fodt: ['fodt'],
  wordml: ['xml'],
  pdf: ['pdf'],
  jpg: ['jpg', 'jpeg', 'jpe', 'jfif', 'jfi', 'jif'],
  png: ['png'],
  tiff: ['tif', 'tiff'],
  webp: ['webp'],
  heic: ['heic', 'heif', 'hif'],
};

/** How people call what is accepted, for hints and refusals. */
export const ACCEPTED_NAMES = [
  'doc',
  'docx',
  'odt',
  'rtf',
  'html',
  'pdf',
  'jpg',
  'png',
  'tiff',
  'webp',
  'heic',
] as const;
/** Every ending of a name under which it may come, without the dot. */
export const ACCEPTED_EXTENSIONS = [...new Set(Object.values(EXTENSIONS).flat())] as const;

const KIND_NAMES: Readonly<Record<DocumentKind, string>> = {
  docx: 'документ Word (DOCX)',
  doc: 'документ Word (DOC)',
  word95: 'документ Word 95 (DOC)',
  word6: 'документ Word 6 (DOC)',
  word2: 'документ Word 2 (DOC)',
  odt: 'текст OpenDocument (ODT)',
  rtf: 'текст RTF',
  html: 'веб-страница (HTML)',
  fodt: 'текст OpenDocument (FODT)',
  wordml: 'документ Word 2003 (XML)',
  pdf: 'PDF',
  jpg: 'изображение JPG',
  png: 'изображение PNG',
  tiff: 'изображение TIFF',
  webp: 'изображение WEBP',
  heic: 'изображение HEIC',
};
/** Many programs save these under the ending of Word, and Word opens them. */
const USUAL_IN_DOC: readonly DocumentKind[] = ['docx', 'rtf', 'html', 'wordml'];

/** Behind a last dot, letters and digits at most five: a date at a name's end («от 01.02.2026») is no extension. */
const EXTENSION = /[^.\s]\s*\.(?=[a-z0-9]*[a-z])([a-z0-9]{1,5})\s*$/i;

/**
 * What the attachment's name says against its content; nothing when the name has no extension. The name belongs to the letter and the
 * conversion to the content, so this is judged wherever both are read and kept nowhere. @param kind null: not known
 */
export function nameNotices(fileName: string, kind: DocumentKind | null): readonly ConversionNotice[] {
  const extension = EXTENSION.exec(fileName)?.[1]?.toLowerCase();
  if (kind === null || extension === undefined || EXTENSIONS[kind].includes(extension)) return [];
  const isUsual = EXTENSIONS.doc.includes(extension) && USUAL_IN_DOC.includes(kind);
  const about = isUsual
    ? `в файле с расширением .${extension} — ${KIND_NAMES[kind]}, так его сохранила другая программа`
    : `тип содержимого не соответствует расширению файла: это ${KIND_NAMES[kind]}`;
  return [{ code: 'wrong_extension', about }];
}

/** Whether it is a picture. */
export function isPicture(kind: DocumentKind): kind is PictureKind {
  return PICTURE_KINDS.some((each) => each === kind);
}

/** A kind as it was stored; null for what this version does not know. */
export function documentKindOf(stored: string | null): DocumentKind | null {
  return DOCUMENT_KINDS.find((kind) => kind === stored) ?? null;
}
