import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { LEAST_SCORE, MUTATED, strykerOptions } from './options.ts';

const { positionals } = parseArgs({ allowPositionals: true });

/**
 * `npm run mutants [-- <files or patterns>]`: breaks the rules in one place after the other, prints every break that no test notices,
 * and the score. Exit code 1 below the least score (set by Stryker), and where nothing was found to break.
 */
async function main(): Promise<void> {
  const mutants = await new Stryker(strykerOptions(positionals.length > 0 ? positionals : MUTATED)).runMutationTest();
  const caught = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
  if (caught + missed === 0) {
    console.log('no mutants: nothing here to break');
    process.exitCode = 1;
    return;
  }
  const score = ((100 * caught) / (caught + missed)).toFixed(2);
  console.log(
    `${String(caught)} mutants caught, ${String(missed)} missed: ${score} %, at least ${String(LEAST_SCORE)} % wanted`,
  );
}

await main();
