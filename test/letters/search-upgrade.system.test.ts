import { describe, expect, it } from 'vitest';
import { listLetters } from '#db/letters/letter-list.ts';
import { buildSearchIndexes } from '#db/search/search-indexes.ts';
import { ownCourt, putLetter } from './kit/own-court.ts';

/** The last step before letters kept what they say in the form of the search. */
const BEFORE = 'Migration20261128000050_seen_losses';
const TYPED = 'Дело № 2-1195/2026';

describe('an installation that searched letters as they were typed', () => {
  const court = ownCourt();

  it('finds its old letters in any spelling, and only those yet to be sent lose the «№» typed before the number', async () => {
    const statuses = ['draft', 'needs_fix', 'returned', 'awaiting_signature', 'signed', 'in_transit'] as const;
    for (const status of statuses)
      await putLetter(court, { status, caseNumber: TYPED, recipientName: 'Семёнов\u2010Тест' });
    await court.orm.migrator.down({ to: BEFORE });
    await court.orm.migrator.up();
    const kept = await court.rows<{ status: string; n: string }>('select status, case_number as n from letter');
    const simpler = kept.filter(({ n }) => n === '2-1195/2026').map(({ status }) => status);
    expect(simpler.toSorted()).toEqual(['draft', 'needs_fix', 'returned']);
    expect(kept.filter(({ n }) => n === TYPED)).toHaveLength(3);
    const everywhere = { siteId: null, timeZone: 'Europe/Moscow', limit: 10 };
    for (const text of ['2 – 1195', 'дело №2-1195/2026', 'семенов-тест']) {
      expect(await listLetters(court.orm.em.fork(), { ...everywhere, text }), text).toHaveLength(statuses.length);
    }
  });

  it('builds the index of what stands together beside the work: letters are written all the while', async () => {
    const waiting = async (): Promise<boolean> =>
      (
        await court.rows(
          `select from pg_stat_activity where datname = current_database() and query like 'create index%' and wait_event_type = 'Lock'`,
        )
      ).length > 0;
    const ready = () =>
      court.rows<{ name: string }>(
        `select indexrelid::regclass::text as name from pg_index where indisvalid and indexrelid::regclass::text in ('letter_search_terms', 'matter_search_terms') order by 1`,
      );
    expect(await ready()).toEqual([{ name: 'matter_search_terms' }]);
    let built: Promise<void> | undefined;
    const written = await court.orm.em.fork().transactional(async (open) => {
      await open.execute(`update letter set comment = 'открытая запись'`);
      built = buildSearchIndexes(court.orm.em.fork());
      while (!(await waiting())) await new Promise(setImmediate);
      // A table that were closed for the building would keep this one waiting behind it.
      return court.orm.em.fork().transactional(async (beside) => {
        await beside.execute(`set local lock_timeout = '3s'`);
        return beside
          .execute(
            `insert into letter_search select site_id, created_at, gen_random_uuid(), words, key from letter_search limit 1`,
          )
          .then(() => true)
          .catch(() => false);
      });
    });
    await built;
    expect(written).toBe(true);
    expect(await ready()).toEqual([{ name: 'letter_search_terms' }, { name: 'matter_search_terms' }]);
  });
});
