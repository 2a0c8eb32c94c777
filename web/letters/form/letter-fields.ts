import { approverChoices } from '../../components/approver-choices.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES, RECIPIENT_TYPE_NAMES } from '#domain/letters/letter.ts';
import { LETTER_WAY_HINTS, LETTER_WAY_NAMES, LETTER_WAYS } from '#domain/letters/letter-way.ts';
import { innQuestion } from '#domain/post/tax-numbers.ts';
import { nameQuestion } from '#domain/letters/name-question.ts';
import { LETTER_TEXT_NAMES, letterText, textLimit, type LetterTextName } from '#domain/letters/letter-texts.ts';
import { choicesOf, radioField, selectField, type Choice } from '../../components/choice-field.ts';
import { faultLines, textField } from '../../components/field.ts';
import { html, type Html, type MaybeHtml } from '../../html.ts';
import { PATHS } from '../../paths.ts';
import { caseOffers, furtherList, readOffers } from './offers-section.ts';
import { PROPOSED_FIELDS, type LetterFormModel } from './letter-form-model.ts';

/** Which case, from what it begins, and how it goes: what is known before the addressee is. */
export function caseSection(model: LetterFormModel): Html {
  const { values, faults } = model;
  return html`<section class="card form-block case-block" aria-labelledby="case-heading">
    <h2 id="case-heading" class="visually-hidden">Дело и вид</h2>
    <div class="field-row">${ownText('caseNumber', model)} ${templateField(model)}</div>
    ${caseNumberNotices(model)}
    <div id="read-case">${unread(model, 'caseNumber')} ${readOffers(model, 'caseNumbers')}</div>
    <div id="case-offers">${caseOffers(model)}</div>
    <div class="field-row">
      ${selectField({ name: 'documentKind', label: 'Вид документа', value: values.documentKind, faults, choices: choicesOf(DOCUMENT_KIND_NAMES) })}
      ${radioField({ name: 'kind', label: 'Вид письма', value: values.kind, faults, choices: KIND_CHOICES })}
    </div>
    ${wayField(model)} ${chosenMarks(model)}
  </section>`;
}

/** Out of sight, ticked by the page's script: what was chosen goes, is kept and comes back with the form it was chosen in. */
function chosenMarks({ chosen }: LetterFormModel): Html {
  const marks = PROPOSED_FIELDS.map(
    (name) =>
      html`<input type="checkbox" name="chosen" value="${name}" ${chosen.includes(name) ? 'checked' : ''} hidden />`,
  );
  return html`${marks}`;
}

/** Asked where the site has both ways; a letter that was meant for paper is asked again where it has no more. */
function wayField({ values, faults, hasBothWays }: LetterFormModel): MaybeHtml {
  if (!hasBothWays && values.way !== 'paper') return undefined;
  const choices = LETTER_WAYS.map((way) => ({
    ...{ value: way, label: LETTER_WAY_NAMES[way], hint: LETTER_WAY_HINTS[way] },
  }));
  return radioField({ name: 'way', label: 'Как отправить', value: values.way, faults, choices });
}

/** A script takes it as it is chosen; without scripts it goes with the form and is taken then. */
function templateField({ letter, templates, template, faults }: LetterFormModel): MaybeHtml {
  if (letter !== undefined && letter.status !== 'draft') return undefined;
  const options = templates.map(
    ({ name, content }) => html`<option value="${name}" data-content="${JSON.stringify(content)}"></option>`,
  );
  const own = faults.filter(({ field }) => field === 'template');
  return html`<div class="field ${own.length > 0 ? 'field-bad' : ''}">
    <label for="f-template">Шаблон <span class="muted">(можно не выбирать)</span></label>
    ${faultLines('template', own)}
    <input
      type="text"
      id="f-template"
      name="template"
      value="${template}"
      list="f-template-list"
      autocomplete="off"
      aria-describedby="f-template-hint${own.length > 0 ? ' f-template-fault' : ''}"
    />
    <datalist id="f-template-list">${options}</datalist>
    <p class="hint" id="f-template-hint">
      ${templates.length === 0 ? 'Шаблонов пока нет: сохраните внизу первый.' : html`Начните набирать название. <a href="${PATHS.letterTemplates}">Все шаблоны</a>`}
    </p>
  </div>`;
}

/** How the number as it is kept stands to the cases here. */
function caseNumberNotices({ letter }: LetterFormModel): MaybeHtml {
  const told = (letter?.warnings ?? []).filter(
    ({ code }) => code === 'case_renumbered' || code === 'case_number_shared',
  );
  return told.length === 0 ? undefined : html`${told.map(({ message }) => html`<p class="caution">${message}</p>`)}`;
}

/** Whom the letter goes to. */
export function recipientSection(model: LetterFormModel): Html {
  const { letter, values, faults, limits } = model;
  const isDraft = letter === undefined || letter.status === 'draft';
  return html`<section class="card form-block recipient-block" aria-labelledby="recipient-heading">
    <h2 id="recipient-heading">Получатель</h2>
    ${furtherList(model)}
    ${radioField({ name: 'recipient.type', label: 'Кто получает', value: values.recipientType, faults, choices: choicesOf(RECIPIENT_TYPE_NAMES) })}
    ${textField({
      name: 'recipient.name',
      label: 'Имя или наименование',
      hint: 'Фамилия, имя и отчество целиком, в именительном падеже; у организации — наименование с формой.',
      value: values.recipientName,
      maxLength: limits.maxRecipientNameLength,
      faults,
      isFocused: model.focus === 'name',
      offersFrom: '/api/v1/letter-recipients',
    })}
    ${question('name-question', nameQuestion(values.recipientType, values.recipientName))}
    <div id="read-name">${unread(model, 'recipient.name')} ${readOffers(model, 'names')}</div>
    ${textField({
      name: 'recipient.address',
      label: 'Почтовый адрес',
      hint: 'Начните с индекса: 140000, Московская область, г. Учебный, ул. Примерная, д. 1, кв. 2',
      value: values.recipientAddress,
      maxLength: limits.maxAddressLength,
      rows: 2,
      faults,
    })}
    ${question('address-question', model.addressQuestion)}
    <div id="read-address">${readOffers(model, 'addresses')}</div>
    <div class="field-row">${taxFields(model)}</div>
    ${question('inn-question', innWords(model))}
    ${isDraft ? html`<button class="small" name="action" value="more">Ещё получатель</button>` : undefined}
  </section>`;
}

/** Asked beside a field while it is filled in; nothing is stopped by it. */
function question(id: string, words: string | undefined): Html {
  return html`<p class="caution" role="note" id="${id}" ${words === undefined ? 'hidden' : ''}>${words}</p>`;
}

/** Said once: a refused form says it at the field. */
function innWords({ values, faults }: LetterFormModel): string | undefined {
  const isTold = faults.some(({ field }) => field === 'recipient.inn');
  return isTold ? undefined : innQuestion(values.recipientType, values.recipientInn);
}

/** What the documents say otherwise. */
function unread({ unread: questions }: LetterFormModel, of: string): readonly Html[] {
  const own = questions.filter(({ field }) => field === of);
  return own.map(({ message }) => html`<p class="caution" role="note" data-unread="${of}">${message}</p>`);
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

/** What the addressee and the court read of the letter. */
export function documentSection(model: LetterFormModel): Html {
  const names = LETTER_TEXT_NAMES.filter((name) => name !== 'caseNumber' && isShown(name, model));
  return html`<section class="card form-block" aria-labelledby="letter-heading">
    <h2 id="letter-heading">Письмо</h2>
    ${names.map((name) => ownText(name, model))}
  </section>`;
}

/** What is only sometimes asked for stands in the form only then. */
function isShown(name: LetterTextName, { values, faults }: LetterFormModel): boolean {
  return letterText(name).isAsked !== true || values[name] !== '' || faults.some(({ field }) => field === name);
}

function ownText(name: LetterTextName, { values, faults, limits, focus }: LetterFormModel): Html {
  const { label, hint, isRequired, isAsked } = letterText(name);
  // What stands here because it was asked for has to be answered.
  const isOptional = !isRequired && isAsked !== true;
  const isFocused = name === 'caseNumber' && focus === 'case';
  return textField({
    name,
    label,
    hint,
    isOptional,
    value: values[name],
    maxLength: textLimit(name, limits),
    faults,
    isFocused,
  });
}

/** Who signs. It cannot be changed here once the letter has been sent. */
export function approverSection({ letter, values, faults, approvers }: LetterFormModel): Html {
  const isDraft = letter === undefined || letter.status === 'draft';
  const known = approvers.find(({ id }) => id === values.approverId);
  const choices = approverChoices(approvers);
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
  return html`<section class="card form-block" aria-labelledby="approver-heading">
    <h2 id="approver-heading" class="visually-hidden">Подпись</h2>
    ${nobody}${body}
  </section>`;
}

const KIND_CHOICES: readonly Choice[] = [
  { value: 'registered', label: LETTER_KIND_NAMES.registered, hint: 'с ШПИ и уведомлением' },
  { value: 'simple', label: LETTER_KIND_NAMES.simple, hint: 'без номера' },
];
