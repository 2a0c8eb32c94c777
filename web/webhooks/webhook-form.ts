import type { Fault } from '#domain/documents/fault.ts';
import { EVENT_TYPES, EVENT_WORDS } from '#domain/webhooks/event-types.ts';
import { checkField } from '../components/check-field.ts';
import { selectField } from '../components/choice-field.ts';
import { textField } from '../components/field.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

/** A subscription as it was typed. */
export interface WebhookValues {
  readonly url: string;
  /** `all`: every site; empty: nothing chosen. */
  readonly siteId: string;
  readonly events: readonly string[];
}

export interface WebhookFieldsModel {
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly values: WebhookValues;
  readonly faults: readonly Fault[];
}

/** Where to, of what, of which site. */
export function webhookFields({ sites, values, faults }: WebhookFieldsModel): Html {
  return html`${textField({
    ...{ name: 'url', label: 'Адрес получателя', value: values.url, faults },
    hint: 'https://… — адрес другой программы. Адреса внутренней сети — только названные в MASK_WEBHOOK_NETWORKS.',
  })}
  ${selectField({
    ...{ name: 'siteId', label: 'Участок', emptyLabel: 'выберите', value: values.siteId, faults },
    choices: [
      { value: 'all', label: 'Все участки' },
      ...sites.map(({ id, name }) => ({ value: id, label: `${id} — ${name}` })),
    ],
  })}
  ${checkField({
    ...{ name: 'events', label: 'События', chosen: values.events, faults },
    checks: EVENT_TYPES.map((type) => ({ value: type, label: `${type} — ${EVENT_WORDS[type]}` })),
  })}`;
}

/** A secret that was just made: shown this once. Null: the form came a second time. */
export function secretNotice(made: { readonly secret: string | null } | undefined): MaybeHtml {
  if (made === undefined) return undefined;
  if (made.secret === null) {
    return html`<p class="notice notice-warn" role="status">
      Эта форма уже была отправлена: секрет показан тогда и больше не покажется. Не сохранили — выдайте новый.
    </p>`;
  }
  return html`<section class="notice notice-good" role="status" aria-labelledby="made-heading">
    <h2 id="made-heading">Секрет подписи. Скопируйте его сейчас: больше он не покажется</h2>
    <p class="wrap"><code class="access-code" id="secret">${made.secret}</code></p>
  </section>`;
}
