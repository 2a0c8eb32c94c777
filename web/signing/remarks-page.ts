import type { Fault } from '#domain/documents/fault.ts';
import { radioField } from '../components/choice-field.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import { PATHS, remarkPath } from '../paths.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';

/** A remark to choose from. */
export interface KeptRemark {
  readonly id: string;
  readonly text: string;
  readonly isOwn: boolean;
}

export interface RemarksModel {
  readonly remarks: readonly KeptRemark[];
  readonly text: string;
  readonly isOwn: boolean;
  readonly faults: readonly Fault[];
}

/** Remarks to choose from when a letter is sent back: one's own and the site's. */
export function remarksPage(chrome: Chrome, model: RemarksModel, keyOf: () => FormKeys): Html {
  const own = model.remarks.filter(({ isOwn }) => isOwn);
  const shared = model.remarks.filter(({ isOwn }) => !isOwn);
  const content = html`<div class="page-head">
      <h1>Готовые замечания</h1>
      <a href="${PATHS.approvals}">К очереди на подпись</a>
    </div>
    <div class="stack">
      ${list('Мои', own, keyOf)} ${list('Общие для участка', shared, keyOf)}
      <form method="post" action="${PATHS.remarks}" class="card" data-typed>
        <h2>Добавить</h2>
        ${formKeys(keyOf())}
        ${textField({ name: 'text', label: 'Замечание', value: model.text, faults: model.faults, rows: 3, maxLength: 2_000 })}
        ${radioField({ name: 'whose', label: 'Чьё', value: model.isOwn ? 'own' : 'site', faults: [], choices: WHOSE })}
        <button class="primary">Добавить</button>
      </form>
    </div>`;
  return page(chrome, { title: 'Готовые замечания' }, content);
}

const WHOSE = [
  { value: 'own', label: 'Моё', hint: 'видно только мне' },
  { value: 'site', label: 'Общее', hint: 'для всех руководителей участка' },
];

function list(heading: string, remarks: readonly KeptRemark[], keyOf: () => FormKeys): Html {
  const id = heading === 'Мои' ? 'own-heading' : 'shared-heading';
  const lines = remarks.map(
    ({ id: remarkId, text }) =>
      html`<li>
        <span>${text}</span>
        <form method="post" action="${remarkPath(remarkId)}">
          ${formKeys(keyOf())}<button class="small" aria-label="Убрать замечание «${text}»">Убрать</button>
        </form>
      </li>`,
  );
  return html`<section class="card" aria-labelledby="${id}">
    <h2 id="${id}">${heading}</h2>
    ${
      remarks.length === 0
        ? html`<p class="muted">Пока нет.</p>`
        : html`<ul class="remarks">
            ${lines}
          </ul>`
    }
  </section>`;
}
