import type { LetterCard } from '#views/letters/letter-card.ts';
import { formKeys } from '../../components/form-keys.ts';
import { statusPill } from '../../components/status-pill.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { page } from '../../layout/page.ts';
import { againPath, editPath, letterPath, togetherPath } from '../../paths.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';

type LetterLine = Pick<LetterCard, 'id' | 'number' | 'status' | 'outcome' | 'recipientName'>;

/** One of the others and what came of its letter. */
export interface TogetherLine {
  readonly name: string;
  readonly refusal: string | null;
  /** Null: not made yet. */
  readonly letter: LetterLine | null;
}

/** One text to several people: a result for each. */
export function togetherPage(
  chrome: Chrome,
  { card, lines }: { readonly card: LetterLine; readonly lines: readonly TogetherLine[] },
  keys: FormKeys,
): Html {
  const sent = [card, ...lines.map(({ letter }) => letter)].filter(
    (letter) => letter !== null && letter.status !== 'draft',
  );
  const content = html`<div class="page-head">
      <h1>Письма нескольким получателям</h1>
    </div>
    <p>Отправлено на подпись: ${sent.length} из ${lines.length + 1}.</p>
    <ol class="card together">
      ${row({ name: card.recipientName, refusal: null, letter: card })} ${lines.map(row)}
    </ol>
    ${rest(card.id, lines, keys)}
    <form method="post" action="${againPath(card.id)}">
      ${formKeys(keys)}<button autofocus>Ещё одно такое же</button>
    </form>`;
  return page(chrome, { title: 'Письма нескольким получателям' }, content);
}

function row({ name, refusal, letter }: TogetherLine): Html {
  if (letter === null) return html`<li><b>${name}</b> <span class="muted">письмо ещё не сделано</span></li>`;
  const isLeft = letter.status === 'draft';
  return html`<li>
    <b>${name}</b>
    <a href="${isLeft ? editPath(letter.id) : letterPath(letter.id)}">${letter.number ?? 'Черновик: исправить'}</a>
    ${statusPill(letter.status, letter.outcome)}
    ${isLeft && refusal !== null ? html`<p class="fault">${refusal}</p>` : undefined}
  </li>`;
}

/** The sending was broken off in the middle: the rest is made by one press, and what was made stays one. */
function rest(letterId: string, lines: readonly TogetherLine[], keys: FormKeys): MaybeHtml {
  const left = lines.filter(({ letter }) => letter === null).length;
  if (left === 0) return undefined;
  return html`<form method="post" action="${togetherPath(letterId)}">
    ${formKeys(keys)}<button class="primary">Отправить остальные: ${left}</button>
  </form>`;
}
