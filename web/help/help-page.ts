import { html, type Html, type MaybeHtml } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome } from '../layout/chrome.ts';
import type { HelpSection } from './help-sections.ts';
import { pageKeysList } from './page-keys-list.ts';

export interface HelpModel {
  readonly section: HelpSection;
  /** Ready markup of the user guide: what stands under each heading of the section. */
  readonly told: readonly { readonly head: string; readonly body: Html }[];
}

/** A part of the user guide with the keys that work on its pages. The same markup stands beside a page as a panel. */
export function helpPage(chrome: Chrome, { section, told }: HelpModel): Html {
  const content = html`<article class="help" id="help-content">
    <h1 id="help-heading">${section.heads[0]}</h1>
    ${keysPart(section)}
    ${told.map(({ head, body }, index) => html`${index === 0 ? undefined : html`<h2>${head}</h2>`}${body}`)}
  </article>`;
  return page(chrome, { title: `Справка: ${section.heads[0]}`, width: 'narrow' }, content);
}

function keysPart({ rooms = [] }: HelpSection): Html {
  return html`<details class="help-keys" ${rooms.length > 0 ? 'open' : ''}>
    <summary>Клавиши</summary>
    ${pageKeysList([...rooms, 'everywhere'])}
    <p class="hint">Буквы — по месту на клавиатуре, в любой раскладке; не действуют, пока вы печатаете в поле.</p>
    ${rooms.includes('letters') ? lettersSwitch() : undefined}
  </details>`;
}

/** For those whom keys of one letter disturb; kept in the browser, so that it is there for scripts only. */
function lettersSwitch(): MaybeHtml {
  return html`<p id="keys-choice" hidden>
    <label class="plain-check"
      ><input type="checkbox" id="keys-on" checked /> <span>буквенные клавиши включены</span></label
    >
  </p>`;
}
