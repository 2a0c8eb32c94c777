import { describe, expect, it } from 'vitest';
import { nameNotices } from '#domain/documents/document-kind.ts';

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
    ['сохранено.mht', 'mhtml'],
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

  it('is not judged by a kind that nobody knows', () => {
    expect(codes('письмо.doc', null)).toEqual([]);
  });
});
