import { retold, saysOther } from '../cases/start-in-text.ts';
import type { Warning } from '../documents/fault.ts';
import type { LetterFields } from '../letters/letter.ts';
import { momentWords } from '../notifications/moment-words.ts';

/** The appointed hearing that a letter calls to. */
export interface CallOfLetter {
  readonly hearingId: string;
  /** The start that the letter tells of. */
  readonly toldAt: Date;
  readonly startsAt: Date;
  /** Of the court. */
  readonly timeZone: string;
  /** Starts that it told of before it was told anew. */
  readonly toldBefore: readonly Date[];
}

/** Texts of a letter that may name the start, with what they are called. */
const TEXTS = { title: 'заголовке', comment: 'комментарии' } as const;
export type RetoldField = keyof typeof TEXTS;

export interface RetoldText {
  readonly field: RetoldField;
  readonly before: string;
  readonly after: string;
}

export function isMoved({ toldAt, startsAt }: Pick<CallOfLetter, 'toldAt' | 'startsAt'>): boolean {
  return toldAt.getTime() !== startsAt.getTime();
}

/** «Заседание перенесено на 21.12.2026 в 11:00» */
export function movedHeading({ startsAt, timeZone }: Pick<CallOfLetter, 'startsAt' | 'timeZone'>): string {
  return `Заседание перенесено на ${momentWords(startsAt, timeZone)}`;
}

/** Of a moved hearing: the letter's texts that name its old start, with the new one in its place. */
export function retoldTexts(
  fields: Pick<LetterFields, RetoldField>,
  { toldAt, startsAt, timeZone, toldBefore }: CallOfLetter,
): readonly RetoldText[] {
  return Object.keys(TEXTS).flatMap((name) => {
    const field = name as RetoldField;
    const before = fields[field] ?? '';
    const after = [toldAt, ...toldBefore].reduce(
      (text, from) => retold(text, { from, to: startsAt, timeZone }),
      before,
    );
    return after === before ? [] : [{ field, before, after }];
  });
}

/** What the texts said before, in the words of the line that keeps it; another line has none. */
export function retoldWords({ texts }: Readonly<Record<string, unknown>>): object {
  if (!Array.isArray(texts)) return {};
  const words = texts.map(({ field, before }: Pick<RetoldText, 'field' | 'before'>) =>
    Object.hasOwn(TEXTS, field) ? `; в ${TEXTS[field]} было: «${before}»` : '',
  );
  return { texts: words.join('') };
}

/** What is asked of a letter to a hearing that has been moved: of what it tells, and of each text and document that names a start it has no more. */
export function callQuestions(
  call: CallOfLetter | null,
  fields: Pick<LetterFields, RetoldField>,
  documents: readonly string[],
): readonly Warning[] {
  if (call === null) return [];
  const { toldAt, toldBefore, startsAt, timeZone } = call;
  const isStale = isMoved(call);
  const others = (isStale ? [toldAt, ...toldBefore] : toldBefore).filter((at) => at.getTime() !== startsAt.getTime());
  const other = (text: string): Date | undefined =>
    others.find((from) => saysOther(text, { from, to: startsAt, timeZone }));
  const oldDay = (field: string, where: string, texts: readonly string[]): Warning[] =>
    texts
      .flatMap((text) => other(text) ?? [])
      .slice(0, 1)
      .map((from) => question('hearing_old_day', field, `В ${where} — ${oldDayWords(from, call)}`));
  return [
    ...(isStale ? [question(MOVED, 'hearing', movedQuestion(call))] : []),
    // What one press tells anew is not asked of beside it.
    ...Object.entries(TEXTS).flatMap(([field, where]) =>
      isStale ? [] : oldDay(field, where, [fields[field as RetoldField] ?? '']),
    ),
    ...oldDay('attachments', 'документе', documents),
  ];
}

/** The letter tells of a start that the hearing has no more. */
export const MOVED = 'hearing_moved';

function movedQuestion(call: CallOfLetter): string {
  return `${movedHeading(call)}, а письмо составлено к ${momentWords(call.toldAt, call.timeZone)}. Отправить с прежним днём?`;
}

function oldDayWords(from: Date, { startsAt, timeZone }: CallOfLetter): string {
  return `прежний день заседания, ${momentWords(from, timeZone)}, а оно теперь ${momentWords(startsAt, timeZone)}. Так и надо?`;
}

function question(code: string, field: string, message: string): Warning {
  return { code, field, message, severity: 'warning' };
}
