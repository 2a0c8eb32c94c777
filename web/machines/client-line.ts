import { USUAL_OLD_SECRET_HOURS } from '#domain/machines/client-rules.ts';
import type { MachineClientView } from '#views/machines/machine-client.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys, Viewer } from '../layout/chrome.ts';
import { clientActPath, type ClientActPath } from './machine-paths.ts';

type KeysOf = () => FormKeys;

/** One program: what it may, how it stands, and what can be done with it. */
export function clientLine(client: MachineClientView, keysOf: KeysOf, viewer: Viewer): Html {
  const { name, siteId, scopes, requestsPerMinute, createdAt, createdByName, lastSeenAt, oldSecretUntil } = client;
  return html`<li>
    <b>${name}</b>, ${siteId ?? 'все участки'} ${standing(client, viewer)}
    <p class="muted">
      ${scopes.join(', ')}; не больше ${requestsPerMinute} запросов в минуту.
      ${createdByName === null ? 'Заведена командой' : `Завёл(а) ${createdByName}`} ${timeTag(createdAt, viewer)};
      ${
        lastSeenAt === null
          ? 'ещё не обращалась'
          : html`обращалась ${timeTag(lastSeenAt, viewer)}, за последний час — ${client.requestsInLastHour}`
      }${client.hasOldKey ? '; ключ без срока, выданный прежде' : html`; client_id: <code class="wrap">${client.id}</code>`}
    </p>
    ${
      oldSecretUntil === null
        ? undefined
        : html`<p class="muted">Прежний секрет действует до ${timeTag(oldSecretUntil, viewer)}.</p>`
    }
    ${acts(client, keysOf)}
  </li>`;
}

function standing({ revokedAt, blockedAt }: MachineClientView, viewer: Viewer): MaybeHtml {
  if (revokedAt !== null) return html`<span class="pill pill-bad">отозвана</span> ${timeTag(revokedAt, viewer)}`;
  if (blockedAt !== null) return html`<span class="pill pill-warn">заблокирована</span> ${timeTag(blockedAt, viewer)}`;
  return undefined;
}

function acts(client: MachineClientView, keysOf: KeysOf): MaybeHtml {
  const { id, name, revokedAt, blockedAt, hasOldKey } = client;
  if (revokedAt !== null) return undefined;
  const button = (act: ClientActPath, label: string, style: string): Html =>
    html`<form method="post" action="${clientActPath(id, act)}">
      ${formKeys(keysOf())}<button class="${style}">${label} «${name}»</button>
    </form>`;
  return html`<details>
    <summary>Что сделать с «${name}»</summary>
    ${hasOldKey ? undefined : secretForm(client, keysOf)}
    <div class="button-row">
      ${blockedAt === null ? button('block', 'Заблокировать', 'small') : button('unblock', 'Разблокировать', 'small')}
      ${button('revoke', 'Отозвать навсегда', 'danger small')}
    </div>
  </details>`;
}

function secretForm({ id, name }: MachineClientView, keysOf: KeysOf): Html {
  return html`<form method="post" action="${clientActPath(id, 'secret')}" data-typed>
    ${formKeys(keysOf())}
    ${textField({
      ...{ form: id, name: 'oldSecretHours', label: 'Сколько часов действует прежний секрет', inputMode: 'numeric' },
      ...{ value: String(USUAL_OLD_SECRET_HOURS), hint: '0 — прежний кончается сразу.', faults: [] },
    })}
    <button class="small">Выдать новый секрет «${name}»</button>
  </form>`;
}
