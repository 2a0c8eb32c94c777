import { UNLINKED_WORDS } from '#domain/cases/representation.ts';
import { roomWords } from '#domain/cases/room-words.ts';
import { CHANNEL_WORDS } from '#domain/notifications/notification-status.ts';
import { comingDays, PAST_LENGTHS, pastDays } from '#domain/proof/hearing-days.ts';
import { GATES, HEARING_GATE_NAMES, type Gate } from '#domain/proof/gate.ts';
import { periodWords, type Days } from '#domain/statistics/periods.ts';
import type { HearingNoticesView, HearingNoticeView, PartyNoticeView } from '#views/proof/hearing.ts';
import { emptyState } from '../components/empty-state.ts';
import { gateMark } from '../components/gate-mark.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { dateTimeText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { letterPath, PATHS, withQuery } from '../paths.ts';
import { casePath } from '../cases/case-paths.ts';
import { notificationPath } from '../notifications/notification-paths.ts';
import { hearingWords, waysOf } from './gate-section.ts';

export interface HearingsModel {
  readonly items: HearingNoticesView['items'];
  readonly nextCursor: string | null;
  readonly gate: Gate | undefined;
  /** As they are looked at; as they were typed where they are no days. */
  readonly days: Days;
  readonly today: string;
  /** Not the first page of these days. */
  readonly isContinued: boolean;
  readonly refusal: string | undefined;
}

/** Hearings that come, or have been: are all notified, and who is not. */
export function hearingsPage(chrome: Chrome, model: HearingsModel): Html {
  const { items, refusal, nextCursor, isContinued } = model;
  const isCut = nextCursor !== null || isContinued;
  const content = html`<div class="page-head">
      <h1>Заседания</h1>
      ${refusal === undefined ? html`<p class="muted">${daysWords(model)}: все ли участники извещены</p>` : undefined}
    </div>
    <div class="stacked">
      ${daysForm(model)}
      ${refusal === undefined ? chips(model) : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    </div>
    ${isCut && refusal === undefined ? html`<p class="notice notice-calm">Заседаний за эти дни больше ста: они показаны по сто, ранние первыми.</p>` : undefined}
    ${
      items.length > 0
        ? items.map((item) => hearingSection(item, chrome.viewer, 'list'))
        : refusal === undefined
          ? nothing(model)
          : undefined
    }
    ${nextCursor === null ? undefined : html`<p class="pager no-print"><a class="button" href="${hrefOf(model, { cursor: nextCursor })}">Следующие заседания</a></p>`}`;
  return page(chrome, { title: 'Заседания', width: 'wide' }, content);
}

function nothing({ nextCursor }: HearingsModel): Html {
  return nextCursor === null
    ? emptyState('Таких заседаний нет', 'Заседания берутся из картотеки дел. Выберите другие дни или другой ответ.')
    : emptyState('Среди этой сотни таких заседаний нет', 'Посмотрите следующие.');
}

function isComing({ days, today }: Pick<HearingsModel, 'days' | 'today'>): boolean {
  return isSame(days, comingDays(today));
}

function isSame(one: Days, other: Days): boolean {
  return one.from === other.from && one.to === other.to;
}

function daysWords(model: HearingsModel): string {
  const { from, to } = model.days;
  if (!isComing(model)) return `За ${periodWords(model.days)}`;
  const count = (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;
  return `Ближайшие ${countText(count, 'день', 'дня', 'дней')}`;
}

/** The address of the coming ones names no days: kept in a bookmark, it goes on with the calendar. */
function hrefOf(
  model: Pick<HearingsModel, 'days' | 'today' | 'gate'>,
  more: { readonly cursor?: string } = {},
): string {
  const days = isComing(model) ? {} : model.days;
  return withQuery(PATHS.hearings, { ...days, gate: model.gate, ...more });
}

/** Which days, and the usual ones by one press; the chosen answer stays. */
function daysForm(model: HearingsModel): Html {
  const { days, gate, today } = model;
  const usual = [
    { words: 'Ближайшие', days: comingDays(today) },
    ...PAST_LENGTHS.map((length) => ({
      words: `Прошедшие ${countText(length, 'день', 'дня', 'дней')}`,
      days: pastDays(length, today),
    })),
  ];
  return html`<form class="search report-period no-print" method="get" action="${PATHS.hearings}">
      ${gate === undefined ? undefined : html`<input type="hidden" name="gate" value="${gate}" />`}
      <label class="inline" for="from">заседания с</label
      ><input id="from" name="from" type="date" value="${days.from}" /> <label class="inline" for="to">по</label
      ><input id="to" name="to" type="date" value="${days.to}" />
      <button>Показать</button>
    </form>
    <p class="button-row no-print">
      ${usual.map(
        (one) =>
          html`<a
            class="chip"
            href="${hrefOf({ ...model, days: one.days })}"
            ${isSame(days, one.days) ? html`aria-current="true"` : undefined}
            >${one.words}</a
          >`,
      )}
    </p>`;
}

function chips(model: HearingsModel): Html {
  const links = GATES.map((gate) => {
    const isCurrent = gate === model.gate;
    const href = hrefOf({ ...model, gate: isCurrent ? undefined : gate });
    return html`<li>
      <a href="${href}" ${isCurrent ? html`aria-current="true"` : undefined}>${gateMark(gate, HEARING_GATE_NAMES)}</a>
    </li>`;
  });
  return html`<nav class="outcomes" aria-label="Все ли извещены">
    <ul>
      ${links}
    </ul>
  </nav>`;
}

/** One hearing in one sight; on the case's own card its number is not said again. */
export function hearingSection(notice: HearingNoticeView, viewer: Viewer, where: 'list' | 'case'): Html {
  const { hearingId, caseId, caseNumber, startsAt, room, gate, parties, unlinked, caveat } = notice;
  const missing = parties.filter((party) => party.gate !== 'green').length;
  const heading = where === 'list' ? html`Дело № ${caseNumber}, заседание` : html`Заседание`;
  return html`<section class="card" aria-labelledby="hearing-${hearingId}">
    <h2 id="hearing-${hearingId}">
      ${heading} ${timeTag(startsAt, viewer)} ${gate === null ? undefined : gateMark(gate, HEARING_GATE_NAMES)}
    </h2>
    <p class="muted">${hearingWords(notice, viewer)}${room === '' ? undefined : `, ${roomWords(room)}`}</p>
    <p><b>${answerOf(gate, parties.length, missing)}</b></p>
    ${parties.length === 0 ? undefined : table(notice, viewer)}
    ${unlinked.map(({ name }) => unlinkedLine(name, where === 'list' ? `${casePath(caseId)}#case-parties` : undefined))}
    <p class="hint">${caveat}</p>
  </section>`;
}

/** Amber is not the red answer: nobody is known to be left without a notice. */
function answerOf(gate: Gate | null, all: number, missing: number): string {
  if (all === 0) return 'В деле не указан ни один участник: извещать некого.';
  if (missing === 0) return 'Все участники извещены.';
  const words = gate === 'red' ? 'Извещены не все' : 'Пока не ясно, извещены ли все';
  return `${words}: нет подтверждения по ${String(missing)} из ${String(all)}.`;
}

function table({ parties, startsAt, caseNumber, timeZone }: HearingNoticeView, viewer: Viewer): Html {
  const label = `Извещены ли: заседание ${dateTimeText(startsAt, viewer.timeZone)}, дело ${caseNumber}`;
  return html`<div class="table-box" role="region" aria-label="${label}" tabindex="0">
    <table class="letters">
      <caption class="visually-hidden">
        Участники: извещён ли, почему, что ещё возможно
      </caption>
      <thead>
        <tr>
          <th scope="col">Участник</th>
          <th scope="col">Извещён ли</th>
          <th scope="col">Почему, что ещё возможно</th>
          <th scope="col">Письмо, уведомление</th>
        </tr>
      </thead>
      <tbody>
        ${parties.map((party) => row(party, timeZone, viewer))}
      </tbody>
    </table>
  </div>`;
}

function row(party: PartyNoticeView, timeZone: string, viewer: Viewer): Html {
  const { roleWords, name, gate, reason, ways, norms, representatives } = party;
  return html`<tr>
    <td data-label="Участник">
      ${name} <small class="muted">${roleWords}</small> ${representatives.map(representative)}
    </td>
    <td data-label="Извещён ли">${gateMark(gate)}</td>
    <td class="grow" data-label="Почему">
      ${reason} ${ruleLink(party)} ${normTitles(norms)} ${waysOf({ ways, timeZone }, viewer)}
    </td>
    <td data-label="Письмо, уведомление">${proofLink(party) ?? html`<span class="muted">нет</span>`}</td>
  </tr>`;
}

/** Beside his party: he is no party of his own. */
function representative(one: PartyNoticeView['representatives'][number]): Html {
  const { name, gate, reason } = one;
  return html`<p class="beside">
    <small>Представитель: ${name} ${gateMark(gate)} ${reason} ${proofLink(one)}</small>
  </p>`;
}

type Proof = Pick<PartyNoticeView, 'letterId' | 'letterNumber' | 'notificationId' | 'notificationChannel'>;

/** What the answer rests on. */
function proofLink({ letterId, letterNumber, notificationId, notificationChannel }: Proof): MaybeHtml {
  if (letterId !== null) return html`<a href="${letterPath(letterId)}">${letterNumber ?? 'черновик'}</a>`;
  if (notificationId === null || notificationChannel === null) return undefined;
  return html`<a href="${notificationPath(notificationId)}">${CHANNEL_WORDS[notificationChannel]}</a>`;
}

/** Not counted: whose notice he would stand for nobody has said. It is said on the card of the case, where the person may be already. */
function unlinkedLine(name: string, caseHref: string | undefined): Html {
  const where =
    caseHref === undefined
      ? undefined
      : html` <a href="${caseHref}">Карточка дела<span class="visually-hidden">: ${name}</span></a>`;
  return html`<p>Представитель ${name} — ${UNLINKED_WORDS}: в счёт не входит.${where}</p>`;
}

function ruleLink({ representativeRule }: PartyNoticeView): MaybeHtml {
  return representativeRule === null
    ? undefined
    : html`<a href="${PATHS.proofRules}#rule-${representativeRule}">правило</a>`;
}

function normTitles(norms: PartyNoticeView['norms']): MaybeHtml {
  return norms.length === 0
    ? undefined
    : html`<small class="norms">${norms.map(({ title }) => title).join('; ')}</small>`;
}
