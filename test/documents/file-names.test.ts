import { describe, expect, it } from 'vitest';
import { documentFault, documentWarning } from '#domain/documents/conversion-faults.ts';
import {
  ACCEPTED_EXTENSIONS,
  ACCEPTED_NAMES,
  DOCUMENT_KINDS,
  documentKindOf,
  isPicture,
  nameNotices,
  type DocumentKind,
} from '#domain/documents/document-kind.ts';

const codes = (...[name, kind]: Parameters<typeof nameNotices>) => nameNotices(name, kind).map(({ code }) => code);

describe('a file name', () => {
  it.each([
    ['определение.docx', 'docx'],
    ['ОПРЕДЕЛЕНИЕ.DOCX', 'docx'],
    ['решение.PDF', 'pdf'],
    ['скан.png', 'png'],
    ['письмо.odt', 'odt'],
    ['photo.jfif', 'jpg'],
    ['photo.JPE', 'jpg'],
    ['photo.JPEG', 'jpg'],
    ['noext', 'docx'],
    ['определение без расширения', 'pdf'],
    ['решение от 01.02.2026', 'docx'],
    ['иск (копия).pdf ', 'pdf'],
    ['.docx', 'pdf'],
    ['старое.doc', 'word95'],
  ] as const)('that fits its content, or tells none, is no matter: %s', (name, kind) => {
    expect(codes(name, kind)).toEqual([]);
  });

  it.each([
    ['письмо.doc', 'rtf'],
    ['письмо.doc', 'html'],
    ['фото.png', 'jpg'],
    ['решение.Docx', 'pdf'],
  ] as const)('against its content is told: %s', (name, kind) => {
    expect(codes(name, kind)).toEqual(['wrong_extension']);
  });

  it.each([
    ['решение.doc', 'html', 'в файле с расширением .doc — веб-страница (HTML), так его сохранила другая программа'],
    ['решение.DOC', 'rtf', 'в файле с расширением .doc — текст RTF, так его сохранила другая программа'],
    ['решение.doc', 'pdf', 'тип содержимого не соответствует расширению файла: это PDF'],
    ['фото.png', 'jpg', 'тип содержимого не соответствует расширению файла: это изображение JPG'],
  ] as const)('says what the content is: %s, %s', (name, kind, words) => {
    const [message] = nameNotices(name, kind).map((notice) => documentWarning(notice).message);
    expect(message).toBe(`${words}: документ преобразован по содержимому. Просмотрите страницы.`);
  });

  it('has its own extensions for every kind, and no others', () => {
    const kinds = {
      ...{ docx: 'docx docm dotx dotm', doc: 'doc dot', word95: 'doc dot', word6: 'doc dot', word2: 'doc dot' },
      ...{ odt: 'odt ott', rtf: 'rtf', html: 'html htm xhtml', fodt: 'fodt', wordml: 'xml', pdf: 'pdf', png: 'png' },
      ...{ jpg: 'jpg jpeg jpe jfif jfi jif', tiff: 'tif tiff', webp: 'webp', heic: 'heic heif hif' },
    } as const satisfies Readonly<Record<DocumentKind, string>>;
    const all = new Set(Object.values(kinds).flatMap((words) => words.split(' ')));
    for (const kind of DOCUMENT_KINDS) {
      const fitting = [...all].filter((extension) => codes(`письмо.${extension}`, kind).length === 0);
      expect([kind, fitting.toSorted()]).toEqual([kind, kinds[kind].split(' ').toSorted()]);
    }
  });

  it('is compared with the kind as it was stored; what this version does not know is no kind', () => {
    expect(DOCUMENT_KINDS.map(documentKindOf)).toEqual(DOCUMENT_KINDS);
    expect([documentKindOf('pages'), documentKindOf(null)]).toEqual([null, null]);
    expect(DOCUMENT_KINDS.filter(isPicture)).toEqual(['jpg', 'png', 'tiff', 'webp', 'heic']);
  });

  it('that is accepted is one of a kind, and refusals name them all, HTML among them', () => {
    for (const name of ACCEPTED_NAMES) {
      expect(ACCEPTED_EXTENSIONS).toContain(name);
      expect(documentFault('unknown_format').message).toContain(name.toUpperCase());
    }
    expect(ACCEPTED_NAMES).toContain('html');
  });

  it('is not judged by a kind that nobody knows', () => {
    expect(codes('письмо.doc', null)).toEqual([]);
  });
});
