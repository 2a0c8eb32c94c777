import { UNLINKED_WORDS } from '#domain/cases/representation.ts';
import { roomWords } from '#domain/cases/room-words.ts';
import { CHANNEL_WORDS } from '#domain/notifications/notification-status.ts';
import { GATES, HEARING_GATE_NAMES, type Gate } from '#domain/proof/gate.ts';
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
  readonly notices: HearingNoticesView;
  readonly gate: Gate | undefined;
  /** So many days ahead. */
  readonly days: number;
}

/** Hearings that come: are all notified, and who is not. */
export function hearingsPage(chrome: Chrome, { notices, gate, days }: HearingsModel): Html {
  const { items, hasMore } = notices;
  const content = html`<div class="page-head">
      <h1>Заседания</h1>
      <p class="muted">Ближайшие ${countText(days, 'день', 'дня', 'дней')}: все ли участники извещены</p>
    </div>
    ${chips(gate)} ${hasMore ? html`<p class="notice notice-calm">Показаны первые сто заседаний.</p>` : undefined}
    ${
      items.length === 0
        ? emptyState('Таких заседаний нет', 'Заседания берутся из картотеки дел.')
        : items.map((item) => hearingSection(item, chrome.viewer, 'list'))
    }`;
  return page(chrome, { title: 'Заседания', width: 'wide' }, content);
}

function chips(current: Gate | undefined): Html {
  const links = GATES.map((gate) => {
    const isCurrent = gate === current;
    const href = withQuery(PATHS.hearings, { gate: isCurrent ? undefined : gate });
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
    <p class="muted">${hearingWords(notice)}${room === '' ? undefined : `, ${roomWords(room)}`}</p>
    <p><b>${answerOf(gate, parties.length, missing)}</b></p>
    ${parties.length === 0 ? undefined : table(parties, `Извещены ли: заседание ${dateTimeText(startsAt, viewer.timeZone)}, дело ${caseNumber}`)}
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

function table(parties: readonly PartyNoticeView[], label: string): Html {
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
        ${parties.map(row)}
      </tbody>
    </table>
  </div>`;
}

function row(party: PartyNoticeView): Html {
  const { roleWords, name, gate, reason, ways, norms, representatives } = party;
  return html`<tr>
    <td data-label="Участник">
      ${name} <small class="muted">${roleWords}</small> ${representatives.map(representative)}
    </td>
    <td data-label="Извещён ли">${gateMark(gate)}</td>
    <td class="grow" data-label="Почему">${reason} ${ruleLink(party)} ${normTitles(norms)} ${waysOf({ ways })}</td>
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
