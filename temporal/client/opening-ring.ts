import type { Client } from '@temporalio/client';
import { isCutOffScheduleId } from '#temporal/contract/schedules.ts';
import { createClient, type EngineAddress } from './connect.ts';
import { isEngineAway } from './grpc-code.ts';

const WITHIN_MS = 2_000;

/**
 * Before a program works: that its ring of messages opens what the engine keeps. Asked of a site's cut-off, which is sealed anew at every
 * start of a worker. An engine that is away, or keeps nothing yet, tells nothing: that is no refusal. @throws PayloadSealError in words
 */
export async function requireOpeningRing(client: Client): Promise<void> {
  try {
    await client.withDeadline(Date.now() + WITHIN_MS, () => openOne(client));
  } catch (error) {
    if (!isEngineAway(error)) throw error;
  }
}

/** The same for a program that keeps no client of its own. @throws PayloadSealError in words */
export async function requireOpeningRingOf(settings: EngineAddress): Promise<void> {
  const client = createClient(settings);
  try {
    await requireOpeningRing(client);
  } finally {
    await client.connection.close();
  }
}

async function openOne(client: Client): Promise<void> {
  for await (const { scheduleId } of client.schedule.list()) {
    if (!isCutOffScheduleId(scheduleId)) continue;
    await client.schedule.getHandle(scheduleId).describe();
    return;
  }
}
