import type { Figures } from './figures.ts';
import { overShare } from './measures.ts';
import { REGIONS } from './regions.ts';
import { daysCell, shareCell } from './report-cell.ts';
import type { ReportSection } from './sections.ts';

/** How long the Post takes to each region, against the days in which letters were expected there. */
export function delaysOf({ delays = [] }: Figures): ReportSection {
  return {
    ...{ key: 'delays', title: 'Сроки Почты по регионам' },
    columns: ['Регион', 'Вручено', 'Медиана, дн.', '90 % не дольше', 'Срок, дн.', 'Позже срока', 'Доля'],
    lines: delays.map(({ code, count, medianDays, p90Days, normDays, lateCount }) => ({
      ...{ name: REGIONS[code], narrowing: { region: code, outcome: 'delivered', measured: 'deliver' } as const },
      hasOneList: true,
      cells: [
        ...[count, daysCell(medianDays), daysCell(p90Days), daysCell(normDays), lateCount],
        shareCell(overShare({ count, overCount: lateCount })),
      ],
    })),
    note: 'Календарные дни от приёма до вручения, вместе с ожиданием адресата в отделении. Срок — оценка установки («Сроки доставки»), не обещание Почты.',
  };
}
