import type { Fault } from '#domain/documents/fault.ts';
import type { LetterFields } from '#domain/letters/letter.ts';
import type { FilledColumns } from '#db/letters/letter-row.ts';
import type { DraftInput } from './routes/letter-requests.ts';

/** Far above any rule of the Post: only keeps nonsense out of a draft; the rules speak when it is sent for approval. */
const MAX_DRAFT_TEXT = 4_000;

/** What would not even fit a draft: texts that are endless or that cannot be stored. */
export function draftFaults({ fields }: DraftInput): Fault[] {
  const texts: readonly (readonly [string, string | undefined])[] = [
    ['title', fields.title],
    ['comment', fields.comment],
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

/** PostgreSQL keeps neither NUL nor half of a surrogate pair. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed();
}

/** The fields as the row keeps them; an empty optional field is absent. */
export function columnsOfFields(fields: LetterFields): FilledColumns {
  const { recipient } = fields;
  return {
    kind: fields.kind,
    document_kind: fields.documentKind,
    title: fields.title.trim(),
    recipient_type: recipient.type,
    recipient_name: recipient.name.trim(),
    recipient_address: recipient.address.trim(),
    recipient_inn: emptyToNull(recipient.inn),
    recipient_kpp: emptyToNull(recipient.kpp),
    comment: emptyToNull(fields.comment),
  };
}

function emptyToNull(text: string | undefined): string | null {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
}
