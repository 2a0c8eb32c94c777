import { dayIn } from '#domain/calendar/day.ts';
import type { KeptCertificateView } from '#views/signing/own-key.ts';
import { certificateFacts } from '../letters/approvals/letter-facts.ts';
import { authorityFacts, authorityWarning } from '../signing/authority-facts.ts';
import type { Fault } from '#domain/documents/fault.ts';
import type { OwnAccountView } from '#views/people/own-account.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { passwordField } from '../components/password-field.ts';
import { timeTag } from '../components/time.ts';
import { qrCode } from '../components/qr.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { endOwnSessionPath, PATHS } from '../paths.ts';
import { PASSWORD_HINT } from './password-page.ts';

export interface OwnAccountModel {
  readonly account: OwnAccountView;
  /** The role may not be without a second factor. */
  readonly isFactorDue: boolean;
  readonly hasNewDevice: boolean;
  /** Of a supervisor: the certificate of a key of his own, null while there is none; absent for anybody else. */
  readonly ownKey?: KeptCertificateView | null | undefined;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

/** One's own account: the password, the second factor, the devices. */
export function ownAccountPage(chrome: Chrome, model: OwnAccountModel, keyOf: () => FormKeys): Html {
  const { faults, refusal } = model;
  const content = html`<div class="page-head"><h1>Моя учётная запись</h1></div>
    ${errorSummary({ faults, refusal, heading: 'Не сохранено' })} ${newDevice(model, keyOf())}
    <div class="columns">
      <div class="column-main stacked">${sessions(chrome, model, keyOf)} ${factor(model, keyOf)} ${signingKey(chrome, model)}</div>
      <div class="column-side">${passwordForm(model, keyOf())}</div>
    </div>`;
  return page(chrome, { title: 'Моя учётная запись', width: 'wide' }, content);
}

function signingKey({ viewer }: Chrome, { ownKey }: OwnAccountModel): MaybeHtml {
  if (ownKey === undefined) return undefined;
  const authority = ownKey?.authority ?? null;
  const today = dayIn(viewer.timeZone, new Date(viewer.now));
  return html`<section class="card" aria-labelledby="key-heading">
    <h2 id="key-heading">Ключ подписи</h2>
    ${ownKey ? certificateFacts(ownKey, viewer) : html`<p class="muted">Своего ключа вы ещё не выбрали.</p>`}
    ${authorityWarning(authority, today)} ${authority && authorityFacts(authority, { asOf: today, fileHref: PATHS.ownKeyAuthority })}
    <p><a href="${PATHS.ownKey}">Мой ключ подписи</a></p>
  </section>`;
}

function newDevice({ hasNewDevice }: OwnAccountModel, keys: FormKeys): MaybeHtml {
  if (!hasNewDevice) return undefined;
  return html`<section class="notice notice-warn" role="status">
    <h2>Под вашим именем вошли с нового устройства</h2>
    <p>Оно отмечено в списке. Если это не вы — закончите тот сеанс и смените пароль.</p>
    <form method="post" action="${PATHS.noticeDevices}" data-own>${formKeys(keys)}<button>Это я</button></form>
  </section>`;
}

function sessions({ viewer }: Chrome, { account }: OwnAccountModel, keyOf: () => FormKeys): Html {
  return html`<section class="card" aria-labelledby="sessions-heading">
    <h2 id="sessions-heading">Где вы вошли</h2>
    <ul class="remarks">
      ${account.sessions.map(
        ({ id, device, createdAt, lastSeenAt, isCurrent, isNewDevice }) =>
          html`<li>
            <span>
              <b>${device}</b> ${isCurrent ? html`<span class="pill pill-good">этот сеанс</span>` : undefined}
              ${isNewDevice && !isCurrent ? html`<span class="pill pill-warn">новое устройство</span>` : undefined}
              <small class="muted">вход ${timeTag(createdAt, viewer)}, был(а) ${timeTag(lastSeenAt, viewer)}</small>
            </span>
            ${
              isCurrent
                ? undefined
                : html`<form method="post" action="${endOwnSessionPath(id)}" data-own>
                    ${formKeys(keyOf())}<button class="small" aria-label="Закончить сеанс: ${device}">Закончить</button>
                  </form>`
            }
          </li>`,
      )}
    </ul>
    ${
      account.sessions.length < 2
        ? undefined
        : html`<form method="post" action="${PATHS.endOtherSessions}" data-own>
            ${formKeys(keyOf())}<button>Закончить все, кроме этого</button>
          </form>`
    }
  </section>`;
}

function factor({ account, isFactorDue, faults }: OwnAccountModel, keyOf: () => FormKeys): Html {
  if (!account.hasFactor) {
    return html`<section class="card" aria-labelledby="factor-heading">
      <h2 id="factor-heading">Второй фактор</h2>
      <p>Код из приложения на телефоне, кроме пароля: один украденный пароль входа не даст.</p>
      <p class="button-row"><a class="button primary" href="${PATHS.ownFactor}">Настроить</a></p>
    </section>`;
  }
  return html`<section class="card" aria-labelledby="factor-heading">
    <h2 id="factor-heading">Второй фактор <span class="pill pill-good">включён</span></h2>
    <p>Запасных кодов осталось: <b>${account.recoveryCodesLeft}</b>.</p>
    <form method="post" action="${PATHS.ownFactorAct}" data-own>
      ${formKeys(keyOf())}
      ${textField({ ...{ name: 'code', label: 'Код из приложения', value: '', faults }, autocomplete: 'one-time-code' })}
      <p class="button-row">
        <button name="act" value="renew">Новые запасные коды</button>
        ${isFactorDue ? undefined : html`<button class="danger" name="act" value="drop">Выключить</button>`}
      </p>
      ${isFactorDue ? html`<p class="hint">Вашей роли второй фактор обязателен: выключить его нельзя.</p>` : undefined}
    </form>
  </section>`;
}

function passwordForm({ faults }: OwnAccountModel, keys: FormKeys): Html {
  const field = (name: string, label: string, autocomplete: 'current-password' | 'new-password', hint?: string): Html =>
    passwordField({ name, label, autocomplete, faults, hint });
  return html`<form class="card" method="post" action="${PATHS.ownPassword}" data-own>
    <h2>Сменить пароль</h2>
    ${formKeys(keys)} ${field('current', 'Нынешний пароль', 'current-password')}
    ${field('password', 'Новый пароль', 'new-password', PASSWORD_HINT)} ${field('repeated', 'Ещё раз', 'new-password')}
    <button class="primary">Сменить</button>
    <p class="hint">Остальные сеансы закончатся.</p>
  </form>`;
}

export interface OfferModel {
  readonly secret: string;
  /** The code that an authenticator reads, row by row; true is dark. */
  readonly picture: readonly (readonly boolean[])[];
  readonly sealed: string;
  readonly isFactorDue: boolean;
  readonly faults: readonly Fault[];
}

/** Where a second factor is set: the picture, the same in letters, and the first code. */
export function factorPage(
  chrome: Chrome,
  { secret, picture, sealed, isFactorDue, faults }: OfferModel,
  keys: FormKeys,
): Html {
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.me}">Моя учётная запись</a></p>
      <h1>Второй фактор</h1>
    </div>
    ${isFactorDue ? html`<p class="notice notice-warn" role="status">Вашей роли он обязателен: без него остальные страницы закрыты.</p>` : undefined}
    ${errorSummary({ faults, heading: 'Не включён' })}
    <form class="card stacked" method="post" action="${PATHS.ownFactor}" data-own>
      ${formKeys(keys)}<input type="hidden" name="sealed" value="${sealed}" />
      <p>Откройте на телефоне приложение для кодов (Яндекс Ключ, Google Authenticator, FreeOTP) и снимите код:</p>
      ${qrCode(picture, 'QR-код для приложения; то же буквами — ниже')}
      <p>Или введите буквами: <code class="access-code">${secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>
      ${textField({ ...{ name: 'code', label: 'Шесть цифр из приложения', value: '', faults }, inputMode: 'numeric', autocomplete: 'one-time-code' })}
      <p class="button-row">
        <button class="primary">Включить</button> <a class="button" href="${PATHS.me}">Не сейчас</a>
      </p>
    </form>`;
  return page(chrome, { title: 'Второй фактор' }, content);
}

/** Recovery codes: shown this once. */
export function recoveryCodesPage(chrome: Chrome, codes: readonly string[]): Html {
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.me}">Моя учётная запись</a></p>
      <h1>Запасные коды</h1>
    </div>
    <p class="notice notice-warn" role="status">
      Запишите или напечатайте сейчас: больше не покажутся. Каждый сработает один раз, прежние — уже нет.
    </p>
    <section class="card">
      <ul class="files">
        ${codes.map((code) => html`<li><code class="access-code">${code}</code></li>`)}
      </ul>
    </section>
    <p class="button-row no-print"><a class="button primary" href="${PATHS.home}">Готово</a></p>`;
  return page(chrome, { title: 'Запасные коды' }, content);
}
