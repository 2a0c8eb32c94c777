import type { HistoryLine, OpenedPayload } from '#views/engine/workflow.ts';
import { formKeys } from '../components/form-keys.ts';
import { textField } from '../components/field.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS, processPath, withQuery } from '../paths.ts';

/** What is to be opened, or has been. */
export interface EventsModel {
  readonly workflowId: string;
  readonly runId: string;
  readonly viewer: Viewer;
  /** The event whose content somebody wants to see: he is asked why. */
  readonly asked?:
    { readonly eventId: number; readonly keys: FormKeys; readonly fault?: string | undefined } | undefined;
  readonly opened?: { readonly eventId: number; readonly payloads: readonly OpenedPayload[] } | undefined;
}

/** Every event as the engine keeps it; sealed content opens in its place, with a reason. */
export function eventsSection(history: readonly HistoryLine[], model: EventsModel): Html {
  return html`<section class="card" aria-labelledby="events-heading">
    <h2 id="events-heading">Журнал событий</h2>
    <p class="hint">Так, как он у сервера процессов. Содержимое зашифровано.</p>
    <div class="events-box" role="group" aria-label="События" tabindex="0">
      <ol class="events">
        ${history.map((line) => eventLine(line, model))}
      </ol>
    </div>
  </section>`;
}

function eventLine({ eventId, at, text, detail, isSealed }: HistoryLine, model: EventsModel): Html {
  return html`<li id="event-${eventId}">
    <code class="muted">${eventId}</code> ${timeTag(at, model.viewer)}
    <span>${text}${detail === undefined ? undefined : html` <small class="muted">${detail}</small>`}</span>
    ${isSealed === true ? content(eventId, model) : undefined}
  </li>`;
}

function content(eventId: number, model: EventsModel): MaybeHtml {
  const { workflowId, runId, asked, opened } = model;
  if (opened?.eventId === eventId) return openedContent(opened.payloads);
  if (asked?.eventId === eventId) return reasonForm(eventId, model, asked);
  const path = withQuery(processPath(workflowId, runId), { open: String(eventId) });
  return html`<a class="event-open" href="${path}#event-${eventId}" aria-label="Открыть содержимое события ${eventId}"
    >открыть…</a
  >`;
}

function openedContent(payloads: readonly OpenedPayload[]): Html {
  return html`<dl class="payloads">
    ${payloads.map(
      ({ place, text }) =>
        html`<dt>${place}</dt>
          <dd><pre tabindex="0">${text}</pre></dd>`,
    )}
  </dl>`;
}

function reasonForm(
  eventId: number,
  { workflowId, runId }: EventsModel,
  asked: NonNullable<EventsModel['asked']>,
): Html {
  const faults = asked.fault === undefined ? [] : [{ code: 'required', field: 'reason', message: asked.fault }];
  return html`<form method="post" action="${PATHS.payloads}" class="reason-form" data-typed>
    ${formKeys(asked.keys)}<input type="hidden" name="id" value="${workflowId}" /><input
      type="hidden"
      name="run"
      value="${runId}"
    /><input type="hidden" name="event" value="${eventId}" />
    ${textField({ name: 'reason', label: 'Зачем открываете', hint: 'Останется в журнале вместе с вашим именем.', value: '', faults, maxLength: 300 })}
    <p class="button-row"><button class="primary">Открыть содержимое</button></p>
  </form>`;
}
