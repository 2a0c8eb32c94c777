/** What may differ between a batch and its form 103. Codes are kept; their words are shown. */
export const FORM_DIFFERENCES = {
  not_in_form: 'письма нет в форме 103',
  stranger: 'строка формы 103 не о письме этой партии',
  not_accepted: 'в форме 103 письмо есть, а у нас оно не принято',
  repeated: 'письмо стоит в форме 103 дважды',
  number: 'ШПИ этого письма, а номер другого',
  shpi: 'другой ШПИ',
  no_shpi: 'в строке нет ШПИ',
  name: 'другой получатель',
  index: 'другой индекс',
  price: 'плата не по расчёту',
  price_unread: 'плата не прочитана',
  price_ambiguous: 'сумма читается двояко',
  price_negative: 'сумма меньше нуля: это не плата',
  accepted_on: 'принято в другой день',
  outside_days: 'принято не в дни отчёта',
} as const;
export type FormDifferenceCode = keyof typeof FORM_DIFFERENCES;

/** Of the whole form, whatever the lines say. */
export const WHOLE_DIFFERENCES = {
  count: 'число отправлений в итоге формы не равно числу её строк',
  sum: 'сумма в итоге формы не равна сумме её строк',
} as const;
export type WholeDifferenceCode = keyof typeof WHOLE_DIFFERENCES;

/** What differs, with both sides in words; null: the side has nothing there. */
export interface FormDifference {
  readonly code: FormDifferenceCode;
  readonly ours: string | null;
  readonly post: string | null;
}

/** The words of each, where another document of the Post is held against letters. */
export type DifferenceNames = Readonly<Record<FormDifferenceCode, string>>;

/** «другой индекс: у нас 101000, у Почты 101001». */
export function differenceWords(difference: FormDifference): string {
  return namedDifference(difference, FORM_DIFFERENCES);
}

export function namedDifference({ code, ours, post }: FormDifference, names: DifferenceNames): string {
  const sides = [ours === null ? [] : [`у нас ${ours}`], post === null ? [] : [`у Почты ${post}`]].flat();
  return sides.length === 0 ? names[code] : `${names[code]}: ${sides.join(', ')}`;
}
