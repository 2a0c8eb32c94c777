import { dayWords } from '../work/plain-text.ts';
import { CHANNEL_WORDS, NOTIFICATION_LIFE } from '../notifications/notification-status.ts';
import { costWords } from '../notifications/sms-text.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '../letters/letter.ts';
import { letterStatusName } from '../letters/letter-life.ts';
import { moneyText } from '../post/tariff.ts';
import { RETURN_CAUSES } from '../returns/return-cause.ts';
import { delaysOf } from './delay-section.ts';
import { economyOf, type Counted, type Figures, type NoticeFigures } from './figures.ts';
import { BASES, OUTCOMES, WAYS, type Basis, type LetterFilter } from './filter.ts';
import { MEASURE_CODES, MEASURES, overShare, type Norms } from './measures.ts';
import { periodWords, type Days } from './periods.ts';
import { REGIONS } from './regions.ts';
import { shareCell, termCell, type ReportCell } from './report-cell.ts';

/** One line of a report; `narrowing`: which of its letters the number counts, for the list behind it. */
export interface ReportLine {
  readonly name: string;
  readonly cells: readonly ReportCell[];
  readonly narrowing?: Partial<LetterFilter> | undefined;
  /** Which letters a further number counts, in a few words; absent: those of the line that are over the norm. */
  readonly further?: { readonly narrowing: Partial<LetterFilter>; readonly words: string } | undefined;
  /** Which notices to parties all its numbers are counted of, for the journal behind them. */
  readonly notices?: { readonly channel: string; readonly status: string } | undefined;
}

/** A part of a report, the same on the page, in the table and on paper. */
export interface ReportSection {
  readonly key: string;
  readonly title: string;
  /** Over the name and over each cell. */
  readonly columns: readonly [string, ...string[]];
  readonly lines: readonly ReportLine[];
  readonly note?: string | undefined;
}

export interface ReportContent {
  readonly figures: Figures;
  readonly norms: Norms;
  readonly siteNames: ReadonlyMap<string, string>;
}

/** The whole report in words. Empty parts are left out. */
export function sectionsOf({ figures, norms, siteNames }: ReportContent): readonly ReportSection[] {
  const [ofAll, ofUndelivered] = [wholeOf('Доля от всех', figures.letters), wholeOf(OF_UNDELIVERED, figures.returned)];
  const counted = <Code extends string>(
    key: string,
    title: string,
    all: Counted<Code>,
    name: (code: Code) => string,
    narrowing: (code: Code) => Partial<LetterFilter>,
    whole = ofAll,
  ): ReportSection => ({
    ...{ key, title, columns: [title, 'Писем', whole.column] },
    lines: all.map(({ code, count }) => ({
      ...{ name: name(code), narrowing: narrowing(code) },
      cells: [count, whole.share(count)],
    })),
  });
  const sections: readonly ReportSection[] = [
    counted(
      'sites',
      'Участок',
      figures.bySite,
      (id) => siteNames.get(id) ?? id,
      (siteId) => ({ siteId }),
    ),
    counted('days', 'День', figures.byDay, dayWords, (day) => ({ from: day, to: day })),
    counted(
      'kinds',
      'Вид',
      figures.byKind,
      (code) => LETTER_KIND_NAMES[code],
      (kind) => ({ kind }),
    ),
    counted(
      'ways',
      'Способ',
      figures.byWay,
      (code) => WAYS[code],
      (way) => ({ way }),
    ),
    counted(
      'documents',
      'Класс документа',
      figures.byDocument,
      (code) => DOCUMENT_KIND_NAMES[code],
      (documentKind) => ({
        documentKind,
      }),
    ),
    counted(
      'statuses',
      'Состояние',
      figures.byStatus,
      (code) => letterStatusName(code),
      (status) => ({ status }),
    ),
    counted(
      'outcomes',
      'Исход',
      figures.byOutcome,
      (code) => OUTCOMES[code],
      (outcome) => ({ outcome }),
    ),
    termsOf(figures, norms),
    delaysOf(figures),
    returnsOf(figures),
    counted(
      'regions',
      'Не вручено по регионам',
      figures.byRegion,
      (code) => REGIONS[code],
      (region) => ({
        region,
        isReturned: true,
      }),
      ofUndelivered,
    ),
    signersOf(figures),
    noticesOf(figures),
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

/** Of what a share is: tables stand side by side, and their wholes differ. */
const OF_UNDELIVERED = 'Доля от невручённых';

/** The head of a column of shares, and a share of this whole. */
function wholeOf(column: string, letters: number) {
  return {
    column,
    share: (count: number): ReportCell => shareCell(letters === 0 ? null : Math.round((count / letters) * 10_000)),
  };
}

function termsOf({ measures }: Figures, { hours }: Norms): ReportSection {
  return {
    ...{ key: 'terms', title: 'Сроки' },
    columns: ['Срок', 'Измерено писем', 'Медиана', '90 % не дольше', 'Норма', 'Дольше нормы', 'Доля от измеренных'],
    lines: MEASURE_CODES.map((measure) => {
      const { count, medianSeconds, p90Seconds, overCount } = measures[measure];
      const norm = hours[measure] * 3_600;
      return {
        ...{ name: MEASURES[measure], narrowing: { measured: measure } },
        cells: [
          count,
          termCell(medianSeconds, norm),
          termCell(p90Seconds, norm),
          termCell(norm),
          overCount,
          shareCell(overShare({ count, overCount })),
        ],
      };
    }),
    note: 'Сроки — по часам, с ночами и выходными. Норма — ориентир установки, не норма закона.',
  };
}

function returnsOf({ byCause, returned }: Figures): ReportSection {
  const { column, share } = wholeOf(OF_UNDELIVERED, returned);
  return {
    ...{ key: 'returns', title: 'Не вручено по причинам', columns: ['Причина', 'Писем', column] },
    lines: byCause.map(({ code, count }) => ({
      ...{ name: RETURN_CAUSES[code], narrowing: { cause: code } },
      cells: [count, share(count)],
    })),
    note: 'Возвращённые суду и утраченные Почтой; доля — от тех и других.',
  };
}

function signersOf({ signers }: Figures): ReportSection {
  return {
    ...{ key: 'signers', title: 'Подписи', columns: ['Кто подписал', 'Писем'] },
    lines: signers.map(({ id, name, count }) => ({
      name,
      cells: [count],
      narrowing: { basis: 'signed', signerId: id },
    })),
    note: 'Письма, подписанные в эти дни; подписанное дважды считается раз, последним днём.',
  };
}

const STAFF_OUTCOMES: Readonly<Record<string, string>> = {
  ...{ sent: 'отправлено', refused: 'не принято', dropped: 'не понадобилось', gone: 'устройства больше нет' },
  ...{ expired: 'не дошло за срок', waiting: 'ждёт' },
};
const CHANNELS: Readonly<Record<string, string>> = { ...CHANNEL_WORDS, push: 'Push' };

function noticesOf({ notices }: Figures): ReportSection {
  return {
    ...{ key: 'notices', title: 'Извещения и оповещения' },
    columns: ['Кому и как', 'Исход', 'Сообщений', 'Частей', 'Стоимость'],
    lines: notices.map((line) => ({
      name: `${line.to === 'party' ? 'Сторонам' : 'Сотрудникам'}: ${CHANNELS[line.channel] ?? line.channel}`,
      cells: [outcomeWords(line), line.count, line.parts, costOf(line)],
      ...(line.to === 'party' ? { notices: { channel: line.channel, status: line.outcome } } : {}),
    })),
    note: 'Части и стоимость — только того, что взял оператор, по цене части в настройках участка: счёт выставит оператор.',
  };
}

/** Only an SMS has a price, and only where it was handed over. */
function costOf({ to, channel, cost, handed = 0 }: NoticeFigures): ReportCell {
  if (to !== 'party' || channel !== 'sms') return '—';
  if (cost > 0) return { kopecks: cost };
  return handed > 0 ? costWords(cost) : '—';
}

function outcomeWords({ to, outcome }: NoticeFigures): string {
  if (to === 'staff') return STAFF_OUTCOMES[outcome] ?? outcome;
  return Object.hasOwn(NOTIFICATION_LIFE, outcome)
    ? NOTIFICATION_LIFE[outcome as keyof typeof NOTIFICATION_LIFE].name
    : outcome;
}

/** Nothing is saved by a letter that was not sent: of the bases only this one has them all with the Post. */
export function isSaved(basis: Basis): boolean {
  return basis === 'accepted';
}

const SAVED_BY_ACCEPTED = `Сбережённое против бумаги считается только по письмам, которые ${BASES.accepted}: выберите их вместо нынешних.`;

/** What stands over a report: the sums that its reader looks for first. */
export function headLines(
  { figures, norms }: Pick<ReportContent, 'figures' | 'norms'>,
  basis: Basis,
): readonly string[] {
  const { letters, returned } = figures;
  const counted = `Писем: ${letters.toLocaleString('ru-RU')}. Из них не вручено: ${returned.toLocaleString('ru-RU')}.`;
  const note = headNote(norms, basis);
  if (!isSaved(basis)) return [counted, note];
  const { minutes, money } = economyOf(figures, norms);
  return [counted, `Против бумаги сбережено: ${hoursText(minutes)} рабочего времени и ${moneyText(money)}.`, note];
}

const SAVED_MONEY = 'Против бумаги сбережено, ₽';

/** The same sums for a table, each a number by itself. */
export function headSums(
  { figures, norms }: Pick<ReportContent, 'figures' | 'norms'>,
  basis: Basis,
): readonly (readonly [name: string, sum: ReportCell])[] {
  const counted = [
    ['Писем', figures.letters],
    ['Из них не вручено', figures.returned],
  ] as const;
  if (!isSaved(basis)) return counted;
  const { minutes, money } = economyOf(figures, norms);
  const { from, to } = money;
  const time = ['Против бумаги сбережено рабочего времени', { seconds: minutes * 60 }] as const;
  if (from === to) return [...counted, time, [SAVED_MONEY, { kopecks: from }]];
  const bounds = [`${SAVED_MONEY}: не меньше`, `${SAVED_MONEY}: не больше`] as const;
  return [...counted, time, [bounds[0], { kopecks: from }], [bounds[1], { kopecks: to }]];
}

/** How the sums are counted, or why they are not. */
export function headNote(norms: Norms, basis: Basis): string {
  return isSaved(basis)
    ? `Считано так: ${String(norms.minutesOnPaper)} мин на бумажное письмо и ${String(norms.minutesInMask)} мин в МАСК; ${moneyText({ from: norms.priceOnPaper, to: norms.priceOnPaper })} и ${moneyText({ from: norms.priceElectronic, to: norms.priceElectronic })} за заказное. Источник: ${norms.source}.`
    : SAVED_BY_ACCEPTED;
}

/** «412 ч 30 мин» */
export function hoursText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? `${hours.toLocaleString('ru-RU')} ч` : `${hours.toLocaleString('ru-RU')} ч ${String(rest)} мин`;
}

/** «Отчёт за ноябрь 2026 года. Участок № 95. Письма, которые приняты Почтой; на бумаге» */
export function headingOf(
  where: string,
  days: Days,
  basis: Basis = 'accepted',
  narrowing: readonly string[] = [],
): string {
  return `Отчёт за ${periodWords(days)}. ${where}. ${[`Письма, которые ${BASES[basis]}`, ...narrowing].join('; ')}`;
}
