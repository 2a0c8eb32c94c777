import { textField } from '../../components/field.ts';
import { formKeys } from '../../components/form-keys.ts';
import { timeTag } from '../../components/time.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import type { FormKeys, Viewer } from '../../layout/chrome.ts';
import { letterCommentPath } from '../../paths.ts';
import type { LetterCardModel, LetterCardPageModel } from './letter-card-model.ts';

/** What people of the site say of the letter to each other, oldest first. */
export function commentsSection({ comments }: LetterCardModel, viewer: Viewer): MaybeHtml {
  if (comments.length === 0) return undefined;
  const items = comments.map(
    ({ at, authorName, text }) =>
      html`<li>
        ${timeTag(at, viewer)} <span><b>${authorName}</b><br />${text}</span>
      </li>`,
  );
  return html`<section class="card" aria-labelledby="comments-heading">
    <h2 id="comments-heading">Комментарии</h2>
    <ol class="timeline">
      ${items}
    </ol>
  </section>`;
}

/** Saying one more moves nothing: the letter stays open in the list. */
export function commentForm({ letter, draft }: LetterCardPageModel, keys: FormKeys): Html {
  const own = draft?.action === 'comments' ? draft : undefined;
  return html`<form method="post" action="${letterCommentPath(letter.id)}" class="card no-print" data-stays data-typed>
    ${formKeys(keys)}
    ${own?.refusal === undefined ? undefined : html`<p class="notice notice-bad" role="alert">${own.refusal}</p>`}
    ${textField({
      ...{ form: 'letter', name: 'text', label: 'Комментарий для своих', rows: 2, maxLength: 2_000 },
      hint: 'Увидят сотрудники участка; Почте и адресату не передаётся, останется в ходе письма.',
      ...{ value: own?.text ?? '', faults: own?.faults ?? [] },
    })}
    <p class="button-row"><button>Добавить комментарий</button></p>
  </form>`;
}
