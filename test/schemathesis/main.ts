import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensurePackages } from '#scripts/platform/debian/ensure-packages.ts';
import { SCHEMATHESIS_NEEDS } from '#scripts/platform/debian/needs.ts';
import { layout, PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { startSystem } from '#test/e2e/start-system.ts';
import { signInForRun, type Visitor } from './visitors.ts';
import { installSchemathesis } from './program.ts';

const USAGE =
  'npm run schemathesis -- [--examples N] [--seed S] [--only КТО,КТО] [--url АДРЕС работающей учебной установки]';
const CONFIG = fileURLToPath(new URL('schemathesis.toml', import.meta.url));
const OUT = join(PROJECT_ROOT, 'out', 'schemathesis');

/** `npm run schemathesis`: asks every operation of the OpenAPI document as each role; ends with 1 when an answer is not as told. */
async function main(): Promise<number> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { examples: text, seed: text, only: text, url: text } });
  const options = { examples: values.examples ?? '20', seed: values.seed ?? '17', only: values.only?.split(',') };
  if (!/^\d+$/.test(options.examples) || !/^\d+$/.test(options.seed)) throw new Error(USAGE);
  await ensurePackages(SCHEMATHESIS_NEEDS, console.log);
  const program = installSchemathesis(join(layout(process.env).home, 'schemathesis'));
  mkdirSync(OUT, { recursive: true });
  if (values.url !== undefined) return askAll(program, values.url, options);
  const home = await mkdtemp(join(tmpdir(), 'mask-schemathesis-'));
  const system = await startSystem(home);
  try {
    return await askAll(program, system.url, options);
  } finally {
    await system.stop();
    await rm(home, { recursive: true, force: true });
  }
}

interface Options {
  readonly examples: string;
  readonly seed: string;
  /** Names of visitors; absent: all. */
  readonly only: readonly string[] | undefined;
}

async function askAll(program: string, url: string, options: Options): Promise<number> {
  let worst = 0;
  const visitors = await signInForRun(url);
  for (const visitor of visitors.filter(({ name }) => options.only?.includes(name) ?? true)) {
    console.log(`\n=== ${visitor.name}`);
    worst = Math.max(worst, await ask(program, url, visitor, options));
  }
  console.log(worst === 0 ? '\nНи одного ответа не по описанию.' : '\nЕсть ответы не по описанию: они названы выше.');
  return worst === 0 ? 0 : 1;
}

async function ask(program: string, url: string, visitor: Visitor, { examples, seed }: Options): Promise<number> {
  const { cookie = '', authorization = '', ...others } = visitor.headers;
  const headers = Object.entries(others).flatMap(([name, value]) => ['--header', `${name}: ${value}`]);
  // By the schemes of the document, so that what is asked without one is asked without it.
  const known = {
    MASK_SESSION: cookie.slice(cookie.indexOf('=') + 1),
    MASK_PROGRAM_KEY: authorization.slice('Bearer '.length),
  };
  const run = spawn(
    program,
    [
      ...['--config-file', CONFIG, 'run', join(OUT, 'openapi.json'), '--url', `${url.replace(/\/$/, '')}/api/v1`],
      ...['--max-examples', examples, '--seed', seed, '--continue-on-failure', ...headers, ...visitor.filters],
      ...['--report', 'junit', '--report-junit-path', join(OUT, `${visitor.name}.xml`)],
    ],
    { stdio: 'inherit', cwd: OUT, env: { ...process.env, PYTHONUNBUFFERED: '1', ...known } },
  );
  const [code] = (await once(run, 'exit')) as [number | null];
  return code ?? 1;
}

process.exitCode = await main();
