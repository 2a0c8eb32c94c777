import type { Sabotage } from '../kit/sabotage.ts';

const INCOMING = 'test/documents/incoming.test.ts';
const SCANS = 'test/documents/scans.test.ts';

export const INCOMING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'pdf-read-in-file-order',
    guarantee: 'Какой объект PDF жив, решает таблица, а не порядок байтов.',
    file: 'activities/documents/fenced/fenced-documents.ts',
    find: '[normal.pdf], time, signal)',
    replace: '[bytes], time, signal)',
    test: {
      file: INCOMING,
      name: 'a page reads the object that the table names, not a later one of the same number',
    },
  },
  {
    id: 'guessed-pdf-untold',
    guarantee: 'Собранный по догадке PDF останавливает письмо, пока страницы не сверены.',
    file: 'activities/documents/incoming/qpdf.ts',
    find: 'const isGuessed = /reconstruct/i.test(words);',
    replace: 'const isGuessed = false;',
    test: {
      file: INCOMING,
      name: 'a table that cannot be followed is told and stops the letter; one that is whole is not spoken of',
    },
  },
  {
    id: 'missing-font-passes',
    guarantee: 'Текст невстроенным шрифтом либо получает шрифт, либо отклоняется.',
    file: 'activities/documents/incoming/receive-pdf.ts',
    find: 'if (missing.length === 0) return cleaned;',
    replace: 'if (missing.length < 99) return cleaned;',
    test: { file: INCOMING, name: 'for which there is none of the same widths are refused by name and page' },
  },
  {
    id: 'invisible-text-refused',
    guarantee: 'Невидимый текст под сканом шрифтов не требует.',
    file: 'activities/documents/incoming/fonts/shown-fonts.ts',
    find: 'kind !== TEXT || viewer._FPDFTextObj_GetTextRenderMode(handle) === INVISIBLE',
    replace: 'kind !== TEXT',
    test: {
      file: INCOMING,
      name: 'are no matter where they show nothing: text for searching beneath a scan, a font that nothing uses',
    },
  },
  {
    id: 'undrawn-mark-vanishes',
    guarantee: 'Пометка без рисунка не пропадает молча.',
    file: 'activities/documents/pdf/undrawn-marks.ts',
    find: 'return hasArea(annotation) ? SEEN[subtype] : undefined;',
    replace: 'return undefined;',
    test: { file: INCOMING, name: 'a mark without a picture is never lost' },
  },
  {
    id: 'stale-form-printed',
    guarantee: 'Форма с устаревшими рисунками печатается по значениям полей.',
    file: 'activities/documents/pdf/draw-form-values.ts',
    find: '  field.updateAppearances(font);\n',
    replace: '',
    test: { file: INCOMING, name: 'a form whose pictures are old is drawn from its values' },
  },
  {
    id: 'xfa-by-flag-alone',
    guarantee: 'Динамическая форма XFA узнаётся по сути, а не по признаку.',
    file: 'activities/documents/pdf/inspect-catalog.ts',
    find: 'needsRendering || isDynamicForm(pdf)',
    replace: 'needsRendering',
    test: {
      file: INCOMING,
      name: 'is refused when the pages stand in for a form that is built elsewhere, flag or no flag',
    },
  },
  {
    id: 'scan-over-the-limit-kept',
    guarantee: 'Скан больше предела Почты уменьшается, и секретарь видит, каким он был.',
    file: 'activities/documents/shrink/shrink-pdf.ts',
    find: 'if (pdf.byteLength <= maxBytes) return',
    replace: 'if (pdf.byteLength > 0) return',
    test: { file: SCANS, name: 'alone is brought under it, legibly, and the clerk reads before and after' },
  },
  {
    id: 'shrunk-sheet-untold',
    guarantee: 'Об уменьшенном листе больше А4 сказано, со страницей.',
    file: 'activities/documents/pdf/shrunk-pages.ts',
    find: 'if (share >= SEEN_SHARE) continue;',
    replace: 'if (share > 0) continue;',
    test: { file: SCANS, name: 'Legal is told, A4 and Letter are not spoken of' },
  },
  {
    id: 'two-spellings-of-a-name',
    guarantee: 'У имени одно написание, какими бы дефисами и апострофами оно ни пришло.',
    file: 'domain/post/post-text.ts',
    find: '.replace(APOSTROPHES, "\'")',
    replace: '',
    test: { file: 'test/post/post-text.test.ts', name: 'writes dashes and apostrophes as on the keyboard' },
  },
];
