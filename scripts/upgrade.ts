import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { isByEnvironment } from './platform/installed.ts';
import { PROJECT_ROOT } from './platform/layout.ts';
import { serviceEnvironment, servicePlaces } from './service/places.ts';
import { replayLive, systemdSteps } from './upgrade/systemd-steps.ts';
import { requireReplay, upgrade } from './upgrade/upgrade.ts';

const tell = (words: string): void => console.log(words);

/**
 * `npm run upgrade`, from the folder of the new version: the services of this machine go over to it, or stay as they are. `--check` only
 * replays what is alive, also over the installation of `npm start` that runs in MASK_HOME.
 */
async function main(): Promise<void> {
  // The SDK tells of every state of the worker that replays.
  Runtime.install({ logger: new DefaultLogger('WARN'), shutdownSignals: [] });
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, link: { type: 'string' } }, strict: true });
  if (values.check) return requireReplay({ replay: async () => replayLive(await environment()) }, tell);
  const link = values.link ?? '/opt/mask';
  await upgrade(systemdSteps(serviceEnvironment(servicePlaces()), link, PROJECT_ROOT.replace(/\/$/, '')), tell);
}

async function environment(): Promise<NodeJS.Dict<string>> {
  if (isByEnvironment()) return process.env;
  const service = serviceEnvironment(servicePlaces());
  if (isByEnvironment(service)) return service;
  // Loaded only here: an image for production has no installation of `npm start`.
  const { runningEnvironments } = await import('./platform/running-environments.ts');
  return runningEnvironments().worker;
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
