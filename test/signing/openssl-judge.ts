import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the `openssl` of the machine says, run as a stranger would run it, with none of our code in between. */
export interface OpenSslSays {
  readonly accepted: boolean;
  readonly words: string;
}

export interface Judged {
  readonly pdf: Uint8Array;
  readonly signature: Uint8Array;
  readonly form: 'PEM' | 'DER';
  /** PEM of certificates and lists, in the order openssl is to find them. */
  readonly trust: string | Uint8Array;
  /** Now by default. */
  readonly at?: Date;
}

/** Signature and chain alone. `trustFile` is PEM. */
export async function opensslAccepts(pdf: Uint8Array, signature: Uint8Array, trustFile: string): Promise<boolean> {
  const { accepted } = await ask({ pdf, signature, form: 'PEM' }, ['-CAfile', trustFile]);
  return accepted;
}

/** Revocation too, of the whole chain. */
export async function opensslJudges({ trust, at = new Date(), ...signed }: Judged): Promise<OpenSslSays> {
  const seconds = String(Math.floor(at.getTime() / 1_000));
  return ask(signed, ['-CAfile', 'trust.pem', '-purpose', 'any', '-crl_check_all', '-attime', seconds], trust);
}

async function ask(
  { pdf, signature, form }: Omit<Judged, 'trust' | 'at'>,
  options: readonly string[],
  trust: string | Uint8Array = '',
): Promise<OpenSslSays> {
  const directory = await mkdtemp(join(tmpdir(), 'mask-judge-'));
  try {
    await writeFile(join(directory, 'letter.pdf'), pdf);
    await writeFile(join(directory, 'letter.pdf.sig'), signature);
    await writeFile(join(directory, 'trust.pem'), trust);
    const files = ['-inform', form, '-in', 'letter.pdf.sig', '-content', 'letter.pdf', '-out', '/dev/null'];
    const args = ['cms', '-verify', '-engine', 'gost', '-binary', '-cades', ...files, ...options];
    return await new Promise((resolve, reject) => {
      execFile('openssl', args, { cwd: directory }, (error, _, words) => {
        if (words.includes('Error loading') || words.includes('nvalid engine')) reject(new Error(words));
        resolve({ accepted: error === null && words.includes('Verification successful'), words });
      });
    });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
