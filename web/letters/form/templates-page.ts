import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES, type DocumentKind, type LetterKind } from '#domain/letters/letter.ts';
import { emptyState } from '../../components/empty-state.ts';
import { formKeys } from '../../components/form-keys.ts';
import { html, type Html } from '../../html.ts';
import { page } from '../../layout/page.ts';
import { PATHS, templatePath, templateRemovalPath } from '../../paths.ts';
import type { Chrome, FormKeys } from '../../layout/chrome.ts';

/** A letter's beginning to choose from. */
export interface TemplateModel {
  readonly id: string;
  readonly name: string;
  readonly isOwn: boolean;
  readonly content: {
    readonly kind: LetterKind;
    readonly documentKind: DocumentKind;
    readonly title: string;
    readonly comment: string;
    readonly approverId: string;
  };
}

/** The templates of letters: each begins a letter, or is taken away. */
export function templatesPage(chrome: Chrome, templates: readonly TemplateModel[], keyOf: () => FormKeys): Html {
  const content = html`<div class="page-head">
      <h1>Шаблоны писем</h1>
      <a href="${PATHS.newLetter}">Новое письмо</a>
    </div>
    ${
      templates.length === 0
        ? emptyState('Шаблонов пока нет', 'Заполните письмо и внизу формы нажмите «Сохранить как шаблон».')
        : html`<ul class="card templates">
            ${templates.map((template) => line(template, keyOf()))}
          </ul>`
    }`;
  return page(chrome, { title: 'Шаблоны писем' }, content);
}

function line({ id, name, isOwn, content }: TemplateModel, keys: FormKeys): Html {
  return html`<li>
    <div>
      <a href="${templatePath(id)}"><b>${name}</b></a> <span class="muted">${isOwn ? 'мой' : 'общий на участке'}</span>
      <p>${content.title}</p>
      <p class="hint">
        ${DOCUMENT_KIND_NAMES[content.documentKind]}, ${LETTER_KIND_NAMES[content.kind].toLowerCase()} письмо.
        ${content.comment}
      </p>
    </div>
    <form method="post" action="${templateRemovalPath(id)}">
      ${formKeys(keys)}<button class="small" aria-label="Удалить шаблон «${name}»">Удалить</button>
    </form>
  </li>`;
}
