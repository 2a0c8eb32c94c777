import { html, type Html } from '../html.ts';

export interface RefusedAct {
  readonly heading: string;
  readonly refusal: string;
  /** What was typed and is kept nowhere, as typed. */
  readonly written: readonly string[];
  /** Somebody else has done the very same: no loss. */
  readonly isDone?: boolean | undefined;
}

/** An act whose form is not offered any more, because somebody was first: why, and every word that was typed. */
export function refusedNotice({ heading, refusal, written, isDone = false }: RefusedAct): Html {
  const words = written.filter((text) => text.trim() !== '');
  return html`<section
    class="notice ${isDone ? 'notice-calm' : 'notice-bad'}"
    role="alert"
    tabindex="-1"
    id="refused-act"
    autofocus
  >
    <h2>${heading}</h2>
    <p>${refusal}</p>
    ${words.length === 0 ? undefined : html`<p>Вы написали, это не сохранено:</p>`}
    ${words.map((text) => html`<blockquote class="quote prose">${text}</blockquote>`)}
  </section>`;
}
