import type { SignatureVerifier } from '#activities/ports/signer.ts';
import type { TrustKeeper } from '#activities/ports/trust-keeper.ts';
import type { OpenSsl } from '#activities/signing/openssl-pool.ts';
import { pkiPaths } from '#activities/signing/pki/pki-paths.ts';
import { createSignatureVerifier } from '#activities/signing/signature-verifier.ts';
import { createFetchedTrust } from '#activities/signing/trust/fetched-trust.ts';
import { createTrustKeeper } from '#activities/signing/trust/refresh-trust.ts';
import type { WorkerSettings } from '#config/settings.ts';
import type { MikroORM } from '#db/orm.ts';

/** Judges by the folder of trust and by what was fetched, as the settings say. */
export function openVerifier(settings: WorkerSettings, orm: MikroORM, openssl: OpenSsl): SignatureVerifier {
  const { trustDir } = pkiPaths(settings.MASK_PKI_DIR);
  const uncheckedRevocation = settings.MASK_UNCHECKED_REVOCATION;
  return createSignatureVerifier({ openssl, trustDir, fetched: createFetchedTrust(orm), uncheckedRevocation });
}

export function openTrustKeeper(settings: WorkerSettings, orm: MikroORM, openssl: OpenSsl): TrustKeeper {
  const { MASK_PKI_DIR: pkiDir, MASK_REHEARSAL: isRehearsal, MASK_TRUST_HOSTS: hosts, MASK_TRUST_FETCH } = settings;
  return createTrustKeeper({ orm, openssl, pkiDir, isRehearsal, hosts, isFetching: MASK_TRUST_FETCH === 'on' });
}
