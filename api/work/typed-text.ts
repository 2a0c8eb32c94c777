import { isBlank } from '#domain/work/typed-text.ts';
import { ApplicationError } from '../errors.ts';
import { isStorable } from '#domain/work/storable-text.ts';

const MAX_LENGTH = 2_000;

/**
 * What a person writes to other people — a remark, a reason, a comment — must say something that can be seen and kept.
 * @throws ApplicationError `invalid` naming the field; `absent` is said when nothing was written
 */
export function requireTyped(field: string, text: string, absent: string): void {
  if (isBlank(text)) {
    throw new ApplicationError('invalid', { faults: [{ code: 'text_missing', field, message: absent }] });
  }
  if (text.length <= MAX_LENGTH && isStorable(text)) return;
  const message = `Не больше ${String(MAX_LENGTH)} знаков, без служебных символов.`;
  throw new ApplicationError('invalid', { faults: [{ code: 'text_wrong', field, message }] });
}
