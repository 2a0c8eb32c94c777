import { CARRIERS, partStandingWords, partStateWords } from '#domain/notifications/carriers.ts';
import { NORMS_CAVEAT } from '#domain/notifications/notification-law.ts';
import { FINDING_WORDS } from '#domain/notifications/notification-process.ts';
import {
  CHANNEL_WORDS,
  NOTIFICATION_LIFE,
  type NotificationChannel,
  type PartState,
} from '#domain/notifications/notification-status.ts';
import { droppedBy } from '#domain/notifications/notification-work.ts';
import { partsLeftWords } from '#domain/notifications/parts-left.ts';
import { phoneWords } from '#domain/notifications/phone.ts';
import { ENCODING_WORDS } from '#domain/notifications/sms-text.ts';
import { KIND_WORDS } from '#domain/notifications/templates.ts';
import type { NotificationCard, NotificationPartView } from '#views/notifications/notification.ts';
import { errorLine } from '../components/error-line.ts';
import { textField } from '../components/field.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { liveMark } from '../components/live-mark.ts';
import { timelineSection } from '../components/timeline.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { letterPath, PATHS } from '../paths.ts';
import { noticePill } from './notice-frame.ts';
import { consentsPath, notificationPath } from './notification-paths.ts';
import { takenWords } from './taken-words.ts';

export interface NotificationPageModel {
  readonly card: NotificationCard;
  readonly refusal: string | undefined;
  readonly keysOf: () => FormKeys;
}

/** One notice: its words, parts and receipts, its course, and what may be done about it. */
export function notificationPage(chrome: Chrome, model: NotificationPageModel): Html {
  const { card, refusal } = model;
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.notifications}">Уведомления</a></p>
      <h1>${KIND_WORDS[card.kind]}: ${card.partyName}</h1>
      <span id="notice-standing" data-live-part
        >${noticePill(card.status)} <span class="muted">${standingWords(card, chrome.viewer)}</span></span
      >
    </div>
    ${liveMark({ kinds: ['notification'], subjectId: card.id, says: 'Уведомление обновлено' })} ${errorLine(refusal)}
    <div class="columns">
      <div class="column-main">
        ${textSection(card)}
        <div id="notice-parts" data-live-part>${partsSection(card, chrome.viewer)}</div>
        <div id="notice-course" data-live-part>${timelineSection('Ход уведомления', card.timeline, chrome.viewer)}</div>
      </div>
      <aside class="column-side" aria-label="Об уведомлении">
        <div id="notice-acts" data-live-form>${acts(model)}</div>
        <section class="card" aria-labelledby="about-heading">
          <h2 id="about-heading">Сведения</h2>
          ${factList(facts(card, chrome.viewer))}
          <p class="hint">${NORMS_CAVEAT}</p>
        </section>
      </aside>
    </div>`;
  return page(chrome, { title: `Уведомление: ${card.caseNumber}`, width: 'wide', islands: ['live-page'] }, content);
}

/** What a person has decided nobody has confirmed; a letter that is needed no more is told so. */
function standingWords({ status, arrivalSaid, parts, timeline }: NotificationCard, viewer: Viewer): MaybeHtml {
  const dropped = status === 'fallen_back' ? droppedBy(timeline) : undefined;
  if (dropped !== undefined) return html`${dropped.text}.`;
  if (arrivalSaid === null) return html`${NOTIFICATION_LIFE[status].hint}`;
  const left = partsLeftWords(parts.filter(({ state }) => state === 'pending').map(({ ordinal }) => ordinal));
  return html`Решено человеком: ${arrivalSaid.byName},
  ${timeTag(arrivalSaid.at, viewer)}${left === null ? '.' : `; ${left}: участника это не извещает.`}`;
}

function textSection(card: NotificationCard): Html {
  const { title, body, channel, encoding } = card;
  return html`<section class="card" aria-labelledby="text-heading">
    <h2 id="text-heading">Текст</h2>
    ${title === '' ? undefined : html`<p><b>${title}</b></p>`}
    <p class="wrap preserved">${body}</p>
    ${
      channel === 'sms' && encoding !== 'mail'
        ? html`<p class="muted">Знаков ${body.length}, ${ENCODING_WORDS[encoding]}. Оператору: ${takenWords(card)}</p>`
        : undefined
    }
  </section>`;
}

function partsSection({ parts, channel, partCount }: NotificationCard, viewer: Viewer): Html {
  return html`<section class="card" aria-labelledby="parts-heading">
    <h2 id="parts-heading">${channel === 'sms' ? 'Части и подтверждения' : 'Передача'}</h2>
    ${
      parts.every(({ state, intentAt }) => state === 'pending' && intentAt === null)
        ? html`<p>
            ${channel === 'sms' ? `${countText(partCount, 'часть', 'части', 'частей')}, ` : ''}ещё не передано
          </p>`
        : html`<ul class="files">
            ${parts.map((part) => partLine(part, channel, viewer))}
          </ul>`
    }
  </section>`;
}

function partLine(part: NotificationPartView, channel: NotificationChannel, viewer: Viewer): Html {
  const { ordinal, total, state, error, intentAt, receipts } = part;
  const standing = partStandingWords({ state, isHandedBefore: intentAt !== null }, channel);
  return html`<li>
    <b>${channel === 'mail' ? 'Передача' : `Часть ${String(ordinal)} из ${String(total)}`}</b>:
    ${standing}${error === null ? undefined : html` (${error})`}
    <p class="muted">${handedWords(part, channel, viewer)}</p>
    ${receipts.map(
      ({ state: told, receivedAt, times }) =>
        html`<p class="muted">
          подтверждение: ${partStateWords(told as PartState, channel)},
          ${timeTag(receivedAt, viewer)}${times > 1 ? html`, пришло раз: ${times}` : undefined}
        </p>`,
    )}
  </li>`;
}

/** When it was handed over, and what came back; what is to go once more was not taken the time before. */
function handedWords(
  { state, intentAt, answeredAt, attempt }: NotificationPartView,
  channel: NotificationChannel,
  viewer: Viewer,
): Html {
  if (intentAt === null) return html`ещё не передавалась`;
  const tried = attempt === 1 ? undefined : html`, попытка ${attempt}`;
  if (state === 'pending')
    return html`прошлый раз передавалась ${timeTag(intentAt, viewer)}, ${CARRIERS[channel].by} не принята${tried}`;
  const answer = state === 'unknown' ? 'ответа не дождались' : 'ответ';
  return html`передана
  ${timeTag(intentAt, viewer)}${answeredAt === null ? undefined : html`, ${answer} ${timeTag(answeredAt, viewer)}`}${tried}`;
}

function facts(card: NotificationCard, viewer: Viewer) {
  const { channel, address, caseId, caseNumber, hearingAt, hearingMoved, letterAt, repeatOfId, draftLetterId } = card;
  return [
    ['Дело', html`<a href="${consentsPath(caseId)}">${caseNumber}</a>`],
    ['Способ', CHANNEL_WORDS[channel]],
    [channel === 'sms' ? 'Телефон' : 'Адрес', channel === 'sms' ? phoneWords(address) : address],
    ['Часовой пояс адресата', card.timeZone],
    ['Заседание', hearingAt === null ? null : timeTag(hearingAt, viewer)],
    ['О заседании не извещает', hearingMoved],
    ['Письмо, если не доставлено к', letterAt === null ? null : timeTag(letterAt, viewer)],
    ['Составлено', html`${timeTag(card.createdAt, viewer)}, ${card.createdByName ?? 'по правилу'}`],
    ['Повтор', repeatOfId === null ? null : html`<a href="${notificationPath(repeatOfId)}">прежнее уведомление</a>`],
    ['Письмо вместо него', draftLetterId === null ? null : html`<a href="${letterPath(draftLetterId)}">черновик</a>`],
  ] as const;
}

function acts({ card, keysOf }: NotificationPageModel): MaybeHtml {
  const { id, actions, findings } = card;
  const form = (act: string, body: Html): Html =>
    html`<form class="card" method="post" action="${notificationPath(id)}/${act}">${formKeys(keysOf())} ${body}</form>`;
  return html`${
    actions.includes('settle')
      ? form(
          'finding',
          html`<h2 id="settle">Что с ним на самом деле?</h2>
            <p class="hint">
              Узнайте ${CARRIERS[card.channel].asked}. Само второй раз не отправляется.${unsentWords(card)}
            </p>
            <p class="button-row">
              ${findings.map((finding) => html`<button name="finding" value="${finding}">${FINDING_WORDS[finding]}</button>`)}
            </p>`,
        )
      : undefined
  }
  ${
    actions.includes('letter_done')
      ? form(
          'letter-done',
          html`<h2 id="letter">Письмо вместо уведомления</h2>
            <p>
              ${card.draftLetterId === null ? html`Черновик подготовить некому: заведите на участке секретаря и подписывающего.` : html`<a href="${letterPath(card.draftLetterId)}">Откройте черновик</a>, приложите документ и отправьте на подпись.`}
            </p>
            ${elsewhereField()}
            <button>Письмо отправлено</button>`,
        )
      : undefined
  }
  ${actions.includes('withdraw') ? form('withdrawal', html`<button class="danger">Отозвать, пока не ушло</button>`) : undefined}
  ${actions.includes('resend') ? form('resending', html`${repeatField()}<button>Отправить то же ещё раз</button>`) : undefined}`;
}

/** What is under way or has come goes once more only with a reason: whoever pressed first has sent it, and the card of another may be old. */
function repeatField(): Html {
  return textField({
    ...{ name: 'repeatReason', label: 'Почему ещё раз', value: '', faults: [], maxLength: 500, isOptional: true },
    hint: 'Нужно, если такое же уже идёт или доставлено.',
  });
}

/** A letter of the case that is with the Post needs no words; one that went another way does. */
function elsewhereField(): Html {
  return textField({
    ...{ name: 'sentElsewhere', label: 'Номер или как отправлено', value: '', faults: [], maxLength: 500 },
    ...{ isOptional: true, hint: 'Нужно, если письмо отправлено не отсюда: это письмо Почте ещё не передано.' },
  });
}

/** Which parts nobody asks about: they have not been handed over, and an answer decides whether they are. */
function unsentWords({ parts }: NotificationCard): string {
  const unsent = parts.filter(({ state }) => state === 'pending').map(({ ordinal }) => ordinal);
  if (unsent.length === 0) return '';
  return ` Ещё не приняты части: ${unsent.join(', ')}; после «${FINDING_WORDS.arrived}» они не уйдут, и участника это не известит.`;
}
