import { textField } from '../components/field.ts';
import { codeLabel, keyProofOf } from '../components/key-proof.ts';
import { passwordField } from '../components/password-field.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import { PATHS } from '../paths.ts';
import type { Chrome } from '../layout/chrome.ts';

export interface LoginModel {
  readonly login: string;
  /** Where to go after; a path of this site. */
  readonly returnTo: string;
  /** Another system that lets people in, as they know it. */
  readonly elsewhere?: string | undefined;
  /** Why the person was not let in. */
  readonly refusal?: string | undefined;
  /** The password was right, and the second factor is asked for: by which ways. */
  readonly factor?:
    { readonly ticket: string; readonly ways: { readonly app: boolean; readonly key: boolean } } | undefined;
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
      ${model.factor === undefined ? credentials(model.login) : factorFields(model.factor)}
      <button class="primary">Войти</button>
    </form>
    ${model.factor === undefined ? elsewhere(model) : undefined}
    <p class="hint">
      ${
        model.factor === undefined
          ? 'Логин даёт администратор участка, пароль вы задаёте сами по его ссылке.'
          : 'Нет телефона или ключа — введите один из запасных кодов. Нет и их — администратор снимет второй фактор.'
      }
    </p>
  </div>`;
  return page(
    chrome,
    { title: 'Вход', width: 'narrow', islands: model.factor?.ways.key === true ? ['keys'] : [] },
    content,
  );
}

function elsewhere({ elsewhere: name, returnTo }: LoginModel): MaybeHtml {
  if (name === undefined) return undefined;
  const to = `${PATHS.goElsewhere}?next=${encodeURIComponent(returnTo)}`;
  return html`<p class="button-row"><a class="button" href="${to}">Войти через ${name}</a></p>`;
}

function credentials(login: string): Html {
  return html`${textField({ name: 'login', label: 'Логин', value: login, faults: [], autocomplete: 'username' })}
  ${passwordField({ name: 'password', label: 'Пароль', autocomplete: 'current-password', faults: [] })}`;
}

function factorFields({ ticket, ways }: NonNullable<LoginModel['factor']>): Html {
  return html`<input type="hidden" name="ticket" value="${ticket}" />
    ${keyProofOf(ways.key, { field: 'key', ticket, sends: true })}
    ${textField({
      ...{ name: 'code', label: codeLabel({ hasApp: ways.app }), value: '', faults: [], isFocused: !ways.key },
      autocomplete: 'one-time-code',
    })}`;
}
