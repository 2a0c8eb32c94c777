import type { TestProject } from 'vitest/node';
import { openKeptInRun, keptInRun } from './kept-in-run.ts';
import { handedServices, servicesFromOutside } from './handed-services.ts';
import { startRunServices } from './run-services.ts';
import type { Running, TestPostgres } from './services.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres;
    temporalAddress: string;
  }
}

let own: Running<unknown> | undefined;
let removeKept: (() => void) | undefined;

/** Once per run, before the first `*.system.test.ts`; the second project of a run, and a run that another has started, use the same services. */
export async function setup(project: TestProject): Promise<void> {
  if (keptInRun() === undefined) removeKept = openKeptInRun();
  let services = servicesFromOutside();
  if (!services) {
    const started = await startRunServices();
    own = started;
    services = started.service;
    Object.assign(process.env, handedServices(services));
  }
  project.provide('postgres', services.postgres);
  project.provide('temporalAddress', services.temporalAddress);
}

/** After the last file. */
export async function teardown(): Promise<void> {
  await own?.stop();
  own = undefined;
  removeKept?.();
  removeKept = undefined;
}
