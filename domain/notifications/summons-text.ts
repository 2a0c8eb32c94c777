import { isSaidOff, startSaid } from '../cases/start-in-text.ts';
import type { Fault } from '../documents/fault.ts';
import { momentWords } from './moment-words.ts';

/**
 * A summons that does not say when, or says that it will not be then, calls nobody to the hearing: its text holds the day and the time as they
 * are, by the court's clock.
 * @param hearing null: the case has none to come
 * @param isFixed the words are those of a notice that was made: nobody can put them right, there is another to be written
 */
export function summonsFaults(
  text: string,
  hearing: { readonly startsAt: Date } | null,
  timeZone: string,
  isFixed = false,
): Fault[] {
  if (hearing === null) {
    const message = `О чём: в деле нет назначенного заседания, извещать не о чем. ${isFixed ? ANEW : 'Выберите «Сообщение по делу».'}`;
    return [{ code: 'hearing_missing', field: 'kind', message }];
  }
  const said = startSaid(text, hearing.startsAt, timeZone);
  const missing = [...(said.day ? [] : ['дня']), ...(said.time ? [] : ['времени'])];
  if (missing.length === 0) return isSaidOff(text, hearing.startsAt, timeZone) ? [saidOff(isFixed)] : [];
  const advice = isFixed ? ANEW : 'Впишите их или поставьте {дата} в {время}.';
  const message = `Текст: нет ${missing.join(' и ')} заседания (${momentWords(hearing.startsAt, timeZone)}). ${advice}`;
  return [{ code: 'summons_undated', field: 'text', message }];
}

const ANEW = 'Те же слова больше не годятся: составьте новое уведомление из карточки дела.';

function saidOff(isFixed: boolean): Fault {
  const advice = isFixed ? ANEW : 'Исправьте текст или дело; об отмене сообщают «Сообщением по делу».';
  const message = `Текст: сказано, что в день и час назначенного заседания его не будет. ${advice}`;
  return { code: 'summons_off', field: 'text', message };
}
