import { readFile, writeFile, mkdtemp } from 'node:fs/promises';
import { createDocumentConverter } from '#activities/documents/converter.ts';
const dir = await mkdtemp('/tmp/office-conv-');
const { chmod } = await import('node:fs/promises'); await chmod(dir, 0o711);
const converter = createDocumentConverter({ tempDir: dir, listenerCount: 1, logger: { warn: (f, m) => console.log('LOG', JSON.stringify(f), m) } });
for (const path of process.argv.slice(2)) {
  const t = performance.now();
  const result = await converter.convert({ bytes: await readFile(path) });
  const name = path.split('/').at(-1);
  console.log(name, Math.round(performance.now() - t), result.ok ? `${result.kind} p=${result.pageCount} ${result.pdf.length} ${result.warnings.map((w) => w.code + ':' + w.message).join(' | ')}` : result.faults.map((f) => f.code).join());
  if (result.ok) await writeFile(`/tmp/office/out/${name}.pdf`, result.pdf);
}
await converter.close();
