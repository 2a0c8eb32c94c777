import { join } from 'node:path';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import type { SignerPerson } from '#activities/signing/pki/subject.ts';
import { DEMO_PEOPLE } from '#db/seed/demo-people.ts';
import type { Layout } from '../layout.ts';

/** Makes the training authority once, with a key for every demo signer. */
export async function bringUpPki(layout: Layout): Promise<void> {
  const openssl = await createOpenSsl({ directory: join(layout.temp, 'openssl') });
  await ensurePki({ openssl, dir: layout.pki, people: demoSigners() });
}

/** The demo people who sign, as their certificates name them. */
export function demoSigners(): readonly SignerPerson[] {
  return DEMO_PEOPLE.flatMap(({ signerId, fullName, position, siteId }) =>
    signerId === undefined
      ? []
      : [{ signerId, fullName, position, organisation: `Судебный участок ${siteId} (учебный)` }],
  );
}
