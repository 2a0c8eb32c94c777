import { describe, expect, it } from 'vitest';
import { listLetters } from '#db/letters/letter-list.ts';
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
});
