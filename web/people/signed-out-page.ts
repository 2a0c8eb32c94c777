import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';

/** Signed out here; the browser goes on to sign out where it was let in. */
export function signedOutPage(
  chrome: Chrome,
  { address, name }: { readonly address: string; readonly name: string },
): Html {
  const content = html`<div class="card login">
    <h1>Вы вышли из МАСК</h1>
    <p>Теперь выходим и там, через что вы вошли: ${name}.</p>
    <p class="button-row">
      <a class="button primary" href="${address}">Выйти и там</a>
      <a class="button" href="${PATHS.login}">Войти снова</a>
    </p>
  </div>`;
  return page(chrome, { title: 'Вы вышли', width: 'narrow' }, content);
}
