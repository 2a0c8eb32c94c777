/** Wall-clock time in a zone, without the zone: what a clock on the court's wall shows. */
export interface WallTime {
  readonly year: number;
  /** 1–12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** @throws RangeError when the runtime does not know the zone. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes): number =>
    Number(parts.find((found) => found.type === type)?.value);
  return {
    year: part('year'),
    month: part('month'),
    day: part('day'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

/**
 * The instant at which the zone's clock shows this time. A time that a clock change skips becomes the same distance after the change;
 * a time that happens twice is its first occurrence.
 */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const asIfUtc = utcMs(wall);
  const candidates = [-1, 1].map((day) => asIfUtc - offsetMs(asIfUtc + day * 86_400_000, timeZone));
  const [before = asIfUtc, after = asIfUtc] = candidates;
  const exact = [...candidates]
    .sort((left, right) => left - right)
    .find((ms) => ms + offsetMs(ms, timeZone) === asIfUtc);
  return new Date(exact ?? Math.max(before, after));
}

/**
 * `2026-01-05T10:00:00`, a local time of the Post, as an instant in the given zone: a guess, for sorting on screen only.
 * @throws RangeError when it is written in another form.
 */
export function instantOfLocalTime(localTime: string, timeZone: string): Date {
  const asUtc = new Date(`${localTime}Z`);
  const isForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(localTime);
  if (!isForm || Number.isNaN(asUtc.getTime()))
    throw new RangeError('Местное время: ожидается вид 2026-01-05T10:00:00');
  return instantOf(wallTimeAt(asUtc, 'UTC'), timeZone);
}

/** What the zone's clock shows at an instant: `2026-01-05T10:00:00`. */
export function localTimeIn(timeZone: string, instant: Date): string {
  return new Date(utcMs(wallTimeAt(instant, timeZone))).toISOString().slice(0, 'yyyy-MM-ddTHH:mm:ss'.length);
}

/** How far clocks of the zone are ahead of UTC at an instant. */
export function offsetMs(instantMs: number, timeZone: string): number {
  return utcMs(wallTimeAt(new Date(instantMs), timeZone)) - instantMs;
}

function utcMs({ year, month, day, hour, minute, second }: WallTime): number {
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
