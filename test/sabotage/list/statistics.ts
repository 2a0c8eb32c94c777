import type { Sabotage } from '../kit/sabotage.ts';

const STATISTICS = 'test/statistics/statistics.system.test.ts';
const PAPERS = 'test/statistics/papers.test.ts';

export const STATISTICS_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'report-in-words',
    guarantee: 'Доли, сроки и суммы в таблице отчёта — числа: их складывают.',
    file: 'activities/papers/report-papers.ts',
    find: "if ('hundredths' in cell) return { share: cell.hundredths / 10_000 };",
    replace: "if ('hundredths' in cell) return cellText(cell);",
    test: {
      file: PAPERS,
      name: 'has every count, share, sum and term as a number with its format: LibreOffice and Excel sum them',
    },
  },
  {
    id: 'term-equal-to-its-norm',
    guarantee: 'Срок дольше нормы не написан равным ей.',
    file: 'domain/statistics/measures.ts',
    find: 'return norm === null || Math.sign',
    replace: 'return norm !== undefined || Math.sign',
    test: {
      file: PAPERS,
      name: 'says a term without a norm as plainly as before, and one of days beside a norm of days by minutes where it must',
    },
  },
  {
    id: 'tariff-of-today',
    guarantee: 'Письмо считается по тарифу дня своей партии: новый тариф прошлого не меняет.',
    file: 'domain/calendar/valid-from.ts',
    find: 'versions.find(({ validFrom }) => validFrom <= day) ??',
    replace: 'versions.find(({ validFrom }) => validFrom <= "2026-12-31") ??',
    test: {
      file: 'test/tariffs/tariff.test.ts',
      name: 'in force on a day is the last that had begun by then; of days before all of them the oldest',
    },
  },
  {
    id: 'budget-told-late',
    guarantee: 'О бюджете предупреждают по тому, сколько могло быть истрачено самое большее.',
    file: 'domain/tariffs/budget.ts',
    find: 'if (spent.to > budget.limitKopecks)',
    replace: 'if (spent.from > budget.limitKopecks)',
    test: { file: 'test/tariffs/tariff.test.ts', name: 'is judged by the most that may have been spent' },
  },
  {
    id: 'sheet-of-one-side-lost',
    guarantee: 'Нечётная последняя страница — тоже лист, и он стоит своих денег.',
    file: 'domain/post/sheets.ts',
    find: 'return Math.ceil(pageCount / pagesPerSheet);',
    replace: 'return Math.floor(pageCount / pagesPerSheet);',
    test: {
      file: 'test/tariffs/tariff.test.ts',
      name: 'counts a sheet for each printed side of the whole document as the Post prints it, and charges those beyond its price',
    },
  },
  {
    id: 'vat-of-the-total-without-a-line',
    guarantee: 'НДС итога — сумма НДС его писем.',
    file: 'domain/day-registry/day-registry.ts',
    find: 'vat: vatTotal(lines.map(({ vat }) => vat)),',
    replace: 'vat: vatTotal(lines.slice(1).map(({ vat }) => vat)),',
    test: {
      file: 'test/day-registry/day-registry.test.ts',
      name: 'has VAT in columns of its own, the sum of which is the VAT of the total, and none where no rate is known',
    },
  },
  {
    id: 'late-narrows-list-alone',
    guarantee: 'Всякий отбор отчёта сужает итог так же, как список под ним.',
    file: 'db/statistics/figures.ts',
    find: 'from ${await selectedLetters(em, filter, norms, now)})',
    replace: 'from ${await selectedLetters(em, { ...filter, isLate: undefined }, norms, now)})',
    test: {
      file: 'test/statistics/statistics.system.test.ts',
      name: 'is narrowed by every parameter that it declares, in the totals as in the list, the table and the page',
    },
  },
  {
    id: 'year-without-sheets',
    guarantee: 'Год участка складывается из тех же цен, что список: с листами и уведомлением.',
    file: 'db/tariffs/budgets.ts',
    find: 'l.page_count as "pageCount"',
    replace: 'null::int as "pageCount"',
    test: {
      file: 'test/tariffs/tariffs.system.test.ts',
      name: 'add the sheets and the notice and tell the VAT alike wherever a price stands: list, totals, year and card agree to the kopeck',
    },
  },
  {
    id: 'statistics-list-forgets-region',
    guarantee: 'Итог отчёта сходится со списком писем за ним.',
    file: 'db/statistics/letters-of.ts',
    find: 'coalesce(${PREFIX} <> all (${prefixes}::text[]), true)',
    replace: '${PREFIX} <> all (${prefixes}::text[])',
    test: {
      file: STATISTICS,
      name: 'agrees with the list behind each of its totals to the last letter, whatever it is narrowed by',
    },
  },
  {
    id: 'statistics-by-greenwich',
    guarantee: 'День отчёта — по часам суда.',
    file: 'db/statements/court-days.ts',
    find: 'const local = sql`(${moment} at time zone ${zone})`;',
    replace: "const local = sql`(${moment} at time zone coalesce('UTC', ${zone}))`;",
    test: { file: STATISTICS, name: 'counts by the court’s own clock, and agrees with the journal of acts' },
  },
  {
    id: 'notices-of-report-miscounted',
    guarantee: 'Число СМС в отчёте сходится с журналом уведомлений, в который ведёт.',
    file: 'db/notifications/notification-list.ts',
    find: 'sql<string | null>`(select s.time_zone from site s where s.id = n.site_id)`',
    replace: "sql<string | null>`'Europe/Moscow'`",
    test: {
      file: STATISTICS,
      name: 'leads each number of notices to parties to the journal that holds as many, by each court’s own clock',
    },
  },
  {
    id: 'statistics-of-neighbours',
    guarantee: 'Отчёт другого участка не показывается.',
    file: 'api/statistics/statistics.ts',
    find: 'siteId: own ?? filter.siteId',
    replace: 'siteId: filter.siteId',
    test: {
      file: STATISTICS,
      name: 'is of one’s own site: another’s cannot be asked for, and says nothing of addressees',
    },
  },
  {
    id: 'tariff-faults-one-by-one',
    guarantee: 'Всё неверное в тарифе названо разом, каждое со своим полем.',
    file: 'api/routes/judged-field.ts',
    find: 'for (const { code, message } of faultsOf(value)) context.addIssue({',
    replace: 'for (const { code, message } of faultsOf(value).slice(99)) context.addIssue({',
    test: {
      file: 'test/tariffs/tariffs.system.test.ts',
      name: 'tell all that is wrong with them at once, each by its field, whatever kind of wrong it is',
    },
  },
];
