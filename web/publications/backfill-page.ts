import type { BackfillView } from '#views/publications/backfill.ts';
import { emptyState } from '../components/empty-state.ts';
import { factList } from '../components/facts.ts';
import { formKeys } from '../components/form-keys.ts';
import { optionalTime, timeTag } from '../components/time.ts';
import { countText, plural } from '../format/count.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { backfillPath, matterPath, settingsPath } from './publication-paths.ts';
import { publicationTabs, siteChooser, type SiteChoice } from './site-frame.ts';

export interface BackfillPageModel {
  readonly choice: SiteChoice;
  readonly isAdmin: boolean;
  readonly backfill: BackfillView;
  readonly refusal?: string | undefined;
}

const REFRESH_SECONDS = 3;
const messages = (count: number): string => countText(count, 'сообщение', 'сообщения', 'сообщений');

/** What publishing the cards already open would do; then doing it, in plain sight. */
export function backfillPage(chrome: Chrome, model: BackfillPageModel, keys: FormKeys): Html {
  const { choice, backfill, refusal } = model;
  const isGoing = backfill.last !== null && backfill.last.finishedAt === null;
  const heading = 'Уже открытые карточки';
  const content = html`<div class="page-head"><h1>${heading}</h1></div>
    ${publicationTabs('backfill', { siteId: choice.siteId, isAdmin: model.isAdmin, maySet: true })}
    ${siteChooser(PATHS.publicationBackfill, choice)}
    ${refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${refusal}</p>`}
    ${lastSection(backfill, chrome.viewer)} ${isGoing ? undefined : plan(model, keys, chrome.viewer)}`;
  const refresh = isGoing ? { refreshSeconds: REFRESH_SECONDS, refreshTo: backfillPath(choice.siteId) } : {};
  return page(chrome, { title: heading, width: 'wide', ...refresh }, content);
}

function lastSection({ last }: BackfillView, viewer: Viewer): MaybeHtml {
  if (last === null) return undefined;
  const { total, marked, authorName, startedAt, finishedAt, stoppedBecause } = last;
  const heading =
    finishedAt === null ? 'Идёт' : stoppedBecause === null ? 'Сделано' : 'Остановлено: публикацию выключили';
  return html`<section class="card" aria-labelledby="last-heading">
    <h2 id="last-heading">${heading}: поставлено в очередь ${numberText(marked)} из ${numberText(total)}</h2>
    <progress class="meter" max="${Math.max(total, 1)}" value="${marked}" aria-labelledby="last-heading"></progress>
    ${factList([
      ['Начал', authorName],
      ['Начато', timeTag(startedAt, viewer)],
      ['Закончено', optionalTime(finishedAt, viewer)],
    ])}
    <p class="hint">
      Сами сообщения уходят по очереди: что ещё ждёт отправки, видно в
      <a href="${PATHS.publications}?standing=to_send">списке</a>.
    </p>
  </section>`;
}

function plan({ choice, backfill }: BackfillPageModel, keys: FormKeys, viewer: Viewer): Html {
  const { siteId } = choice;
  if (!backfill.isOn) {
    const action = html`<a class="button primary" href="${settingsPath(siteId)}">К настройке</a>`;
    return emptyState(
      'Публикация выключена',
      'Сначала включите её: тогда здесь будет видно, о каких карточках уйдут сообщения.',
      action,
    );
  }
  if (backfill.count === 0) {
    return emptyState(
      'Публиковать нечего',
      'Все карточки выбранных групп с неисполненными поручениями уже опубликованы или ждут отправки.',
    );
  }
  return html`<section class="card" aria-labelledby="plan-heading">
    <h2 id="plan-heading">${plural(backfill.count, 'Уйдёт', 'Уйдут', 'Уйдёт')} ${messages(backfill.count)}</h2>
    <p class="hint">
      Пока ничего не отправлено: это подсчёт по карточкам выбранных групп и видов доставки. Начать можно хоть дважды:
      второе сообщение о той же карточке не уйдёт.
    </p>
    <ul>
      <li>
        С неисполненной резолюцией, ещё ничего не отправляли:
        <b>${numberText(backfill.count - backfill.notTakenCount)}</b>
      </li>
      <li>Последнее сообщение не принято, уйдёт снова: <b>${numberText(backfill.notTakenCount)}</b></li>
    </ul>
    <form method="post" action="${backfillPath(siteId)}">
      ${formKeys(keys)}<button class="primary">Отправить ${messages(backfill.count)}</button>
    </form>
    ${cardsTable(backfill, viewer)}
  </section>`;
}

function cardsTable({ cards, count }: BackfillView, viewer: Viewer): Html {
  const caption = cards.length < count ? `Первые ${String(cards.length)} карточек` : 'Карточки';
  return html`<h3>${caption}</h3>
    <div class="table-box">
      <table class="letters">
        <caption class="visually-hidden">
          ${caption}, о которых уйдут сообщения
        </caption>
        <thead>
          <tr>
            <th scope="col">Карточка</th>
            <th scope="col">Группа документов</th>
            <th scope="col">Почему</th>
            <th scope="col">Последнее событие</th>
          </tr>
        </thead>
        <tbody>
          ${cards.map(
            ({ id, registrationNumber, documentGroup, triggerAt, isNotTaken }) =>
              html`<tr>
                <td class="nowrap"><a href="${matterPath(id)}">${registrationNumber}</a></td>
                <td data-label="Группа">${documentGroup}</td>
                <td data-label="Почему">${isNotTaken ? 'сообщение не принято' : 'ещё не отправляли'}</td>
                <td class="nowrap" data-label="Последнее событие">${timeTag(triggerAt, viewer)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
