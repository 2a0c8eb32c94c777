import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '@temporalio/client';
import { missingSchedulesOf, readFacts } from '#db/operating/operating-facts.ts';
import { Site } from '#db/settings/site.entity.ts';
import { seed } from '#db/seed/seed.ts';
import { DEMO_SITE_ID, SECOND_SITE_ID } from '#db/seed/demo-people.ts';
import { PayloadSealError } from '#temporal/codec/payload-codec.ts';
import { buildEnvironments } from '#scripts/platform/environment.ts';
import { layout } from '#scripts/platform/layout.ts';
import { createClient, type EngineAddress } from '#temporal/client/connect.ts';
import { requireOpeningRing, requireOpeningRingOf } from '#temporal/client/opening-ring.ts';
import { cutOffScheduleId, RECONCILE_SCHEDULE_ID, TRACKING_SWEEP_SCHEDULE_ID } from '#temporal/contract/schedules.ts';
import { ensureSystemSchedules } from '#temporal/schedules/ensure-schedules.ts';
import { startScheduleLoop } from '#temporal/worker/schedule-loop.ts';
import { startProgram } from '../crash/kit/child-program.ts';
import { ownDatabase } from '../environment/own-database.ts';
import { testTemporal } from '../environment/temporal.ts';

const HOUR_MS = 3_600_000;
const PATIENCE = { interval: 50 };
const logger = { warn: () => undefined };

let client: Client;
let taskQueue: string;
let temporal: Awaited<ReturnType<typeof testTemporal>>;

beforeAll(async () => {
  temporal = await testTemporal();
  taskQueue = temporal.taskQueue;
  client = clientWith('test');
});

afterAll(() => client.connection.close());

describe('schedules', () => {
  const database = ownDatabase(4);

  it('are made once by workers that come up at the same moment, and none of them fails', async () => {
    await Promise.all(Array.from({ length: 8 }, () => ensureSystemSchedules(client, plan())));
    await expect
      .poll(scheduleIds, PATIENCE)
      .toEqual(expect.arrayContaining([RECONCILE_SCHEDULE_ID, TRACKING_SWEEP_SCHEDULE_ID]));
  });

  it('of the sites follow their table without a restart: one that is added, changed, taken away', async () => {
    const { orm } = database;
    await seed(database.url);
    const loop = await startScheduleLoop({ orm, client, plan: plan(), databaseUrl: database.url, logger });
    try {
      await expect.poll(cutOffs, PATIENCE).toEqual([cutOffScheduleId(DEMO_SITE_ID), cutOffScheduleId(SECOND_SITE_ID)]);
      const site = await orm.em.fork().findOneOrFail(Site, { id: DEMO_SITE_ID });
      await orm.em.fork().insert(Site, { ...own(site), id: '77MS0002', cutOffTime: '11:30', timeZone: 'Asia/Omsk' });
      await expect.poll(() => hoursOf('77MS0002'), PATIENCE).toBe('11:30 Asia/Omsk');
      await orm.em.fork().nativeUpdate(Site, { id: '77MS0002' }, { cutOffTime: '17:05' });
      await expect.poll(() => hoursOf('77MS0002'), PATIENCE).toBe('17:05 Asia/Omsk');
      await orm.em.fork().nativeDelete(Site, { id: '77MS0002' });
      await expect.poll(cutOffs, PATIENCE).not.toContain(cutOffScheduleId('77MS0002'));
    } finally {
      await loop.stop();
    }
  });

  it('that the engine loses while the worker runs are made anew, and what else it lost is looked for at once', async () => {
    const { orm } = database;
    await seed(database.url);
    const loop = await startScheduleLoop({ orm, client, plan: plan(), databaseUrl: database.url, logger });
    try {
      await expect.poll(cutOffs, PATIENCE).toHaveLength(2);
      const there = await scheduleIds();
      // All at once, as an engine loses them: a look in their midst would find what is gone twice.
      await orm.em.fork().transactional(async (held) => {
        await held.execute('lock table site');
        await Promise.all(there.map((id) => client.schedule.getHandle(id).delete()));
      });
      await orm.em.fork().execute('notify mask_site');
      await expect.poll(scheduleIds, PATIENCE).toEqual(there);
      const comparing = () => client.schedule.getHandle(RECONCILE_SCHEDULE_ID).describe();
      // A look that had read the sites before the lock finds some of it gone, and the next one the rest.
      await expect.poll(async () => (await comparing()).info.numActionsTaken, PATIENCE).toBeGreaterThan(0);
      expect(missingSchedulesOf(await readFacts(orm.em.fork()))).toBe(0);
    } finally {
      await loop.stop();
    }
  });

  it('that are sealed with a key which is missing keep a worker from starting, instead of leaving it blind', async () => {
    const { orm } = database;
    await seed(database.url);
    const common = { orm, plan: plan(), databaseUrl: database.url, logger };
    await (await startScheduleLoop({ ...common, client })).stop();
    const blind = clientWith('other');
    await expect(startScheduleLoop({ ...common, client: blind })).rejects.toThrow(PayloadSealError);
    await blind.connection.close();
  });

  it('tell every program at its start that its ring is another one: which key, where the ring is looked for, what to do', async () => {
    const { orm } = database;
    await seed(database.url);
    await (await startScheduleLoop({ orm, plan: plan(), databaseUrl: database.url, logger, client })).stop();
    await expect.poll(cutOffs, PATIENCE).not.toEqual([]);
    await expect(requireOpeningRing(client)).resolves.toBeUndefined();
    const words = /ключом «test» открыть нечем, ключи кольца: other\.[^]*MASK_PAYLOAD_KEYS_FILE[^]*верните/;
    const settings = settingsWith('other');
    await expect(requireOpeningRingOf(settings)).rejects.toThrow(words);
    // Whether an engine that is away would be opened nobody knows: the site starts without it.
    await expect(requireOpeningRingOf({ ...settings, TEMPORAL_ADDRESS: '127.0.0.1:1' })).resolves.toBeUndefined();
    await expect(startProgram('api/server.ts', apiOver(database.url))).rejects.toThrow(words);
  });

  it('of a site whose hour cannot be read is left alone, and the other sites keep theirs', async () => {
    const { orm } = database;
    await seed(database.url);
    await orm.em.fork().nativeUpdate(Site, { id: DEMO_SITE_ID }, { cutOffTime: '25:99' });
    await orm.em.fork().nativeUpdate(Site, { id: SECOND_SITE_ID }, { cutOffTime: '09:10' });
    const started = startScheduleLoop({ orm, client, plan: plan(), databaseUrl: database.url, logger });
    await expect(started).resolves.toBeDefined();
    const loop = await started;
    try {
      await expect.poll(() => hoursOf(SECOND_SITE_ID), PATIENCE).toBe('9:10 Europe/Moscow');
      expect(missingSchedulesOf(await readFacts(orm.em.fork()))).toBe(1);
    } finally {
      await loop.stop();
    }
  });
});

const plan = () => ({
  ...{
    taskQueue,
    trackingIntervalMs: 4 * HOUR_MS,
    reconcileIntervalMs: HOUR_MS,
    trustIntervalMs: HOUR_MS,
    mailboxIntervalMs: null,
    caseRegisterIntervalMs: null,
  },
});

function clientWith(keyId: string): Client {
  return createClient(settingsWith(keyId));
}

function settingsWith(keyId: string): EngineAddress {
  return {
    TEMPORAL_ADDRESS: temporal.address,
    TEMPORAL_NAMESPACE: temporal.namespace,
    TEMPORAL_TLS: false,
    MASK_PAYLOAD_KEYS: [{ id: keyId, bytes: randomBytes(32) }],
  };
}

/** The site of a rehearsal with another ring. */
function apiOver(databaseUrl: string): Readonly<Record<string, string>> {
  const other = `other:${randomBytes(32).toString('base64')}`;
  const parts = {
    layout: layout({ MASK_HOME: join(tmpdir(), 'mask-other-ring') }),
    secrets: { payloadKeys: other, blobKeys: other, postPassword: 'x', trackingPassword: 'x' },
    ...{ databaseUrl, temporalAddress: temporal.address, apiPort: 1, emulatorPort: 1, trustFile: 'x' },
  };
  return buildEnvironments(parts, { TEMPORAL_NAMESPACE: temporal.namespace }).api;
}

function own(site: Site): Site {
  return { ...site };
}

async function scheduleIds(): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { scheduleId } of client.schedule.list()) ids.push(scheduleId);
  return ids.toSorted();
}

async function cutOffs(): Promise<readonly string[]> {
  return (await scheduleIds()).filter((id) => id.startsWith(cutOffScheduleId('')));
}

/** The hour and the zone of a site's cut-off as the engine keeps them; null while there is none. */
async function hoursOf(siteId: string): Promise<string | null> {
  try {
    const { spec } = await client.schedule.getHandle(cutOffScheduleId(siteId)).describe();
    const { hour, minute } = spec.calendars?.[0] ?? {};
    const [{ start: hours } = { start: -1 }] = hour ?? [];
    const [{ start: minutes } = { start: 0 }] = minute ?? [];
    return `${String(hours)}:${String(minutes).padStart(2, '0')} ${spec.timezone ?? ''}`;
  } catch {
    return null;
  }
}
