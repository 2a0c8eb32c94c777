import type { EntityManager } from '@mikro-orm/postgresql';
import { inForceOn } from '#domain/calendar/valid-from.ts';
import { judgedByWay, sumByWays } from '#domain/form103/known-way.ts';
import type { Money } from '#domain/post/tariff.ts';
import { loadBatch } from '../batches/batch-row.ts';
import { findWays } from '../statistics/courses.ts';
import { readTariffs } from '../tariffs/tariffs.ts';
import { listFormLines, type FormCheck } from './checks.ts';

/** The lines of a comparison, each charge held against the tariff of the way that is known by now, and what the batch costs by that, kopecks. */
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
  const tariff = inForceOn(await readTariffs(em), (await loadBatch(em, check.batch_id)).batchDate);
  const lines = stored.map((line) => {
    const way = ways.get(line.letterId ?? '') ?? null;
    return { ...judgedByWay(line, { way, tariff }), way };
  });
  const sum = sumByWays({ from: check.our_sum_from, to: check.our_sum_to }, stored, lines);
  return { lines, sum };
}

function spanOrNull(from: number | null, to: number | null): Money | null {
  return from === null || to === null ? null : { from, to };
}
