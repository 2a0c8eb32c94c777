import { textField } from '../components/field.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import type { Chrome } from '../layout/chrome.ts';

export interface LoginModel {
  readonly login: string;
  /** Where to go after; a path of this site. */
  readonly returnTo: string;
  /** Why the person was not let in. */
  readonly refusal?: string | undefined;
}

/** The only page for those who are not signed in. */
export function loginPage(chrome: Chrome, model: LoginModel): Html {
  const refusal =
    model.refusal === undefined
      ? undefined
      : html`<p class="notice notice-bad" role="alert" id="errors">${model.refusal}</p>`;
  const content = html`<div class="card login">
    <h1>Вход в МАСК</h1>
    ${refusal}
    <form method="post" action="${PATHS.login}">
      <input type="hidden" name="returnTo" value="${model.returnTo}" />
      ${textField({ name: 'login', label: 'Логин', value: model.login, faults: [], autocomplete: 'username' })}
      <div class="field">
        <label for="f-password">Пароль</label>
        <input id="f-password" name="password" type="password" autocomplete="current-password" required />
      </div>
      <button class="primary">Войти</button>
    </form>
    <p class="hint">Логин и пароль выдаёт администратор участка.</p>
  </div>`;
  return page(chrome, { title: 'Вход', width: 'narrow' }, content);
}
