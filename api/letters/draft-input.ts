import type { Fault } from '#domain/documents/fault.ts';
import { LETTER_TEXT_NAMES } from '#domain/letters/letter-texts.ts';
import type { DraftInput } from './routes/letter-requests.ts';
import { isStorable } from '#domain/work/storable-text.ts';

/** Far above any rule of the Post: only keeps nonsense out of a draft; the rules speak when it is sent for approval. */
const MAX_DRAFT_TEXT = 4_000;

/** What would not even fit a draft: texts that are endless or that cannot be stored. */
export function draftFaults({ fields }: DraftInput): Fault[] {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ...LETTER_TEXT_NAMES.map((name) => [name, fields[name]] as const),
    ['recipient.name', fields.recipient.name],
    ['recipient.inn', fields.recipient.inn],
    ['recipient.kpp', fields.recipient.kpp],
    ['recipient.address', fields.recipient.address],
  ];
  return texts.flatMap(([field, text]) => textFaults(field, text ?? ''));
}

function textFaults(field: string, text: string): Fault[] {
  if (!isStorable(text)) {
    return [{ code: 'text_unreadable', field, message: 'В тексте есть недопустимые знаки: введите его заново.' }];
  }
  if (text.length > MAX_DRAFT_TEXT) {
    return [{ code: 'text_too_long', field, message: `Текст длиннее ${MAX_DRAFT_TEXT} знаков: сократите его.` }];
  }
  return [];
}
