import { html, type Html, type MaybeHtml } from '../html.ts';
import { factList } from './facts.ts';

/** What of an object stood in its form when it was opened: in words, by the label on screen. */
export interface Seen {
  readonly version: number;
  readonly words: Readonly<Record<string, string>>;
}

/** Somebody else saved first: what stands there now, and what of it is not as it was seen. */
export interface EditConflict {
  /** The version that «Сохранить моё поверх» overwrites. */
  readonly version: number;
  /** Who changed it and when, where it is known. */
  readonly by: { readonly who: string; readonly at: string } | null;
  readonly changed: readonly { readonly label: string; readonly was: string; readonly now: string }[];
}

/** What a form tells back, so that it never overwrites what its reader has not seen. */
export function seenInputs({ version, words }: Seen): Html {
  return html`<input type="hidden" name="version" value="${version}" data-typed-base /><input
      type="hidden"
      name="seen"
      value="${JSON.stringify(words)}"
      data-typed-base
    />`;
}

/** What the other has changed, field by field. */
export function conflictSection(conflict: EditConflict | undefined, where: string): MaybeHtml {
  if (conflict === undefined) return undefined;
  const { changed, by } = conflict;
  return html`<section class="notice notice-warn" data-conflict>
    <h3>Что изменили, пока вы правили</h3>
    ${by === null ? undefined : html`<p>Кто и когда: <b>${by.who}</b>, ${by.at}.</p>`}
    ${
      changed.length === 0
        ? html`<p>Поля этой формы остались прежними; изменилось другое.</p>`
        : factList(
            changed.map(({ label, was, now }) => [
              label,
              html`<span class="prose">Сейчас ${where}: <b>${orNothing(now)}</b></span
                ><br /><span class="muted prose">было: ${orNothing(was)}</span>`,
            ]),
          )
    }
    <p>
      Набранное вами осталось ниже. Внесите в него чужую правку или сохраните своё поверх неё последней кнопкой формы.
    </p>
  </section>`;
}

/** The plain button, which never overwrites; after a conflict the one that does. */
export function saveButtons(label: string, conflict: EditConflict | undefined): Html {
  return html`<button class="primary">${label}</button> ${
      conflict === undefined
        ? undefined
        : html`<button class="danger" name="over" value="${conflict.version}">Сохранить моё поверх</button>`
    }`;
}

function orNothing(words: string): string {
  return words === '' ? 'пусто' : words;
}
