import { createHash, randomUUID } from 'node:crypto';
import { keyChallenge } from '#domain/signing/own-certificate.ts';
import { settleAuthority, type AuthorityTerms, type TypedAuthority } from '#domain/signing/authority.ts';
import {
  endOwnCertificate,
  findNewestProof,
  findOwnCertificate,
  putAuthority,
  putProof,
  type OwnCertificateRow,
} from '#db/signing/own-certificates.ts';
import { appendAudit } from '#db/work/audit.ts';
import { requireSiteRole, type Actor, type Command } from '../actor.ts';
import { uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

const MAX_PROOF_BYTES = 64 * 1024;
const MAX_AUTHORITY_BYTES = 1024 * 1024;

export interface OwnKeyView {
  /** The certificate that letters are stamped and signed with; null: none of his own. */
  readonly inUse: OwnCertificateRow | null;
  /** What was asked last, when it is not the one in use: it is being looked into, or was refused. */
  readonly asked: OwnCertificateRow | null;
}

/** The power of attorney as typed. */
export interface AuthorityRequest {
  readonly number: string;
  readonly from: string;
  readonly until: string;
  readonly file?: UploadedFile | undefined;
}

/** The key that a supervisor holds himself, on his own computer. */
export interface OwnKeyService {
  read(actor: Actor): Promise<OwnKeyView>;
  /** The certificate that letters are stamped and signed with; null: none of his own. */
  inUse(actor: Actor): Promise<OwnCertificateRow | null>;
  /** The text whose signature proves the key; `sessionSecret` binds it to the session. */
  challenge(actor: Actor, sessionSecret: string): string;
  /** Gives the proof to the worker. @throws ApplicationError `invalid` when it is empty or too large */
  prove(actor: Actor, proof: Uint8Array, sessionSecret: string, command: Command): Promise<void>;
  /** From now on letters are stamped with the certificate on the server, where there is one. */
  giveUp(actor: Actor, command: Command): Promise<void>;
  /** Keeps the МЧД beside the certificate. @throws ApplicationError `invalid` naming the field · `conflict` when no certificate is in use */
  putAuthority(actor: Actor, request: AuthorityRequest, command: Command): Promise<void>;
  /** The file of the МЧД. @throws ApplicationError `not-found` */
  authorityFile(actor: Actor): Promise<UploadedFile & { readonly sha256: string }>;
}

/** Reads files of strangers behind the fence. */
export interface AuthorityReader {
  authority(bytes: Uint8Array): Promise<AuthorityTerms | null>;
}

export function createOwnKeys(deps: ServiceDeps, reader: AuthorityReader): OwnKeyService {
  const { database, clock, blobs } = deps;
  return {
    read: (actor) => {
      const { accountId } = requireSiteRole(actor, 'supervisor');
      return database.read(async (em) => {
        const inUse = await findOwnCertificate(em, accountId);
        const newest = await findNewestProof(em, accountId);
        const isTold = newest?.state === 'asked' || newest?.state === 'refused';
        return { inUse, asked: isTold ? newest : null };
      });
    },
    inUse: (actor) => {
      const { accountId } = requireSiteRole(actor, 'supervisor');
      return database.read((em) => findOwnCertificate(em, accountId));
    },
    challenge: (actor, sessionSecret) => {
      requireSiteRole(actor, 'supervisor');
      return challengeOf(actor, sessionSecret);
    },
    prove: async (actor, proof, sessionSecret, command) => {
      const { accountId } = requireSiteRole(actor, 'supervisor');
      const faults = uploadFaults({ fileName: 'подпись проверочного текста', bytes: proof }, MAX_PROOF_BYTES, 'proof');
      if (faults.length > 0) throw new ApplicationError('invalid', { faults });
      const challenge = challengeOf(actor, sessionSecret);
      const proofBase64 = Buffer.from(proof).toString('base64');
      const args = { challenge, proofBase64 };
      await changeOnce(database, { actor, command, record: 'certificates.asked', args }, clock, async (em, at) => {
        await putProof(em, { id: randomUUID(), accountId, challenge, proofBase64 }, at);
        return {};
      });
    },
    giveUp: async (actor, command) => {
      const { accountId } = requireSiteRole(actor, 'supervisor');
      const request = { actor, command, record: 'certificates.ended', args: {} };
      await changeOnce(database, request, clock, async (em, at) => {
        if (!(await endOwnCertificate(em, accountId, at))) return {};
        const subject = { kind: 'account', id: accountId };
        await appendAudit(em, { at, actorId: accountId, action: 'certificates.ended', subject });
        return {};
      });
    },
    putAuthority: async (actor, request, command) => {
      const { accountId } = requireSiteRole(actor, 'supervisor');
      const typed = await typedOf(request, reader, blobs);
      const asked = { actor, command, record: 'certificates.authority', args: typed };
      await changeOnce(database, asked, clock, async (em, at) => {
        const inUse = await findOwnCertificate(em, accountId);
        const settled = settleAuthority(typed, inUse?.authority ?? null);
        if ('faults' in settled) throw new ApplicationError('invalid', { faults: settled.faults });
        const { kept } = settled;
        if (!(await putAuthority(em, accountId, kept))) {
          throw new ApplicationError('conflict', {
            detail: 'Сначала выберите сертификат: доверенность хранится при нём.',
          });
        }
        const subject = { kind: 'account', id: accountId };
        const data = { from: kept.from, until: kept.until, sha256: kept.sha256 };
        await appendAudit(em, { at, actorId: accountId, action: 'certificates.authority', subject, data });
        return {};
      });
    },
    authorityFile: async (actor) => {
      const { accountId } = requireSiteRole(actor, 'supervisor');
      const authority = await database.read(async (em) => (await findOwnCertificate(em, accountId))?.authority);
      if (authority?.sha256 == null) throw new ApplicationError('not-found');
      const { sha256, fileName } = authority;
      return { fileName: fileName ?? 'МЧД.xml', bytes: await blobs.get(sha256), sha256 };
    },
  };
}

function challengeOf(actor: Actor, sessionSecret: string): string {
  return keyChallenge(actor.accountId, createHash('sha256').update(sessionSecret).digest('hex'));
}

async function typedOf(
  { number, from, until, file }: AuthorityRequest,
  reader: AuthorityReader,
  blobs: ServiceDeps['blobs'],
): Promise<TypedAuthority> {
  if (file === undefined) return { number, from, until, file: null };
  const faults = uploadFaults(file, MAX_AUTHORITY_BYTES, 'file');
  if (faults.length > 0) throw new ApplicationError('invalid', { faults });
  const read = await reader.authority(file.bytes);
  return { number, from, until, file: { fileName: file.fileName, sha256: await blobs.put(file.bytes), read } };
}
