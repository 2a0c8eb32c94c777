import { LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { expectedWords } from '#domain/delivery/expected-words.ts';
import { channelOfLetter } from '#domain/letters/letter-way.ts';
import { isCarriedByPerson, isHandedInOnPaper, noAdapterWords, type ChannelName } from '#domain/post/channels.ts';
import { moneyText } from '#domain/post/tariff.ts';
import { vatWords } from '#domain/post/vat.ts';
import type { BatchPreview } from '#views/batches/batch.ts';
import { askedLetters } from './asked-letters.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorLine } from '../components/error-line.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { lettersText } from '../format/count.ts';
import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { letterPath, PATHS } from '../paths.ts';
import { budgetWarning } from '../tariffs/budget-line.ts';

export interface NewBatchModel {
  readonly preview: BatchPreview;
  /** How the site sends what is not chosen to go on paper. */
  readonly channel: ChannelName;
  /** Ways that are not connected: what would go by them goes nowhere. */
  readonly unconnected: ReadonlySet<ChannelName>;
  readonly refusal?: string | undefined;
}

/** What would go to the Post, to whom, for how much, and what cannot be taken back: read first, then confirmed. */
export function newBatchPage(chrome: Chrome, model: NewBatchModel, keys: FormKeys): Html {
  const { preview, refusal } = model;
  const { letters } = preview;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${PATHS.batches}">Партии</a></p>
      <h1>Отправить партию сейчас</h1>
    </div>
    ${errorLine(refusal)}
    ${letters.length === 0 ? nothing(preview, chrome.viewer) : html`${confirmation(model, keys, chrome.viewer)} ${table(letters)}`}`;
  return page(chrome, { title: 'Отправить партию', width: 'wide' }, content);
}

function nothing(preview: BatchPreview, viewer: Viewer): Html {
  return html`${emptyState('Готовых писем нет', 'Партию можно отправить, когда будет хотя бы одно готовое письмо.')}
    <p class="muted">${waiting(preview, viewer)}</p>`;
}

function confirmation({ preview, channel, unconnected }: NewBatchModel, keys: FormKeys, viewer: Viewer): Html {
  const { letters: ready, sum, vat, caveat, expectedCaveat } = preview;
  const goesNowhere = ({ way }: ReadyLetter): boolean => unconnected.has(channelOfLetter(way, { channel }));
  const letters = ready.filter((letter) => !goesNowhere(letter));
  if (letters.length === 0) return withoutWay(ready, channel);
  // The sum is of what goes the site's own way: where that is not connected nothing of it is spent.
  const isSpent = !unconnected.has(channel);
  return html`<section class="card settle" aria-labelledby="confirm-heading">
    <h2 id="confirm-heading">
      ${lettersText(letters.length)}${isSpent ? html`, ${moneyText(sum)}${vatWords(vat)}` : ''}
    </h2>
    ${isSpent ? html`<p class="hint">${caveat}</p>` : undefined}
    <p class="hint">Когда ожидать письма, если Почта примет их сегодня, — в списке ниже. ${expectedCaveat}</p>
    ${isSpent ? budgetWarning(preview.budget, sum) : undefined} ${electronic(letters, channel)}
    <p>В партию войдут ровно те письма, что в списке ниже; готовые позже — в следующую.</p>
    ${onPaper(letters, channel)}
    ${letters.length < ready.length ? withoutWay(ready.filter(goesNowhere), channel) : undefined}
    <p class="muted">${waiting(preview, viewer)}</p>
    <form method="post" action="${PATHS.batches}">
      ${formKeys(keys)}
      <input type="hidden" name="letters" value="${letters.map(({ id }) => id).join(',')}" />
      <p class="button-row">
        <button class="primary">Отправить ${lettersText(letters.length)}</button>
        <a class="button" href="${PATHS.batches}">Не отправлять</a>
      </p>
    </form>
  </section>`;
}

type ReadyLetter = BatchPreview['letters'][number];

/** Letters of a way that is not connected: they wait, and nothing is asked about them. */
function withoutWay(letters: readonly ReadyLetter[], channel: ChannelName): Html {
  const ways = new Set(letters.map(({ way }) => channelOfLetter(way, { channel })));
  return html`<div class="notice notice-bad">
    ${[...ways].map((way) => html`<p>${noAdapterWords(way)}</p>`)}
    <p>
      ${lettersText(letters.length)} в партию не войдут и подождут: они подписаны и не потеряны. Путь участка выбирают
      на его странице («Участки»).
    </p>
  </div>`;
}

/** What becomes of letters that do not go on paper. */
function electronic(letters: BatchPreview['letters'], channel: ChannelName): MaybeHtml {
  if (letters.every(({ way }) => isHandedInOnPaper(channelOfLetter(way, { channel })))) return undefined;
  if (!isCarriedByPerson(channel)) {
    return html`<p>
      <b>Отменить будет нельзя:</b> письма уйдут Почте сразу, отозвать или исправить их после этого никто не сможет.
    </p>`;
  }
  return html`<p>
    Программа соберёт архив, загрузит его в кабинет Почты сотрудник участка. Пока он не загружен, партию можно забрать
    («Забрать до загрузки»); <b>после загрузки</b> отозвать или исправить письма никто не сможет.
  </p>`;
}

/** Letters of two ways never go in one batch. */
function onPaper(letters: BatchPreview['letters'], channel: ChannelName): MaybeHtml {
  const count = letters.filter(({ way }) => isHandedInOnPaper(channelOfLetter(way, { channel }))).length;
  if (count === 0) return undefined;
  return html`<p>
    На бумаге из суда: <b>${lettersText(count)}</b> — отдельной партией: Почта сразу получит заказы, сами письма
    печатает и сдаёт в отделение сотрудник участка, у Почты они только со сдачи. Их плату назовёт Почта, в сумме её нет.
  </p>`;
}

function waiting({ withheld, askedOf, closesAt }: BatchPreview, viewer: Viewer): Html {
  const held =
    withheld === 0 ? undefined : html`Ещё можно отозвать: ${lettersText(withheld)}, они в эту партию не войдут. `;
  return html`${held}${askedLetters(askedOf)} Без кнопки партия закроется сама ${timeTag(closesAt, viewer)}.`;
}

function table(letters: BatchPreview['letters']): Html {
  return html`<div class="table-box" role="region" aria-label="Письма, которые уйдут" tabindex="0">
    <table class="folding">
      <caption class="visually-hidden">
        Письма, которые уйдут
      </caption>
      <thead>
        <tr>
          <th scope="col" class="number">№</th>
          <th scope="col">Номер</th>
          <th scope="col">Получатель</th>
          <th scope="col">Адрес</th>
          <th scope="col">Вид</th>
          <th scope="col" class="number">Страниц</th>
          <th scope="col">Ожидается</th>
        </tr>
      </thead>
      <tbody>
        ${letters.map(line)}
      </tbody>
    </table>
  </div>`;
}

function line(
  { id, number, recipientName, recipientAddress, kind, way, pageCount, expected }: BatchPreview['letters'][number],
  index: number,
): Html {
  return html`<tr>
    <td class="number" data-label="№">${index + 1}</td>
    <td class="nowrap"><a class="row-link" href="${letterPath(id)}">${number}</a></td>
    <td data-label="Получатель">${recipientName}</td>
    <td data-label="Адрес">${recipientAddress}</td>
    <td data-label="Вид">${LETTER_KIND_NAMES[kind]}${way === 'paper' ? ', на бумаге' : ''}</td>
    <td class="number" data-label="Страниц">${pages(pageCount)}</td>
    <td data-label="Ожидается">${expectedWords(expected)}</td>
  </tr>`;
}

function pages(count: number | null): MaybeHtml {
  return count === null ? undefined : html`${numberText(count)}`;
}
