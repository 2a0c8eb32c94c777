import type { CaseRegisterView } from '#views/case-register/register.ts';
import { dateTimeText } from '../format/time.ts';

/** As of when cases are shown, and since when the register gives nothing, in one sentence. */
export function standingText(
  {
    dataAsOf,
    awaySince,
    isErring,
    isReading,
    isOn,
  }: Pick<CaseRegisterView, 'dataAsOf' | 'awaySince' | 'isErring' | 'isReading' | 'isOn'>,
  timeZone: string,
): string {
  if (!isOn) return 'Картотека из АМИРС не читается.';
  const of =
    dataAsOf === null
      ? 'Из АМИРС ещё ничего не прочитано до конца'
      : `Данные АМИРС на ${dateTimeText(dataAsOf, timeZone)}`;
  if (awaySince !== null) {
    const trouble = isErring ? 'отвечает ошибкой' : 'не отвечает';
    return `${of}; АМИРС ${trouble} с ${dateTimeText(awaySince, timeZone)}.`;
  }
  return isReading ? `${of}; сейчас обновляется.` : `${of}.`;
}
