import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { bringUpSystem } from './platform/bring-up/system.ts';
import { layout } from './platform/layout.ts';
import { consoleProgress } from './platform/progress.ts';
import { takeRunLock } from './platform/state/run-lock.ts';
import { requireWhole } from './restore/half-made.ts';
import { Supervisor } from './platform/supervision/supervisor.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `npm start`: sets up and runs the whole system until it is told to stop. */
async function main(): Promise<void> {
  const places = layout();
  mkdirSync(places.run, { recursive: true });
  requireWhole(places);
  const release = takeRunLock(join(places.home, 'start.lock'));
  const progress = consoleProgress();
  const supervisor = new Supervisor(progress);
  const told = stopRequest();
  try {
    const words = await Promise.race([bringUpSystem(places, supervisor, progress), told]);
    if (words !== undefined) {
      console.log(words);
      // For a parent that started us with a channel: the tests, the demonstration.
      process.send?.({ type: 'ready' });
      await told;
    }
    console.log('\nОстанавливаю…');
  } finally {
    await supervisor.stopAll();
    release();
  }
  console.log('Всё остановлено.');
}

/** Resolves at the first Ctrl-C; the following ones are answered with words: stopping halfway would leave orphans. */
function stopRequest(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (isAsked) console.log('Уже останавливаю, подождите…');
        isAsked = true;
        resolve();
      });
    }
  });
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    if (process.env['MASK_LOG_LEVEL'] === 'debug') console.error(error);
    process.exit(1);
  },
);
