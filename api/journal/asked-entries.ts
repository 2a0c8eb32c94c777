import { findActors, type JournalFilter } from '#db/journal/journal-list.ts';
import { findSiteName } from '#db/settings/sites.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { EVERY_LETTER } from '#db/archive/every-letter.ts';
import type { EntityManager } from '#db/orm.ts';
import { database } from '#db/statements/database.ts';
import { dayAfter, dayIn, isDay } from '#domain/calendar/day.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { instantOf } from '#domain/settings/zoned-time.ts';
import type { JournalAsked } from '#views/journal/journal.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';

/** What is shown where no days are chosen. */
export const USUAL_DAYS = 30;

/** The days asked for, whole: those of the last month where they are not. */
export function daysAsked(
  asked: JournalAsked,
  actor: Actor,
  now: Date,
): { readonly from: string; readonly to: string } {
  const today = dayIn(actor.timeZone, now);
  const to = asked.to?.trim() || today;
  return { from: asked.from?.trim() || (isDay(to) ? dayAfter(to, -USUAL_DAYS) : today), to };
}

/** What was typed as a filter. @throws ApplicationError `invalid` by fields, in words */
export async function filterOf(
  em: EntityManager,
  actor: Actor,
  asked: JournalAsked,
  now: Date,
): Promise<JournalFilter> {
  const { from, to } = daysAsked(asked, actor, now);
  const faults = dayFaults(from, to);
  const siteId = actor.siteId ?? (asked.siteId?.trim() || null);
  if (siteId !== null && (await findSiteName(em, siteId)) === null) {
    faults.push(fault('siteId', `Участка ${siteId} нет.`));
  }
  const person = await personOf(em, asked.person?.trim() ?? '', actor.siteId);
  const subject = await subjectOf(em, asked.object?.trim() ?? '');
  faults.push(...person.faults, ...subject.faults);
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const action = asked.action?.trim() || undefined;
  const midnight = (day: string): Date => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return instantOf({ year, month, day: date, hour: 0, minute: 0, second: 0 }, actor.timeZone);
  };
  const days = { from: midnight(from), until: midnight(dayAfter(to, 1)) };
  return { siteId, actorId: person.id, action, subjectId: subject.id, ...days };
}

function dayFaults(from: string, to: string): Fault[] {
  const wrong = (['from', 'to'] as const).filter((field) => !isDay(field === 'from' ? from : to));
  if (wrong.length > 0) return wrong.map((field) => fault(field, 'Такого дня нет: выберите его в календаре.'));
  return from > to ? [fault('from', 'Первый день позже последнего: поменяйте их местами.')] : [];
}

interface Found {
  readonly id: string | undefined;
  readonly faults: readonly Fault[];
}

async function personOf(em: EntityManager, typed: string, siteId: string | null): Promise<Found> {
  if (typed === '') return { id: undefined, faults: [] };
  const people = await findActors(em, typed, siteId);
  const exact = people.find(({ login }) => login === typed.toLowerCase());
  const [only, ...others] = exact ? [exact] : people;
  if (only && others.length === 0) return { id: only.id, faults: [] };
  const names = people.map(({ fullName, login }) => `${fullName} (${login})`).join(', ');
  const words = only
    ? `Таких людей несколько: ${names}. Укажите логин.`
    : `Человека «${typed.slice(0, 60)}» нет: укажите логин или часть имени.`;
  return { id: undefined, faults: [fault('person', words)] };
}

/** By its id, or a letter by its number. */
async function subjectOf(em: EntityManager, typed: string): Promise<Found> {
  if (typed === '') return { id: undefined, faults: [] };
  if (isUuid(typed)) return { id: typed.toLowerCase(), faults: [] };
  const letter = await database(em)
    .selectFrom(EVERY_LETTER)
    .select('l.id')
    .where('l.number', '=', typed)
    .limit(1)
    .executeTakeFirst();
  if (letter) return { id: letter.id, faults: [] };
  const words = `Письма с номером «${typed.slice(0, 60)}» нет: укажите номер целиком (50MS0095/26/768) или идентификатор из журнала.`;
  return { id: undefined, faults: [fault('object', words)] };
}

function fault(field: string, message: string): Fault {
  return { code: 'filter_wrong', field, message };
}
