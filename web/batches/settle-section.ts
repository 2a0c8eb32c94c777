import type { BatchCard } from '#views/batches/batch.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import { settlePath } from '../paths.ts';
import type { FormKeys } from '../layout/chrome.ts';

/** The words of the two ways, by who carries the archive. */
const WORDS = {
  program: {
    about:
      'Программа не смогла выяснить у Почты, приняла ли она письма этой партии. Откройте кабинет «Отправка» и посмотрите, есть ли там эти письма.',
    again: ['Сверить ещё раз', 'Письма в кабинете есть или вы не уверены: программа спросит Почту снова.'],
    absent: 'Тогда программа передаст партию.',
  },
  person: {
    about:
      'Никто не знает, загрузился ли архив. Откройте кабинет «Отправка», разделы «Архив» и «Новые», и посмотрите, есть ли там эти письма.',
    again: ['Посмотрю позже', 'Вы не уверены: программа напомнит, когда пройдёт ещё одно окно сверки.'],
    absent: 'Архив будет предложен для загрузки ещё раз, теми же байтами.',
  },
} as const;

/** A person is asked what the Post's cabinet shows: the program must not guess, a letter is never sent twice. */
export function settleSection({ id, letterCount }: BatchCard, keys: FormKeys, isCarried = false): Html {
  const { about, again, absent } = WORDS[isCarried ? 'person' : 'program'];
  return html`<section class="card settle" aria-labelledby="settle-heading">
    <h2 id="settle-heading">Ответ Почты не определён: нужен человек</h2>
    <p>${about} Писем в архиве: ${letterCount}.</p>
    <form method="post" action="${settlePath(id)}">
      ${formKeys(keys)}
      <div class="settle-ways">
        <div>
          <button class="primary" name="finding" value="look_up_again">${again[0]}</button>
          <p class="hint">${again[1]}</p>
        </div>
        <div>
          <button class="danger" name="finding" value="not_taken">В кабинете писем нет</button>
          <p class="hint">Вы проверили: ни одного письма этой партии в кабинете нет. ${absent}</p>
        </div>
      </div>
    </form>
  </section>`;
}
