import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the `openssl` of the machine says, run as a stranger would run it, with none of our code in between. */
export async function opensslAccepts(pdf: Uint8Array, signature: Uint8Array, trustFile: string): Promise<boolean> {
  const directory = await mkdtemp(join(tmpdir(), 'mask-judge-'));
  try {
    const [content, signed] = [join(directory, 'letter.pdf'), join(directory, 'letter.pdf.sig')];
    await writeFile(content, pdf);
    await writeFile(signed, signature);
    const files = ['-inform', 'PEM', '-in', signed, '-content', content, '-CAfile', trustFile, '-out', '/dev/null'];
    return await new Promise((resolve) => {
      execFile('openssl', ['cms', '-verify', '-engine', 'gost', '-binary', '-cades', ...files], (error, _, stderr) => {
        resolve(error === null && stderr.includes('Verification successful'));
      });
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
