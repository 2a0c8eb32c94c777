import type { WorkCalendar } from '../calendar/working-days.ts';
import { cutOffRuleOf, nextCutOff } from './cut-off.ts';
import { KEPT_TERMS, type SiteSettings } from './site-settings.ts';

/** What the site has under way when its settings change. */
export interface SiteUnderWay {
  readonly now: Date;
  /** Letters between being sent for approval and their end. */
  readonly letters: number;
  readonly calendar: WorkCalendar;
}

/** What a change does and what it leaves alone, said before it is saved. `timeText` writes an instant on a zone's clock. */
export function siteEffects(
  was: SiteSettings,
  becomes: SiteSettings,
  { now, letters, calendar }: SiteUnderWay,
  timeText: (instant: Date, timeZone: string) => string,
): readonly string[] {
  const has = (...fields: readonly (keyof SiteSettings)[]): boolean =>
    fields.some((field) => was[field] !== becomes[field]);
  const closes = (settings: SiteSettings): string =>
    timeText(nextCutOff(now, cutOffRuleOf({ ...settings, calendar })), settings.timeZone);
  const effects: string[] = [];
  if (has('cutOffTime', 'timeZone')) {
    effects.push(`Ближайшая партия закроется ${closes(becomes)}; было бы ${closes(was)}. Действует сразу.`);
  }
  if (has(...KEPT_TERMS)) {
    effects.push(
      `Новые сроки получат письма, отправленные на подпись после сохранения. Писем в работе: ${String(letters)}; они доживут по прежним.`,
    );
  }
  if (has('form103TaskSeconds'))
    effects.push('Новый срок получат задания о форме 103, которые появятся после сохранения; у прежних он свой.');
  if (has('returnAddress', 'name'))
    effects.push('Отправитель сменится в партиях, которые ещё не собраны; уже собранные уйдут с прежним.');
  if (has('channel')) effects.push('Следующая партия уйдёт новым путём; уже собранные — прежним.');
  if (has('paperOffice'))
    effects.push('Отделение узнают заказы, которых у Почты ещё нет; заказанные письма сдают там, где заказано.');
  if (has('profileId')) effects.push('По новым пределам проверяются письма, отправленные на подпись после сохранения.');
  if (has('numberingStart')) effects.push('Следующий номер — не меньше указанного; занятые номера не повторяются.');
  return effects;
}
