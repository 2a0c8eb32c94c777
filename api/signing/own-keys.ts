import { createHash, randomUUID } from 'node:crypto';
import { isDay } from '#domain/calendar/day.ts';
import { keyChallenge } from '#domain/signing/own-certificate.ts';
import type { Fault } from '#domain/documents/fault.ts';
import {
  endOwnCertificate,
  findNewestProof,
  findOwnCertificate,
  putAuthority,
  putProof,
  type Authority,
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
const MAX_NUMBER_LENGTH = 100;

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

export function createOwnKeys(deps: ServiceDeps): OwnKeyService {
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
    challenge: (actor, sessionSecret) => challengeOf(actor, sessionSecret),
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
      const faults = authorityFaults(request);
      if (faults.length > 0) throw new ApplicationError('invalid', { faults });
      const { file } = request;
      const kept = file && { fileName: file.fileName, sha256: await blobs.put(file.bytes) };
      const args: Authority = { ...typedOf(request), fileName: kept?.fileName ?? null, sha256: kept?.sha256 ?? null };
      const asked = { actor, command, record: 'certificates.authority', args };
      await changeOnce(database, asked, clock, async (em, at) => {
        const before = (await findOwnCertificate(em, accountId))?.authority;
        const whole = kept || before == null ? args : { ...args, fileName: before.fileName, sha256: before.sha256 };
        if (!(await putAuthority(em, accountId, whole))) {
          throw new ApplicationError('conflict', {
            detail: 'Сначала выберите сертификат: доверенность хранится при нём.',
          });
        }
        const subject = { kind: 'account', id: accountId };
        const data = { from: args.from, until: args.until, sha256: whole.sha256 };
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

function typedOf({ number, from, until }: AuthorityRequest) {
  return { number: number.trim(), from, until };
}

function authorityFaults(request: AuthorityRequest): readonly Fault[] {
  const { number, from, until } = typedOf(request);
  const fault = (field: string, message: string): Fault => ({ code: `authority_${field}`, field, message });
  const faults: Fault[] = [];
  if (number === '') faults.push(fault('number', 'Напишите номер доверенности.'));
  if (number.length > MAX_NUMBER_LENGTH) faults.push(fault('number', `Не длиннее ${MAX_NUMBER_LENGTH} знаков.`));
  if (!isDay(from)) faults.push(fault('from', 'Укажите день, с которого доверенность действует.'));
  if (!isDay(until)) faults.push(fault('until', 'Укажите последний день действия.'));
  if (isDay(from) && isDay(until) && until < from) {
    faults.push(fault('until', 'Последний день действия раньше первого.'));
  }
  return request.file ? [...faults, ...uploadFaults(request.file, MAX_AUTHORITY_BYTES, 'file')] : faults;
}
