import { selectField } from '../components/choice-field.ts';
import { html, type MaybeHtml } from '../html.ts';

/** Whose storage is looked at, for who sees all sites. */
export function sitePicker(
  action: string,
  sites: readonly { readonly id: string; readonly name: string }[],
  siteId: string,
): MaybeHtml {
  if (sites.length === 0) return undefined;
  return html`<form class="card" method="get" action="${action}">
    ${selectField({
      ...{ name: 'site', form: 'picker', label: 'Участок', value: siteId, faults: [], emptyLabel: 'выберите' },
      choices: sites.map(({ id, name }) => ({ value: id, label: `${id} — ${name}` })),
    })}
    <p class="button-row"><button>Показать</button></p>
  </form>`;
}
