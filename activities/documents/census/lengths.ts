const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, pc: 12, px: 0.75 };

/** A length with its unit (`12.5cm`) in points, undefined when it is none. */
export function lengthInPoints(text: string | undefined): number | undefined {
  const [, number, unit] = /^\s*([\d.]+)\s*(pt|in|cm|mm|pc|px)\b/.exec(text ?? '') ?? [];
  return number === undefined ? undefined : Number(number) * (POINTS[unit ?? ''] ?? 1);
}
