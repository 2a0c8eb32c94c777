import { bringUpSystem } from '../platform/bring-up/system.ts';
import { consoleProgress } from '../platform/progress.ts';
import { Supervisor } from '../platform/supervision/supervisor.ts';
import { openDemoHome, type DemoHome } from './demo-home.ts';

/** Brings a new system up for a demonstration and forgets it afterwards; Ctrl-C ends it in the same order. */
export async function inOwnSystem<T>(demonstrate: (home: DemoHome) => Promise<T>): Promise<T> {
  const progress = consoleProgress();
  const home = await openDemoHome(progress);
  const supervisor = new Supervisor(progress);
  const told = stopRequest();
  try {
    await Promise.race([bringUpSystem(home.layout, supervisor, progress), told]);
    return await Promise.race([demonstrate(home), told]);
  } finally {
    console.log('\nОстанавливаю…');
    await supervisor.stopAll();
    await home.close();
  }
}

/** Rejects at Ctrl-C, so that everything started is still stopped in order. */
function stopRequest(): Promise<never> {
  const asked = new Promise<never>((_, reject) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => reject(new Error('Остановлено по просьбе')));
    }
  });
  // It may come between two waits; whoever waits next still gets it.
  asked.catch((error: unknown) => console.log(`\n${String(error)}`));
  return asked;
}
