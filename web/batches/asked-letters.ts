import type { BatchReadiness } from '#views/batches/batch.ts';
import { lettersText } from '../format/count.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import { PATHS } from '../paths.ts';

type HeldFor = keyof BatchReadiness['askedOf'];

/** For what letters wait, and why no batch takes them meanwhile. */
const WORDS: Readonly<Record<HeldFor, { readonly awaited: string; readonly why: string }>> = {
  address: {
    awaited: 'Ждут решения об адресе',
    why: 'Участник дела переехал: пока не решено, какой адрес остаётся, письмо в партию не войдёт.',
  },
  person: {
    awaited: 'Ждут решения, тот же ли человек участник дела',
    why: 'Участник назван в деле иначе: до ответа на карточке дела письмо на прежнее имя в партию не войдёт.',
  },
  another: {
    awaited: 'Ждут отзыва',
    why: 'Участник дела — теперь другой человек: письмо прежнему в партию не войдёт.',
  },
};

/** How many letters no batch takes, by what they wait for; the way to the tasks. */
export function askedLetters(askedOf: BatchReadiness['askedOf']): MaybeHtml {
  const held = (Object.keys(WORDS) as HeldFor[]).filter((cause) => askedOf[cause] > 0);
  return held.length === 0 ? undefined : html`${held.map((cause) => line(cause, askedOf[cause]))}`;
}

function line(cause: HeldFor, count: number): Html {
  const { awaited, why } = WORDS[cause];
  return html`${awaited}: <b>${lettersText(count)}</b> (<a href="${PATHS.tasks}">задания</a>). ${why} `;
}
