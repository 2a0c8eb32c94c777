import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES, RECIPIENT_TYPE_NAMES } from '#domain/letters/letter.ts';
import { nameQuestion } from '#domain/letters/name-question.ts';
import { LETTER_TEXT_NAMES, LETTER_TEXTS, letterText, type LetterTextName } from '#domain/letters/letter-texts.ts';
import { radioField, selectField, type Choice } from '../../components/choice-field.ts';
import { textField } from '../../components/field.ts';
import { html, type Html } from '../../html.ts';
import type { LetterFormModel } from './letter-form-model.ts';

/** Whom the letter goes to. */
export function recipientSection(model: LetterFormModel): Html {
  const { values, faults, limits } = model;
  const question = nameQuestion(values.recipientType, values.recipientName);
  return html`<section class="card" aria-labelledby="recipient-heading">
    <h2 id="recipient-heading">Получатель</h2>
    ${radioField({ name: 'recipient.type', label: 'Кто получает', value: values.recipientType, faults, choices: choicesOf(RECIPIENT_TYPE_NAMES) })}
    ${textField({
      name: 'recipient.name',
      label: 'Имя или наименование',
      hint: 'Фамилия, имя и отчество целиком, в именительном падеже; у организации — наименование с формой: ООО «…».',
      value: values.recipientName,
      maxLength: limits.maxRecipientNameLength,
      faults,
    })}
    <p class="caution" role="note" id="name-question" ${question === undefined ? 'hidden' : ''}>${question}</p>
    ${textField({
      name: 'recipient.address',
      label: 'Почтовый адрес',
      hint: 'Начните с индекса: 140000, Московская область, г. Учебный, ул. Примерная, д. 1, кв. 2',
      value: values.recipientAddress,
      maxLength: limits.maxAddressLength,
      rows: 2,
      faults,
    })}
    <div class="field-row">${taxFields(model)}</div>
  </section>`;
}

/** A person has no КПП: the style sheet hides its field until «Организация» is chosen. */
function taxFields({ values, faults }: LetterFormModel): Html {
  return html`${textField({
    name: 'recipient.inn',
    label: 'ИНН',
    hint: '12 цифр у человека, 10 у организации',
    isOptional: true,
    inputMode: 'numeric',
    value: values.recipientInn,
    faults,
  })}${textField({
    name: 'recipient.kpp',
    label: 'КПП',
    hint: '9 знаков',
    isOptional: true,
    className: 'company-only',
    value: values.recipientKpp,
    faults,
  })}`;
}

/** What is sent, and how. */
export function documentSection(model: LetterFormModel): Html {
  const { values, faults } = model;
  return html`<section class="card" aria-labelledby="letter-heading">
    <h2 id="letter-heading">Письмо</h2>
    ${radioField({ name: 'kind', label: 'Вид письма', value: values.kind, faults, choices: KIND_CHOICES })}
    ${selectField({ name: 'documentKind', label: 'Вид документа', value: values.documentKind, faults, choices: choicesOf(DOCUMENT_KIND_NAMES) })}
    ${LETTER_TEXT_NAMES.filter((name) => isShown(name, model)).map((name) => ownText(name, model))}
  </section>`;
}

/** What is only sometimes asked for stands in the form only then. */
function isShown(name: LetterTextName, { values, faults }: LetterFormModel): boolean {
  return letterText(name).isAsked !== true || values[name] !== '' || faults.some(({ field }) => field === name);
}

function ownText(name: LetterTextName, { values, faults, limits }: LetterFormModel): Html {
  const { label, hint, isRequired, maxLength } = LETTER_TEXTS[name];
  const isOptional = !isRequired;
  return textField({ name, label, hint, isOptional, value: values[name], maxLength: maxLength(limits), faults });
}

/** Who signs. It cannot be changed here once the letter has been sent. */
export function approverSection({ letter, values, faults, approvers }: LetterFormModel): Html {
  const isDraft = letter === undefined || letter.status === 'draft';
  const known = approvers.find(({ id }) => id === values.approverId);
  const choices = approvers.map(({ id, fullName, position }) => ({ value: id, label: `${fullName} — ${position}` }));
  const body = isDraft
    ? selectField({
        name: 'approverId',
        label: 'Кто подписывает',
        value: values.approverId,
        faults,
        choices,
        emptyLabel: 'выберите',
      })
    : html`<p>${known === undefined ? 'Руководитель участка' : `${known.fullName} — ${known.position}`}</p>
        <input type="hidden" name="approverId" value="${values.approverId}" />`;
  const nobody =
    approvers.length === 0
      ? html`<p class="fault">На участке нет ни одного руководителя с правом подписи: обратитесь к администратору.</p>`
      : undefined;
  return html`<section class="card" aria-labelledby="approver-heading">
    <h2 id="approver-heading">Подпись</h2>
    ${nobody}${body}
  </section>`;
}

const KIND_CHOICES: readonly Choice[] = [
  { value: 'registered', label: LETTER_KIND_NAMES.registered, hint: 'с номером (ШПИ) и уведомлением о вручении' },
  { value: 'simple', label: LETTER_KIND_NAMES.simple, hint: 'без номера и без уведомления' },
];

function choicesOf(names: Readonly<Record<string, string>>): Choice[] {
  return Object.entries(names).map(([value, label]) => ({ value, label }));
}
