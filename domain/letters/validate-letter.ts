import type { Fault } from '../documents/fault.ts';
import { limitWords, type ChannelProfile } from '../post/profiles.ts';
import { registryComment } from '../post/registry-row.ts';
import { textFaults } from './text-faults.ts';
import { isBlank } from '../work/typed-text.ts';
import { LETTER_TEXT_NAMES, letterText, textLimit, type LetterTextName } from './letter-texts.ts';
import { recipientFaults } from './recipient-faults.ts';
import { DOCUMENT_KIND_NAMES, LETTER_KIND_NAMES, type LetterFields } from './letter.ts';

/**
 * Everything that is wrong with what the clerk filled in, each fault naming its form field (`recipient.inn`) and saying what to do.
 * Texts are measured as the Post will get them (`postText`). An empty list means the Post's published rules are kept.
 */
export function validateLetterFields(fields: LetterFields, profile: ChannelProfile): Fault[] {
  return [
    ...kindFaults(fields),
    ...recipientFaults(fields.recipient, profile),
    ...LETTER_TEXT_NAMES.flatMap((name) => ownTextFaults(name, fields[name] ?? '', profile)),
    ...commentFaults(fields, profile),
  ];
}

/** Each fits its own bound, and yet both do not fit the one column they share. */
function commentFaults(fields: LetterFields, profile: ChannelProfile): Fault[] {
  const { maxCommentLength } = profile;
  const comment = fields.comment ?? '';
  const length = registryComment(fields).length;
  if (length <= maxCommentLength || comment.length > maxCommentLength) return [];
  const message = `Комментарий вместе с номером дела: сократите до ${maxCommentLength} символов, сейчас ${length}. ${limitWords(profile, 'maxCommentLength')}`;
  return [{ code: 'too_long', field: 'comment', message }];
}

function ownTextFaults(name: LetterTextName, text: string, profile: ChannelProfile): Fault[] {
  const { label, isRequired: required, limit, faults } = letterText(name);
  const bound = typeof limit === 'string' ? limitWords(profile, limit) : undefined;
  const found = textFaults(text, { field: name, label, required, maxLength: textLimit(name, profile), bound });
  return found.length > 0 || isBlank(text) ? found : (faults?.(text, label) ?? []);
}

function kindFaults({ kind, documentKind }: LetterFields): Fault[] {
  const faults: Fault[] = [];
  if (!Object.hasOwn(LETTER_KIND_NAMES, kind)) {
    faults.push({ code: 'kind_unknown', field: 'kind', message: 'Вид письма: выберите «Заказное» или «Простое».' });
  }
  if (!Object.hasOwn(DOCUMENT_KIND_NAMES, documentKind)) {
    faults.push({
      code: 'document_kind_unknown',
      field: 'documentKind',
      message: 'Вид документа: выберите из списка.',
    });
  }
  return faults;
}
