const OFFSET_MS = 3 * 3_600_000;

/** The parts of an instant on Moscow's clock (UTC+3 all year), each with leading zeros. */
export function moscowParts(instantMs: number): {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
  readonly milliseconds: string;
} {
  const [date = '', clock = ''] = new Date(instantMs + OFFSET_MS).toISOString().replace('Z', '').split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  return { year, month, day, time: clock.slice(0, 8), milliseconds: clock.slice(9) };
}

/** `dd.MM.yyyy HH:mm:ss`, as the batch service writes. */
export function moscowText(instantMs: number): string {
  const { year, month, day, time } = moscowParts(instantMs);
  return `${day}.${month}.${year} ${time}`;
}

/** `2026-01-05T10:00:00.000+03:00`, as the single service writes. */
export function moscowIso(instantMs: number): string {
  const { year, month, day, time, milliseconds } = moscowParts(instantMs);
  return `${year}-${month}-${day}T${time}.${milliseconds}+03:00`;
}
