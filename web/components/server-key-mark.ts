import { SERVER_KEY_WORDS, type KeyPlace } from '#domain/signing/key-place.ts';
import { html, type MaybeHtml } from '../html.ts';

/** Stands by every signature that a key on the server makes or has made; nothing by any other. */
export function serverKeyMark(keyPlace: KeyPlace | undefined): MaybeHtml {
  if (keyPlace !== 'server') return undefined;
  return html`<p class="server-key"><span class="pill pill-warn">учебный ключ</span> ${SERVER_KEY_WORDS}</p>`;
}
