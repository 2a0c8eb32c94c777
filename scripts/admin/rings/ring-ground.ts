import { readSettings, temporalSettings } from '#config/settings.ts';
import { placeProcess } from '#config/storage-settings.ts';
import type { KeyRing } from '#config/key-ring.ts';
import { openShelf } from '#db/blobs/open-shelf.ts';
import type { SealedShelf } from '#db/blobs/sealed-shelf.ts';
import { createClient } from '#temporal/client/connect.ts';
import type { Client } from '@temporalio/client';
import { isByEnvironment } from '../../platform/installed.ts';

/** What keys have sealed, besides the database. */
export interface RingGround {
  readonly shelf: () => SealedShelf;
  readonly client: (ring: KeyRing) => Client;
  /** Where copies lie that are made by themselves. */
  readonly copies: string | undefined;
}

/** By the environment, else of the installation of `npm start` that runs here. */
export async function ringGround(): Promise<RingGround> {
  const env = isByEnvironment() ? process.env : await ownEnvironment();
  return {
    shelf: () => openShelf(readSettings(placeProcess, env)),
    client: (ring) => createClient({ ...readSettings(engineSettings, env), MASK_PAYLOAD_KEYS: ring }),
    copies: env['MASK_BACKUP_DIR'],
  };
}

const engineSettings = temporalSettings.omit({ MASK_PAYLOAD_KEYS: true });

async function ownEnvironment(): Promise<Readonly<Record<string, string | undefined>>> {
  // Loaded only here: an image for production has no installation of `npm start`.
  const { runningEnvironments } = await import('../../platform/running-environments.ts');
  const { worker, backup } = runningEnvironments();
  return { ...worker, ...backup };
}
