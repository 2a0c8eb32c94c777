import { batchStatusName } from '#domain/batches/batch-life.ts';
import type { BatchStatus } from '#domain/batches/batch-status.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { letterStatusName } from '#domain/letters/letter-life.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { EVENT_WORDS, isEventType } from '#domain/webhooks/event-types.ts';
import { TASK_STATE_NAMES, type TaskState } from '#domain/work/task-states.ts';
import type { DeliveryPage, DeliveryView } from '#views/webhooks/webhook.ts';
import { dayField } from '../components/day-field.ts';
import { emptyState } from '../components/empty-state.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';
import { batchPath, letterPath, taskPath } from '../paths.ts';
import { webhookActPath, webhookPath } from './webhook-paths.ts';

type KeysOf = () => FormKeys;

export interface DeliveriesModel {
  readonly id: string;
  readonly deliveries: DeliveryPage;
  readonly keysOf: KeysOf;
  readonly faults: readonly Fault[];
}

/** What was sent, with every attempt; one can be sent again, or all from a moment on. */
export function deliveriesSection(model: DeliveriesModel, viewer: Viewer): Html {
  const { id, deliveries, keysOf } = model;
  const { items, nextCursor } = deliveries;
  return html`<section class="card" aria-labelledby="deliveries-heading">
    <h2 id="deliveries-heading">События и попытки</h2>
    ${
      items.length === 0
        ? emptyState('Событий пока нет', 'Они появятся с первой переменой. Проверить получателя можно сейчас.')
        : html`<ul class="files">
              ${items.map((delivery) => deliveryLine(id, delivery, keysOf, viewer))}
            </ul>
            ${nextCursor === null ? undefined : html`<p><a href="${webhookPath(id)}?before=${nextCursor}">Раньше</a></p>`}
            ${againForm(model)}`
    }
  </section>`;
}

function againForm({ id, keysOf, faults }: DeliveriesModel): Html {
  return html`<form method="post" action="${webhookActPath(id, 'again')}" data-typed>
    ${formKeys(keysOf())}
    <h3>Отправить ещё раз с момента</h3>
    <p class="hint">Всё, что случилось с этого момента, уйдёт снова: в прежнем порядке, под прежними номерами.</p>
    <div class="field-row">
      ${dayField({ name: 'fromDay', label: 'День', value: '', faults })}
      ${textField({ name: 'fromTime', label: 'Время', hint: 'Часы и минуты: 09:30.', value: '00:00', faults })}
    </div>
    <p class="button-row"><button class="small">Отправить ещё раз с этого момента</button></p>
  </form>`;
}

/** Where what it is about can be seen; a subscription's own event is about nothing. */
const SUBJECT_PATHS: Readonly<Record<string, ((id: string) => string) | undefined>> = {
  letter: letterPath,
  batch: batchPath,
  task: taskPath,
};

function deliveryLine(id: string, delivery: DeliveryView, keysOf: KeysOf, viewer: Viewer): Html {
  const { sequence, type, status, at, attempts } = delivery;
  const place = SUBJECT_PATHS[delivery.subjectKind]?.(delivery.subjectId);
  const words = isEventType(type) ? EVENT_WORDS[type] : 'проверочное событие';
  return html`<li>
    <b>№ ${sequence}</b>
    ${place === undefined ? words : html`<a href="${place}">${words}</a>`}${status === null ? undefined : html`, «${statusWords(delivery.subjectKind, status)}»`},
    ${timeTag(at, viewer)} ${outcome(delivery, viewer)}
    <small class="muted"><code>${type}${status === null ? '' : ` ${status}`}</code></small>
    ${
      attempts.length === 0
        ? undefined
        : html`<details>
            <summary>Попытки события № ${sequence}: ${attempts.length}</summary>
            <ul>
              ${attempts.map((attempt) => attemptLine(attempt, viewer))}
            </ul>
          </details>`
    }
    <form method="post" action="${webhookActPath(id, 'again')}">
      ${formKeys(keysOf())}<input type="hidden" name="deliveryId" value="${delivery.id}" /><button class="small">
        Отправить ещё раз № ${sequence}
      </button>
    </form>
  </li>`;
}

/** As its own pages call it; the receiver is told the code. */
function statusWords(kind: string, status: string): string {
  if (kind === 'letter') return letterStatusName(status as LetterStatus);
  return kind === 'batch' ? batchStatusName(status as BatchStatus) : (TASK_STATE_NAMES[status as TaskState] ?? status);
}

function outcome({ isDelivered, dueAt, attempts }: DeliveryView, viewer: Viewer): MaybeHtml {
  if (isDelivered) return html`<span class="pill pill-good">доставлено</span>`;
  if (attempts.length === 0) return html`<span class="pill">ждёт</span>`;
  return html`<span class="pill pill-warn">не принято</span> следующая попытка ${timeTag(dueAt, viewer)}`;
}

function attemptLine({ at, code, error, durationMs, answer }: DeliveryView['attempts'][number], viewer: Viewer): Html {
  return html`<li>
    ${timeTag(at, viewer)}: ${code === null ? (error ?? 'нет ответа') : html`ответ ${code}`}, ${durationMs} мс
    ${answer === '' ? undefined : html`<span class="muted wrap">${answer}</span>`}
  </li>`;
}
