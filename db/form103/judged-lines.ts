import type { EntityManager } from '@mikro-orm/postgresql';
import type { LetterKind } from '#domain/letters/letter.ts';
import { inForceOn } from '#domain/calendar/valid-from.ts';
import { isCounted, judgedByWay, sumByWays } from '#domain/form103/known-way.ts';
import type { Money, Tariff } from '#domain/post/tariff.ts';
import { vatOfCharges, vatTotal, vatWithin } from '#domain/post/vat.ts';
import { loadBatch } from '../batches/batch-row.ts';
import { listAskedLetters } from '../cabinet/asked-letters.ts';
import { findWays } from '../statistics/courses.ts';
import { readTariffs } from '../tariffs/tariffs.ts';
import { listFormLines, type FormCheck } from './checks.ts';

/**
 * The lines of a comparison with their letters, each charge held against the tariff of the way that is known by now, what the batch costs by that,
 * kopecks, and the VAT within both sums as the lines add up to it.
 */
export async function readJudgedLines(em: EntityManager, check: FormCheck) {
  const stored = (await listFormLines(em, check.id)).map((row) => ({
    ...{ place: row.place, letterId: row.letter_id, isInForm: row.is_in_form, words: row.words, shpi: row.shpi },
    ...{ recipient: row.recipient, index: row.post_index, priceKopecks: row.price_kopecks },
    ...{ expected: spanOrNull(row.expected_from, row.expected_to), differences: row.differences },
  }));
  const ways = await findWays(
    em,
    stored.flatMap(({ letterId }) => letterId ?? []),
  );
  const asked = new Map((await listAskedLetters(em, check.batch_id)).map((one) => [one.letterId, one]));
  const tariff = inForceOn(await readTariffs(em), (await loadBatch(em, check.batch_id)).batchDate);
  const lines = stored.map((line) => {
    const way = ways.get(line.letterId ?? '') ?? null;
    const letter = asked.get(line.letterId ?? '') ?? null;
    const { kind = 'registered', pageCount = null } = letter ?? {};
    const number = letter?.registrationNumber ?? null;
    return { ...judgedByWay(line, { letter: { kind, pageCount, way }, tariff }), way, kind, letter, number };
  });
  const sum = sumByWays({ from: check.our_sum_from, to: check.our_sum_to }, stored, lines);
  return { lines, sum, ...vatsOf(lines, tariff) };
}

type VatLine = Parameters<typeof isCounted>[0] & {
  readonly kind: LetterKind;
  readonly expected: Money | null;
  readonly priceKopecks: number | null;
};

/** Ours of the letters that the form owes us, theirs of every line that charges. */
function vatsOf(lines: readonly VatLine[], tariff: Tariff) {
  const due = lines.filter((line) => isCounted(line) && line.kind === 'registered');
  const charges = lines.flatMap(({ priceKopecks }) => priceKopecks ?? []);
  return {
    ourVat: vatTotal(due.map(({ expected }) => vatWithin(expected, tariff))),
    postVatKopecks: vatOfCharges(charges, tariff)?.to ?? null,
  };
}

function spanOrNull(from: number | null, to: number | null): Money | null {
  return from === null || to === null ? null : { from, to };
}
