import type { TrustContent, TrustLook } from '#db/signing/trust-items.ts';
import type { TrustKind } from '#domain/signing/trust-words.ts';
import { fingerprintOf } from '../certificates/certificate-facts.ts';
import { mayHaveIssued } from '../certificates/key-identifiers.ts';
import { tryReadCertificate, type Certificate } from '../certificates/read-certificate.ts';
import { shownName } from '../certificates/read-name.ts';
import { DerError } from '../der/der-value.ts';
import { readCrl, type RevocationList } from '../revocation/read-crl.ts';
import { readTrustFolder, type TrustPart } from './read-trust-files.ts';

/** The folder of trust as it is: for the page, and for whoever looks for issuers. */
export interface SeenFolders {
  readonly looks: readonly TrustLook[];
  readonly roots: readonly Certificate[];
  readonly between: readonly Certificate[];
}

/** A file that cannot be read is told and not gone by here; the verifier refuses to judge over it. */
export async function lookAtFolders(trustDir: string): Promise<SeenFolders> {
  const [rootParts, betweenParts, listParts] = await Promise.all([
    readTrustFolder(trustDir, 'roots'),
    readTrustFolder(trustDir, 'intermediates'),
    readTrustFolder(trustDir, 'crls'),
  ]);
  const anchors = rootParts.flatMap(({ der }) => tryReadCertificate(der) ?? []);
  const roots = anchors.filter((one) => mayHaveIssued(one, one));
  const others = anchors.filter((one) => !roots.includes(one));
  return {
    looks: [
      ...placed(rootParts).map((part) => certificateLook(part, 'root')),
      ...placed(betweenParts).map((part) => certificateLook(part, 'intermediate')),
      ...placed(listParts).map(listLook),
    ],
    roots,
    between: [...others, ...betweenParts.flatMap(({ der }) => tryReadCertificate(der) ?? [])],
  };
}

/** A file may hold several. */
function placed(parts: readonly TrustPart[]): readonly TrustPart[] {
  const seen = new Map<string, number>();
  return parts.map(({ file, der }) => {
    const count = (seen.get(file) ?? 0) + 1;
    seen.set(file, count);
    return { file: count === 1 ? file : `${file} (${String(count)})`, der };
  });
}

function certificateLook({ file: place, der }: TrustPart, folder: Exclude<TrustKind, 'list'>): TrustLook {
  const certificate = tryReadCertificate(der);
  const kind = folder === 'root' && certificate && !mayHaveIssued(certificate, certificate) ? 'intermediate' : folder;
  const look = { place, origin: 'file', kind } as const;
  if (certificate === undefined) return { ...look, content: null, fault: 'unreadable' };
  return { ...look, content: certificateContent(certificate), fault: null };
}

function listLook({ file: place, der }: TrustPart): TrustLook {
  const look = { place, origin: 'file', kind: 'list' } as const;
  try {
    return { ...look, content: listContent(der, readCrl(der)), fault: null };
  } catch (error) {
    if (error instanceof DerError) return { ...look, content: null, fault: 'unreadable' };
    throw error;
  }
}

export function certificateContent({ raw, subjectName, notBefore, notAfter }: Certificate): TrustContent {
  const name = shownName(subjectName);
  return { name, number: null, fromAt: notBefore, untilAt: notAfter, digest: fingerprintOf(raw) };
}

export function listContent(der: Uint8Array, list: RevocationList): TrustContent {
  const { issuerName: name, number = null, thisUpdate: fromAt, nextUpdate: untilAt = null } = list;
  return { name, number, fromAt, untilAt, digest: fingerprintOf(der) };
}
