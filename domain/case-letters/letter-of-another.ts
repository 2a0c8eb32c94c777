import type { Fault, Warning } from '../documents/fault.ts';

/** How it stands with a letter whose party is called otherwise in its case by now; `other`: people have said that it is another person. */
export interface LetterOfAnother {
  readonly state: 'open' | 'other';
  /** As the party is called. */
  readonly becomes: string;
}

const FIELD = 'recipient.name';
/** Asked while nobody has said whether it is the same person. */
export const PERSON_UNDECIDED = 'person_undecided';

/** No batch takes a letter to the former person, so it is not sent either. */
export function personFaults(of: LetterOfAnother | null): readonly Fault[] {
  if (of?.state !== 'other') return [];
  const message =
    `Решено, что участник дела — теперь другой человек («${of.becomes}»), а письмо составлено прежнему: в партию оно не войдёт. ` +
    'Впишите получателем того, кто участник теперь, или отзовите письмо; прежнему, если нужно, составьте новое.';
  return [{ code: 'person_other', field: FIELD, message }];
}

/** Until it is answered it may be the same person, and a letter that is sent so waits. */
export function personQuestions(of: LetterOfAnother | null): readonly Warning[] {
  if (of?.state !== 'open') return [];
  const message =
    `Участник назван в деле иначе («${of.becomes}»), и ещё не решено, тот же ли это человек: до ответа на карточке дела письмо в партию не войдёт. ` +
    'Отправить на прежнее имя?';
  return [{ code: PERSON_UNDECIDED, field: FIELD, message, severity: 'warning' }];
}

/** The same for whoever looks at the letter, whoever has it in hand. */
export function personWarnings(of: LetterOfAnother | null): readonly Warning[] {
  return [...personFaults(of).map((fault): Warning => ({ ...fault, severity: 'warning' })), ...personQuestions(of)];
}
