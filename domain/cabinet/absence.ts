/** What decides whether a person may say that the cabinet has none of the letters that are still without an answer. */
export interface AbsenceFacts {
  /** When the newest attempt was begun; null: none was. */
  readonly handedOverAt: Date | null;
  /** How long an archive may still be on its way in, ms. */
  readonly windowMs: number;
  /** Who has seen the letters in the cabinet, and nobody has taken it back since. */
  readonly seen: { readonly byName: string; readonly at: Date } | null;
  /** Something of the cabinet's answer is written. */
  readonly isAnyAnswered: boolean;
}

/** Why it may not be said. `seen`: somebody has seen the letters, and not one of them has been answered. */
export type AbsenceDoubt =
  | { readonly why: 'too_soon'; readonly until: Date }
  | { readonly why: 'seen'; readonly byName: string; readonly at: Date };

/** For the batch's course. */
export const ABSENCE_DOUBTS: Readonly<Record<AbsenceDoubt['why'], string>> = {
  too_soon: 'окно сверки не прошло',
  seen: 'письма этой партии видели в кабинете',
};

/** Null: it may. */
export function absenceDoubt(facts: AbsenceFacts, now: Date): AbsenceDoubt | null {
  const seen = sightOf(facts);
  if (seen !== null) return { why: 'seen', ...seen };
  const until = absentFrom(facts);
  return until !== null && now < until ? { why: 'too_soon', until } : null;
}

/** Who has seen letters of which not one has been answered; null: nobody. */
export function sightOf({ seen, isAnyAnswered }: AbsenceFacts): AbsenceFacts['seen'] {
  return isAnyAnswered ? null : seen;
}

/** When the window ends; null: nothing was handed over. */
export function absentFrom({ handedOverAt, windowMs }: AbsenceFacts): Date | null {
  return handedOverAt && new Date(handedOverAt.getTime() + windowMs);
}

/** The same in a sentence. `timeText`: an instant on the clock of who reads it. */
export function absenceDoubtWords(doubt: AbsenceDoubt, timeText: (at: Date) => string): string {
  if (doubt.why === 'too_soon')
    return `Что писем в кабинете нет, можно сказать после ${timeText(doubt.until)}: до тех пор архив может ещё проверяться.`;
  const { byName, at } = doubt;
  return `${byName} ${timeText(at)} видел(а) письма этой партии в кабинете: сказать, что там нет ни одного, нельзя. Внесите, что показал кабинет; если увидели по ошибке, руководитель нажмёт «Увидели по ошибке», и выяснение начнётся заново.`;
}
