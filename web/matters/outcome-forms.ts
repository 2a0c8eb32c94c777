import type { AssignmentCardView } from '#views/matters/matter.ts';
import type { PersonView } from '#views/people/person.ts';
import { selectField } from '../components/choice-field.ts';
import { dayField } from '../components/day-field.ts';
import { textField } from '../components/field.ts';
import { filesField } from '../components/files-field.ts';
import { formKeys } from '../components/form-keys.ts';
import { dayText } from '../format/time.ts';
import { html, type Html, type MaybeHtml } from '../html.ts';
import type { FormKeys } from '../layout/chrome.ts';
import { assignmentFields, EMPTY_ASSIGNMENT, type AssignmentValues } from './assignment-fields.ts';
import { assignmentActPath, assignmentEditPath, type AssignmentAct } from './matter-paths.ts';
import { problemLine, type FormDraft } from './parts.ts';

export interface AssignmentPageModel {
  readonly assignment: AssignmentCardView;
  /** People to whom it may be passed on; empty where it may not. */
  readonly people: readonly PersonView[];
  readonly draft?: FormDraft | undefined;
  /** True on lines of its course older than the newest. */
  readonly isOlder?: boolean | undefined;
  /** What was typed into passing on. */
  readonly passed?: AssignmentValues | undefined;
  /** Each form's own. */
  readonly keysOf: () => FormKeys;
}

/** The three outcomes of an assignment. */
export function outcomesSection(model: AssignmentPageModel): MaybeHtml {
  const { actions, reporters } = model.assignment;
  return section('outcomes', 'Исполнение', [
    actions.report && reporters.length > 0 ? reportForm(model) : undefined,
    actions.passOn ? passOnForm(model) : undefined,
    actions.askTime ? askTimeForm(model) : undefined,
  ]);
}

/** What its author and the head of the site may do with it. */
export function authorSection(model: AssignmentPageModel): MaybeHtml {
  const { id, actions } = model.assignment;
  return section('author-acts', 'Распорядиться', [
    actions.edit ? html`<p class="act-line"><a href="${assignmentEditPath(id)}">Изменить поручение</a></p>` : undefined,
    actions.takeOffControl ? offControlForm(model) : undefined,
    actions.putOnControl ? onControlForm(model) : undefined,
    actions.withdraw ? withdrawForm(model) : undefined,
  ]);
}

function section(id: string, heading: string, forms: readonly MaybeHtml[]): MaybeHtml {
  if (forms.every((form) => form === undefined)) return undefined;
  return html`<section class="card actions" aria-labelledby="${id}-heading">
    <h2 id="${id}-heading">${heading}</h2>
    ${forms}
  </section>`;
}

function draftOf({ draft }: AssignmentPageModel, act: AssignmentAct): FormDraft | undefined {
  return draft?.act === act ? draft : undefined;
}

interface Act {
  readonly act: AssignmentAct;
  readonly name: string;
  readonly button: Html;
  readonly isOpen?: boolean | undefined;
  readonly hasFiles?: boolean | undefined;
}

function frame(model: AssignmentPageModel, { act, name, button, isOpen, hasFiles }: Act, body: Html | MaybeHtml): Html {
  const draft = draftOf(model, act);
  return html`<details id="${act}" ${draft !== undefined || isOpen === true ? 'open' : ''}>
    <summary>${name}</summary>
    <form
      method="post"
      action="${assignmentActPath(model.assignment.id, act)}"
      data-typed
      ${hasFiles === true ? html`enctype="multipart/form-data"` : undefined}
    >
      ${formKeys(model.keysOf())} ${problemLine(draft?.refusal)}${body}
      <p class="button-row">${button}</p>
    </form>
  </details>`;
}

function reportForm(model: AssignmentPageModel): Html {
  const draft = draftOf(model, 'report');
  const { reporters } = model.assignment;
  const faults = draft?.faults ?? [];
  const choices = reporters.map(({ name }) => ({ value: name, label: name }));
  const whose =
    choices.length < 2
      ? undefined
      : selectField({
          ...{ name: 'executorName', label: 'Чей отчёт', faults, choices },
          value: draft?.typed.text('executorName') ?? choices[0]?.value ?? '',
        });
  const again =
    draft === undefined ? undefined : html`<p class="hint">Файлы выберите снова: браузер их не запоминает.</p>`;
  const body = html`${whose}
  ${textField({ form: 'report', name: 'text', label: 'Что сделано', rows: 5, value: draft?.typed.text('text') ?? '', faults })}
  ${filesField({ form: 'report', name: 'files', label: 'Файлы', isOptional: true, hint: 'Ответ, справки: до 20 файлов.', faults })}
  ${again}`;
  const button = html`<button class="primary">Представить отчёт</button>`;
  const hasOther = model.assignment.reports.some(({ state }) => state === 'submitted');
  return frame(
    model,
    {
      act: 'report',
      name: 'Исполнено, представить отчёт',
      button,
      hasFiles: true,
      isOpen: model.draft === undefined && !hasOther,
    },
    body,
  );
}

function passOnForm(model: AssignmentPageModel): Html {
  const { dueOn, extendedTo, text } = model.assignment;
  const term = extendedTo ?? dueOn;
  const values = model.passed ?? { ...EMPTY_ASSIGNMENT, text, dueOn: term ?? '' };
  const faults = draftOf(model, 'pass-on')?.faults ?? [];
  const dueHint = term === null ? undefined : `Не позже ${dayText(term)}.`;
  const body = html`<p class="hint">
      Подчинённое поручение дадите вы и отчёт по нему примете вы; это поручение останется за вами.
    </p>
    ${assignmentFields({ values, people: model.people, faults, dueHint })}`;
  return frame(model, { act: 'pass-on', name: 'Передать дальше', button: html`<button>Передать</button>` }, body);
}

function askTimeForm(model: AssignmentPageModel): Html {
  const draft = draftOf(model, 'ask-time');
  const faults = draft?.faults ?? [];
  const { dueOn, extendedTo } = model.assignment;
  const body = html`${dayField({
    ...{ form: 'ask', name: 'until', label: 'До какого дня', faults, value: draft?.typed.text('until') ?? '' },
    hint: `Сейчас срок ${dayText(extendedTo ?? dueOn ?? '')}.`,
  })}
  ${textField({ form: 'ask', name: 'reason', label: 'Почему', rows: 2, maxLength: 2_000, value: draft?.typed.text('reason') ?? '', faults })}`;
  const button = html`<button>Попросить срок</button>`;
  return frame(model, { act: 'ask-time', name: 'Попросить новый срок', button }, body);
}

function offControlForm(model: AssignmentPageModel): Html {
  const body = html`<p class="hint">
    Поручение уйдёт из списка «На контроле»; исполнять его по-прежнему нужно. Вернуть на контроль можно здесь же.
  </p>`;
  return frame(model, { act: 'off-control', name: 'Снять с контроля', button: html`<button>Снять</button>` }, body);
}

function onControlForm(model: AssignmentPageModel): Html {
  const body = html`<p class="hint">Поручение снято с контроля и вернётся в список «На контроле».</p>`;
  const button = html`<button>Поставить</button>`;
  return frame(model, { act: 'on-control', name: 'Поставить на контроль', button }, body);
}

function withdrawForm(model: AssignmentPageModel): Html {
  const draft = draftOf(model, 'withdraw');
  const body = textField({
    ...{
      form: 'withdraw',
      name: 'reason',
      label: 'Почему',
      rows: 2,
      maxLength: 2_000,
      hint: 'Причина останется в ходе поручения. Отзовутся и поручения, переданные из него.',
    },
    ...{ value: draft?.typed.text('reason') ?? '', faults: draft?.faults ?? [] },
  });
  const button = html`<button class="danger">Отозвать поручение</button>`;
  return frame(model, { act: 'withdraw', name: 'Отозвать', button }, body);
}

/** What was asked for, and the answer to it. */
export function extensionSection(model: AssignmentPageModel): MaybeHtml {
  const { extensionAskedTo, extensionReason, actions } = model.assignment;
  if (extensionAskedTo === null) return undefined;
  const give = draftOf(model, 'give-time');
  const refuse = draftOf(model, 'refuse-time');
  return html`<section class="card settle" id="extension" aria-labelledby="extension-heading">
    <h2 id="extension-heading">Просят новый срок: до ${dayText(extensionAskedTo)}</h2>
    <p class="quote prose">${extensionReason}</p>
    ${
      actions.answerTime
        ? html`<div class="settle-ways">
            <form method="post" action="${assignmentActPath(model.assignment.id, 'give-time')}" data-typed>
              ${formKeys(model.keysOf())} ${problemLine(give?.refusal)}
              ${dayField({ form: 'extend', name: 'until', label: 'Продлить до', value: give?.typed.text('until') ?? extensionAskedTo, faults: give?.faults ?? [] })}
              <button class="primary">Продлить</button>
            </form>
            <form method="post" action="${assignmentActPath(model.assignment.id, 'refuse-time')}" data-typed>
              ${formKeys(model.keysOf())} ${problemLine(refuse?.refusal)}
              ${textField({ form: 'refuse', name: 'remark', label: 'Почему отказано', rows: 2, value: refuse?.typed.text('remark') ?? '', faults: refuse?.faults ?? [] })}
              <button>Отказать</button>
            </form>
          </div>`
        : html`<p class="muted">Ответит автор поручения или начальник.</p>`
    }
  </section>`;
}
