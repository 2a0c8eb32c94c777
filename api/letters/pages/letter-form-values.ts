import type { Fault } from '#domain/documents/fault.ts';
import {
  DOCUMENT_KIND_NAMES,
  LETTER_KIND_NAMES,
  RECIPIENT_TYPE_NAMES,
  type LetterFields,
} from '#domain/letters/letter.ts';
import { LETTER_WAY_NAMES } from '#domain/letters/letter-way.ts';
import { eachText, LETTER_TEXT_NAMES, letterText } from '#domain/letters/letter-texts.ts';
import { rowOfFields } from '#db/letters/letter-row.ts';
import type { LetterFormValues } from '#web/letters/form/letter-form-model.ts';
import type { PageForm } from '../../pages/form-data.ts';
import type { DraftInput } from '../routes/letter-requests.ts';

/** The fields of the form, as typed. */
export function valuesOfForm(form: PageForm): LetterFormValues {
  return {
    kind: form.text('kind'),
    documentKind: form.text('documentKind'),
    // A site with one way does not ask.
    way: form.text('way') || 'own',
    ...eachText((name) => form.text(name)),
    recipientType: form.text('recipient.type'),
    recipientName: form.text('recipient.name'),
    recipientInn: form.text('recipient.inn'),
    recipientKpp: form.text('recipient.kpp'),
    recipientAddress: form.text('recipient.address'),
    approverId: form.text('approverId'),
  };
}

/** The fields of a stored letter. */
export function valuesOfLetter({ fields, approverId }: DraftInput): LetterFormValues {
  const { kind, documentKind, way = 'own', recipient } = fields;
  return {
    ...{ kind, documentKind, way, approverId, ...eachText((name) => fields[name] ?? '') },
    recipientType: recipient.type,
    recipientName: recipient.name,
    recipientInn: recipient.inn ?? '',
    recipientKpp: recipient.kpp ?? '',
    recipientAddress: recipient.address,
  };
}

const TYPED_FACTS = [
  ['recipientName', 'Получатель'],
  ['recipientInn', 'ИНН'],
  ['recipientKpp', 'КПП'],
  ['recipientAddress', 'Адрес'],
  ...LETTER_TEXT_NAMES.map((name) => [name, letterText(name).fact] as const),
] as const;

/** Lines «what: as typed» of everything in which a form differs from the letter. */
export function writtenOtherwise(typed: LetterFormValues, letter: DraftInput): readonly string[] {
  const kept = valuesOfLetter(letter);
  return TYPED_FACTS.flatMap(([name, fact]) => {
    const text = typed[name];
    return text.trim() === '' || text.trim() === kept[name].trim() ? [] : [`${fact}: ${text}`];
  });
}

/** What the form asks for, or which choices are missing. */
export type FormReading =
  { readonly ok: true; readonly input: DraftInput } | { readonly ok: false; readonly faults: readonly Fault[] };

/** A person has no КПП: its field is hidden then, and what was left in it does not count. */
export function inputOfValues(values: LetterFormValues): FormReading {
  const { kind, documentKind, way, recipientType } = values;
  const isKnown = isKey(LETTER_KIND_NAMES, kind) && isKey(DOCUMENT_KIND_NAMES, documentKind);
  if (!isKnown || !isKey(LETTER_WAY_NAMES, way) || !isKey(RECIPIENT_TYPE_NAMES, recipientType))
    return { ok: false, faults: choiceFaults(values) };
  const fields: LetterFields = {
    kind,
    documentKind,
    way,
    ...eachText((name) => values[name]),
    recipient: {
      type: recipientType,
      name: values.recipientName,
      inn: values.recipientInn,
      kpp: recipientType === 'person' ? '' : values.recipientKpp,
      address: values.recipientAddress,
    },
  };
  return { ok: true, input: { fields, approverId: values.approverId } };
}

function choiceFaults({ kind, documentKind, way, recipientType }: LetterFormValues): Fault[] {
  const faults: Fault[] = [];
  const add = (field: string, message: string): void => void faults.push({ code: 'choice_missing', field, message });
  if (!isKey(RECIPIENT_TYPE_NAMES, recipientType)) add('recipient.type', 'Выберите, кто получает письмо.');
  if (!isKey(LETTER_KIND_NAMES, kind)) add('kind', 'Выберите вид письма.');
  if (!isKey(LETTER_WAY_NAMES, way)) add('way', 'Выберите, как отправить письмо.');
  if (!isKey(DOCUMENT_KIND_NAMES, documentKind)) add('documentKind', 'Выберите вид документа.');
  return faults;
}

/** The same input with the faulty fields emptied: a draft that keeps its files when its words are not taken. */
export function withoutFaulty(input: DraftInput, faults: readonly Fault[]): DraftInput {
  const faulty = new Set(faults.map(({ field }) => field));
  const kept = (field: string, text: string | undefined): string => (faulty.has(field) ? '' : (text ?? ''));
  const { fields } = input;
  const { recipient } = fields;
  return {
    approverId: input.approverId,
    fields: {
      ...fields,
      ...eachText((name) => kept(name, fields[name])),
      recipient: {
        type: recipient.type,
        name: kept('recipient.name', recipient.name),
        inn: kept('recipient.inn', recipient.inn),
        kpp: kept('recipient.kpp', recipient.kpp),
        address: kept('recipient.address', recipient.address),
      },
    },
  };
}

/** True when the letter already holds exactly this: a form sent twice. */
export function isSameInput(left: DraftInput, right: DraftInput): boolean {
  return JSON.stringify(keptOf(left)) === JSON.stringify(keptOf(right));
}

function keptOf({ fields, approverId }: DraftInput): object {
  return { ...rowOfFields(fields), approverId };
}

function isKey<T extends object>(names: T, text: string): text is Extract<keyof T, string> {
  return Object.hasOwn(names, text);
}
