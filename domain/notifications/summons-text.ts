import { isSaidOff, startSaid } from '../cases/start-in-text.ts';
import type { Fault } from '../documents/fault.ts';
import { momentWords } from './moment-words.ts';

/**
 * A summons that does not say when, or says that it will not be then, calls nobody to the hearing: its text holds the day and the time as they
 * are, by the court's clock.
 * @param hearing null: the case has none to come
 */
export function summonsFaults(text: string, hearing: { readonly startsAt: Date } | null, timeZone: string): Fault[] {
  if (hearing === null) {
    const message = 'О чём: в деле нет назначенного заседания, извещать не о чем. Выберите «Сообщение по делу».';
    return [{ code: 'hearing_missing', field: 'kind', message }];
  }
  const said = startSaid(text, hearing.startsAt, timeZone);
  const missing = [...(said.day ? [] : ['дня']), ...(said.time ? [] : ['времени'])];
  if (missing.length === 0) return isSaidOff(text, hearing.startsAt, timeZone) ? [SAID_OFF] : [];
  const message = `Текст: нет ${missing.join(' и ')} заседания (${momentWords(hearing.startsAt, timeZone)}). Впишите их или поставьте {дата} в {время}.`;
  return [{ code: 'summons_undated', field: 'text', message }];
}

const SAID_OFF: Fault = {
  ...{ code: 'summons_off', field: 'text' },
  message:
    'Текст: сказано, что в день и час назначенного заседания его не будет. Исправьте текст или дело; об отмене сообщают «Сообщением по делу».',
};
