import { basisOf, narrowingOf, type LetterFilter } from '#domain/statistics/filter.ts';
import { spanOf, SPANS, type Span } from '#domain/statistics/periods.ts';

/** The filter that an address asks for; where it names no days, the month so far, or the span that is named around the day. */
export function filterOf(asked: (name: string) => string | undefined, today: string): LetterFilter {
  const [from = '', to = '', span = ''] = [asked('from'), asked('to'), asked('span')];
  const days = Object.hasOwn(SPANS, span)
    ? spanOf(span as Span, /^\d{4}-\d\d-\d\d$/.test(from) ? from : today)
    : { from: from === '' ? spanOf('month', today).from : from, to: to === '' ? (from === '' ? today : from) : to };
  const site = asked('site') ?? '';
  return { siteId: site === '' ? null : site, ...days, basis: basisOf(asked('basis')), ...narrowingOf(asked) };
}
