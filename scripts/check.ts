import { spawn } from 'node:child_process';
import { PROJECT_ROOT } from './platform/layout.ts';

/** Scripts of package.json: each lane goes through its own one after another, both lanes at once. The longest one has a lane to itself. */
const LANES = [['lint'], ['typecheck', 'format:check', 'depcheck', 'bundle:check']] as const;

interface Checked {
  readonly name: string;
  readonly isGood: boolean;
  readonly words: string;
  readonly tookMs: number;
}

/** `npm run check`: all checks of the house. What each has to say comes whole, whichever ended first; every fault is told, not only the first. */
async function main(): Promise<void> {
  const checked = (await Promise.all(LANES.map(throughLane))).flat();
  const bad = checked.filter(({ isGood }) => !isGood).map(({ name }) => `npm run ${name}`);
  if (bad.length === 0) return;
  console.log(`Не прошли: ${bad.join(', ')}`);
  process.exitCode = 1;
}

async function throughLane(names: readonly string[]): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for (const name of names) checked.push(tell(await check(name)));
  return checked;
}

function check(name: string): Promise<Checked> {
  const start = performance.now();
  const words: string[] = [];
  const child = spawn('npm', ['run', '--silent', name], { cwd: PROJECT_ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => void words.push(text));
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) =>
      resolve({ name, isGood: code === 0, words: words.join('').trim(), tookMs: performance.now() - start }),
    );
  });
}

function tell(checked: Checked): Checked {
  const { name, isGood, words, tookMs } = checked;
  console.log(`${isGood ? '✓' : '✗'} ${name} — ${(tookMs / 1_000).toFixed(1).replace('.', ',')} с`);
  if (words !== '') console.log(words);
  return checked;
}

await main();
