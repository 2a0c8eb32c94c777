import { bringUpSystem } from '../platform/bring-up/system.ts';
import { consoleProgress } from '../platform/progress.ts';
import { stopRequest } from '../platform/stop-request.ts';
import { Supervisor } from '../platform/supervision/supervisor.ts';
import { openDemoHome, type DemoHome } from './demo-home.ts';

/** Brings a new system up for a demonstration and forgets it afterwards; Ctrl-C, and the end of npm that has begun it, end it in the same order. */
export async function inOwnSystem<T>(demonstrate: (home: DemoHome) => Promise<T>): Promise<T> {
  const progress = consoleProgress();
  const told = stopAsked();
  const home = await openDemoHome(progress);
  const supervisor = new Supervisor(progress);
  try {
    await Promise.race([bringUpSystem(home.layout, supervisor, progress), told]);
    return await Promise.race([demonstrate(home), told]);
  } finally {
    console.log('\nОстанавливаю…');
    await supervisor.stopAll();
    await home.close();
  }
}

/** Rejects at Ctrl-C or when npm that has begun us is gone, so that everything started is still stopped in order. */
function stopAsked(): Promise<never> {
  const asked = stopRequest().then((): never => {
    throw new Error('Остановлено по просьбе');
  });
  // It may come between two waits; whoever waits next still gets it.
  asked.catch((error: unknown) => console.log(`\n${String(error)}`));
  return asked;
}
