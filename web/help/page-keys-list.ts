import { html, type Html } from '../html.ts';
import { PAGE_KEYS, type KeyRoom, type PageKey } from '../public/page-keys.js';

/** How a place on the keyboard is called; letters and digits are called by themselves. */
const NAMES: Readonly<Record<string, string>> = {
  ...{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Space: 'пробел' },
  ...{ Slash: '/', Equal: '=', PageUp: 'Page Up', PageDown: 'Page Down' },
};
/** So many keys of one act are told by the first and the last. */
const MANY = 3;

/** What the keyboard does in these rooms, as the scripts themselves declare it. */
export function pageKeysList(rooms: readonly KeyRoom[]): Html {
  const keys = rooms.flatMap((room) => Object.values(PAGE_KEYS[room]));
  return html`<dl class="page-keys">
    ${keys.map(
      (key) =>
        html`<div>
          <dt>${shown(key)}</dt>
          <dd>${key.does}</dd>
        </div>`,
    )}
  </dl>`;
}

function shown({ keys }: PageKey): readonly Html[] {
  const all = [...new Set(keys.map(nameOf))];
  const isRange = all.length > MANY;
  const named = isRange ? [all[0] ?? '', all.at(-1) ?? ''] : all;
  return named.map((name, index) => {
    const between = index === 0 ? undefined : isRange ? '…' : ' или ';
    const parts = name.split('+').map((part, place) => html`${place === 0 ? undefined : '+'}<kbd>${part}</kbd>`);
    return html`${between}${parts}`;
  });
}

function nameOf(key: string): string {
  return key
    .split('+')
    .map((part) => NAMES[part] ?? part.replace(/^(?:Key|Digit)/, ''))
    .join('+');
}
