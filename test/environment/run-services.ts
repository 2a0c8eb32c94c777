import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestServices } from './handed-services.ts';
import { clearLeftovers, markOwner, RUN_PREFIX } from './leftovers.ts';
import { startPostgres, startTemporal, type Running } from './services.ts';

/** PostgreSQL and Temporal side by side in a new temporary folder, for one run; what killed runs left is cleared first. */
export async function startRunServices(): Promise<Running<TestServices>> {
  await clearLeftovers();
  const directory = await mkdtemp(join(tmpdir(), RUN_PREFIX));
  // PostgreSQL runs under another account when we are root, and must be able to pass.
  await chmod(directory, 0o711);
  markOwner(directory);
  const started = await Promise.allSettled([startPostgres(directory), startTemporal(directory)]);
  const running = started.flatMap((one): Running<unknown>[] => (one.status === 'fulfilled' ? [one.value] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((one) => one.stop()));
    await rm(directory, { recursive: true, force: true });
  };
  const [postgres, temporal] = started;
  if (postgres.status === 'rejected') return giveUp(postgres.reason, stop);
  if (temporal.status === 'rejected') return giveUp(temporal.reason, stop);
  return { service: { postgres: postgres.value.service, temporalAddress: temporal.value.service }, stop };
}

async function giveUp(reason: unknown, stop: () => Promise<void>): Promise<never> {
  await stop();
  throw reason instanceof Error ? reason : new Error(String(reason));
}
