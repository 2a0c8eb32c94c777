import { MockActivityEnvironment } from '@temporalio/testing';
import { describe, expect, it } from 'vitest';
import type { Parts } from '#activities/capability.ts';
import { createScheduleActivities } from '#activities/tracking/capability.ts';
import { SECOND_SITE_ID } from '#db/seed/demo-people.ts';
import { noteFacts } from '#db/operating/operating-facts.ts';
import { addSiteVersion, readSiteSettings } from '#db/settings/site-versions.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { ownCourt } from '../letters/kit/own-court.ts';
import { freeze, putSigned } from './kit/put-batch.ts';

const MINUTE_MS = 60_000;

describe('a freeze', () => {
  const court = ownCourt();

  it('leaves a letter that may still be recalled to the next batch, and says how many it left', async () => {
    const open = await putSigned(court, { recallUntil: new Date(Date.now() + MINUTE_MS) });
    const ready = await putSigned(court);
    const now = new Date();
    const result = await court.orm.em.fork().transactional((em) => openBatches(em, { siteId: '50MS0095', now }));
    expect(result).toMatchObject({ opened: [{ letterCount: 1 }], withheld: 1 });
    expect((await court.letter(open.id)).batchId).toBeNull();
    expect((await court.letter(ready.id)).batchId).toBe(result.opened[0]?.batchId);
  });

  it('takes no letter twice, also when two are made at once', async () => {
    const { id } = await putSigned(court);
    await Promise.all([freeze(court), freeze(court), freeze(court)]);
    await freeze(court);
    expect(await court.rows('select row from batch_letter where letter_id = ?', [id])).toEqual([{ row: 1 }]);
  });

  it('takes the letters of its own site only', async () => {
    const authorId = demoAccountId('sosed');
    const foreign = await putSigned(court, { siteId: SECOND_SITE_ID, authorId });
    await freeze(court);
    expect((await court.letter(foreign.id)).batchId).toBeNull();
  });

  it('takes nothing that was not signed', async () => {
    const { id } = await putSigned(court, { status: 'awaiting_signature' });
    await expect(freeze(court)).resolves.toEqual([]);
    expect((await court.letter(id)).status).toBe('awaiting_signature');
  });

  it('makes no batch for a way that no worker has, and says so until the site has another', async () => {
    await freeze(court);
    const { id } = await putSigned(court);
    const em = () => court.orm.em.fork();
    const now = new Date();
    await noteFacts(em(), [{ name: 'channel', part: 'emulator', value: 0 }]);
    const result = await em().transactional((tx) => openBatches(tx, { siteId: '50MS0095', now }));
    expect(result).toMatchObject({ opened: [], unconnected: ['emulator'] });
    expect((await court.letter(id)).batchId).toBeNull();
    const open = () =>
      court.rows<{ details: { words: string[] } }>(
        `select details from task where incident_key = 'unconnected-way/50MS0095' and closed_at is null`,
      );
    expect((await open())[0]?.details.words.join()).toMatch(/Эмулятор Почты не подключён/);
    const settings = (await readSiteSettings(em(), '50MS0095'))?.settings;
    if (!settings) throw new Error('no site');
    const change = { siteId: '50MS0095', base: 1, was: settings, authorId: null };
    await em().transactional((tx) =>
      addSiteVersion(tx, { ...change, settings: { ...settings, channel: 'cabinet' } }, now),
    );
    expect(await open()).toEqual([]);
    expect(await freeze(court)).toHaveLength(1);
    await court.rows(`update site set channel = 'emulator'`);
    await court.rows(`delete from operating_fact where name = 'channel'`);
  });

  it('opens at the hour of a working day what is ready, and on a day off nothing', async () => {
    const { openBatchesOfSite } = createScheduleActivities({ orm: court.orm, isRehearsal: false } as Parts);
    const opened: Record<string, number> = {};
    const hours = {
      'a working day': '2026-12-30T13:00:00Z',
      'a day off by decree': '2026-12-31T13:00:00Z',
      'a Saturday': '2026-11-28T13:00:00Z',
      'a Friday, made up after midnight': '2026-11-27T21:30:00Z',
    };
    for (const [day, scheduledAt] of Object.entries(hours)) {
      await freeze(court);
      await putSigned(court);
      const environment = new MockActivityEnvironment({ scheduledTimestampMs: Date.parse(scheduledAt) });
      opened[day] = await environment.run(openBatchesOfSite, { siteId: '50MS0095' });
    }
    expect(opened).toEqual({
      ...{ 'a working day': 1, 'a day off by decree': 0, 'a Saturday': 0 },
      'a Friday, made up after midnight': 1,
    });
  });
});
