import { join } from 'node:path';
import { z } from 'zod';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { commonSettings, databaseSettings, readSettings, workerSettings } from '#config/settings.ts';
import { seed } from '#db/seed/seed.ts';
import { demoSigners } from './platform/bring-up/pki.ts';

const { MASK_PKI_DIR, MASK_TEMP_DIR } = workerSettings.shape;
const settingsSchema = z.object({
  ...databaseSettings.shape,
  MASK_REHEARSAL: commonSettings.shape.MASK_REHEARSAL,
  MASK_PKI_DIR,
  MASK_TEMP_DIR,
});

/** Training people and keys for a rehearsal of the composition, made once: a step of its own, after the tables. */
async function main(): Promise<void> {
  const settings = readSettings(settingsSchema, process.env);
  if (!settings.MASK_REHEARSAL) throw new Error('Учебные люди и ключи — только при MASK_REHEARSAL=true');
  await seed(settings.DATABASE_URL);
  const openssl = await createOpenSsl({ directory: join(settings.MASK_TEMP_DIR, 'openssl') });
  await ensurePki({ openssl, dir: settings.MASK_PKI_DIR, people: demoSigners() });
  console.log('Учебные люди и ключи на месте.');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
