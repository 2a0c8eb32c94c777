import { STEERING_RESULT_WORDS, STEERING_RULES } from '#domain/processes/steering.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { steeredThing } from '#domain/processes/steered-name.ts';
import type { SteeringCard, SteeringRowView } from '#views/engine/steering.ts';
import { factList } from '../components/facts.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { liveMark } from '../components/live-mark.ts';
import { refusedNotice } from '../components/refused-notice.ts';
import { timeTag } from '../components/time.ts';
import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { page } from '../layout/page.ts';
import { confirmSteeringPath, PATHS, processPath } from '../paths.ts';

export interface SteeringPageModel {
  readonly card: SteeringCard;
  readonly keys: FormKeys;
  readonly typed: { readonly reason: string; readonly word: string };
  readonly faults: readonly Fault[];
  /** Why the confirmation was not taken, where no field is at fault. */
  readonly refusal?: string | undefined;
}

const REFRESH_SECONDS = 3;

/** A list frozen for an act: before it is confirmed what would happen to each, afterwards what came of each. */
export function steeringPage(chrome: Chrome, model: SteeringPageModel): Html {
  const { card } = model;
  const { viewer } = chrome;
  const rule = STEERING_RULES[card.act];
  const waiting = card.counts.waiting ?? 0;
  const isUnderWay = card.confirmedAt !== null && waiting > 0;
  const content = html`<div class="page-head">
      <p class="crumbs"><a href="${PATHS.steerings}">Журнал действий</a></p>
      <h1>${rule.name}: ${countText(card.rowCount, 'процесс', 'процесса', 'процессов')}</h1>
    </div>
    ${isUnderWay ? liveMark({ kinds: [], says: 'Исполнение продвинулось', everySeconds: REFRESH_SECONDS }) : undefined}
    ${refusedConfirmation(model)}
    <div class="columns">
      <div class="column-main">${rowsCard(card, viewer)}</div>
      <aside class="column-side" aria-label="Подтверждение">
        ${card.confirmedAt === null ? confirmation(model) : factsOf(card, viewer)}
      </aside>
    </div>`;
  const renewed = { refreshSeconds: REFRESH_SECONDS, islands: ['live-page'] };
  return page(chrome, { title: rule.name, width: 'wide', ...(isUnderWay && renewed) }, content);
}

/** What was typed into a confirmation that came too late has no form any more. */
function refusedConfirmation({ refusal, typed }: SteeringPageModel): MaybeHtml {
  if (refusal === undefined) return undefined;
  return refusedNotice({ heading: 'Ваше подтверждение не принято', refusal, written: [typed.reason] });
}

function rowsCard({ rows, confirmedAt, counts, rowCount }: SteeringCard, viewer: Viewer): Html {
  const ended = rowCount - (counts.waiting ?? 0) - (counts.proposed ?? 0);
  const heading = confirmedAt === null ? 'Что произойдёт' : 'Что вышло';
  const progress =
    confirmedAt === null
      ? undefined
      : html`<p>
          <label for="done">Пройдено</label>
          <progress id="done" max="${rowCount}" value="${ended}">${ended}</progress> ${ended} из ${rowCount}
        </p>`;
  return html`<section class="card" id="rows" data-live-part aria-labelledby="rows-heading">
    <h2 id="rows-heading">${heading}</h2>
    ${progress}
    <div class="table-box">
      <table>
        <caption class="visually-hidden">
          ${heading}
        </caption>
        <thead>
          <tr>
            <th scope="col" class="number">№</th>
            <th scope="col">Процесс</th>
            <th scope="col">Что произойдёт</th>
            <th scope="col">Итог</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map((row) => rowLine(row, viewer))}
        </tbody>
      </table>
    </div>
  </section>`;
}

const TONES = {
  proposed: 'calm',
  refused: 'warn',
  waiting: 'busy',
  done: 'good',
  changed: 'warn',
  failed: 'bad',
} as const;

function rowLine(
  { ordinal, workflowId, name, effect, result, outcome, endedAt }: SteeringRowView,
  viewer: Viewer,
): Html {
  const kind = steeredThing(workflowId)?.kind;
  const isPage = kind !== undefined && kind !== 'message' && kind !== 'schedule';
  return html`<tr>
    <td class="number">${ordinal}</td>
    <td>${isPage ? html`<a href="${processPath(workflowId)}">${name}</a>` : name}</td>
    <td>${effect}</td>
    <td>
      <span class="pill pill-${TONES[result]}">${STEERING_RESULT_WORDS[result]}</span>
      ${outcome === null ? undefined : html`<small>${outcome}</small>`}
      ${endedAt === null ? undefined : html`<small class="muted">${timeTag(endedAt, viewer)}</small>`}
    </td>
  </tr>`;
}

function confirmation({ card, keys, typed, faults }: SteeringPageModel): Html {
  const { act, counts, rowCount, id, isOwn } = card;
  const rule = STEERING_RULES[act];
  const willBe = counts.proposed ?? 0;
  if (willBe === 0) {
    return html`<section class="card">
      <h2>Делать нечего</h2>
      <p>Ни для одного процесса это действие сейчас невозможно: почему, сказано в строках.</p>
    </section>`;
  }
  if (!isOwn)
    return html`<section class="card">
      <h2>Не подтверждено</h2>
      <p>Подтвердить может только тот, кто это предложил.</p>
    </section>`;
  return html`<section class="card" aria-labelledby="confirm-heading">
    <h2 id="confirm-heading">Подтвердить</h2>
    <p>
      Список заморожен: будет тронуто ${countText(willBe, 'процесс', 'процесса', 'процессов')} из ${rowCount}. Пока не
      подтверждено, ничего не делается.
    </p>
    <form method="post" action="${confirmSteeringPath(id)}" data-typed>
      ${formKeys(keys)}
      ${textField({ name: 'reason', label: 'Зачем', hint: 'Останется в журнале вместе с вашим именем.', value: typed.reason, faults, maxLength: 300, rows: 3 })}
      ${rowCount > 1 ? textField({ name: 'word', label: `Наберите слово ${rule.word}`, value: typed.word, faults }) : undefined}
      <p class="button-row">
        <button class="primary">${rule.button}</button> <a href="${PATHS.workflows}">Отказаться</a>
      </p>
    </form>
  </section>`;
}

function factsOf({ actorName, reason, proposedAt, confirmedAt, details }: SteeringCard, viewer: Viewer): MaybeHtml {
  return html`<section class="card" aria-labelledby="steering-facts">
    <h2 id="steering-facts">Кто и зачем</h2>
    ${factList([
      ['Кто', actorName],
      ['Зачем', reason],
      ['Предложено', timeTag(proposedAt, viewer)],
      ['Подтверждено', timeTag(confirmedAt, viewer)],
      ['Событие', details['eventId']],
    ])}
  </section>`;
}
