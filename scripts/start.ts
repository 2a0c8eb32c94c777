import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { onFreePorts, type Attempt } from './platform/bring-up/on-free-ports.ts';
import { bringUpSystem } from './platform/bring-up/system.ts';
import { layout } from './platform/layout.ts';
import { consoleProgress } from './platform/progress.ts';
import { takeRunLock } from './platform/state/run-lock.ts';
import { requireWhole } from './restore/half-made.ts';
import { stopRequest } from './platform/stop-request.ts';
import { Supervisor } from './platform/supervision/supervisor.ts';
import { tellParent } from '#config/tell-parent.ts';

/** `npm start`: sets up and runs the whole system until it is told to stop. */
async function main(): Promise<void> {
  const places = layout();
  mkdirSync(places.run, { recursive: true });
  requireWhole(places);
  const release = takeRunLock(join(places.home, 'start.lock'));
  const progress = consoleProgress();
  const supervisors: Supervisor[] = [];
  let isStopping = false;
  const told = stopRequest().then(() => void (isStopping = true));
  const attempt = (): Attempt => {
    if (isStopping) throw new Error('Останавливается');
    const supervisor = new Supervisor(progress);
    supervisors.push(supervisor);
    return { bringUp: () => bringUpSystem(places, supervisor, progress), putAway: () => supervisor.stopAll() };
  };
  try {
    const words = await Promise.race([onFreePorts(places.portsFile, attempt, (news) => progress.tell(news)), told]);
    if (words !== undefined) {
      console.log(words);
      // For a parent that started us with a channel: the tests, the demonstration.
      tellParent({ type: 'ready' });
      await told;
    }
    console.log('\nОстанавливаю…');
  } finally {
    for (const supervisor of supervisors) await supervisor.stopAll();
    release();
  }
  console.log('Всё остановлено.');
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    if (process.env['MASK_LOG_LEVEL'] === 'debug') console.error(error);
    process.exit(1);
  },
);
