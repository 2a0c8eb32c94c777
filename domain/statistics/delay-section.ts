import type { Figures } from './figures.ts';
import { overShare } from './measures.ts';
import { REGIONS } from './regions.ts';
import { daysCell, shareCell, type ReportCell } from './report-cell.ts';
import type { ReportSection } from './sections.ts';

/** `missed`: late on their way, and lost. They are late as those that came late are, and of the same whole. */
function lateCells({
  count,
  lateCount,
  missed,
}: Readonly<Record<'count' | 'lateCount' | 'missed', number>>): ReportCell[] {
  const overCount = lateCount + missed;
  return [overCount, shareCell(overShare({ count: count + missed, overCount }))];
}

/** How long the Post takes to each region, against the days in which letters were expected there. */
export function delaysOf({ delays = [] }: Figures): ReportSection {
  return {
    ...{ key: 'delays', title: 'Сроки Почты по регионам' },
    columns: ['Регион', 'Вручено', 'Медиана, дн.', '90 % не дольше', 'Срок, дн.', 'Позже срока', 'Доля'],
    lines: delays.map(
      ({ code, count, medianDays, p90Days, normDays, lateCount, lateUnderWayCount = 0, lostCount = 0 }) => ({
        ...{ name: REGIONS[code], narrowing: { region: code, outcome: 'delivered', measured: 'deliver' } as const },
        further: { narrowing: { region: code, isLate: true }, words: 'позже срока' } as const,
        cells: [
          ...[count, daysCell(medianDays), daysCell(p90Days), daysCell(normDays)],
          ...lateCells({ count, lateCount, missed: lateUnderWayCount + lostCount }),
        ],
      }),
    ),
    note: 'Календарные дни от приёма до вручения, вместе с ожиданием адресата в отделении. Позже срока — вручённые позже, те, что опаздывают в пути, и утраченные Почтой; доля — от вручённых и их. Срок — оценка установки («Сроки доставки»), не обещание Почты.',
  };
}
