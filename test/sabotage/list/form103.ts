import type { Sabotage } from '../kit/sabotage.ts';

const RULE = 'test/form103/compare-form.test.ts';
const SUMS = 'test/form103/doubtful-sums.test.ts';
const ROWS = 'test/form103/rows-without-shpi.test.ts';
const FORM = 'test/form103/form103.system.test.ts';
const REPORT = 'test/form103/reconcile-report.test.ts';
const LIFE = 'test/batches/batch.system.test.ts';

export const FORM103_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'form-missing-letter',
    guarantee: 'Письмо, которого нет в форме 103, названо.',
    file: 'domain/form103/compare-form.ts',
    find: '.filter(({ letterId }) => !seen.has(letterId))',
    replace: '.filter(({ letterId }) => seen.has(`${letterId} `))',
    test: { file: RULE, name: 'never gives one namesake the line of another' },
  },
  {
    id: 'report-uncompared-hidden',
    guarantee: 'Плата, которую сличить не с чем, не сошлась молча: названа у строки.',
    file: 'domain/cabinet/uncompared.ts',
    find: 'isPriceTold || (priceKopecks !== null && letter.expected !== null)',
    replace: 'isPriceTold || (priceKopecks === null || letter.expected !== null)',
    test: {
      file: REPORT,
      name: 'that has no column for the charge or the index, or none that is known, says at each row and in all that they were not compared',
    },
  },
  {
    id: 'form-price-alone',
    guarantee: 'Плата выше расчёта — расхождение.',
    file: 'domain/form103/compare-form.ts',
    find: 'priceKopecks <= expected.to) return [];',
    replace: 'priceKopecks > 0) return [];',
    test: { file: RULE, name: 'names several differences of one line' },
  },
  {
    id: 'form-mass-for-thousands',
    guarantee: 'Число соседней графы не становится тысячами платы: сумма, которая читается двояко, в деньги не входит.',
    file: 'domain/form103/money-within.ts',
    find: 'roubles.matchAll(/ (?=[1-9])/g)',
    replace: 'roubles.matchAll(/ (?=[a-z])/g)',
    test: {
      file: SUMS,
      name: 'is no charge, is told with its readings, and is in no sum, where nothing tells which it is',
    },
  },
  {
    id: 'form-columns-together',
    guarantee: 'Графы формы 103 разделяет просвет на странице.',
    file: 'activities/documents/pdf/read-columns.ts',
    find: 'const COLUMN_GAP = 0.7;',
    replace: 'const COLUMN_GAP = 700;',
    test: { file: SUMS, name: 'part a mass from the charge beside it, and keep thousands of one sum together' },
  },
  {
    id: 'form-sum-against-totals',
    guarantee: 'Прочтение платы, которое спорит с итогом формы, не принимается и по тарифу.',
    file: 'domain/form103/charges-by-tariff.ts',
    find: 'prices.length === lines.length && !toldSums.includes(sum)',
    replace: 'prices.length > lines.length && !toldSums.includes(sum)',
    test: { file: SUMS, name: 'is what the letter was reckoned to cost, unless the totals say otherwise' },
  },
  {
    id: 'form-groups-of-next-number',
    guarantee: 'ШПИ, напечатанный группами, стоит у своей строки и не достаётся соседней.',
    file: 'domain/form103/wrapped-numbers.ts',
    find: 'part.to <= from || part.from >= to',
    replace: 'part.to <= from || part.from >= to || part.to < to',
    test: {
      file: RULE,
      name: 'the beginning of the next one',
    },
  },
  {
    id: 'form-row-without-shpi',
    guarantee: 'Строка формы 103 без ШПИ названа среди строк.',
    file: 'domain/form103/rows-without-shpi.ts',
    find: '(numbered === null || PLACE.test(line.text))',
    replace: '(numbered === null && PLACE.test(line.text))',
    test: { file: ROWS, name: 'without numbers' },
  },
  {
    id: 'form-of-namesake',
    guarantee: 'Строка с чужим ШПИ или номером не считается нашей по имени.',
    file: 'domain/form103/compare-form.ts',
    find: 'same.every((letter) => !isOfAnother(line, letter))',
    replace: 'same.every((letter) => letter.letterId !== line.words)',
    test: { file: REPORT, name: 'takes no row that bears the ШПИ of another letter for ours by a name' },
  },
  {
    id: 'form-closed-by-itself',
    guarantee: 'Партия без формы 103 сама не закрывается.',
    file: 'workflows/batches/batch.workflow.ts',
    find: 'patched(ENDED_BY_PERSON) ? awaitFormOrPerson(desk, seen) : false;',
    replace: 'patched(ENDED_BY_PERSON) && desk.isFormOverdue ? awaitFormOrPerson(desk, seen) : false;',
    test: {
      file: LIFE,
      name: 'does not close without form 103: after its term a person is asked, and only his reason ends it',
    },
  },
  {
    id: 'form-unread-in-force',
    guarantee: 'Файл, в котором не прочесть ни строки, формой 103 партии не становится и партию не закрывает.',
    file: 'api/form103/form103.ts',
    find: 'if (isInForce) await putInForce(',
    replace: 'if (isRead || batch) await putInForce(',
    test: {
      file: FORM,
      name: 'that a person brings and nobody can read is kept, is not the batch’s form, and leaves the batch waiting',
    },
  },
  {
    id: 'form-settled-opens-again',
    guarantee: 'Разобранное расхождение формы 103 не открывается, когда узнан путь другого письма.',
    file: 'domain/form103/settled-differences.ts',
    find: 'one.covers.some((covered) => covered.place === place && covered.codes.includes(code))',
    replace: 'one.covers.some((covered) => covered.place !== place && covered.codes.includes(code))',
    test: {
      file: FORM,
      name: 'judged by a way that is told later opens what differs by it, reopens nothing that was settled, and closes what agrees',
    },
  },
];
