import type { Fault } from '#domain/documents/fault.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { qrCode } from '../components/qr.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { newKeyForm } from './factor-cards.ts';

export interface OfferModel {
  readonly secret: string;
  /** The code that an authenticator reads, row by row; true is dark. */
  readonly picture: readonly (readonly boolean[])[];
  readonly sealed: string;
  /** What was offered before cannot be proven any more. */
  readonly isReplaced: boolean;
  readonly isFactorDue: boolean;
  /** A key may be taken instead: there is none yet, and this site's address is fit for keys. */
  readonly canTakeKey: boolean;
  readonly faults: readonly Fault[];
}

/** Where an authenticator is set: the picture, the same in letters, and the first code. */
export function factorPage(
  chrome: Chrome,
  { secret, picture, sealed, isReplaced, isFactorDue, canTakeKey, faults }: OfferModel,
  keyOf: () => FormKeys,
): Html {
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${PATHS.me}">Моя учётная запись</a></p>
      <h1>Второй фактор</h1>
    </div>
    ${isFactorDue ? html`<p class="notice notice-warn" role="status">Вашей роли он обязателен: без него остальные страницы закрыты.</p>` : undefined}
    ${errorSummary({ faults, heading: 'Не включён' })}
    ${isReplaced ? html`<p class="notice notice-warn" role="status">Прежний код больше не годится: удалите запись в телефоне и снимите этот.</p>` : undefined}
    <form class="card stacked" method="post" action="${PATHS.ownFactor}" data-own>
      ${formKeys(keyOf())}<input type="hidden" name="sealed" value="${sealed}" />
      <p>Откройте на телефоне приложение для кодов (Яндекс Ключ, Google Authenticator, FreeOTP) и снимите код:</p>
      ${qrCode(picture, 'QR-код для приложения; то же буквами — ниже')}
      <p>Или введите буквами: <code class="access-code">${secret.replaceAll(/(.{4})(?=.)/g, '$1 ')}</code></p>
      ${textField({ ...{ name: 'code', label: 'Шесть цифр из приложения', value: '', faults }, inputMode: 'numeric', autocomplete: 'one-time-code' })}
      <p class="button-row">
        <button class="primary">Включить</button> <a class="button" href="${PATHS.me}">Не сейчас</a>
        <button name="act" value="another" formnovalidate>Другой код</button>
      </p>
      <p class="hint">
        Этот код держится час: опечатка и новое открытие страницы его не меняют. «Другой код» — если запись в телефоне
        потеряна.
      </p>
    </form>
    ${canTakeKey ? orKey(keyOf()) : undefined}`;
  return page(chrome, { title: 'Второй фактор', islands: ['keys'] }, content);
}

function orKey(keys: FormKeys): Html {
  return html`<section class="card" aria-labelledby="or-key">
    <h2 id="or-key">Или ключ</h2>
    ${newKeyForm({ account: { keys: [] }, faults: [] }, keys)}
  </section>`;
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
