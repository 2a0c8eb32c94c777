import type { Fault } from '#domain/documents/fault.ts';
import { EVENT_TYPES, EVENT_WORDS } from '#domain/webhooks/event-types.ts';
import { checkField } from '../components/check-field.ts';
import { selectField } from '../components/choice-field.ts';
import { textField } from '../components/field.ts';
import { secretOnce, type MadeSecret } from '../components/secret-once.ts';
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

/** A secret that was just made, or that was made before. */
export function secretNotice(made: MadeSecret | undefined): MaybeHtml {
  return secretOnce(made, () => ({ heading: 'Секрет подписи' }));
}
