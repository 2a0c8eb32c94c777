import type { Fault } from '../documents/fault.ts';
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

export const MERGE_FAULT = 'merge_field_empty';

/** Texts by their fields: what would go out with a bracket in it. */
export function mergeFaults(texts: Readonly<Record<string, string>>): Fault[] {
  return Object.entries(texts).flatMap(([field, text]) => {
    const [left] = text.match(FIELD) ?? [];
    if (left === undefined) return [];
    return [
      {
        code: MERGE_FAULT,
        field,
        message: `Вместо ${left} нечего поставить: заполните поле или уберите ${left} из текста.`,
      },
    ];
  });
}
