import { inForceOn } from '#domain/calendar/valid-from.ts';
import { countReady } from '#db/batches/batches.ts';
import { listReadyLetters, type ReadyLetterRow } from '#db/batches/ready-letters.ts';
import { readDeliveryRules } from '#db/delivery/delivery-norms.ts';
import type { EntityManager } from '#db/orm.ts';
import { loadSite, type StepSite } from '#db/people/step-people.ts';
import { readSetStanding } from '#db/tariffs/budgets.ts';
import { readTariffs } from '#db/tariffs/tariffs.ts';
import { classesOf, normCaveat } from '#domain/delivery/delivery-norm.ts';
import { distanceBetween, prefixIn } from '#domain/delivery/distance.ts';
import { expectedDays, type DeliveryRules } from '#domain/delivery/expected-day.ts';
import { channelOfLetter } from '#domain/letters/letter-way.ts';
import { isHandedInOnPaper } from '#domain/post/channels.ts';
import { priceOf, sumOf } from '#domain/post/tariff.ts';
import { tariffCaveat } from '#domain/post/tariff-words.ts';
import { vatTotal, vatWithin } from '#domain/post/vat.ts';
import { budgetState } from '#domain/tariffs/budget.ts';
import { cutOffRuleOf, localDateAt, nextCutOff } from '#domain/settings/cut-off.ts';
import type { BatchPreview } from '#views/batches/batch.ts';

/** What a batch opened now would take, what it would cost, and when its letters would be there. */
export async function readPreview(em: EntityManager, siteId: string, now: Date): Promise<BatchPreview> {
  const letters = await listReadyLetters(em, siteId, now);
  const { withheld, asked, askedOf } = await countReady(em, siteId, now);
  const site = await loadSite(em, siteId);
  const closesAt = nextCutOff(now, cutOffRuleOf(site)).toISOString();
  const today = localDateAt(now, site.timeZone);
  const tariffs = await readTariffs(em);
  const tariff = inForceOn(tariffs, today);
  // What the Post takes for letters on paper it tells with its orders.
  const electronic = letters.filter(({ way }) => way !== 'paper');
  const prices = electronic.map(({ kind, pageCount }) => priceOf(tariff, { kind, pageCount, way: null }));
  const sum = sumOf(prices);
  const vat = vatTotal(prices.map((price) => vatWithin(price, tariff)));
  const standing = await readSetStanding(em, siteId, Number(today.slice(0, 4)), tariffs);
  const budget = standing && { ...standing, state: budgetState(standing.budget, sumOf([standing.spent, sum])) };
  const told = { withheld, asked, askedOf, closesAt, sum, vat, caveat: tariffCaveat([tariff]), budget };
  return { ...told, ...expectedOf(letters, { site, today, rules: await readDeliveryRules(em) }) };
}

interface Sending {
  readonly site: StepSite;
  readonly today: string;
  readonly rules: DeliveryRules;
}

function expectedOf(
  letters: readonly ReadyLetterRow[],
  { site, today, rules }: Sending,
): Pick<BatchPreview, 'letters' | 'expectedCaveat'> {
  const own = prefixIn(site.returnAddress);
  const expected = ({ kind, way, recipientAddress }: ReadyLetterRow) => {
    const classes = classesOf(kind, isHandedInOnPaper(channelOfLetter(way, site)) ? 'paper' : null);
    const distance = distanceBetween(own, prefixIn(recipientAddress));
    const { soonest, on } = expectedDays({ from: today, classes, distance }, rules);
    return { soonest, on };
  };
  return {
    letters: letters.map((letter) => ({ ...letter, expected: expected(letter) })),
    expectedCaveat: normCaveat(inForceOn(rules.norms, today)),
  };
}
