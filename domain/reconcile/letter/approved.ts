import { isSigned } from '../../letters/letter-life.ts';
import { findingsOf, type Finding } from '../breach.ts';
import type { LetterFacts } from '../facts.ts';
import { letterSubject, nameLetter } from '../name-letter.ts';
import { isFoundAtPost } from './found-at-post.ts';

/** I4: nobody's letter goes on without a signature of another person, made with that person's certificate and written down. */
export function approved({ letter, files, audit, places }: LetterFacts): readonly Finding[] {
  const found = findingsOf('I4', letterSubject(letter), nameLetter(letter));
  const unsignedPlace = places.find(
    ({ revision }) => !files.some((file) => file.kind === 'signature' && file.revision === revision),
  );
  if (letter.signedById === null && isFoundAtPost(places)) return [];
  const findings = unsignedPlace ? [found('batch_unsigned', 'включено в партию без подписи')] : [];
  if (!isSigned(letter.status)) return findings;
  if (letter.signedById === null) return [...findings, found('no_signer', 'ушло дальше подписи, но подписавшего нет')];
  if (letter.signedById === letter.authorId) findings.push(found('own_signature', 'подписано собственным автором'));
  if (letter.signedById !== letter.approverId) {
    findings.push(found('other_signer', 'подписал не тот, у кого оно было на подписи'));
  }
  const record = audit.find(({ action, data }) => action === 'letter.signed' && data['revision'] === letter.revision);
  if (record?.actorId !== letter.signedById) {
    findings.push(found('no_record', 'в журнале нет записи о подписи этим человеком'));
  }
  if (isForeignCertificate({ letter, files })) {
    findings.push(found('foreign_certificate', 'подпись сделана не сертификатом подписавшего'));
  }
  return findings;
}

/** A certificate that began to be valid after the signature says nothing about it. */
function isForeignCertificate({ letter, files }: Pick<LetterFacts, 'letter' | 'files'>): boolean {
  const signature = files.find(({ kind, revision }) => kind === 'signature' && revision === letter.revision);
  if (!signature) return false;
  const { signerCertificate: onServer, ownFingerprints } = letter;
  const isOnServer = onServer !== null && onServer.validFrom <= signature.createdAt;
  const held = [...ownFingerprints, ...(isOnServer ? [onServer.fingerprintSha256] : [])];
  return held.length > 0 && !held.some((fingerprint) => fingerprint === signature.fingerprintSha256);
}
