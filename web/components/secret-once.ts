import { factList } from './facts.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

/** A secret that was just made. */
export interface MadeSecret {
  /** Null: the form came a second time, and the secret was shown then. */
  readonly secret: string | null;
}

/** Words of the page that shows it. */
export interface SecretWords {
  /** What it is, before «Скопируйте его сейчас». */
  readonly heading: string;
  /** What stands beside it, by names of the protocol; absent: the secret stands alone. */
  readonly beside?: readonly (readonly [name: string, value: Html])[] | undefined;
  /** Its own name there. */
  readonly name?: string | undefined;
}

/** Shows it this once: it is kept nowhere in a form that could be shown again. */
export function secretOnce<T extends MadeSecret>(made: T | undefined, wordsOf: (made: T) => SecretWords): MaybeHtml {
  if (made === undefined) return undefined;
  if (made.secret === null) {
    return html`<p class="notice notice-warn" role="status">
      Эта форма уже была отправлена: секрет показан тогда и больше не покажется. Не сохранили — выдайте новый.
    </p>`;
  }
  const { heading, beside = [], name } = wordsOf(made);
  const secret = html`<code class="access-code wrap" id="secret">${made.secret}</code>`;
  return html`<section class="notice notice-good" role="status" aria-labelledby="made-heading">
    <h2 id="made-heading">${heading}. Скопируйте его сейчас: больше он не покажется</h2>
    ${name === undefined ? html`<p class="wrap">${secret}</p>` : factList([...beside, [name, secret]])}
  </section>`;
}
