import { MAX_MAILED_LETTERS } from '#domain/case-letters/mailing-terms.ts';
import { ACT_KIND_NAMES } from '#domain/cases/case-act.ts';
import { PARTY_ROLE_NAMES } from '#domain/cases/case-party.ts';
import { MERGE_HINT } from '#domain/composing/merge-fields.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES } from '#domain/letters/letter.ts';
import { checkField } from '../components/check-field.ts';
import { selectField, type Choice } from '../components/choice-field.ts';
import { errorSummary } from '../components/error-summary.ts';
import { textField } from '../components/field.ts';
import { formKeys } from '../components/form-keys.ts';
import { countText } from '../format/count.ts';
import { html, type Html } from '../html.ts';
import { CASE_PATHS } from '../cases/case-paths.ts';
import { page } from '../layout/page.ts';
import type { Chrome, FormKeys } from '../layout/chrome.ts';
import { PATHS } from '../paths.ts';
import { named } from './case-letter-page.ts';

export interface MailingFormModel {
  readonly caseIds: readonly string[];
  readonly values: Readonly<
    Record<
      'approverId' | 'act' | 'kind' | 'documentKind' | 'title' | 'comment' | 'repeatReason' | 'send' | 'through',
      string
    >
  > & { readonly roles: readonly string[] };
  readonly approvers: readonly Choice[];
  readonly maxTitleLength: number;
  readonly faults: readonly Fault[];
  readonly refusal?: string | undefined;
}

const SEND: readonly Choice[] = [
  { value: 'no', label: 'Оставить черновиками' },
  { value: 'yes', label: 'Сразу отправить на подпись' },
];
const THROUGH: readonly Choice[] = [
  { value: 'no', label: 'Самой стороне' },
  { value: 'yes', label: 'Представителю, если он есть' },
];

/** What holds for the letters of all chosen cases. */
export function mailingFormPage(chrome: Chrome, model: MailingFormModel, keys: FormKeys): Html {
  const { caseIds, values, approvers, faults, refusal, maxTitleLength } = model;
  const cases = countText(caseIds.length, 'дело', 'дела', 'дел');
  const content = html`<div class="page-head letter-head">
      <p class="crumbs"><a href="${CASE_PATHS.cases}">Дела</a></p>
      <h1>Письма по выбранным делам</h1>
    </div>
    ${errorSummary({ faults, refusal, heading: 'Не принято: исправьте указанное' })}
    <form class="card stacked" method="post" action="${PATHS.newCaseLetters}" data-typed>
      ${formKeys(keys)}
      <input type="hidden" name="step" value="plan" />
      ${caseIds.map((id) => html`<input type="hidden" name="case" value="${id}" />`)}
      <p id="f-cases" tabindex="-1">
        Выбрано: ${cases}. Каждому получателю — отдельное письмо, за один раз до ${MAX_MAILED_LETTERS}.
      </p>
      ${checkField({ name: 'roles', label: 'Кому', faults, checks: named(PARTY_ROLE_NAMES).filter(({ value }) => value !== 'representative'), chosen: values.roles })}
      ${selectField({ name: 'through', label: 'Если у стороны есть представитель', value: values.through, faults, choices: THROUGH })}
      ${selectField({ name: 'act', label: 'Что отправить', value: values.act, faults, choices: [{ value: 'latest', label: 'Последний акт дела' }, ...named(ACT_KIND_NAMES)] })}
      ${selectField({ name: 'kind', label: 'Вид письма', value: values.kind, faults, choices: named(LETTER_KIND_NAMES), emptyLabel: 'как предложено по акту', isEmptyKept: true })}
      ${selectField({ name: 'documentKind', label: 'Вид документа', value: values.documentKind, faults, choices: named(DOCUMENT_KIND_NAMES), emptyLabel: 'как предложено по акту', isEmptyKept: true })}
      ${textField({ name: 'title', label: 'Заголовок писем', isOptional: true, hint: `Пустой — как предложено по акту каждого дела. ${MERGE_HINT}`, value: values.title, maxLength: maxTitleLength, faults })}
      ${textField({ name: 'comment', label: 'Комментарий', isOptional: true, value: values.comment, rows: 2, faults })}
      ${textField({ name: 'repeatReason', label: 'Почему ещё раз', isOptional: true, hint: 'Если такие письма по этим делам уже уходили.', value: values.repeatReason, faults })}
      ${selectField({ name: 'approverId', label: 'Кто подписывает', value: values.approverId, faults, choices: approvers, isRequired: true })}
      ${selectField({ name: 'send', label: 'Готовые письма', value: values.send, faults, choices: SEND })}
      <p class="hint">Сначала будет показано, что получится: до подтверждения ничего не создаётся.</p>
      <p class="button-row">
        <button class="primary">Показать письма</button><a class="button" href="${CASE_PATHS.cases}">К делам</a>
      </p>
    </form>`;
  return page(chrome, { title: 'Письма по выбранным делам' }, content);
}
