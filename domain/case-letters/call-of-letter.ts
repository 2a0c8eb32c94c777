import { HEARING_END_WORDS, type HearingEnd } from '../cases/case-hearing.ts';
import { retold, saysOther } from '../cases/start-in-text.ts';
import type { Warning } from '../documents/fault.ts';
import type { LetterFields } from '../letters/letter.ts';
import { momentWords } from '../notifications/moment-words.ts';

/** Why nobody can be called to a hearing any more; `past`: it has begun or been. */
export type CallEnd = HearingEnd | 'past';

/** The hearing that a letter calls to. */
export interface CallOfLetter {
  readonly hearingId: string;
  /** The start that the letter tells of. */
  readonly toldAt: Date;
  readonly startsAt: Date;
  /** Of the court. */
  readonly timeZone: string;
  /** Starts that it told of before it was told anew. */
  readonly toldBefore: readonly Date[];
  /** Why nobody can be called to it; null: it is appointed. */
  readonly ended: CallEnd | null;
  /** The nearest coming hearing of the same case beside it, looked for when nobody can be called to this one. */
  readonly other: AppointedStart | null;
}

export interface AppointedStart {
  readonly hearingId: string;
  readonly startsAt: Date;
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

/** The letter tells of what will not be. */
export function isStale(call: CallOfLetter): boolean {
  return call.ended !== null || isMoved(call);
}

/** What the letter can be told anew of; null: the case has no such hearing. */
export function tellable({ hearingId, startsAt, ended, other }: CallOfLetter): AppointedStart | null {
  return ended === null ? { hearingId, startsAt } : other;
}

/** «Заседание перенесено на 21.12.2026 в 11:00», «Заседание 20.12.2026 в 10:00 отменено» */
export function staleHeading({ toldAt, startsAt, timeZone, ended }: CallOfLetter): string {
  const told = momentWords(toldAt, timeZone);
  switch (ended) {
    case null:
      return `Заседание перенесено на ${momentWords(startsAt, timeZone)}`;
    case 'past':
      return `Заседание ${momentWords(startsAt, timeZone)} уже прошло`;
    case 'gone':
      return `Заседания ${told} в деле больше нет`;
    default:
      return `Заседание ${told} ${HEARING_END_WORDS[ended]}`;
  }
}

/** The letter's texts that name the start which is no more, with the one that it can be told of in its place. */
export function retoldTexts(fields: Pick<LetterFields, RetoldField>, call: CallOfLetter): readonly RetoldText[] {
  const [{ toldAt, timeZone, toldBefore }, to] = [call, tellable(call)];
  if (to === null) return [];
  return Object.keys(TEXTS).flatMap((name) => {
    const field = name as RetoldField;
    const before = fields[field] ?? '';
    const after = [toldAt, ...toldBefore].reduce(
      (text, from) => retold(text, { from, to: to.startsAt, timeZone }),
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

/**
 * What is asked of a letter to a hearing that has been moved, will not be held or has been: of what it tells, and of each text and document that names a
 * start it has no more.
 */
export function callQuestions(
  call: CallOfLetter | null,
  fields: Pick<LetterFields, RetoldField>,
  documents: readonly string[],
): readonly Warning[] {
  if (call === null) return [];
  const { toldAt, toldBefore, timeZone } = call;
  const asksOfAll = isStale(call);
  const startsAt = tellable(call)?.startsAt ?? toldAt;
  const others = (asksOfAll ? [toldAt, ...toldBefore] : toldBefore).filter((at) => at.getTime() !== startsAt.getTime());
  const other = (text: string): Date | undefined =>
    others.find((from) => saysOther(text, { from, to: startsAt, timeZone }));
  const oldDay = (field: string, where: string, texts: readonly string[]): Warning[] =>
    texts
      .flatMap((text) => other(text) ?? [])
      .slice(0, 1)
      .map((from) => question('hearing_old_day', field, `В ${where} — ${oldDayWords(from, { startsAt, timeZone })}`));
  return [
    ...(asksOfAll ? [staleQuestion(call)] : []),
    // What one press tells anew is not asked of beside it.
    ...Object.entries(TEXTS).flatMap(([field, where]) =>
      asksOfAll ? [] : oldDay(field, where, [fields[field as RetoldField] ?? '']),
    ),
    ...oldDay('attachments', 'документе', documents),
  ];
}

function staleQuestion(call: CallOfLetter): Warning {
  const { toldAt, timeZone, ended, other } = call;
  if (ended === null) {
    const told = `а письмо составлено к ${momentWords(toldAt, timeZone)}. Отправить с прежним днём?`;
    return question('hearing_moved', 'hearing', `${staleHeading(call)}, ${told}`);
  }
  const instead = other === null ? '' : ` Назначено другое — ${momentWords(other.startsAt, timeZone)}.`;
  const told = `${staleHeading(call)}, а письмо составлено к нему.${instead} Отправить так?`;
  return question(ended === 'past' ? 'hearing_past' : 'hearing_off', 'hearing', told);
}

function oldDayWords(from: Date, { startsAt, timeZone }: Pick<CallOfLetter, 'startsAt' | 'timeZone'>): string {
  return `прежний день заседания, ${momentWords(from, timeZone)}, а оно теперь ${momentWords(startsAt, timeZone)}. Так и надо?`;
}

function question(code: string, field: string, message: string): Warning {
  return { code, field, message, severity: 'warning' };
}
