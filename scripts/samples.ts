/** Makes the sample documents anew: `node scripts/samples.ts`. LibreOffice and poppler are needed. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Packer } from 'docx';
import type { FileChild } from 'docx';
import { courtDocument } from './samples/court-paper.ts';
import { judgment } from './samples/judgment.ts';
import { courtOrder } from './samples/order.ts';
import { coveringLetter, ruling, summons } from './samples/papers.ts';
import { scanOf } from './samples/scan.ts';

const run = promisify(execFile);
const SAMPLES = join(import.meta.dirname, '..', 'samples');
const scratch = await mkdtemp(join(tmpdir(), 'mask-samples-'));

/** Writes the paper as docx and has LibreOffice save it as another type (`filter` in LibreOffice's words). */
async function make(name: string, content: readonly FileChild[], filter?: string): Promise<void> {
  const [stem = name, extension = ''] = name.split('.');
  const docx = join(scratch, `${stem}.docx`);
  await writeFile(docx, await Packer.toBuffer(courtDocument(content)));
  if (filter !== undefined) {
    const profile = `-env:UserInstallation=file://${join(scratch, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', scratch, docx]);
  }
  await rename(join(scratch, `${stem}.${extension}`), join(SAMPLES, name));
}

try {
  await mkdir(SAMPLES, { recursive: true });
  await make('sudebnyj-prikaz.docx', courtOrder());
  await make('povestka.doc', summons(), 'doc:MS Word 97');
  await make('opredelenie.odt', ruling(), 'odt');
  await make('pismo.rtf', coveringLetter(), 'rtf');
  await make('kopiya-resheniya.pdf', judgment(), 'pdf');
  await writeFile(join(scratch, 'scan.docx'), await Packer.toBuffer(courtDocument(ruling())));
  await run('soffice', [
    `-env:UserInstallation=file://${join(scratch, 'profile')}`,
    '--headless',
    '--convert-to',
    'pdf',
    '--outdir',
    scratch,
    join(scratch, 'scan.docx'),
  ]);
  const page = join(scratch, 'page');
  await run('pdftoppm', ['-r', '150', '-gray', '-png', '-singlefile', join(scratch, 'scan.pdf'), page]);
  const picture = await readFile(`${page}.png`);
  await writeFile(join(SAMPLES, 'skan.jpg'), await scanOf(picture, 'jpg'));
  await writeFile(join(SAMPLES, 'skan.png'), await scanOf(picture, 'png'));
} finally {
  await rm(scratch, { recursive: true, force: true });
}
