import { resolve } from 'node:path';
import { demonstrateDelo } from './demo/around/delo.ts';
import { addressesOf, type DemoAddresses } from './demo/demo-home.ts';
import { inOwnSystem } from './demo/own-system.ts';
import { layout } from './platform/layout.ts';

/** What stands around the letter, each with its demonstration. */
const AROUND: Readonly<Record<string, (addresses: DemoAddresses, out: string) => Promise<boolean>>> = {
  delo: demonstrateDelo,
};
const RUNNING = '--running';

/**
 * `npm run demo:around -- delo`: in a new system of its own; with `--running` in the one that `npm start` runs here, whose settings of
 * publication it replaces. @returns the exit code.
 */
async function main(): Promise<number> {
  const [name = '', ...flags] = process.argv.slice(2);
  const demonstrate = AROUND[name];
  if (!demonstrate || flags.some((flag) => flag !== RUNNING)) {
    console.error(`Вызов: npm run demo:around -- ${Object.keys(AROUND).join('|')} [${RUNNING}]`);
    return 2;
  }
  const out = resolve('out');
  const isShown = flags.includes(RUNNING)
    ? await demonstrate(addressesOf(layout()), out)
    : await inOwnSystem((home) => demonstrate(home.addresses(), out));
  return isShown ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
