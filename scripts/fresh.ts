import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, type Outcome } from '#test/reporter.ts';
import { copyBase, environmentOf, hasUncommitted, makeBase, type Person } from './fresh/base.ts';
import { assertMayBuild, hostNetwork } from './fresh/host-network.ts';
import { freshPlan, type FreshPlan } from './fresh/plan.ts';
import { PromiseBroken, tryStart, tryTests, type Visit } from './fresh/readme-commands.ts';
import { ensurePackages } from './platform/debian/ensure-packages.ts';
import { FRESH_NEEDS } from './platform/debian/needs.ts';
import { PROJECT_ROOT } from './platform/layout.ts';
import { consoleProgress, type Progress } from './platform/progress.ts';

const NAMES: Readonly<Record<Person, string>> = { root: 'root', plain: 'обычный пользователь' };

/**
 * `npm run fresh`: both commands of README on machines that have nothing but Debian's base and Node, as root and as a plain user.
 * A line for each command, `N passed, N failed` at the end; the logs are in `out/fresh`.
 */
async function main(): Promise<Outcome> {
  const plan = freshPlan(process.argv.slice(2));
  assertMayBuild(process.platform, process.getuid?.());
  const progress = consoleProgress();
  await progress.step('Программы операционной системы', (tell) => ensurePackages(FRESH_NEEDS, tell));
  const folder = mkdtempSync(join(tmpdir(), 'mask-fresh-'));
  try {
    return await onFreshMachines(plan, folder, progress);
  } finally {
    if (plan.isKept) console.log(`Машины оставлены: ${folder}`);
    else rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function onFreshMachines(plan: FreshPlan, folder: string, progress: Progress): Promise<Outcome> {
  const [base, archives, logs] = [join(folder, 'base'), join(folder, 'archives'), join(PROJECT_ROOT, 'out', 'fresh')];
  for (const needed of [archives, logs]) mkdirSync(needed, { recursive: true });
  const network = hostNetwork();
  const signal = stopSignal();
  await progress.step('Debian 12 из debootstrap, Node и закоммиченное дерево', async (tell) => {
    if (hasUncommitted()) tell('незакоммиченное на чистую машину не попадает');
    await makeBase(base, network, signal);
  });
  const outcome = { passed: 0, failed: 0, skipped: 0 };
  for (const person of plan.persons) {
    const root = join(folder, person);
    await copyBase(base, root, person, signal);
    const machine = { root, kind: plan.kindOf(person), archives, environment: environmentOf(network), signal };
    const visit = { machine, person, logFile: (name: string) => join(logs, `${person}-${name}.log`) };
    for (const isKept of await bothCommands(visit, plan.tests, progress)) outcome[isKept ? 'passed' : 'failed'] += 1;
  }
  return outcome;
}

async function bothCommands(visit: Visit, tests: readonly string[], progress: Progress): Promise<readonly boolean[]> {
  const who = `${NAMES[visit.person]} (${visit.machine.kind})`;
  const held = (words: string, attempt: (tell: (news: string) => void) => Promise<void>): Promise<boolean> =>
    isHeld(visit.machine.signal, () => progress.step(`${who}: ${words}`, attempt));
  const start = await held('npm ci && npm start', (tell) => tryStart(visit, tell));
  const test = await held('npm ci && npm test', async (tell) => tell(await tryTests(visit, tests, tell)));
  return [start, test];
}

/** A broken promise is told and counted, and the next command is tried all the same; anything else ends the run. */
async function isHeld(signal: AbortSignal, attempt: () => Promise<void>): Promise<boolean> {
  try {
    await attempt();
    return true;
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof PromiseBroken)) throw error;
    console.log(error.message);
    return false;
  }
}

/** Ctrl-C puts the machines out; what was built is removed. */
function stopSignal(): AbortSignal {
  const stopping = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => stopping.abort(new Error('Прервано.')));
  }
  return stopping.signal;
}

function failed(error: unknown): Outcome {
  console.error(error instanceof Error ? error.message : String(error));
  return { passed: 0, failed: 1, skipped: 0 };
}

const outcome = await main().catch(failed);
process.exitCode = outcome.failed === 0 ? 0 : 1;
console.log(closingLine(outcome));
