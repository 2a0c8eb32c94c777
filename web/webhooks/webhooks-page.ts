import type { WebhookView } from '#views/webhooks/webhook.ts';
import { errorSummary } from '../components/error-summary.ts';
import { formKeys } from '../components/form-keys.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { secretNotice, webhookFields, type WebhookFieldsModel } from './webhook-form.ts';
import { webhookPath } from './webhook-paths.ts';

export interface WebhooksModel extends WebhookFieldsModel {
  readonly webhooks: readonly WebhookView[];
  readonly made?: { readonly id: string; readonly secret: string | null } | undefined;
  readonly keys: FormKeys;
}

/** Other programs that are told of changes by themselves. */
export function webhooksPage(chrome: Chrome, model: WebhooksModel): Html {
  const { webhooks, made, faults } = model;
  const content = html`<div class="page-head"><h1>Подписки</h1></div>
    ${managementTabs(PATHS.webhooks, { seesInstallation: true })}
    <div class="stacked">
      <p class="hint">
        О каждой перемене письма, партии и задания МАСК сама сообщает получателю: подписанным запросом, пока тот не
        примет, в порядке перемен. Личных данных в сообщении нет: остальное получатель спрашивает сам.
      </p>
      ${secretNotice(made)} ${errorSummary({ faults, heading: 'Не подписан: исправьте указанное' })}
      <form class="card" method="post" action="${PATHS.webhooks}" data-typed aria-labelledby="new-webhook-heading">
        <h2 id="new-webhook-heading">Подписать получателя</h2>
        ${formKeys(model.keys)} ${webhookFields(model)}
        <p class="button-row"><button class="primary">Подписать</button></p>
      </form>
      <section class="card" aria-labelledby="webhooks-heading">
        <h2 id="webhooks-heading">Получатели</h2>
        ${webhooks.length === 0 ? html`<p class="muted">Никто ещё не подписан.</p>` : undefined}
        <ul class="files">
          ${webhooks.map((webhook) => webhookLine(webhook, chrome.viewer))}
        </ul>
      </section>
    </div>`;
  return page(chrome, { title: 'Подписки' }, content);
}

function webhookLine(webhook: WebhookView, viewer: Viewer): Html {
  const { id, url, siteId, waitingCount, lastDeliveredAt } = webhook;
  return html`<li>
    <a class="wrap" href="${webhookPath(id)}">${url}</a>, ${siteId ?? 'все участки'} ${standingPill(webhook)}
    <p class="muted">последнее доставлено ${timeTag(lastDeliveredAt, viewer)}; ждут ${waitingCount}</p>
  </li>`;
}

/** How a subscription stands, in a word. */
export function standingPill({ isOn, givenUpAt, failingSince }: WebhookView): Html {
  if (givenUpAt !== null) return html`<span class="pill pill-bad">выключена: получатель не отвечает</span>`;
  if (!isOn) return html`<span class="pill pill-warn">выключена</span>`;
  return failingSince === null
    ? html`<span class="pill pill-good">работает</span>`
    : html`<span class="pill pill-warn">получатель не принимает</span>`;
}
