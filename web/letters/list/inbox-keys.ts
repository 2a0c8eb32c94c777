import { html, type Html } from '../../html.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['J или ↓', 'следующее письмо'],
  ['K или ↑', 'предыдущее письмо'],
  ['Enter', 'открыть письмо справа'],
  ['Esc', 'закрыть письмо, вернуться к строке'],
  ['X', 'отметить строку'],
  ['/', 'перейти к поиску'],
  ['?', 'эта подсказка'],
];

/** What the keyboard does in the list. Keys of one letter can be switched off by those whom they disturb. */
export function inboxKeys(): Html {
  return html`<dialog class="keys-help" id="keys-help" aria-labelledby="keys-heading">
    <h2 id="keys-heading">Клавиши списка</h2>
    <dl>
      ${KEYS.map(
        ([key, what]) =>
          html`<div>
            <dt><kbd>${key}</kbd></dt>
            <dd>${what}</dd>
          </div>`,
      )}
    </dl>
    <p class="hint">Работают в любой раскладке, пока вы не печатаете в поле.</p>
    <p>
      <label class="plain-check"
        ><input type="checkbox" id="keys-on" checked /> <span>буквенные клавиши включены</span></label
      >
    </p>
    <form method="dialog" class="button-row"><button class="primary">Закрыть</button></form>
  </dialog>`;
}
