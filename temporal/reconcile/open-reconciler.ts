import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { createTempShelf } from '#activities/adapters/temp-shelf.ts';
import { createEmulatorLedger } from '#activities/adapters/emulator-ledger.ts';
import { createReadinessProbe } from '#activities/adapters/readiness-over-http.ts';
import type { ReconcileDependencies, ReconcileSides } from '#activities/reconcile/dependencies.ts';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { createServerSigner } from '#activities/signing/server-signer.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import type { WorkerSettings } from '#config/settings.ts';
import { openBlobStore, openShelf } from '#db/blobs/open-shelf.ts';
import { openOrm } from '#db/orm.ts';
import { createProcessStarter } from '#temporal/adoption/process-starter.ts';
import { createClient } from '#temporal/client/connect.ts';
import { systemSchedulesOf } from '#temporal/schedules/ensure-schedules.ts';
import { createWorkflowBook } from './workflow-book.ts';

/** What the reconciler reads, and how to put it away. */
export interface OpenReconciler {
  readonly dependencies: ReconcileDependencies;
  close(): Promise<void>;
}

/** What the reconciler reads besides what a worker has open already. */
export function reconcileSides(settings: WorkerSettings, client: Client): ReconcileSides {
  const { MASK_READINESS_URL: readinessUrl, MASK_POST_URL: postUrl, MASK_POST_TIMEOUT_MS: timeoutMs } = settings;
  return {
    shelf: openShelf(settings),
    temp: createTempShelf(settings.MASK_TEMP_DIR),
    book: createWorkflowBook(client, settings.TEMPORAL_TASK_QUEUE),
    starter: createProcessStarter(client, systemSchedulesOf(settings)),
    ledger: postUrl === undefined ? undefined : createEmulatorLedger({ baseUrl: postUrl, timeoutMs }),
    readiness: readinessUrl === undefined ? undefined : createReadinessProbe(readinessUrl),
  };
}

/** Opens a reconciler of its own over a worker's settings: for the command line and for tests. */
export async function openReconciler(settings: WorkerSettings): Promise<OpenReconciler> {
  const orm = await openOrm(settings.DATABASE_URL, 4);
  const client = createClient(settings);
  const openssl = await createOpenSsl({ directory: join(settings.MASK_TEMP_DIR, 'openssl') });
  return {
    dependencies: {
      ...reconcileSides(settings, client),
      orm,
      blobs: openBlobStore(settings),
      signer: createServerSigner({ openssl, pkiDir: settings.MASK_PKI_DIR }),
      verifier: createSignatureVerifier({ openssl, trustDir: pkiPaths(settings.MASK_PKI_DIR).trustDir }),
      isRehearsal: settings.MASK_REHEARSAL,
    },
    close: async () => {
      await client.connection.close();
      await orm.close(true);
    },
  };
}
