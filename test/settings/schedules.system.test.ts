import { describe, expect, it } from 'vitest';
import type { Client } from '@temporalio/client';
import { createClient } from '#temporal/client/connect.ts';
import { REPLAY_KEYS } from '#test/replay/scripted/replay-keys.ts';
import { ensureSchedules } from '#temporal/schedules/ensure-schedules.ts';
import { testTemporal } from '../environment/temporal.ts';

const SITE = { id: '50MS0095', cutOffTime: '16:00', timeZone: 'Europe/Moscow' };
const HOUR_MS = 3_600_000;

async function scheduleIds(client: Client): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const { scheduleId } of client.schedule.list()) ids.push(scheduleId);
  return ids.toSorted();
}

describe('schedules', () => {
  it('are made once by workers that come up at the same moment, and none of them fails', async () => {
    const { address, namespace, taskQueue } = await testTemporal();
    const engine = { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_TLS: false };
    const client = createClient({ ...engine, MASK_PAYLOAD_KEYS: REPLAY_KEYS });
    const plan = { taskQueue, sites: [SITE], trackingIntervalMs: 4 * HOUR_MS, reconcileIntervalMs: HOUR_MS };
    try {
      await Promise.all(Array.from({ length: 8 }, () => ensureSchedules(client, plan)));
      await expect
        .poll(() => scheduleIds(client), { timeout: 30_000 })
        .toEqual(['cut-off/50MS0095', 'reconcile', 'tracking-sweep']);
    } finally {
      await client.connection.close();
    }
  });
});
