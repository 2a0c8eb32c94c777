import { inForceOn } from '../calendar/valid-from.ts';
import type { LetterKind } from '../letters/letter.ts';
import { dayWords } from '../work/plain-text.ts';
import { classesOf, DISTANCE_CODES, normCaveat, type DeliveryClass } from './delivery-norm.ts';
import { expectedDays, type DeliveryRules, type ExpectedDays } from './expected-day.ts';

/** «около 07.12.2026», «около 30.11.2026, если электронно, и около 07.12.2026, если на бумаге» */
export function expectedWords({ soonest, on }: Pick<ExpectedDays, 'soonest' | 'on'>): string {
  const last = `около ${dayWords(on)}`;
  return soonest === on ? last : `около ${dayWords(soonest)}, если электронно, и ${last}, если на бумаге`;
}

/** «опаздывает на 3 дн.» */
export function lateWords(days: number): string {
  return `опаздывает на ${String(days)} дн.`;
}

const IF: Readonly<Record<DeliveryClass, string>> = {
  electronic: 'если электронно — ',
  paper: 'если на бумаге — ',
  simple: '',
};

/** When a letter that the Post accepts on a day would be there, whatever address is typed: true before anything is typed and after. */
export function expectedAnywhere(kind: LetterKind, from: string, rules: DeliveryRules): string {
  const parts = classesOf(kind, null).map((code) => {
    const [same = from, other = same] = DISTANCE_CODES.map(
      (distance) => expectedDays({ from, classes: [code], distance }, rules).on,
    );
    const days =
      same === other
        ? `около ${dayWords(same)}`
        : `около ${dayWords(same)} в своём регионе, около ${dayWords(other)} в другом`;
    return `${IF[code]}${days}`;
  });
  return `Ожидается: ${parts.join('; ')}. ${normCaveat(inForceOn(rules.norms, from))}`;
}
