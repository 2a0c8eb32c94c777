import { INSTALL_HINT } from './openssl-config.ts';
import { OpenSslError } from './openssl-error.ts';
import type { OpenSslResult } from './openssl-process.ts';

/** RFC 6986, 10.1: message M1 and its Стрибог-256. */
const MESSAGE = '012345678901234567890123456789012345678901234567890123456789012';
const DIGEST = '9d151eefd8590b89daa6ba6cb74af9275dd051026bb149a452fd84e5e57b5500';

/**
 * openssl ignores a missing engine in silence and fails much later in other words; one known digest tells at once.
 * @throws OpenSslError naming what to install.
 */
export async function testGost(run: (args: readonly string[], input: string) => Promise<OpenSslResult>): Promise<void> {
  const { stdout, stderr } = await run(['dgst', '-md_gost12_256', '-r'], MESSAGE);
  if (stdout.startsWith(DIGEST)) return;
  const words = stderr.trim().slice(0, 300);
  throw new OpenSslError(`openssl не считает Стрибог-256 (RFC 6986): движок ГОСТ не работает. ${INSTALL_HINT}`, {
    cause: words,
  });
}
