import { buildEngine } from '#scripts/platform/temporal/production-build.ts';
import { SERVER_VERSION } from '#scripts/platform/temporal/production-pin.ts';
import { cacheDir } from './platform/layout.ts';

/** `npm run engine:build`: the production Temporal server from its Go modules, into the cache. */
async function main(): Promise<void> {
  const started = performance.now();
  console.log(`Сборка сервера Temporal ${SERVER_VERSION} (в первый раз около шести минут, повторно — сразу)…`);
  const programs = await buildEngine(cacheDir());
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `Готово за ${seconds} с:\n  ${programs.server}\n  ${programs.sql}\nЗапуск на нём: MASK_ENGINE=postgres npm start`,
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
