import type { Fault } from '#domain/documents/fault.ts';
import type { MachineClientView } from '#views/matters/machine-client.ts';
import { selectField } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { managementTabs } from '../components/management-tabs.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { MATTER_PATHS, revokeClientPath } from './matter-paths.ts';

export interface ClientsModel {
  readonly clients: readonly MachineClientView[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  /** Just made: shown this once. Null: the form came a second time. */
  readonly made?: { readonly token: string | null } | undefined;
  readonly values: { readonly name: string; readonly siteId: string };
  readonly faults: readonly Fault[];
  readonly keysOf: () => FormKeys;
}

/** Keys by which programs such as ДЕЛО tell their events. */
export function clientsPage(chrome: Chrome, model: ClientsModel): Html {
  const { clients, faults } = model;
  const content = html`<div class="page-head"><h1>Ключи программ</h1></div>
    ${managementTabs(MATTER_PATHS.clients, { seesInstallation: true })}
    <p class="hint">
      По ключу ДЕЛО передаёт события карточек, поручений и отчётов одного участка:
      <code>POST /api/v1/delo/events</code>.
    </p>
    ${madeNotice(model)} ${errorSummary({ faults, heading: 'Ключ не выдан: исправьте указанное' })}
    <div class="stacked">
      ${newForm(model)}
      <section class="card" aria-labelledby="clients-heading">
        <h2 id="clients-heading">Выданные ключи</h2>
        ${clients.length === 0 ? html`<p class="muted">Ключей пока нет.</p>` : undefined}
        <ul class="files">
          ${clients.map((client) => clientLine(client, model, chrome.viewer))}
        </ul>
      </section>
    </div>`;
  return page(chrome, { title: 'Ключи программ' }, content);
}

function madeNotice({ made }: ClientsModel): MaybeHtml {
  if (made === undefined) return undefined;
  if (made.token === null) {
    return html`<p class="notice notice-warn" role="status">
      Эта форма уже была отправлена: ключ показан тогда и больше не покажется. Не сохранили — отзовите его и выдайте
      новый.
    </p>`;
  }
  return html`<section class="notice notice-good" role="status" aria-labelledby="made-heading">
    <h2 id="made-heading">Ключ выдан. Скопируйте его сейчас: больше он не покажется</h2>
    <p class="wrap"><code class="access-code" id="token">${made.token}</code></p>
  </section>`;
}

function newForm({ sites, values, faults, keysOf }: ClientsModel): Html {
  return html`<form
    class="card"
    method="post"
    action="${MATTER_PATHS.clients}"
    data-typed
    aria-labelledby="new-client-heading"
  >
    <h2 id="new-client-heading">Выдать ключ</h2>
    ${formKeys(keysOf())}
    ${textField({ name: 'name', label: 'Название', hint: 'Какая программа: «ДЕЛО участка 95».', value: values.name, faults })}
    ${selectField({
      ...{ name: 'siteId', label: 'Участок', emptyLabel: 'выберите', value: values.siteId, faults },
      choices: sites.map(({ id, name }) => ({ value: id, label: `${id} — ${name}` })),
    })}
    <p class="button-row"><button class="primary">Выдать ключ</button></p>
  </form>`;
}

function clientLine(client: MachineClientView, { keysOf }: ClientsModel, viewer: Viewer): Html {
  const { id, name, siteId, createdAt, createdByName, revokedAt, lastSeenAt } = client;
  return html`<li>
    <b>${name}</b>, ${siteId}
    <span class="muted"
      >выдал ${createdByName} ${timeTag(createdAt, viewer)};
      ${lastSeenAt === null ? 'ещё не обращалась' : html`обращалась ${timeTag(lastSeenAt, viewer)}`}</span
    >
    ${
      revokedAt === null
        ? html`<form method="post" action="${revokeClientPath(id)}">
            ${formKeys(keysOf())}<button class="danger small">Отозвать ключ «${name}»</button>
          </form>`
        : html`<span class="pill pill-bad">отозван</span> ${timeTag(revokedAt, viewer)}`
    }
  </li>`;
}
