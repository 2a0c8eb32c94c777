import { lettersText } from '../format/count.ts';
import { html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';

/** How many letters no batch takes until it is said which address they go to; the way to the tasks. */
export function askedLetters(count: number): MaybeHtml {
  if (count === 0) return undefined;
  return html`Ждут решения об адресе: <b>${lettersText(count)}</b> (<a href="${PATHS.tasks}">задания</a>). Участник дела
    переехал: пока не решено, какой адрес остаётся, письмо в партию не войдёт.`;
}
