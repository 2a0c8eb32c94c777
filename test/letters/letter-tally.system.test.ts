import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countByStatus, findTallyDifferences, foldTally } from '#db/letters/letter-tally.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { LETTER_LIFE } from '#domain/letters/letter-life.ts';
import { LETTER_STATUSES } from '#domain/letters/letter-status.ts';
import { tallyFindings } from '#domain/reconcile/system/tally.ts';
import { ownCourt, putLetter } from './kit/own-court.ts';

const NEIGHBOUR = '77MS0001';

class Undone extends Error {}

describe('the kept numbers of letters', () => {
  const court = ownCourt();
  const em = () => court.orm.em.fork();

  async function expectTrue(): Promise<void> {
    expect(await findTallyDifferences(em())).toEqual([]);
    for (const siteId of [DEMO_SITE_ID, NEIGHBOUR, null]) {
      const rows = await court.rows<{ status: string; n: number }>(
        `select status, count(*)::int as n from letter ${siteId === null ? '' : 'where site_id = ?'} group by status`,
        siteId === null ? [] : [siteId],
      );
      const kept = [...(await countByStatus(em(), siteId))].filter(([, n]) => n !== 0);
      expect(new Map(kept)).toEqual(new Map(rows.map(({ status, n }) => [status, n])));
    }
  }

  it('are true after any moves, new letters, removed ones, steps undone and folds, in whatever order', async () => {
    const move = fc.record({
      act: fc.constantFrom('new', 'move', 'move all', 'undone', 'remove', 'fold'),
      siteId: fc.constantFrom(DEMO_SITE_ID, NEIGHBOUR),
      status: fc.constantFrom(...LETTER_STATUSES),
      at: fc.nat(20),
    });
    const acts = {
      new: async ({ siteId, status }: { siteId: string; status: (typeof LETTER_STATUSES)[number] }) => {
        await putLetter(court, { siteId, status });
      },
      move: ({ status, at }: { status: string; at: number }) =>
        court.rows(`update letter set status = ? where id = (select id from letter order by id offset ? limit 1)`, [
          status,
          at,
        ]),
      'move all': ({ siteId, status }: { siteId: string; status: string }) =>
        court.rows('update letter set status = ? where site_id = ?', [status, siteId]),
      undone: ({ status }: { status: string }) =>
        em()
          .transactional(async (tx) => {
            await tx.execute('update letter set status = ?', [status]);
            throw new Undone();
          })
          .catch((error: unknown) => expect(error).toBeInstanceOf(Undone)),
      remove: ({ at }: { at: number }) =>
        court.rows('delete from letter where id = (select id from letter order by id offset ? limit 1)', [at]),
      fold: () => foldTally(em()),
    };
    const told = fc.asyncProperty(fc.array(move, { minLength: 1, maxLength: 12 }), async (moves) => {
      for (const each of moves) await acts[each.act as keyof typeof acts](each);
      await expectTrue();
    });
    await fc.assert(told, { numRuns: 12 });
  });

  it('are true while many move the same letters at once and others fold; nobody waits for a number', async () => {
    for (let index = 0; index < 8; index += 1) await putLetter(court);
    await em().transactional(async (holding) => {
      await holding.execute(`update letter set status = 'returned' where status = 'draft'`);
      await putLetter(court, { status: 'draft' });
      await foldTally(em());
    });
    const busy = Array.from({ length: 6 }, async (_, lane) => {
      for (const status of ['signed', 'queued', 'submitting', 'accepted', 'filed']) {
        await court.rows('update letter set status = ? where abs(hashtext(id::text)) % 6 = ?', [status, lane]);
        if (lane % 2 === 0) await foldTally(em());
        expect(await findTallyDifferences(em())).toEqual([]);
      }
    });
    await Promise.all(busy);
    while ((await foldTally(em())) > 0);
    await expectTrue();
    expect(await court.rows('select from letter_tally_change')).toEqual([]);
  });

  it('a number that is not true is found by the reconciler and set right by a recount', async () => {
    await putLetter(court, { status: 'lost' });
    await foldTally(em());
    await court.rows(`update letter_tally set count = count + 3 where status = 'lost' and site_id = ?`, [DEMO_SITE_ID]);
    const [difference] = await findTallyDifferences(em());
    expect(difference).toMatchObject({ siteId: DEMO_SITE_ID, status: 'lost' });
    const findings = difference ? tallyFindings(difference) : [];
    expect(findings.map(({ invariant, code }) => [invariant, code])).toEqual([['I6', 'tally']]);
    await court.rows('select recount_letter_tally()');
    await expectTrue();
  });

  it('folders of the database are those of the program', async () => {
    const rows = await court.rows<{ status: string; folder: string }>(
      'select status, letter_folder(status) as folder from unnest(?::text[]) as status',
      [`{${LETTER_STATUSES.join(',')}}`],
    );
    expect(rows).toEqual(LETTER_STATUSES.map((status) => ({ status, folder: LETTER_LIFE[status].phase })));
  });
});
