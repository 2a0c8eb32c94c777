import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { appendAudit, auditEntry } from '#db/work/audit.ts';
import { appendTimeline, timelineEntry } from '#db/work/timeline.ts';
import { decisionQueued } from '#db/work/told-decisions.ts';
import { findFile, fileAdded } from '#db/work/files.ts';
import { stampedFingerprint } from '#db/signing/own-certificates.ts';
import { loadAccount, loadLetterSite } from '#db/people/step-people.ts';
import { fieldsOf, loadLetter, type StepLetter } from '#db/letters/letter-row.ts';
import { lettersMoved } from '#db/letters/move-letters.ts';
import { tasksClosing } from '#db/work/tasks.ts';
import { together } from '#db/statements/together.ts';
import { statusesFor } from '#domain/letters/letter-decisions.ts';
import type { LetterReason } from '#domain/letters/letter-reasons.ts';
import { LETTER_UPDATES, letterWorkflowId } from '#domain/letters/letter-process.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { SigningSetupError, type CertificateFacts, type SignatureVerdict } from '../ports/signer.ts';
import { registryFingerprint } from '../post/registry-fingerprint.ts';
import { certificateHeldBy } from './certificate-held.ts';
import type { SignRequest, SignResult } from './contract.ts';
import type { LetterDependencies } from './dependencies.ts';
import { isLost } from './read-converted.ts';
import { letterSubject } from '#domain/work/subject.ts';

/** A signature with the verdict that lets it count. */
interface CheckedSignature {
  readonly signature: Uint8Array;
  readonly verdict: SignatureVerdict;
}

/**
 * The activity `sign`: signs exactly the bytes the supervisor saw, or takes a signature made elsewhere, and lets it count only after
 * the verdict. A repeat for the same revision finds the signature that was made. A refusal is an answer, not an error; so is that the
 * installation cannot sign or check, which no repeat would change.
 */
export async function signLetter(dependencies: LetterDependencies, request: SignRequest): Promise<SignResult> {
  try {
    return await signOrRefuse(dependencies, request);
  } catch (error) {
    if (error instanceof SigningSetupError) return refuse(dependencies, request, error);
    throw error;
  }
}

async function signOrRefuse(dependencies: LetterDependencies, request: SignRequest): Promise<SignResult> {
  const em = dependencies.orm.em.fork();
  if (await findFile(em, letterSubject(request.letterId), 'signature', request.revision)) return { signed: true };
  const letter = await loadLetter(em, request.letterId);
  // A decision that was carried out and lost by the engine is told again: until then nothing may be done over it.
  if (!statusesFor('approve').includes(letter.status)) return refusedBy({ code: 'not_on_approval' });
  const approver = await loadAccount(em, request.actorId);
  const held = await certificateHeldBy(dependencies, approver);
  if (held === null) return refusedBy({ code: 'no_certificate' });
  const whyNot = held.signerId === null ? await whyNotByOwnKey(em, request, held.certificate) : null;
  if (whyNot !== null) return refusedBy(whyNot);
  const pdf = await readDocument(dependencies, request);
  if (pdf === null) return refusedBy({ code: 'document_lost' });
  const signature = await obtainSignature(dependencies, request, held.signerId, pdf);
  const at = await readNow(em, dependencies.isRehearsal);
  const verdict = await dependencies.verifier.verify({
    pdf,
    signature,
    at,
    expectedFingerprintSha256: held.certificate.fingerprintSha256,
  });
  if (!verdict.accepted) return refuse(dependencies, request, verdict);
  const checked = { signature: await dependencies.verifier.toPostForm(signature), verdict };
  await recordSigned(dependencies, request, letter, checked);
  return { signed: true };
}

function refusedBy(refusal: LetterReason): SignResult {
  return { signed: false, refusal };
}

/** Null when the document is no longer what the supervisor was shown: the approval is void, and the audit says so. */
async function readDocument(
  { orm, blobs, isRehearsal }: LetterDependencies,
  { letterId, revision, actorId, pdfSha256 }: SignRequest,
): Promise<Uint8Array | null> {
  try {
    return await blobs.get(pdfSha256);
  } catch (error) {
    if (!isLost(error)) throw error;
  }
  await record(orm, 'letter.approval_voided', async (tx) => {
    const at = await readNow(tx, isRehearsal);
    const eventKey = `signing_failed:${String(revision)}:document:${at.toISOString()}`;
    const data = { reason: { code: 'document_lost' } satisfies LetterReason };
    const subject = letterSubject(letterId);
    await appendTimeline(tx, { subject, eventKey, at, kind: 'signing_failed', actorId, data });
    const facts = { revision, pdfSha256, why: 'document_changed' };
    await appendAudit(tx, { at, actorId, action: 'letter.approval_voided', subject, data: facts });
  });
  return null;
}

/** Who signs with a key of his own brings the signature; and the stamp on the pages must name the certificate in use now. */
async function whyNotByOwnKey(
  em: EntityManager,
  { letterId, revision, signatureSha256 }: SignRequest,
  { fingerprintSha256 }: CertificateFacts,
): Promise<LetterReason | null> {
  if (signatureSha256 === undefined) return { code: 'own_key_needed' };
  const stamped = await stampedFingerprint(em, letterSubject(letterId), revision);
  return stamped === fingerprintSha256 ? null : { code: 'stamp_of_other_certificate' };
}

async function obtainSignature(
  { signer, blobs }: LetterDependencies,
  { signatureSha256 }: SignRequest,
  signerId: string | null,
  pdf: Uint8Array,
): Promise<Uint8Array> {
  if (signatureSha256 !== undefined) return blobs.get(signatureSha256);
  if (signerId === null) throw new Error('a person with a key of his own is never signed for by the server');
  return (await signer.sign({ signerId, pdf })).signature;
}

async function refuse(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, revision, actorId, signatureSha256 }: SignRequest,
  { finding }: Pick<SignatureVerdict, 'finding'>,
): Promise<SignResult> {
  await record(orm, 'letter.signing_refused', async (tx) => {
    const at = await readNow(tx, isRehearsal);
    const eventKey = `signing_failed:${String(revision)}:${signatureSha256 ?? at.toISOString()}`;
    const data = { reason: finding satisfies LetterReason };
    const subject = letterSubject(letterId);
    await appendTimeline(tx, { subject, eventKey, at, kind: 'signing_failed', actorId, data });
  });
  return refusedBy(finding);
}

async function recordSigned(
  { orm, blobs, isRehearsal }: LetterDependencies,
  request: SignRequest,
  letter: StepLetter,
  { signature, verdict }: CheckedSignature,
): Promise<void> {
  const { letterId, decisionId, ...approval } = request;
  const { revision, actorId, pdfSha256 } = approval;
  const sha256 = await blobs.put(signature);
  const em = orm.em.fork();
  const now = await readNow(em, isRehearsal);
  const site = await loadLetterSite(em, { siteId: letter.siteId, letterId });
  const recallUntil = new Date(now.getTime() + site.recallWindowSeconds * 1_000);
  const awaiting = { code: 'batch', until: recallUntil.toISOString() } as const;
  const more = { signedById: actorId, recallUntil, batchId: null };
  const move = { id: letterId, to: 'signed', awaiting, more } as const;
  const fileName = `${postFileName(letter.number ?? '')}.sig`;
  const content = { mediaType: 'application/pkcs7-signature', byteSize: signature.byteLength, sha256 };
  const data = { serialNumber: verdict.certificate?.serialNumber ?? '' };
  const registrySha256 = registryFingerprint(fieldsOf(letter), letter.number ?? '');
  const facts = { ...factsOf(verdict), registrySha256 };
  const evidence = { revision, pdfSha256, signatureSha256: sha256, registrySha256 };
  const subject = letterSubject(letterId);
  const workflowId = letterWorkflowId(letterId);
  const step = {
    file: fileAdded({ subject, kind: 'signature', revision, fileName, ...content, facts }, now),
    letter: lettersMoved([move], { revisionAtMost: revision }, now),
    tasks: tasksClosing(subject, { status: 'completed', byId: actorId }, now),
    event: timelineEntry({ subject, eventKey: `signed:${String(revision)}`, at: now, kind: 'signed', actorId, data }),
    audit: auditEntry({ at: now, actorId, action: 'letter.signed', subject, data: evidence }, 'event'),
    told: decisionQueued({ decisionId, workflowId, updateName: LETTER_UPDATES.approve, request: approval }, now),
  };
  await record(orm, 'letter.signed', (own) => together(own, step), 'statement');
}

function factsOf({ signature, validity, revocation, summary, certificate, evidence }: SignatureVerdict): {
  readonly certificate: CertificateFacts | null;
  readonly verdict: object;
} {
  return { certificate: certificate ?? null, verdict: { signature, validity, revocation, summary, evidence } };
}
