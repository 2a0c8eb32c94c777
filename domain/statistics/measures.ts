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

/**
 * «2 дн 3 ч», «45 мин». Beside a norm it is told as exactly as it takes to stand on its own side of it: a term of 24 h 12 min is over a norm of
 * 24 h and must not read as the same 24 h.
 */
export function termText(seconds: number | null, normSeconds: number | null = null): string {
  if (seconds === null) return '—';
  const plain = seconds < HOUR - MINUTE / 2 ? MINUTE : HOUR;
  const step = [plain, MINUTE].find((one) => isOnItsSide(seconds, rounded(seconds, one), normSeconds));
  return partsText(step === undefined ? wholeSeconds(seconds, normSeconds ?? 0) : rounded(seconds, step));
}

const [MINUTE, HOUR, DAY] = [60, 3_600, 86_400];
const DAYS_FROM_SECONDS = 2 * DAY;

function isOnItsSide(seconds: number, shown: number, norm: number | null): boolean {
  return norm === null || Math.sign(shown - norm) === Math.sign(seconds - norm);
}

function rounded(seconds: number, step: number): number {
  return Math.round(seconds / step) * step;
}

/** A part of a second over is told as a second. */
function wholeSeconds(seconds: number, norm: number): number {
  return seconds > norm ? Math.ceil(seconds) : Math.floor(seconds);
}

function partsText(seconds: number): string {
  const days = seconds < DAYS_FROM_SECONDS ? 0 : Math.floor(seconds / DAY);
  const rest = seconds - days * DAY;
  const parts = [
    [days, 'дн'],
    [Math.floor(rest / HOUR), 'ч'],
    [Math.floor((rest % HOUR) / MINUTE), 'мин'],
    [rest % MINUTE, 'с'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${String(count)} ${unit}`);
  return told.length === 0 ? '0 мин' : told.join(' ');
}

/** As exactly as it is kept: rounded anew, shares of one whole come to more than all of it. */
export function percentText(hundredths: number | null): string {
  return hundredths === null ? '—' : `${(hundredths / 100).toLocaleString('ru-RU', { maximumFractionDigits: 2 })} %`;
}
