import { questionKind } from '#domain/composing/sending-questions.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { countText, lettersText, plural } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

/** A letter that is asked about before it is sent. */
export interface AskedLetter {
  /** By what a person knows it: a row, a name. */
  readonly name: string;
  readonly href?: string | undefined;
  readonly questions: readonly Pick<Fault, 'code' | 'field' | 'message'>[];
  readonly answer: string;
}

/** Letters that are asked the same; their list is open at once while it is no longer than this. */
const SHORT = 5;

/**
 * What is asked of several letters, once for all of one kind: those that nobody says it of stay.
 * @param all how many letters the act is about, these among them; undefined: of the others it is not known yet whether they are asked
 * @param stay what becomes of them then
 */
export function askedLetters(letters: readonly AskedLetter[], all: number | undefined, stay: string): MaybeHtml {
  if (letters.length === 0) return undefined;
  const count = countText(letters.length, 'письмо', 'письма', 'писем');
  return html`<section class="notice notice-warn" aria-labelledby="asked-heading">
    <h2 id="asked-heading">Проверьте перед отправкой: ${count}</h2>
    ${kindsOf(letters).map(
      (kind, index) =>
        html`${listOf(kind, index)}
          <div class="check">
            <label for="f-confirmed-${index}"
              ><input
                type="checkbox"
                id="f-confirmed-${index}"
                name="confirmed"
                value="${kind.letters.map(({ answer }) => answer).join(' ')}"
                aria-describedby="asked-${index}"
              /><span>Всё это верно, отправить и ${theseText(kind.letters.length)}</span></label
            >
          </div>`,
    )}
    <p class="hint">${withoutTick(letters.length, all, stay)}</p>
  </section>`;
}

function theseText(count: number): string {
  return count === 1 ? 'это письмо' : `эти ${lettersText(count)}`;
}

function withoutTick(asked: number, all: number | undefined, stay: string): string {
  if (all === undefined) return `Без отметки эти письма не уйдут: ${stay}.`;
  if (asked === all) return `Без отметки не уйдёт ни одно: ${stay}.`;
  const others = all - asked;
  return `Без отметки ${plural(others, 'уйдёт', 'уйдут', 'уйдут')} ${lettersText(others)}, остальные ${asked} — нет: ${stay}.`;
}

/** The same while nothing is sent yet. */
export function askedLater(letters: readonly AskedLetter[]): MaybeHtml {
  if (letters.length === 0) return undefined;
  return html`<section class="notice notice-warn" aria-labelledby="asked-heading">
    <h2 id="asked-heading">Обратите внимание</h2>
    ${kindsOf(letters).map(listOf)}
    <p class="hint">Письма будут черновиками; об этом спросят ещё раз перед отправкой на подпись.</p>
  </section>`;
}

interface AskedKind {
  /** What is asked, in a few words. */
  readonly words: string;
  readonly letters: readonly AskedLetter[];
}

/** Each letter once: of several questions of it the kind is all of them. */
function kindsOf(letters: readonly AskedLetter[]): readonly AskedKind[] {
  const kinds = new Map<string, AskedLetter[]>();
  for (const letter of letters) {
    const words = [...new Set(letter.questions.map(questionKind))].join(', ');
    kinds.set(words, [...(kinds.get(words) ?? []), letter]);
  }
  return [...kinds].map(([words, own]) => ({ words, letters: own }));
}

function listOf({ words, letters }: AskedKind, index: number): Html {
  return html`<details id="asked-list-${index}" ${letters.length <= SHORT ? 'open' : ''}>
    <summary id="asked-${index}"><b>${lettersText(letters.length)}:</b> ${words}</summary>
    <ul>
      ${letters.map(line)}
    </ul>
  </details>`;
}

function line({ name, href, questions }: AskedLetter): Html {
  const asked = questions.map(({ message }) => message).join(' ');
  return html`<li>${href === undefined ? name : html`<a href="${href}">${name}</a>`}: ${asked}</li>`;
}
