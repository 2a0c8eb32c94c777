import type { PublicationCard } from '#views/publications/publication.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { optionalTime, timeTag } from '../components/time.ts';
import { timelineSection } from '../components/timeline.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { tasksSection } from '../work/tasks-section.ts';
import { messagesSection } from './messages-section.ts';
import { matterPath, resendPath } from './publication-paths.ts';
import { standingMeaning, standingPill } from './standing-pill.ts';

export interface PublicationCardModel {
  readonly card: PublicationCard;
  /** True on messages older than the newest. */
  readonly isOlder: boolean;
  readonly refusal?: string | undefined;
}

/** One card's publication: how it stands, every message as it was sent, and sending it once more. */
export function publicationCardPage(
  chrome: Chrome,
  { card, isOlder, refusal }: PublicationCardModel,
  keys: FormKeys,
): Html {
  const { viewer } = chrome;
  const title = `Публикация ${card.registrationNumber ?? 'без карточки'}`;
  const content = html`<div class="page-head letter-head" id="publication-head" data-live-part>
      <p class="crumbs"><a href="${PATHS.publications}">Публикации</a></p>
      <h1>${title}</h1>
      ${standingPill(card)}
      <p class="meaning muted">${standingMeaning(card)}</p>
      ${card.paused === null ? undefined : html`<p class="notice notice-warn" role="note">${card.paused}</p>`}
    </div>
    <div data-live-publications="${PATHS.live}" data-subject="${card.id}" hidden></div>
    <p class="visually-hidden" id="live-news" role="status"></p>
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    <div class="columns">
      <div class="column-main">
        <div id="publication-messages" data-live-part>${messagesSection(card, isOlder, viewer)}</div>
        <div id="publication-timeline" data-live-part>${timelineSection('Ход публикации', card.timeline, viewer)}</div>
      </div>
      <aside class="column-side" aria-label="Сведения о публикации">
        <div id="publication-tasks" data-live-part>${tasksSection(card.tasks)}</div>
        <div id="publication-facts" data-live-part>${factsCard(card, viewer)}</div>
        ${resendForm(card, keys)}
      </aside>
    </div>`;
  return page(chrome, { title, width: 'wide', islands: ['publications'] }, content);
}

function factsCard(card: PublicationCard, viewer: Viewer): Html {
  const { id, siteId, documentGroup, registrationNumber, lateness, owedSince, receiptDueAt } = card;
  return html`<section class="card" aria-labelledby="facts-heading">
    <h2 id="facts-heading">Публикация</h2>
    ${factList([
      [
        'Карточка',
        registrationNumber === null ? 'ещё не пришла' : html`<a href="${matterPath(id)}">${registrationNumber}</a>`,
      ],
      ['Участок', siteId],
      ['Группа', documentGroup],
      ['Опоздание', lateness === null ? undefined : html`<b class="late">${lateness}</b>`],
      ['Изменения с', optionalTime(owedSince, viewer)],
      ['Последнее сообщение', numbered(card.lastVersion, card.lastSentAt, viewer)],
      ['Подтверждено', numbered(card.confirmedVersion, card.confirmedAt, viewer)],
      ['Ждём до', optionalTime(receiptDueAt, viewer)],
    ])}
  </section>`;
}

function numbered(version: number, at: string | null, viewer: Viewer): MaybeHtml {
  return version === 0 ? undefined : html`№ ${version}, ${at === null ? 'не передано' : timeTag(at, viewer)}`;
}

function resendForm({ id, canResend }: PublicationCard, keys: FormKeys): MaybeHtml {
  if (!canResend) return undefined;
  return html`<form class="card" method="post" action="${resendPath(id)}" id="resend">
    ${formKeys(keys)}
    <h2>Отправить ещё раз</h2>
    <p class="hint">
      Уйдёт текущая картина карточки новым сообщением с новым номером, даже если на сайте уже такая же.
    </p>
    <p class="button-row"><button>Отправить текущую картину ещё раз</button></p>
  </form>`;
}
