import { findCli } from '#scripts/platform/temporal/cli-program.ts';
import { ensurePackages } from './platform/debian/ensure-packages.ts';
import { START_NEEDS, TEST_NEEDS } from './platform/debian/needs.ts';
import { cacheDir } from './platform/layout.ts';
import { postgresPrograms } from './platform/postgres/natives.ts';
import { consoleProgress } from './platform/progress.ts';

/** `npm run setup`: gets everything that running needs, and with `-- --tests` what the tests need, without starting anything. */
async function main(): Promise<void> {
  const progress = consoleProgress();
  const needs = process.argv.includes('--tests') ? TEST_NEEDS : START_NEEDS;
  await progress.step('Программы операционной системы', (tell) => ensurePackages(needs, tell));
  await progress.step('Программы PostgreSQL', async (tell) => {
    if (process.env['DATABASE_URL']) tell('задан DATABASE_URL');
    else tell(postgresPrograms().home);
  });
  await progress.step('Программа сервера Temporal', async (tell) => {
    if (process.env['TEMPORAL_ADDRESS']) return tell('задан TEMPORAL_ADDRESS');
    const cli = await findCli({ cacheDir: cacheDir(), onStep: tell });
    tell(cli.path);
  });
  console.log('Готово: npm start');
}

main().catch((error: unknown) => {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
});
