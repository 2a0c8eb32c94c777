/** Terms that are measured of each letter, from one moment of its life to another. */
export const MEASURES = {
  prepare: 'от черновика до отправки на подпись',
  sign: 'от отправки на подпись до подписи',
  hand: 'от подписи до приёма Почтой',
  deliver: 'от приёма Почтой до исхода',
} as const;
export type Measure = keyof typeof MEASURES;
export const MEASURE_CODES = Object.keys(MEASURES) as [Measure, ...Measure[]];

/** What is counted against: each version is kept, with who set it and where it is from. */
export interface Norms {
  readonly version: number;
  /** Of one letter. */
  readonly minutesOnPaper: number;
  readonly minutesInMask: number;
  /** Kopecks of one registered letter. */
  readonly priceOnPaper: number;
  readonly priceElectronic: number;
  /** Hours; what lasts longer is over the norm. */
  readonly hours: Readonly<Record<Measure, number>>;
  /** Where the figures are from, in words. */
  readonly source: string;
}

export const SHIPPED_NORMS: Omit<Norms, 'version'> = {
  ...{ minutesOnPaper: 25, minutesInMask: 3, priceOnPaper: 6_480, priceElectronic: 3_240 },
  hours: { prepare: 24, sign: 24, hand: 24, deliver: 30 * 24 },
  source: 'презентация МАСК (минуты и цена письма, 2020 год); сроки — ориентир установки, не норма закона',
};

/** Of those letters of which the term is known. Seconds. */
export interface MeasureFigures {
  readonly count: number;
  readonly medianSeconds: number | null;
  readonly p90Seconds: number | null;
  readonly overCount: number;
}

/** Hundredths of a percent that are over the norm; null: nothing was measured. */
export function overShare({ count, overCount }: Pick<MeasureFigures, 'count' | 'overCount'>): number | null {
  return count === 0 ? null : Math.round((overCount / count) * 10_000);
}

/** «2 дн 3 ч», «45 мин» */
export function termText(seconds: number | null): string {
  if (seconds === null) return '—';
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${String(minutes)} мин`;
  const hours = Math.round(minutes / 60);
  if (hours < 48) return `${String(hours)} ч`;
  const [days, rest] = [Math.floor(hours / 24), hours % 24];
  return rest === 0 ? `${String(days)} дн` : `${String(days)} дн ${String(rest)} ч`;
}

export function percentText(hundredths: number | null): string {
  return hundredths === null ? '—' : `${(hundredths / 100).toLocaleString('ru-RU', { maximumFractionDigits: 1 })} %`;
}
