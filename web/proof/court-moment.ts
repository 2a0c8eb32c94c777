import { zoneWords } from '#domain/calendar/zoned-moment.ts';
import { instantOfLocalTime, offsetMs } from '#domain/settings/zoned-time.ts';
import { dateTimeText, dayText } from '../format/time.ts';
import type { Viewer } from '../layout/chrome.ts';

const NOON = 'T12:00:00';

/**
 * A moment by the court's clock, told on the reader's, as the start of the hearing beside it is: «19.12.2026, 10:00». A day alone is the court's
 * whole day, and no day of another clock: where the reader's is another, it says by which it is.
 * @param local `yyyy-MM-ddTHH:mm:ss`, or a day
 * @param courtZone IANA
 */
export function courtMomentText(local: string, courtZone: string, viewer: Pick<Viewer, 'timeZone'>): string {
  if (local.includes('T')) return dateTimeText(instantOfLocalTime(local, courtZone).toISOString(), viewer.timeZone);
  const noon = instantOfLocalTime(`${local}${NOON}`, courtZone);
  const isSameClock = offsetMs(noon.getTime(), courtZone) === offsetMs(noon.getTime(), viewer.timeZone);
  return isSameClock ? dayText(local) : `${dayText(local)} (${zoneWords(noon, courtZone)})`;
}
