import { resolve } from 'node:path';
import { bringUpSystem } from './platform/bring-up/system.ts';
import { consoleProgress } from './platform/progress.ts';
import { Supervisor } from './platform/supervision/supervisor.ts';
import { DEFAULT_FILES, readDocuments } from './demo/documents.ts';
import { openDemoHome } from './demo/demo-home.ts';
import { liveThrough } from './demo/live-through.ts';

/** `npm run demo -- FILE…`: real documents through the whole life of a letter, weeks of waiting included. @returns the exit code. */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const documents = await readDocuments(args.length > 0 ? args.map((file) => resolve(file)) : DEFAULT_FILES);
  const progress = consoleProgress();
  const home = await openDemoHome(progress);
  const supervisor = new Supervisor(progress);
  const told = stopRequest();
  try {
    await Promise.race([bringUpSystem(home.layout, supervisor, progress), told]);
    const out = resolve('out');
    const isFiled = await Promise.race([liveThrough(home.addresses(), { documents, out, layout: home.layout }), told]);
    return isFiled ? 0 : 1;
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

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
