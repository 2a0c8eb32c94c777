import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeWebFonts } from './fonts/web-fonts.ts';

/** `npm run fonts`: makes `web/fonts` anew; a test keeps it equal to what is made. */
async function main(): Promise<void> {
  const folder = join(import.meta.dirname, '../web/fonts');
  await mkdir(folder, { recursive: true });
  for (const { name, content } of await makeWebFonts()) {
    await writeFile(join(folder, name), content);
    console.log(`${name}: ${content.byteLength} байт`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
