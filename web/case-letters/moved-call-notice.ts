import type { MovedCallView } from '#views/case-letters/moved-call.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

const FIELDS: Readonly<Record<MovedCallView['texts'][number]['field'], string>> = {
  title: 'Заголовок',
  comment: 'Комментарий',
};

/**
 * The hearing of a letter that is in its author's hands has been moved, or will not be held: how its texts say it and how they would, side by
 * side.
 * @param button tells it anew by one press
 */
export function movedCallNotice(
  call: MovedCallView,
  { id, button }: { readonly id: string; readonly button: (words: string) => Html },
): Html {
  const words = tellAnewWords(call);
  return html`<section class="notice notice-warn stacked" id="${id}" tabindex="-1" aria-labelledby="moved-heading">
    <h2 id="moved-heading">${call.words}</h2>
    <p>${meaning(call)}</p>
    ${words === null ? undefined : change(call, button(words))}
  </section>`;
}

function meaning({ reason, toldWords, startWords }: MovedCallView): string {
  if (reason === 'moved')
    return `Письмо составлено к прежнему: ${toldWords}. Пока оно не переведено на новый день, о заседании оно не извещает.`;
  return startWords === null
    ? 'Письмо составлено к нему. Других назначенных заседаний у дела нет: когда внесут новое, письмо можно будет перевести на него; ненужное — удалите.'
    : `Письмо составлено к нему. Назначено другое — ${startWords}: пока письмо не переведено на него, о нём оно не извещает.`;
}

function change({ texts }: MovedCallView, button: Html): Html {
  return html`${
      texts.length === 0
        ? html`<p class="muted">В заголовке и комментарии прежнего дня нет: они останутся как есть.</p>`
        : table(texts)
    }
    ${button}
    <p class="hint">
      Остальное в письме не изменится, прежний текст останется в ходе письма. Приложенный документ программа не правит:
      если в нём прежний день, приложите другой.
    </p>`;
}

function table(texts: MovedCallView['texts']): MaybeHtml {
  return html`<div class="table-box" role="region" aria-label="Тексты письма: как есть и как станет" tabindex="0">
    <table class="letters">
      <thead>
        <tr>
          <th scope="col">Текст</th>
          <th scope="col">Сейчас</th>
          <th scope="col">Станет</th>
        </tr>
      </thead>
      <tbody>
        ${texts.map(
          ({ field, before, after }) =>
            html`<tr>
              <td data-label="Текст">${FIELDS[field]}</td>
              <td data-label="Сейчас">${before}</td>
              <td data-label="Станет">${after}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Of the button; null: there is nothing to tell it anew of. */
function tellAnewWords({ reason, startWords }: MovedCallView): string | null {
  if (reason === 'moved') return 'Перевести на новый день';
  return startWords === null ? null : `Перевести на ${startWords}`;
}
