import { SCOPE_WORDS, SCOPES } from '#domain/machines/scopes.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { MachineClientView } from '#views/machines/machine-client.ts';
import { checkField } from '../components/check-field.ts';
import { selectField } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { formKeys } from '../components/form-keys.ts';
import { secretOnce } from '../components/secret-once.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { clientLine } from './client-line.ts';

export interface ClientsModel {
  readonly clients: readonly MachineClientView[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** Just made: shown this once. Null: the form came a second time. */
  readonly made?: { readonly id: string; readonly secret: string | null } | undefined;
  readonly values: ClientValues;
  readonly faults: readonly Fault[];
  readonly keysOf: () => FormKeys;
}

/** The form of a new program as it was typed. */
export interface ClientValues {
  readonly name: string;
  /** `all`: every site; empty: nothing chosen. */
  readonly siteId: string;
  readonly scopes: readonly string[];
  readonly requestsPerMinute: string;
}

/** Programs that come in by themselves. */
export function clientsPage(chrome: Chrome, model: ClientsModel): Html {
  const { clients, faults } = model;
  const content = html`<div class="page-head"><h1>Программы</h1></div>
    ${managementTabs(PATHS.machineClients, { seesInstallation: true })}
    <div class="stacked">
      <p class="hint">
        Программа по своему секрету берёт токен на десять минут (<code>POST /api/v1/oauth/token</code>) и с ним
        обращается к REST: только к тому, что ей разрешено. Подписи, визы и решения людей программам не открываются.
      </p>
      ${madeNotice(model)} ${errorSummary({ faults, heading: 'Не сделано: исправьте указанное' })} ${newForm(model)}
      <section class="card" aria-labelledby="clients-heading">
        <h2 id="clients-heading">Заведённые программы</h2>
        ${clients.length === 0 ? html`<p class="muted">Программ пока нет.</p>` : undefined}
        <ul class="files">
          ${clients.map((client) => clientLine(client, model.keysOf, chrome.viewer))}
        </ul>
      </section>
    </div>`;
  return page(chrome, { title: 'Программы' }, content);
}

function madeNotice({ made }: ClientsModel): MaybeHtml {
  return secretOnce(made, ({ id }) => ({
    ...{ heading: 'Секрет выдан', name: 'client_secret' },
    beside: [['client_id', html`<code class="wrap" id="client-id">${id}</code>`]],
  }));
}

function newForm({ sites, values, faults, keysOf }: ClientsModel): Html {
  return html`<form
    class="card"
    method="post"
    action="${PATHS.machineClients}"
    data-typed
    aria-labelledby="new-client-heading"
  >
    <h2 id="new-client-heading">Завести программу</h2>
    ${formKeys(keysOf())}
    ${textField({ name: 'name', label: 'Название', hint: 'Так её назовут журнал и ход писем: «ДЕЛО участка 95».', value: values.name, faults })}
    ${selectField({
      ...{ name: 'siteId', label: 'Участок', emptyLabel: 'выберите', value: values.siteId, faults },
      choices: [
        ...sites.map(({ id, name }) => ({ value: id, label: `${id} — ${name}` })),
        { value: 'all', label: 'Все участки, только чтение' },
      ],
    })}
    ${checkField({
      ...{ name: 'scopes', label: 'Разрешения', chosen: values.scopes, faults },
      checks: SCOPES.map((scope) => ({ value: scope, label: `${scope} — ${SCOPE_WORDS[scope]}` })),
    })}
    ${textField({
      ...{ name: 'requestsPerMinute', label: 'Запросов в минуту', inputMode: 'numeric', faults },
      ...{ value: values.requestsPerMinute, hint: 'Сверх этого программа получает 429 и ждёт.' },
    })}
    <p class="button-row"><button class="primary">Завести программу</button></p>
  </form>`;
}
