import { USUAL_OLD_SIGNING_HOURS } from '#domain/webhooks/webhook-rules.ts';
import type { DeliveryPage, WebhookView } from '#views/webhooks/webhook.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { deliveriesSection } from './deliveries-section.ts';
import { secretNotice, webhookFields, type WebhookFieldsModel } from './webhook-form.ts';
import { standingPill } from './webhooks-page.ts';
import { webhookActPath, type WebhookAct } from './webhook-paths.ts';

export interface WebhookModel extends WebhookFieldsModel {
  readonly webhook: WebhookView;
  readonly deliveries: DeliveryPage;
  readonly made?: { readonly secret: string | null } | undefined;
  readonly keysOf: () => FormKeys;
}

/** One subscription: how it stands, what was sent and how that went, what can be done. */
export function webhookPage(chrome: Chrome, model: WebhookModel): Html {
  const { webhook, keysOf, faults } = model;
  const content = html`<p class="crumbs"><a href="${PATHS.webhooks}">Подписки</a></p>
    <div class="page-head">
      <h1 class="wrap">${new URL(webhook.url).host}</h1>
      <p>${standingPill(webhook)}</p>
    </div>
    ${secretNotice(model.made)} ${errorSummary({ faults, heading: 'Не сделано: исправьте указанное' })}
    <div class="stacked">
      ${actsSection(model, chrome.viewer)} ${deliveriesSection({ ...model, id: webhook.id }, chrome.viewer)}
      <form class="card" method="post" action="${webhookActPath(webhook.id, 'details')}" data-typed>
        <h2>Куда и о чём</h2>
        ${formKeys(keysOf())} ${webhookFields(model)}
        <p class="button-row"><button class="primary">Сохранить</button></p>
      </form>
      ${secretForm(webhook, keysOf, chrome.viewer)}
    </div>`;
  return page(chrome, { title: 'Подписка' }, content);
}

function actsSection({ webhook, keysOf }: WebhookModel, viewer: Viewer): Html {
  const { id, isOn, createdAt, createdByName } = webhook;
  const button = (act: WebhookAct, label: string, style = ''): Html =>
    html`<form method="post" action="${webhookActPath(id, act)}">
      ${formKeys(keysOf())}<button class="${style}">${label}</button>
    </form>`;
  return html`<section class="card" aria-labelledby="state-heading">
    <h2 id="state-heading">Состояние</h2>
    <p class="wrap"><code>${webhook.url}</code></p>
    <p class="muted">
      Завёл(а) ${createdByName} ${timeTag(createdAt, viewer)}. Ждут отправки: ${webhook.waitingCount}.
      ${failingWords(webhook, viewer)}
    </p>
    <div class="button-row">
      ${button('test', 'Отправить проверочное событие')}
      ${isOn ? button('off', 'Выключить', 'danger') : button('on', 'Включить', 'primary')}
    </div>
  </section>`;
}

function failingWords({ failingSince, givenUpAt }: WebhookView, viewer: Viewer): MaybeHtml {
  if (givenUpAt !== null) {
    return html`Программа выключила подписку сама ${timeTag(givenUpAt, viewer)}: исправьте получателя и включите её.`;
  }
  return failingSince === null ? undefined : html`Получатель не принимает с ${timeTag(failingSince, viewer)}.`;
}

function secretForm({ id, oldSecretUntil }: WebhookView, keysOf: () => FormKeys, viewer: Viewer): Html {
  return html`<form class="card" method="post" action="${webhookActPath(id, 'secret')}" data-typed>
    <h2>Секрет подписи</h2>
    ${
      oldSecretUntil === null
        ? undefined
        : html`<p class="muted">Прежний секрет подписывает рядом с новым до ${timeTag(oldSecretUntil, viewer)}.</p>`
    }
    ${formKeys(keysOf())}
    ${textField({
      ...{ name: 'oldSecretHours', label: 'Сколько часов подписывать и прежним', inputMode: 'numeric', faults: [] },
      ...{ value: String(USUAL_OLD_SIGNING_HOURS), hint: '0 — прежний кончается сразу.' },
    })}
    <p class="button-row"><button>Выдать новый секрет</button></p>
  </form>`;
}
