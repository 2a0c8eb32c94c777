import { numberText } from '../format/number.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';

/** One part of a list with its counter. */
export interface FolderTab {
  readonly href: string;
  readonly name: string;
  readonly count: number;
  readonly isCurrent: boolean;
  /** Something there waits for a person. */
  readonly isPressing: boolean;
  /** How many of them are late; a red number of its own. */
  readonly late?: number | undefined;
}

export interface FolderTabsModel {
  readonly id: string;
  readonly label: string;
  readonly tabs: readonly FolderTab[];
}

/** Parts of a list in one row, or in a column beside it; their numbers change by themselves. */
export function folderTabs({ id, label, tabs }: FolderTabsModel): Html {
  return html`<nav class="chips" id="${id}" aria-label="${label}">
    <ul>
      ${tabs.map((tab, index) => chip(tab, `${id}-${String(index)}`))}
    </ul>
  </nav>`;
}

function chip({ href, name, count, isCurrent, isPressing, late }: FolderTab, id: string): Html {
  const mark = isPressing && count > 0 ? 'chip-pressing' : '';
  return html`<li>
    <a
      class="chip ${mark}"
      id="${id}"
      data-live-count
      href="${href}"
      ${isCurrent ? html`aria-current="true"` : undefined}
      >${name} <span class="chip-count">${numberText(count)}</span>${lateMark(late)}</a
    >
  </li>`;
}

/** Said by word too: colour alone tells nothing to those who do not see it. */
function lateMark(late: number | undefined): MaybeHtml {
  if (late === undefined || late === 0) return undefined;
  const words = `просрочено: ${numberText(late)}`;
  return html`<span class="chip-late" title="${words}"
    ><span class="visually-hidden">просрочено: </span>${numberText(late)}</span
  >`;
}
