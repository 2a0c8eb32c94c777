import type { BatchCard } from '#views/batches/batch.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import { settlePath } from '../paths.ts';
import type { FormKeys } from '../layout/chrome.ts';

/** A person is asked what the Post's cabinet shows: the program must not guess, a letter is never sent twice. */
export function settleSection({ id, letterCount }: BatchCard, keys: FormKeys): Html {
  return html`<section class="card settle" aria-labelledby="settle-heading">
    <h2 id="settle-heading">Ответ Почты не определён: нужен человек</h2>
    <p>
      Программа передала архив (писем: ${letterCount}), но Почта не подтвердила приём и не нашла писем по номерам.
      Откройте кабинет «Отправка» и посмотрите, есть ли там эти письма.
    </p>
    <form method="post" action="${settlePath(id)}">
      ${formKeys(keys)}
      <div class="settle-ways">
        <div>
          <button class="primary" name="finding" value="look_up_again">Сверить ещё раз</button>
          <p class="hint">Письма в кабинете есть или вы не уверены: программа спросит Почту снова.</p>
        </div>
        <div>
          <button class="danger" name="finding" value="not_taken">В кабинете писем нет</button>
          <p class="hint">Вы проверили: ни одного письма этой партии в кабинете нет. Партия будет передана ещё раз.</p>
        </div>
      </div>
    </form>
  </section>`;
}
