import type { Fault } from '#domain/documents/fault.ts';
import type { OwnAccountView } from '#views/people/own-account.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { codeLabel, keyProofOf, keyStatus } from '../components/key-proof.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { signInKeyRemovalPath, PATHS } from '../paths.ts';

export interface FactorModel {
  readonly account: OwnAccountView;
  /** The role may not be without a second factor. */
  readonly isFactorDue: boolean;
  /** Why no keys can be made here, in words. */
  readonly keyObstacle: string | null;
  readonly faults: readonly Fault[];
}

/** The second factor: the authenticator with what stands in for it, and the keys. */
export function factorCards(chrome: Chrome, model: FactorModel, keyOf: () => FormKeys): Html {
  const { hasFactor } = model.account;
  return html`<section class="card" aria-labelledby="factor-heading">
    <h2 id="factor-heading">
      Второй фактор ${hasFactor ? html`<span class="pill pill-good">включён</span>` : undefined}
    </h2>
    ${hasFactor ? undefined : html`<p>Код из приложения или ключ, кроме пароля: один украденный пароль входа не даст.</p>`}
    ${app(model)} ${hasFactor ? acts(model, keyOf()) : undefined} ${keys(chrome, model, keyOf)}
  </section>`;
}

function app({ account: { hasApp } }: FactorModel): Html {
  if (hasApp) return html`<h3>Приложение для кодов <span class="pill pill-good">настроено</span></h3>`;
  return html`<h3>Приложение для кодов</h3>
    <p class="button-row"><a class="button" href="${PATHS.ownFactor}">Настроить</a></p>`;
}

function acts({ account, isFactorDue, faults }: FactorModel, keys: FormKeys): Html {
  const hasKey = account.keys.length > 0;
  const canDrop = account.hasApp && (hasKey || !isFactorDue);
  return html`<form method="post" action="${PATHS.ownFactorAct}" data-own>
    ${formKeys(keys)}
    <p>Запасных кодов осталось: <b>${account.recoveryCodesLeft}</b>.</p>
    ${textField({ ...{ name: 'code', label: codeLabel(account), value: '', faults }, autocomplete: 'one-time-code' })}
    ${keyProofOf(hasKey, { field: 'key', sends: false })}
    <p class="button-row">
      <button name="act" value="renew">Новые запасные коды</button>
      ${canDrop ? html`<button class="danger" name="act" value="drop">Выключить приложение</button>` : undefined}
    </p>
    ${isFactorDue ? html`<p class="hint">Вашей роли второй фактор обязателен: последний выключить нельзя.</p>` : undefined}
  </form>`;
}

function keys(chrome: Chrome, model: FactorModel, keyOf: () => FormKeys): Html {
  const { keys: own } = model.account;
  return html`<h3>Ключи</h3>
    ${own.length === 0 ? undefined : keyList(chrome, own, keyOf)}
    ${model.keyObstacle === null ? newKeyForm(model, keyOf()) : html`<p class="hint">${model.keyObstacle}</p>`}`;
}

function keyList({ viewer }: Chrome, own: OwnAccountView['keys'], keyOf: () => FormKeys): Html {
  return html`<ul class="remarks">
    ${own.map(
      ({ id, name, createdAt, lastUsedAt, isNew }) =>
        html`<li>
          <span>
            <b>${name}</b> ${isNew ? html`<span class="pill pill-warn">новый</span>` : undefined}
            <small class="muted">добавлен ${timeTag(createdAt, viewer)}, ${lastUse(lastUsedAt, viewer)}</small>
          </span>
          <form method="post" action="${signInKeyRemovalPath(id)}" data-own>
            ${formKeys(keyOf())}<button class="small" aria-label="Убрать ключ: ${name}">Убрать</button>
          </form>
        </li>`,
    )}
  </ul>`;
}

function lastUse(lastUsedAt: string | null, viewer: Chrome['viewer']): Html {
  return lastUsedAt === null ? html`ещё не прикладывали` : html`приложен ${timeTag(lastUsedAt, viewer)}`;
}

/** The answer of the key comes into the form by a script. */
export function newKeyForm(
  { account, faults }: Pick<FactorModel, 'faults'> & { readonly account: { readonly keys: readonly unknown[] } },
  keys: FormKeys,
): Html {
  const value = `Ключ ${account.keys.length + 1}`;
  const hint = 'Флешка с кнопкой, телефон или сам этот компьютер (отпечаток, ПИН-код). Назовите, чтобы потом узнать.';
  return html`<form method="post" action="${PATHS.signInKeys}" data-own data-key-make="${PATHS.askKey}">
    ${formKeys(keys)}<input type="hidden" name="answer" value="" data-key-answer />
    ${textField({ name: 'name', label: 'Новый ключ', hint, value, faults, maxLength: 64 })}
    <p class="button-row"><button>Добавить ключ</button></p>
    ${keyStatus()}
  </form>`;
}

/** The proof is asked for by the next page. */
export function confirmDevices(keys: FormKeys): Html {
  return html`<form method="post" action="${PATHS.noticeDevices}" data-own>
    ${formKeys(keys)}<button>Это я</button>
  </form>`;
}

/** Said until the owner has seen it. */
export function newKeyNotice(
  told: { readonly hasNewKey: boolean; readonly hasNewDevice: boolean; readonly canConfirm: boolean },
  keys: FormKeys,
): MaybeHtml {
  const { hasNewKey, hasNewDevice, canConfirm } = told;
  if (!hasNewKey) return undefined;
  return html`<section class="notice notice-warn" role="status">
    <h2>К вашей учётной записи добавлен ключ</h2>
    <p>Он отмечен в списке ключей. Если это не вы — уберите его, закончите остальные сеансы и смените пароль.</p>
    ${hasNewDevice || !canConfirm ? undefined : confirmDevices(keys)}
  </section>`;
}
