import { signatureWords } from '#domain/signing/signature-words.ts';
import type { OwnCertificateRow } from '#db/signing/own-certificates.ts';
import type { KeptCertificateView, OwnKeyAnswer } from '#views/signing/own-key.ts';
import type { OwnKeyView } from './own-keys.ts';

/** Null: nothing is in use. */
export function keptCertificate(row: OwnCertificateRow | null): KeptCertificateView | null {
  if (row?.facts == null) return null;
  return { ...row.facts, authority: row.authority };
}

/** What became of a proof, in words; null: it is being looked into. */
export function refusalOf({ state, refusal }: OwnCertificateRow): string | null {
  if (state === 'asked') return null;
  return refusal === null ? 'Причина не названа.' : signatureWords(refusal);
}

/** The same for a signer's own program. */
export function ownKeyAnswer({ inUse, asked }: OwnKeyView): OwnKeyAnswer {
  const kept = keptCertificate(inUse);
  return {
    accepted: kept === null ? [] : [kept],
    asked: asked && { askedAt: asked.askedAt.toISOString(), refusal: refusalOf(asked) },
  };
}
