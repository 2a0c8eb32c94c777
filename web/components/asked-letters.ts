import { countText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

/** A letter that is asked about before it is sent. */
export interface AskedLetter {
  /** By what a person knows it: a row, a name. */
  readonly name: string;
  readonly href?: string | undefined;
  readonly questions: readonly string[];
  readonly answer: string;
}

/**
 * What is asked of several letters, once for all: those that nobody says it of stay.
 * @param all how many letters the act is about, these among them
 * @param stay what becomes of them then
 */
export function askedLetters(letters: readonly AskedLetter[], all: number, stay: string): MaybeHtml {
  if (letters.length === 0) return undefined;
  const count = countText(letters.length, 'письмо', 'письма', 'писем');
  return html`<section class="notice notice-warn" aria-labelledby="asked-heading">
    <h2 id="asked-heading">Проверьте перед отправкой: ${count}</h2>
    <ul>
      ${letters.map(line)}
    </ul>
    <div class="check">
      <label for="f-confirmed"
        ><input
          type="checkbox"
          id="f-confirmed"
          name="confirmed"
          value="${letters.map(({ answer }) => answer).join(' ')}"
        /><span>Всё это верно, отправить и эти письма</span></label
      >
    </div>
    <p class="hint">${withoutTick(letters.length, all, stay)}</p>
  </section>`;
}

function withoutTick(asked: number, all: number, stay: string): string {
  if (asked === all) return `Без отметки не уйдёт ни одно: ${stay}.`;
  return `Без отметки уйдут ${countText(all - asked, 'письмо', 'письма', 'писем')}, остальные ${asked} — нет: ${stay}.`;
}

/** The same while nothing is sent yet. */
export function askedLater(letters: readonly AskedLetter[]): MaybeHtml {
  if (letters.length === 0) return undefined;
  return html`<section class="notice notice-warn" aria-labelledby="asked-heading">
    <h2 id="asked-heading">Обратите внимание</h2>
    <ul>
      ${letters.map(line)}
    </ul>
    <p class="hint">Письма будут черновиками; об этом спросят ещё раз перед отправкой на подпись.</p>
  </section>`;
}

function line({ name, href, questions }: AskedLetter): Html {
  return html`<li>${href === undefined ? name : html`<a href="${href}">${name}</a>`}: ${questions.join(' ')}</li>`;
}
