import type { Fault } from '../documents/fault.ts';
import type { LetterFields } from '../letters/letter.ts';
import { isBlank } from '../work/typed-text.ts';

/** What may stand in the title and the comment of a letter and is put in when it is sent. */
export const MERGE_FIELDS = ['дело', 'получатель', 'дата'] as const;
export type MergeField = (typeof MERGE_FIELDS)[number];
export type MergeValues = Readonly<Record<MergeField, string>>;

export const MERGE_HINT =
  'Вместо {дело}, {получатель} и {дата} при отправке встанут номер дела, имя и сегодняшний день.';

const FIELD = new RegExp(String.raw`\{\s*(${MERGE_FIELDS.join('|')})\s*\}`, 'giu');

/** The text as it goes. A field without a value stays as it is, for `mergeFaults` to name. */
export function merged(text: string, values: MergeValues): string {
  return text.replace(FIELD, (field, name: string) => {
    const value = values[name.toLowerCase() as MergeField];
    return isBlank(value) ? field : value.trim();
  });
}

/** What a letter says with its own values put in. @param today as it stands in a text, `29.11.2026` */
export function mergedFields(fields: LetterFields, today: string): LetterFields {
  return mergedWith(fields, { дело: fields.caseNumber ?? '', получатель: fields.recipient.name, дата: today });
}

/** A letter that is made of a case says its number at once; a name and a day are put in when it is known to whom and when it goes. */
export function withCaseNumber(fields: LetterFields): LetterFields {
  const values: MergeValues = { дело: fields.caseNumber ?? '', получатель: '', дата: '' };
  return mergedWith(fields, values);
}

/** A title in a list: of a draft to several the number stands as a field until it goes, and people read the number. */
export function listedTitle({
  title,
  caseNumber,
}: {
  readonly title: string;
  readonly caseNumber: string | null;
}): string {
  return merged(title, { дело: caseNumber ?? '', получатель: '', дата: '' });
}

function mergedWith(fields: LetterFields, values: MergeValues): LetterFields {
  const { comment } = fields;
  return {
    ...fields,
    title: merged(fields.title, values),
    ...(comment === undefined ? {} : { comment: merged(comment, values) }),
  };
}

/** The text with these values made fields again: whatever was typed by hand, it must not name somebody else's. */
export function unmerged(text: string, values: Partial<MergeValues>): string {
  return Object.entries(values).reduce(
    (left, [name, value]) => (isBlank(value) ? left : left.replaceAll(value.trim(), `{${name}}`)),
    text,
  );
}

export const MERGE_FAULT = 'merge_field_empty';

/** A word in braces asks for a value, whether there is such a field or not. */
const ANY_FIELD = /\{\s*\p{L}[^{}]*\}/gu;

/** Texts by their fields: what would go out with a bracket in it. */
export function mergeFaults(texts: Readonly<Record<string, string>>): Fault[] {
  return Object.entries(texts).flatMap(([field, text]) =>
    [...new Set(text.match(ANY_FIELD))].map((left) => ({ field, ...faultOf(left) })),
  );
}

function faultOf(left: string): Pick<Fault, 'code' | 'message'> {
  if (left.replace(FIELD, '') === '')
    return {
      code: MERGE_FAULT,
      message: `Вместо ${left} нечего поставить: заполните поле или уберите ${left} из текста.`,
    };
  const known = MERGE_FIELDS.map((name) => `{${name}}`).join(', ');
  const message = `Поля ${left} нет, есть ${known}: впишите само значение или уберите скобки.`;
  return { code: 'merge_field_unknown', message };
}

/** Of a letter as it would go on any day. */
export function unwrittenFaults(fields: LetterFields): Fault[] {
  const { title, comment = '' } = mergedFields(fields, SOME_DAY);
  return mergeFaults({ title, comment });
}

/** Every day is as long: a letter that is only looked at has no date yet. */
export const SOME_DAY = '01.01.2026';
