import { daysOfYear, weekdayOf } from '#domain/calendar/day.ts';
import { dayKind, holidayName, type CalendarYear, type DayKind } from '#domain/calendar/working-days.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

const MONTHS = [
  ...['Январь', 'Февраль', 'Март', 'Апрель', 'Май', 'Июнь'],
  ...['Июль', 'Август', 'Сентябрь', 'Октябрь', 'Ноябрь', 'Декабрь'],
];
const WEEK = ['Пн', 'Вт', 'Ср', 'Чт', 'Пт', 'Сб', 'Вс'];

const KIND_WORDS: Readonly<Record<DayKind, string>> = {
  working: 'рабочий день',
  weekend: 'выходной',
  holiday: 'праздник',
  carried: 'выходной вместо совпавшего с праздником',
  made_off: 'выходной по переносу',
  made_working: 'рабочий по переносу',
};

/** The twelve months of a year with what each day is; days off are told by more than colour. */
export function yearGrid(kept: CalendarYear): Html {
  const days = daysOfYear(kept.year);
  return html`<div class="months">
      ${MONTHS.map((month, at) =>
        monthTable(
          month,
          days.filter((day) => Number(day.slice(5, 7)) === at + 1),
          kept,
        ),
      )}
    </div>
    <p class="hint">
      <b class="day-rest">Серым</b> — выходные и праздники, <b class="day-moved">в рамке</b> — перенесённые: наведите
      указатель, чтобы увидеть почему.
    </p>`;
}

function monthTable(month: string, days: readonly string[], kept: CalendarYear): Html {
  const before = weekdayOf(days[0] ?? '') - 1;
  const cells = [...Array.from<null>({ length: before }).fill(null), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => cells.slice(at * 7, at * 7 + 7));
  return html`<table class="month">
    <caption>
      ${month}
    </caption>
    <thead>
      <tr>
        ${WEEK.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${weeks.map(
        (week) =>
          html`<tr>
            ${week.map((day) => dayCell(day, kept))}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function dayCell(day: string | null, kept: CalendarYear): Html {
  if (day === null) return html`<td></td>`;
  const kind = dayKind(day, [kept]);
  const number = String(Number(day.slice(8)));
  if (kind === 'working') return html`<td>${number}</td>`;
  const words = kind === 'holiday' ? (holidayName(day) ?? KIND_WORDS.holiday) : KIND_WORDS[kind];
  return html`<td class="${classOf(kind)}" title="${words}">${number}${toldAloud(kind, words)}</td>`;
}

/** A plain weekend is heard from the head of its column. */
function toldAloud(kind: DayKind, words: string): MaybeHtml {
  return kind === 'weekend' ? undefined : html`<span class="visually-hidden">, ${words}</span>`;
}

function classOf(kind: DayKind): string {
  if (kind === 'made_working') return 'day-moved';
  return kind === 'made_off' || kind === 'carried' ? 'day-rest day-moved' : 'day-rest';
}
