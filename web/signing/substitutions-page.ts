import type { Fault } from '#domain/documents/fault.ts';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from '#domain/letters/letter.ts';
import { checkField } from '../components/check-field.ts';
import { selectField } from '../components/choice-field.ts';
import { dayField } from '../components/day-field.ts';
import { formKeys } from '../components/form-keys.ts';
import { dayText } from '../format/time.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import { endSubstitutionPath, PATHS } from '../paths.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';

interface SubstitutionLine {
  readonly id: string;
  readonly principalName: string;
  readonly substituteId: string;
  readonly substituteName: string;
  readonly fromDay: string;
  readonly untilDay: string;
  readonly documentKinds: readonly DocumentKind[] | null;
  readonly setByName: string;
  readonly isEnded: boolean;
}

export interface SubstitutionsModel {
  readonly rows: readonly SubstitutionLine[];
  readonly people: readonly { readonly id: string; readonly fullName: string; readonly position: string }[];
  /** Today on the court's calendar. */
  readonly today: string;
  readonly values: {
    readonly principalId: string;
    readonly substituteId: string;
    readonly fromDay: string;
    readonly untilDay: string;
    readonly documentKinds: readonly string[];
  };
  readonly faults: readonly Fault[];
}

const KINDS = Object.entries(DOCUMENT_KIND_NAMES).map(([value, label]) => ({ value, label }));

/** Who signs for whom, on which days and what. */
export function substitutionsPage(chrome: Chrome, model: SubstitutionsModel, keyOf: () => FormKeys): Html {
  const content = html`<div class="page-head">
      <h1>Замещение</h1>
      <a href="${PATHS.approvals}">К очереди на подпись</a>
    </div>
    <div class="columns">
      <section class="card column-main" aria-labelledby="list-heading">
        <h2 id="list-heading">Кто кого замещает</h2>
        ${
          model.rows.length === 0
            ? html`<p class="muted">Замещений ещё не было.</p>`
            : html`<ul class="remarks">
                ${model.rows.map((row) => line(row, model, keyOf))}
              </ul>`
        }
      </section>
      ${form(model, keyOf())}
    </div>`;
  return page(chrome, { title: 'Замещение', width: 'wide' }, content);
}

function line(row: SubstitutionLine, { today, people }: SubstitutionsModel, keyOf: () => FormKeys): Html {
  const { id, principalName, substituteName, fromDay, untilDay, documentKinds, setByName } = row;
  const isOver = row.isEnded || untilDay < today;
  const what =
    documentKinds === null ? 'все письма' : documentKinds.map((kind) => DOCUMENT_KIND_NAMES[kind]).join(', ');
  const isGone = people.every((person) => person.id !== row.substituteId);
  const gone = html`<b class="late">Не действует: замещающий больше не руководитель участка.</b>`;
  const state = isOver ? 'Закончено.' : isGone ? gone : fromDay > today ? 'Ещё не началось.' : html`<b>Действует.</b>`;
  const end = html`<form method="post" action="${endSubstitutionPath(id)}">
    ${formKeys(keyOf())}<button class="small" aria-label="Закончить замещение: ${substituteName} за ${principalName}">
      Закончить
    </button>
  </form>`;
  return html`<li>
    <span
      >Кто замещает: <b>${substituteName}</b>. Кого: <b>${principalName}</b>. <br />
      ${dayText(fromDay)} – ${dayText(untilDay)}, ${what}. ${state}
      <small class="awaits">Назначено: ${setByName}</small></span
    >
    ${isOver ? undefined : end}
  </li>`;
}

function form({ people, values, faults }: SubstitutionsModel, keys: FormKeys): Html {
  const choices = people.map(({ id, fullName, position }) => ({ value: id, label: `${fullName}, ${position}` }));
  return html`<form method="post" action="${PATHS.substitutions}" class="card column-side" data-typed>
    <h2>Назначить</h2>
    ${formKeys(keys)}
    ${selectField({ name: 'principalId', label: 'Кого замещают', value: values.principalId, faults, choices })}
    ${selectField({ name: 'substituteId', label: 'Кто замещает', value: values.substituteId, faults, choices })}
    ${dayField({ name: 'fromDay', label: 'С какого дня', value: values.fromDay, faults })}
    ${dayField({ name: 'untilDay', label: 'По какой день', value: values.untilDay, faults })}
    ${checkField({ name: 'documentKinds', label: 'Какие письма', hint: 'Ничего не отмечено — все.', faults, checks: KINDS, chosen: values.documentKinds })}
    <button class="primary">Назначить</button>
    <p class="hint">
      Новые письма сразу пойдут замещающему; те, что уже ждут, он возьмёт в своей очереди. На письме сказано, за кого
      оно подписано. Своё письмо замещающий не подписывает.
    </p>
  </form>`;
}
