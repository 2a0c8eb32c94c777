import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { postChannels } from '#activities/ports/post-channels.ts';
import type { TicketAnswer } from '#activities/ports/post-tracking.ts';
import type { TrackingDependencies } from '#activities/tracking/dependencies.ts';
import { toldWhenFruitless } from '#activities/tracking/fruitless-incident.ts';
import { sweepTracking } from '#activities/tracking/sweep.ts';
import { toldWhenAway } from '#activities/tracking/tracking-incident.ts';
import { moveClock } from '#db/clock.ts';
import { MemoryBlobs, ownCourt, putLetter } from '../letters/kit/own-court.ts';

const HOUR_MS = 3_600_000;
const unused = (): Promise<never> => Promise.reject(new Error('not a part of this test'));

describe('a tracking service that answers every ticket with an error', () => {
  const court = ownCourt();
  let answer: (shpis: readonly string[]) => TicketAnswer;
  let asked: readonly string[] = [];

  const desk = (): TrackingDependencies => ({
    ...{ orm: court.orm, blobs: new MemoryBlobs(), isRehearsal: true, ticketDelayMs: 1, noticeWindowMs: HOUR_MS },
    tracking: {
      openTicket: (shpis) => {
        asked = shpis;
        return Promise.resolve(randomUUID());
      },
      answerByTicket: () => Promise.resolve(answer(asked)),
      history: unused,
    },
    channels: postChannels([]),
    reader: { textOf: () => Promise.resolve(null) },
  });
  /** As the worker does it, `hours` later. */
  const sweep = async (hours: number): Promise<void> => {
    await moveClock(court.orm.em.fork(), hours * HOUR_MS);
    const parts = desk();
    await toldWhenAway(parts, 1, () => toldWhenFruitless(parts, () => sweepTracking(parts, () => undefined)));
  };
  const incidents = () =>
    court.rows<{ key: string; site: string; words: string }>(
      `select incident_key as key, site_id as site, details->'words'->>0 as words from task
       where kind = 'incident' and closed_at is null order by incident_key`,
    );
  const failed = (): TicketAnswer => ({ state: 'failed', errorTypeId: 6, reason: 'отказ' });
  const failedItems = (shpis: readonly string[]): TicketAnswer => ({
    state: 'ready',
    items: shpis.map((shpi) => ({ shpi, state: 'failed' as const, errorTypeId: 6 })),
  });
  const noData = (shpis: readonly string[]): TicketAnswer => ({
    state: 'ready',
    items: shpis.map((shpi) => ({ shpi, state: 'no_data' as const })),
  });

  it.each([
    ['as a whole', failed],
    ['letter by letter', failedItems],
  ])('%s becomes one incident of each site after hours, and none after one failure', async (_, failing) => {
    await court.rows('delete from letter');
    await court.rows('delete from tracking_ticket');
    await court.rows(`delete from task`);
    await putLetter(court, { status: 'accepted', shpi: '14000026000019', acceptedAt: new Date() });
    await putLetter(court, { status: 'accepted', shpi: '14000026000026', acceptedAt: new Date(), siteId: '77MS0001' });
    answer = noData;
    await sweep(0);
    await sweep(4);
    answer = failing;
    await sweep(4);
    expect(await incidents()).toEqual([]);
    await sweep(4);
    await sweep(4);
    expect(await incidents()).toMatchObject([
      { key: 'tracking-errors/50MS0095', site: '50MS0095' },
      { key: 'tracking-errors/77MS0001', site: '77MS0001' },
    ]);
    expect((await incidents())[0]?.words).toMatch(
      /^Статусы писем не обновляются с \d\d\.\d\d\.\d\d\d\d, \d\d:\d\d МСК/,
    );

    answer = noData;
    await sweep(4);
    expect(await incidents()).toEqual([]);
  });

  it('and a ticket that is not ready for longer than the Post keeps it is given up, its letters asked for anew', async () => {
    answer = () => ({ state: 'not_ready' });
    const open = () => court.rows<{ ticket: string }>(`select ticket from tracking_ticket where state = 'open'`);
    const before = await open();
    await sweep(4);
    expect(await open()).toEqual(before);
    await sweep(33);
    const after = await open();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(before);
  });
});
