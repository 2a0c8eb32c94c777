import type { Fault } from '#domain/documents/fault.ts';
import type { PersonView } from '#views/people/person.ts';
import { selectField } from '../components/choice-field.ts';
import { dayField } from '../components/day-field.ts';
import { faultLines, faultsOf, fieldId, textField } from '../components/field.ts';
import { html, type Html } from '../html.ts';

/** What is typed of an assignment. */
export interface AssignmentValues {
  readonly text: string;
  readonly responsibleId: string;
  /** Where he is not in the list. */
  readonly responsibleName: string;
  readonly coIds: readonly string[];
  /** One a line. */
  readonly coNames: string;
  readonly controllerId: string;
  readonly dueOn: string;
  /** The term that was put off; null: it was not. */
  readonly extendedTo: string | null;
}

export const EMPTY_ASSIGNMENT: AssignmentValues = {
  ...{ text: '', responsibleId: '', responsibleName: '', coIds: [], coNames: '', controllerId: '', dueOn: '' },
  extendedTo: null,
};

export interface AssignmentFieldsModel {
  readonly values: AssignmentValues;
  readonly people: readonly PersonView[];
  readonly faults: readonly Fault[];
  readonly dueHint?: string | undefined;
}

/** Text, executors, controller and term: the same for a new assignment, an edit and passing on. */
export function assignmentFields({ values, people, faults, dueHint }: AssignmentFieldsModel): Html {
  const choices = people.map(({ id, fullName, position }) => ({ value: id, label: `${fullName} — ${position}` }));
  const { extendedTo } = values;
  return html`${textField({ name: 'text', label: 'Текст поручения', rows: 4, value: values.text, faults })}
    ${executors(values, people, faults)}
    <div class="field-row">
      ${dayField({
        ...{ name: 'dueOn', label: extendedTo === null ? 'Срок' : 'Первоначальный срок', hint: dueHint },
        ...{ isOptional: dueHint === undefined, value: values.dueOn, faults },
      })}
      ${
        extendedTo === null
          ? undefined
          : dayField({
              ...{ name: 'extendedTo', label: 'Продлённый срок, действует он' },
              ...{ isOptional: true, value: extendedTo, faults },
            })
      }
      ${selectField({
        ...{ name: 'controllerId', label: 'Контролёр', isOptional: true, emptyLabel: 'без контролёра' },
        ...{ value: values.controllerId, faults, choices },
      })}
    </div>`;
}

function executors(values: AssignmentValues, people: readonly PersonView[], faults: readonly Fault[]): Html {
  const own = faultsOf(faults, 'executors');
  const choices = people.map(({ id, fullName, position }) => ({ value: id, label: `${fullName} — ${position}` }));
  return html`<fieldset
    class="field executors ${own.length > 0 ? 'field-bad' : ''}"
    id="${fieldId('executors')}"
    tabindex="-1"
  >
    <legend>Исполнители</legend>
    ${faultLines('executors', own)}
    <div class="field-row">
      ${selectField({
        ...{ name: 'responsibleId', label: 'Ответственный', emptyLabel: 'выберите' },
        ...{ value: values.responsibleId, faults, choices },
      })}
      ${textField({
        ...{ name: 'responsibleName', label: 'Или имя, если его нет в списке', isOptional: true },
        ...{ value: values.responsibleName, faults },
      })}
    </div>
    <p class="label" id="co-label">Соисполнители</p>
    <div class="check-row" role="group" aria-labelledby="co-label">
      ${people.map(
        ({ id, fullName }) =>
          html`<label class="check"
            ><input
              type="checkbox"
              name="coIds"
              value="${id}"
              ${values.coIds.includes(id) ? 'checked' : ''}
            />${fullName}</label
          >`,
      )}
    </div>
    ${textField({
      ...{ name: 'coNames', label: 'Другие соисполнители, по одному в строке', isOptional: true, rows: 2 },
      ...{ value: values.coNames, faults },
    })}
  </fieldset>`;
}
