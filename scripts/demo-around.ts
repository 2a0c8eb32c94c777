import { resolve } from 'node:path';
import { demonstrateAmirs } from './demo/around/amirs.ts';
import { demonstrateDelo } from './demo/around/delo.ts';
import { demonstrateProof } from './demo/around/proof/proof.ts';
import { addressesOf, type DemoAddresses } from './demo/demo-home.ts';
import { inOwnSystem } from './demo/own-system.ts';
import { layout } from './platform/layout.ts';

type Demonstrate = (addresses: DemoAddresses, out: string) => Promise<boolean>;
const inNewSystem = (demonstrate: Demonstrate) => (out: string) =>
  inOwnSystem((home) => demonstrate(home.addresses(), out));

/** What stands around the letter, each with its demonstration in a new system of its own. */
const AROUND: Readonly<Record<string, (out: string) => Promise<boolean>>> = {
  delo: inNewSystem(demonstrateDelo),
  amirs: inNewSystem(demonstrateAmirs),
  proof: demonstrateProof,
};
/** The others move the clock by days and replace how the site notifies: only in a system of their own. */
const ALSO_RUNNING: ReadonlyMap<string, Demonstrate> = new Map([['delo', demonstrateDelo]]);
const RUNNING = '--running';

/** The cases of the register and the SMS to their parties are one story: either word or both mean it. */
const ONE_STORY: ReadonlySet<string> = new Set(['amirs', 'sms']);

function nameOf(words: readonly string[]): string {
  return words.length > 0 && words.every((word) => ONE_STORY.has(word)) ? 'amirs' : words.join(' ');
}

/**
 * `npm run demo:around -- delo|amirs|proof`, also `amirs sms`: in a new system of its own; `delo` with `--running` in the one that `npm start` runs here, whose
 * settings of publication it replaces. @returns the exit code.
 */
async function main(): Promise<number> {
  const said = process.argv.slice(2);
  const flags = said.filter((word) => word.startsWith('-'));
  const name = nameOf(said.filter((word) => !word.startsWith('-')));
  const demonstrate = AROUND[name];
  const alsoRunning = ALSO_RUNNING.get(name);
  if (!demonstrate || flags.some((flag) => flag !== RUNNING || alsoRunning === undefined)) {
    console.error(`Вызов: npm run demo:around -- ${Object.keys(AROUND).join('|')}; с ${RUNNING} — только delo`);
    return 2;
  }
  const out = resolve('out');
  const isRunning = flags.includes(RUNNING) && alsoRunning !== undefined;
  const isShown = isRunning ? await alsoRunning(addressesOf(layout()), out) : await demonstrate(out);
  return isShown ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
