/** A program that brings a converter up over the folder it is given, tells the listeners' pids and waits to be killed. */
import { createDocumentConverter } from '#activities/documents/converter.ts';

const tempDir = process.argv[2] ?? '';
const converter = createDocumentConverter({ tempDir, listenerCount: 2 });
await converter.start();
process.stdout.write(`${JSON.stringify(await converter.listenerPids())}\n`);
setInterval(() => undefined, 60_000);
