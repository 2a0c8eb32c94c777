import type { MikroORM } from '@mikro-orm/postgresql';
import { otherPerson } from '#domain/signing/own-certificate.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { acceptProof, refuseProof, takeProofs, type AskedProof } from '#db/signing/own-certificates.ts';
import { appendAudit } from '#db/work/audit.ts';
import { SigningSetupError, type CertificateFacts, type SignatureVerifier } from '../ports/signer.ts';
import type { SignatureCode, SignatureFinding } from '#domain/signing/signature-words.ts';
import type { TrustKeeper } from '../ports/trust-keeper.ts';

/** What a proof of a key is judged with. */
export interface ProofDependencies {
  readonly orm: MikroORM;
  readonly verifier: SignatureVerifier;
  readonly isRehearsal: boolean;
  /** Looks for what is missing to judge a certificate; absent: nothing is fetched. */
  readonly trust?: TrustKeeper | undefined;
}

const AT_ONCE = 2;
/** A proof that a worker took and never answered is taken again after so long. */
const HOLD_MS = 60_000;

/** Looks into what people have signed to show that a key is theirs; returns how many there were. */
export async function settleProofs(dependencies: ProofDependencies): Promise<number> {
  const take = (em: Parameters<typeof takeProofs>[0]) => takeProofs(em, AT_ONCE, HOLD_MS);
  const proofs = await record(dependencies.orm, 'certificates.taken', take, 'statement');
  await Promise.all(proofs.map((proof) => settle(dependencies, proof)));
  return proofs.length;
}

async function settle(dependencies: ProofDependencies, proof: AskedProof): Promise<void> {
  const { orm, isRehearsal } = dependencies;
  const at = await readNow(orm.em.fork(), isRehearsal);
  const judged = await judge(dependencies, proof, at);
  const subject = { kind: 'account', id: proof.accountId };
  await record(orm, 'certificates.settled', async (tx) => {
    if ('refusal' in judged) return refuseProof(tx, proof, judged.refusal, at);
    await acceptProof(tx, proof, judged.facts, at);
    const data = { fingerprintSha256: judged.facts.fingerprintSha256, serialNumber: judged.facts.serialNumber };
    await appendAudit(tx, { at, actorId: proof.accountId, action: 'certificates.accepted', subject, data });
  });
}

/** What a list or an authority's certificate may be wanting for: a certificate is new to us. */
const MISSING: readonly SignatureCode[] = [
  'revocation_unchecked',
  'untrusted_issuer',
  'good_but_unchecked',
  'good_but_stale',
];

type Judged = { readonly facts: CertificateFacts } | { readonly refusal: SignatureFinding };

/** The same rules as for a letter's signature: chain, term, revocation, ГОСТ, CAdES-BES; and the name must be the owner's. */
async function judge({ verifier, trust }: ProofDependencies, proof: AskedProof, at: Date): Promise<Judged> {
  try {
    const pdf = new TextEncoder().encode(proof.challenge);
    const signature = new Uint8Array(Buffer.from(proof.proofBase64, 'base64'));
    const verify = () => verifier.verify({ pdf, signature, at });
    let verdict = await verify();
    if (trust && MISSING.includes(verdict.finding.code)) {
      await trust.refresh();
      verdict = await verify();
    }
    const { accepted, finding, certificate } = verdict;
    if (!accepted || certificate === undefined) return { refusal: finding };
    const stranger = otherPerson(certificate.ownerName, proof.fullName);
    return stranger ? { refusal: stranger } : { facts: certificate };
  } catch (error) {
    if (error instanceof SigningSetupError) return { refusal: error.finding };
    throw error;
  }
}
