import { resolve } from 'node:path';
import { DEFAULT_FILES, readDocuments } from './demo/documents.ts';
import { liveThrough } from './demo/live-through.ts';
import { inOwnSystem } from './demo/own-system.ts';

/** `npm run demo -- FILE…`: real documents through the whole life of a letter, weeks of waiting included. @returns the exit code. */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const documents = await readDocuments(args.length > 0 ? args.map((file) => resolve(file)) : DEFAULT_FILES);
  const out = resolve('out');
  const isFiled = await inOwnSystem((home) => liveThrough(home.addresses(), { documents, out, layout: home.layout }));
  return isFiled ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  },
);
