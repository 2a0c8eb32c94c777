import type { Sabotage } from '../kit/sabotage.ts';

const CASES = 'test/documents/census/cases.test.ts';
const LOSSES = 'test/documents/census/losses.test.ts';

export const CENSUS_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'census-not-asked',
    guarantee: 'Каждое преобразование сверяется с исходным файлом.',
    file: 'activities/documents/converter.ts',
    find: 'const lost = isPicture(taken.kind)',
    replace: 'const lost = !isPicture(taken.kind)',
    test: { file: CASES, name: 'altchunk.docx' },
  },
  {
    id: 'census-amount',
    guarantee: 'Пропавшая из PDF сумма названа, даже одна.',
    file: 'activities/documents/census/compare/lost-text.ts',
    find: 'telling.length >= RUN_OF_WORDS || telling.some(({ word }) => /\\d/.test(word))',
    replace: 'telling.length >= RUN_OF_WORDS',
    test: { file: LOSSES, name: 'one amount of many words is enough' },
  },
  {
    id: 'census-twice',
    guarantee: 'Напечатанное один раз не засчитывается за два.',
    file: 'activities/documents/census/compare/pdf-letters.ts',
    find: 'this.#used.fill(1, place, place + word.length);',
    replace: 'this.#used.fill(0, place, place + word.length);',
    test: { file: LOSSES, name: 'what stands twice and is printed once is told' },
  },
  {
    id: 'census-broken-picture',
    guarantee: 'Рисунок, повреждённый в самом файле, назван.',
    file: 'activities/documents/census/compare/broken-picture.ts',
    find: '!isSoundPng(picture) && !(await canDraw(picture))',
    replace: '!isSoundPng(picture) && picture.length === 0',
    test: { file: CASES, name: 'brokenpic.docx' },
  },
  {
    id: 'census-picture',
    guarantee: 'Рисунок, которого нет в PDF, назван.',
    file: 'activities/documents/census/compare/lost-pictures.ts',
    find: '!takeAny(picture, drawn) && !isDrawn(picture, pdf, spare)',
    replace: 'drawn.size > pictures.length && !isDrawn(picture, pdf, spare)',
    test: { file: CASES, name: 'a linked picture in a field, in RTF and DOCX, and one linked by a relation' },
  },
  {
    id: 'census-hidden-text',
    guarantee: 'Скрытый текст не считается потерянным.',
    file: 'activities/documents/census/word/word-walker.ts',
    find: "this.#run.isHidden = isOn(value('w:val'));",
    replace: 'this.#run.isHidden = false;',
    test: { file: CASES, name: 'hidden text' },
  },
  {
    id: 'census-silent',
    guarantee: 'О документе, который не удалось сверить, сказано.',
    file: 'activities/documents/census/take-census.ts',
    find: '      return [NOT_COUNTED];\n    throw error;',
    replace: '      return [];\n    throw error;',
    test: { file: CASES, name: 'is converted and told as not counted' },
  },
  {
    id: 'linked-picture-twice',
    guarantee: 'Об одном рисунке по ссылке сказано один раз.',
    file: 'activities/documents/converter.ts',
    find: 'made.warnings.filter(({ code }) => !counted.has(code))',
    replace: 'made.warnings',
    test: {
      file: 'test/documents/census/cases.test.ts',
      name: 'linkedpic.rtf is told once, as a loss and with what to do',
    },
  },
  {
    id: 'losses-changed-by-a-colleague',
    guarantee: 'Устаревшее «посмотрел» называется переменой документа, а не правкой другого сотрудника.',
    file: 'api/documents/attachments.ts',
    find: "new ApplicationError('losses-changed'",
    replace: "new ApplicationError('stale'",
    test: {
      file: 'test/letters/losses.system.test.ts',
      name: 'counts for what was looked at only: other losses of the same document stop the letter again',
    },
  },
];
