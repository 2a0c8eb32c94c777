import type { Sabotage } from '../kit/sabotage.ts';

const FIELDS = 'test/documents/stored-fields.test.ts';
const KINDS = 'test/documents/office-kinds.test.ts';

const PLACE = 'test/documents/stamp/stamp-place.test.ts';

export const DOCUMENT_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'too-big-after-number',
    guarantee: 'О документе, который больше предела Почты и с уменьшенными картинками, сказано до номера.',
    file: 'api/letters/submission-faults.ts',
    find: '...sizeFaults(sized, profile)];',
    replace: '...sizeFaults([], profile)];',
    test: {
      file: 'test/letters/letter-import.system.test.ts',
      name: 'says before anything is made what sending would refuse: pages over the limit, a field with nothing to put in',
    },
  },
  {
    id: 'no-lowest-mark',
    guarantee: 'Отметка о подписи умещается в поле 20 мм под полной страницей.',
    file: 'activities/documents/stamp/stamp-layout.ts',
    find: 'width: 500, padding: 4,',
    replace: 'width: 500, padding: 8,',
    test: { file: PLACE, name: 'is within the 20 mm that the standard leaves under a full page, in its lowest form' },
  },
  {
    id: 'grey-is-ink',
    guarantee: 'Ровный серый фон скана — бумага: отметка о подписи находит на нём место.',
    file: 'activities/documents/stamp/ink-map.ts',
    find: 'paper >= CLEAN_PAPER && most',
    replace: 'most',
    test: { file: PLACE, name: 'finds the paper of a scan that is of one grey but for its grain' },
  },
  {
    id: 'name-kept-by-content',
    guarantee: 'Что сказано об имени файла одного письма, не показывается другому с тем же документом.',
    file: 'db/documents/conversion-warnings.ts',
    find: 'nameNotices(fileName, conversion.kind)',
    replace: "nameNotices('a.docx', conversion.kind)",
    test: {
      file: 'test/documents/previews.system.test.ts',
      name: 'keeps what it left out of the document, for whoever asks later',
    },
  },
  {
    id: 'thawed-field',
    guarantee: 'Поле документа печатается таким, каким его видел автор.',
    file: 'activities/documents/source/field-freezer.ts',
    find: 'this.cuts.push(...field.cuts, mark);',
    replace: 'this.cuts.push();',
    test: {
      file: FIELDS,
      name: 'docx, fields within fields: of the code nothing is printed, of the result everything',
    },
  },
  {
    id: 'frozen-page-number',
    guarantee: 'Номера страниц считаются заново.',
    file: 'activities/documents/source/field-freezer.ts',
    find: 'return KEPT.has(name.toUpperCase());',
    replace: 'return false;',
    test: { file: FIELDS, name: 'goes on: docx, odt, rtf' },
  },
  {
    id: 'unweighed-pictures',
    guarantee: 'Документ, рисунки которого не поместятся в память, отвергается словами.',
    file: 'activities/documents/converter.ts',
    find: 'if (pixels > MAX_PIXELS)',
    replace: 'if (pixels > MAX_PIXELS * 1_000)',
    test: { file: KINDS, name: 'that no listener has room for are refused in words' },
  },
  {
    id: 'untold-face',
    guarantee: 'Замена шрифта, у которого нет равного, названа.',
    file: 'activities/documents/office/faces.ts',
    find: 'return names.length === 0 ?',
    replace: 'return names.length < 9 ?',
    test: { file: KINDS, name: 'and has no equal is named' },
  },
  {
    id: 'untold-equal-face',
    guarantee: 'Замена шрифта равным по ширине названа, с обоими именами.',
    file: 'activities/documents/office/faces.ts',
    find: "[...told('font_equal', equal), ...told",
    replace: '[...told',
    test: { file: KINDS, name: 'has an equal one for what offices of Russia write in: as many pages as before' },
  },
  {
    id: 'only-the-body',
    guarantee: 'Непринятые исправления названы, где бы они ни стояли.',
    file: 'activities/documents/source/inspect-docx.ts',
    find: 'header|footer|footnotes|endnotes',
    replace: 'footnotes|endnotes',
    test: { file: KINDS, name: 'even when it stands in a header only' },
  },
  {
    id: 'blank-tail-kept',
    guarantee: 'Пустая страница в конце документа не уходит в письмо.',
    file: 'activities/documents/fenced/do-task.ts',
    find: 'dropsBlankTail: true',
    replace: 'dropsBlankTail: false',
    test: { file: KINDS, name: 'that is empty is dropped, and told' },
  },
];
