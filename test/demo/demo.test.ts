import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { opensslAccepts } from '#test/signing/openssl-judge.ts';

const run = promisify(execFile);
const DEMO = join(PROJECT_ROOT, 'scripts', 'demo.ts');
const DOCUMENTS = ['sudebnyj-prikaz.docx', 'povestka.doc', 'kopiya-resheniya.pdf'];

describe('npm run demo', () => {
  let folder: string;
  let letters: readonly string[];
  /** How the demonstration with a document that cannot be a letter has ended. */
  let refusal: unknown;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-test-demo-'));
    const files = DOCUMENTS.map((name) => join(PROJECT_ROOT, 'samples', name));
    // Two demonstrations side by side: each waits most of its time, and has everything of its own.
    const [ended] = await Promise.all([withBroken(folder), run(process.execPath, [DEMO, ...files], { cwd: folder })]);
    refusal = ended;
    const names = await readdir(join(folder, 'out'));
    letters = names.filter((name) => name !== 'trust.pem').map((name) => join(folder, 'out', name));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('takes a docx, a doc and a pdf into the file; one returned, the others with a notice', async () => {
    expect(letters).toHaveLength(DOCUMENTS.length);
    const timelines = await Promise.all(letters.map((letter) => readFile(join(letter, 'timeline.txt'), 'utf8')));
    expect(timelines.every((text) => text.includes('Подшито в дело'))).toBe(true);
    expect(timelines.filter((text) => text.includes('Возвращено в суд'))).toHaveLength(1);
    expect(timelines.filter((text) => text.includes('Получено уведомление о вручении'))).toHaveLength(2);
  });

  it('leaves signatures that openssl takes over their PDFs, and refuses after one flipped byte', async () => {
    const trust = join(folder, 'out', 'trust.pem');
    for (const letter of letters) {
      const signature = await only(letter, '.pdf.sig');
      const pdf = await readFile(signature.slice(0, -'.sig'.length));
      const sig = await readFile(signature);
      expect(await opensslAccepts(pdf, sig, trust)).toBe(true);
      pdf[100] = (pdf[100] ?? 0) ^ 1;
      expect(await opensslAccepts(pdf, sig, trust)).toBe(false);
    }
  });

  it('leaves PDFs, an archive and a registry that qpdf, unzip and LibreOffice take', async () => {
    for (const letter of letters) {
      const signature = await only(letter, '.pdf.sig');
      await run('qpdf', ['--check', signature.slice(0, -'.sig'.length)]);
    }
    const archive = await only(letters[0] ?? '', '.zip');
    await run('unzip', ['-t', archive]);
    const unpacked = join(folder, 'unpacked');
    await run('unzip', ['-q', archive, '-d', unpacked]);
    const registry = await only(unpacked, '.xlsx');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    await run('soffice', [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, registry]);
    const rows = (await readFile(await only(folder, '.csv'), 'utf8')).trim().split('\n');
    expect(rows).toHaveLength(1 + DOCUMENTS.length);
  });

  it('names every file that is not there, and starts nothing', async () => {
    const missing = run(process.execPath, [DEMO, 'a.docx', 'b.doc'], { cwd: folder });
    await expect(missing).rejects.toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringMatching(/a\.docx: такого файла нет\n.*b\.doc: такого файла нет/) as unknown,
    });
  });

  it('tells why a document cannot be a letter, ends the others all the same, and exits with 1', () => {
    const stdout = expect.stringMatching(/✗ .+\n[^]*В деле 1 из 2/) as unknown;
    expect(refusal).toMatchObject({ code: 1, stderr: '', stdout });
  });
});

/** @returns what the demonstration was rejected with; undefined when it ended well */
async function withBroken(folder: string): Promise<unknown> {
  const cwd = join(folder, 'with-broken');
  await mkdir(cwd);
  const broken = join(cwd, 'broken.docx');
  await writeFile(broken, 'это не документ');
  const good = join(PROJECT_ROOT, 'samples', 'povestka.doc');
  return run(process.execPath, [DEMO, broken, good], { cwd }).then(
    () => undefined,
    (error: unknown) => error,
  );
}

async function only(folder: string, ending: string): Promise<string> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(ending));
  expect(names).toHaveLength(1);
  return join(folder, names[0] ?? '');
}
