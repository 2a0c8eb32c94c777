import type { Fault } from '#domain/documents/fault.ts';
import { MIN_PASSWORD_LENGTH } from '#domain/people/account-rules.ts';
import { errorSummary } from '../components/error-summary.ts';
import { passwordField } from '../components/password-field.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';

export interface SetPasswordModel {
  readonly code: string;
  readonly login: string;
  readonly fullName: string;
  readonly faults: readonly Fault[];
}

/** What a new password must be; the same words wherever one is typed. */
export const PASSWORD_HINT = `Не короче ${String(MIN_PASSWORD_LENGTH)} знаков и не из тех, что подбирают первыми. Три-четыре случайных слова лучше одного с цифрами; какие в нём знаки — всё равно.`;

/** Where the owner of a one-time link sets a password; nobody is signed in here. */
export function setPasswordPage(chrome: Chrome, { code, login, fullName, faults }: SetPasswordModel): Html {
  const content = html`<div class="card login">
    <h1>Придумайте пароль</h1>
    <p>${fullName}, ваш логин — <b>${login}</b>.</p>
    ${errorSummary({ faults, heading: 'Пароль не подходит' })}
    <form method="post" action="${PATHS.setPassword}">
      <input type="hidden" name="code" value="${code}" />
      <input type="hidden" name="username" value="${login}" autocomplete="username" />
      ${passwordField({ name: 'password', label: 'Новый пароль', autocomplete: 'new-password', hint: PASSWORD_HINT, faults })}
      ${passwordField({ name: 'repeated', label: 'Ещё раз', autocomplete: 'new-password', faults: [] })}
      <button class="primary">Задать пароль</button>
    </form>
    <p class="hint">Ссылка сработает один раз. Все прежние сеансы закончатся.</p>
  </div>`;
  return page(chrome, { title: 'Пароль', width: 'narrow' }, content);
}

/** After it, or where the link opens nothing. */
export function passwordEndPage(chrome: Chrome, outcome: 'set' | 'no-link'): Html {
  const words =
    outcome === 'set'
      ? html`<h1>Пароль задан</h1>
          <p class="notice notice-good" role="status">Теперь войдите с логином и этим паролем.</p>`
      : html`<h1>Ссылка не действует</h1>
          <p class="notice notice-bad" role="alert">
            Ею уже воспользовались, её срок прошёл или выдана новая. Попросите у администратора другую.
          </p>`;
  const content = html`<div class="card login">${words}<a class="button primary" href="${PATHS.login}">Войти</a></div>`;
  return page(chrome, { title: outcome === 'set' ? 'Пароль задан' : 'Ссылка не действует', width: 'narrow' }, content);
}
