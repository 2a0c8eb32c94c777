import { html, type MaybeHtml } from '../html.ts';

/** To whoever signs: the letter's address may not stay. @param address the party's in its case; undefined: nothing is asked */
export function addressAskedNotice(address: string | undefined): MaybeHtml {
  if (address === undefined) return undefined;
  return html`<p class="notice notice-warn">
    В деле другой адрес получателя: <b>${address}</b>. Секретарь ещё не решил, какой остаётся: до этого подписанное
    письмо не уйдёт, а с новым адресом вернётся к автору и подписывается снова.
  </p>`;
}
