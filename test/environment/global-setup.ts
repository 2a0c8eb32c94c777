import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { clearLeftovers, markOwner, RUN_PREFIX } from './leftovers.ts';
import { startPostgres, startTemporal, type Running, type TestPostgres } from './services.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
    temporalAddress: string;
  }
}

let stopAll: (() => Promise<void>) | undefined;

/** Once per run, before the first `*.system.test.ts`: PostgreSQL and Temporal side by side in a new temporary folder. */
export async function setup(project: TestProject): Promise<void> {
  await clearLeftovers();
  const directory = await mkdtemp(join(tmpdir(), RUN_PREFIX));
  // PostgreSQL runs under another account when we are root, and must be able to pass.
  await chmod(directory, 0o711);
  markOwner(directory);
  const started = await Promise.allSettled([startPostgres(directory), startTemporal(directory)]);
  const running = started.flatMap((one): Running<unknown>[] => (one.status === 'fulfilled' ? [one.value] : []));
  stopAll = async () => {
    await Promise.all(running.map((one) => one.stop()));
    await rm(directory, { recursive: true, force: true });
  };
  const [postgres, temporal] = started;
  if (postgres.status === 'rejected') return giveUp(postgres.reason);
  if (temporal.status === 'rejected') return giveUp(temporal.reason);
  project.provide('postgres', postgres.value.service);
  project.provide('temporalAddress', temporal.value.service);
}

/** After the last file. */
export async function teardown(): Promise<void> {
  await stopAll?.();
  stopAll = undefined;
}

async function giveUp(reason: unknown): Promise<never> {
  await teardown();
  throw reason instanceof Error ? reason : new Error(String(reason));
}
