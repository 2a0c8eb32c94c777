import type { Fault } from '#domain/documents/fault.ts';
import type { Role } from '#domain/people/role.ts';
import type { HoldView } from '#views/keeping/keeping.ts';
import { selectField } from '../components/choice-field.ts';
import { emptyState } from '../components/empty-state.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { timeTag } from '../components/time.ts';
import { html, type Html } from '../html.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys, Viewer } from '../layout/chrome.ts';
import { letterPath, liftHoldPath, PATHS } from '../paths.ts';
import { casePath } from '../cases/case-paths.ts';
import { keepingTabs } from './keeping-tabs.ts';

export interface HoldsModel {
  readonly items: readonly HoldView[];
  readonly typed: { readonly kind: string; readonly number: string; readonly reason: string };
  readonly role: Role;
  readonly faults: readonly Fault[];
  readonly refusal: string | undefined;
  readonly keysOf: () => FormKeys;
}

/** What may not be destroyed, why, and by whose word. */
export function holdsPage(chrome: Chrome, model: HoldsModel): Html {
  const { items, role, faults, refusal } = model;
  const mayHold = role !== 'auditor';
  const content = html`<div class="page-head"><h1>Запреты на уничтожение</h1></div>
    ${keepingTabs(PATHS.keepingHolds, role)}
    ${errorSummary({ faults, refusal, heading: 'Не сделано: исправьте указанное' })}
    <div class="stacked">
      ${mayHold ? form(model) : undefined}
      ${
        items.length === 0
          ? emptyState('Запретов нет', 'Письмо под запретом не попадает в акт, а из утверждённого акта исключается.')
          : items.map((hold) => card(hold, model, chrome.viewer))
      }
    </div>`;
  return page(chrome, { title: 'Запреты на уничтожение' }, content);
}

function form({ typed, faults, keysOf }: HoldsModel): Html {
  return html`<form class="card" method="post" action="${PATHS.keepingHolds}" data-typed aria-labelledby="hold-heading">
    <h2 id="hold-heading">Наложить запрет</h2>
    ${formKeys(keysOf())}
    ${selectField({
      ...{ name: 'kind', label: 'На что', value: typed.kind, faults },
      choices: [
        { value: 'letter', label: 'письмо' },
        { value: 'case', label: 'все письма дела' },
      ],
    })}
    ${textField({ name: 'number', label: 'Номер', hint: 'Письма — 50MS0095/26/768, дела — как в картотеке.', value: typed.number, faults })}
    ${textField({ name: 'reason', label: 'Причина', rows: 2, value: typed.reason, faults })}
    <p class="button-row"><button class="primary">Запретить уничтожение</button></p>
  </form>`;
}

function card(hold: HoldView, { role, keysOf }: HoldsModel, viewer: Viewer): Html {
  const { id, subjectKind, subjectId, number, reason, setByName, setAt, liftedAt, liftedByName, liftReason } = hold;
  const what = subjectKind === 'letter' ? 'Письмо' : 'Дело';
  const name = `${what} ${number ?? 'без номера'}`;
  return html`<section class="card" aria-label="${what} ${number ?? ''}">
    <h2>
      ${subjectKind === 'case_number' ? name : html`<a href="${subjectKind === 'letter' ? letterPath(subjectId) : casePath(subjectId)}">${name}</a>`}
    </h2>
    ${subjectKind === 'case_number' ? html`<p class="muted">Карточки дела нет: запрет — на письма, в которых стоит этот номер.</p>` : undefined}
    <p>${reason}</p>
    <p class="muted">${setByName}, ${timeTag(setAt, viewer)}</p>
    ${
      liftedAt === null
        ? role === 'auditor'
          ? undefined
          : html`<details>
              <summary>Снять запрет</summary>
              <form method="post" action="${liftHoldPath(id)}" data-typed>
                ${formKeys(keysOf())}
                ${textField({ name: 'reason', form: id, label: 'Почему снимается', value: '', faults: [] })}
                <p class="button-row"><button>Снять запрет</button></p>
              </form>
            </details>`
        : html`<p class="muted">Снят: ${liftedByName}, ${timeTag(liftedAt, viewer)}. ${liftReason}</p>`
    }
  </section>`;
}
