import type { AssignmentValues } from '#web/matters/assignment-fields.ts';
import type { Seen } from '#web/components/edit-conflict.ts';
import { dayText } from '#web/format/time.ts';
import type { AssignmentView } from '#views/matters/matter.ts';
import type { PageForm } from '../../pages/form-data.ts';
import type { AssignmentEdit, AssignmentInput } from '../matter-requests.ts';

export function valuesOfForm(form: PageForm): AssignmentValues {
  return {
    ...{ text: form.text('text'), responsibleId: form.text('responsibleId'), coIds: form.texts('coIds') },
    ...{ responsibleName: form.text('responsibleName'), coNames: form.text('coNames') },
    ...{
      controllerId: form.text('controllerId'),
      dueOn: form.text('dueOn'),
      extendedTo: form.texts('extendedTo')[0] ?? null,
    },
  };
}

export function valuesOfAssignment({
  text,
  executors,
  controllerId,
  dueOn,
  extendedTo,
}: AssignmentView): AssignmentValues {
  const responsible = executors.find(({ isResponsible }) => isResponsible);
  const others = executors.filter(({ isResponsible }) => !isResponsible);
  return {
    ...{ text, responsibleId: responsible?.accountId ?? '', coIds: others.flatMap(({ accountId }) => accountId ?? []) },
    responsibleName: responsible?.accountId === null ? responsible.name : '',
    coNames: others.flatMap(({ accountId, name }) => (accountId === null ? [name] : [])).join('\n'),
    ...{ controllerId: controllerId ?? '', dueOn: dueOn ?? '', extendedTo },
  };
}

/** What of an assignment its edit form shows, in words. */
export function seenAssignment({ version, text, executors, controllerName, dueOn, extendedTo }: AssignmentView): Seen {
  const others = executors.filter(({ isResponsible }) => !isResponsible).map(({ name }) => name);
  return {
    version,
    words: {
      'Текст поручения': text,
      Ответственный: executors.find(({ isResponsible }) => isResponsible)?.name ?? '',
      Соисполнители: others.join(', '),
      Срок: dueOn === null ? '' : dayText(dueOn),
      'Продлённый срок': extendedTo === null ? '' : dayText(extendedTo),
      Контролёр: controllerName ?? '',
    },
  };
}

/** Both a choice and a typed name go on: which of two is meant, nobody guesses. Who answers for the whole is not a co-executor as well. */
export function inputOf(values: AssignmentValues): AssignmentInput {
  const { text, responsibleId, responsibleName, coIds, coNames, controllerId, dueOn } = values;
  const name = responsibleName.trim();
  const responsible = { accountId: responsibleId, name };
  const isNamed = name !== '' || responsibleId !== '';
  const others = [
    ...coIds.filter((id) => id !== responsibleId).map((accountId) => ({ accountId, isResponsible: false })),
    ...coNames.split('\n').flatMap((line) => (line.trim() === '' ? [] : [{ name: line, isResponsible: false }])),
  ];
  const executors = [...(isNamed ? [{ ...responsible, isResponsible: true }] : []), ...others];
  return {
    text,
    executors,
    controllerId: controllerId === '' ? null : controllerId,
    dueOn: dueOn === '' ? null : dueOn,
  };
}

/** An edit: where the term was put off, that day is typed as well. */
export function editOf(values: AssignmentValues): AssignmentEdit {
  const { extendedTo } = values;
  return { ...inputOf(values), ...(extendedTo === null ? {} : { extendedTo: extendedTo === '' ? null : extendedTo }) };
}
