import type { OutagePart } from './outage-parts.ts';

/**
 * What people expect of the installation, and which parts must be there for it: it is away while any of them is. A code stands in REST. Parts
 * outside stand alone: the court answers for none of them.
 */
export const SERVICES = {
  work: { name: 'Работа людей', parts: ['site', 'database'] },
  letters: { name: 'Движение писем', parts: ['database', 'engine', 'worker', 'disk', 'files'] },
  post: { name: 'Приём партий Почтой', parts: ['post'] },
  tracking: { name: 'Отслеживание Почты', parts: ['tracking'] },
  mail: { name: 'Почтовый сервер', parts: ['mail'] },
  mailbox: { name: 'Ящик обмена', parts: ['mailbox'] },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly parts: readonly OutagePart[] }>>;
export type ServiceCode = keyof typeof SERVICES;
export const SERVICE_CODES = Object.keys(SERVICES) as ServiceCode[];

/** A time, ms of the machine's clock; the end is not in it. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
}

/** An absence of one part; `toMs` is now while it lasts. */
export interface PartSpan extends Span {
  readonly part: OutagePart;
}

/** How long a service was to be there, and how long it was not. */
export interface Availability {
  readonly watchedMs: number;
  readonly awayMs: number;
  /** Absences after those that touch are joined. */
  readonly absences: number;
  /** Hundredths of a percent, rounded down: what was away for a moment was not there the whole time. Null: nothing was watched. */
  readonly basisPoints: number | null;
}

/** The availability of a service within a time in which it was watched. */
export function availabilityOf(service: ServiceCode, absences: readonly PartSpan[], watched: Span): Availability {
  const parts: readonly OutagePart[] = SERVICES[service].parts;
  const joined = join(absences.filter(({ part }) => parts.includes(part)).flatMap((span) => within(span, watched)));
  const awayMs = joined.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
  const watchedMs = Math.max(0, watched.toMs - watched.fromMs);
  const basisPoints = watchedMs === 0 ? null : Math.floor((10_000 * (watchedMs - awayMs)) / watchedMs);
  return { watchedMs, awayMs, absences: joined.length, basisPoints };
}

function within({ fromMs, toMs }: Span, bounds: Span): readonly Span[] {
  const clipped = { fromMs: Math.max(fromMs, bounds.fromMs), toMs: Math.min(toMs, bounds.toMs) };
  return clipped.toMs > clipped.fromMs ? [clipped] : [];
}

function join(spans: readonly Span[]): readonly Span[] {
  const joined: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = joined.at(-1);
    if (!last || span.fromMs > last.toMs) joined.push(span);
    else joined[joined.length - 1] = { fromMs: last.fromMs, toMs: Math.max(last.toMs, span.toMs) };
  }
  return joined;
}
