import type { EntityManager } from '#db/orm.ts';
import {
  appendAttachment,
  deleteAttachment,
  findAttachment,
  listAttachments,
  type AttachmentRow,
  orderAttachments,
} from '#db/documents/attachments.ts';
import { appendAudit } from '#db/work/audit.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { findAttachmentWarnings } from '#db/documents/conversion-warnings.ts';
import { lossesKey, recordSeenLosses } from '#db/documents/losses.ts';
import { wishConversion } from '#db/documents/conversion-wishes.ts';
import { changeLetter, type LetterRow } from '#db/letters/letters.ts';
import type { AttachmentView, AddedAttachment } from '#views/documents/attachment.ts';
import type { LetterRef } from '#views/letters/letter.ts';
import { requireSiteRole, type SiteActor, type Actor, type Command } from '../actor.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { ApplicationError } from '../errors.ts';
import { lockEditable, readLetter } from '../letters/letter-access.ts';
import { readBlob, type Download } from './read-blob.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { cleanFileName, type UploadedFile, uploadFaults } from './uploaded-file.ts';
import { letterSubject } from '#domain/work/subject.ts';

const MAX_ATTACHMENTS = 30;

/** A change to one letter's attachments. */
interface Place {
  readonly clerk: SiteActor;
  readonly letterId: string;
  readonly now: Date;
  readonly version?: number;
}

/** A file whose bytes are durable. */
export interface StoredFile {
  readonly fileName: string;
  readonly byteSize: number;
  readonly sha256: string;
}

interface SeenLosses {
  readonly attachmentId: string;
  readonly key: string;
}

type Work = (em: EntityManager, letter: LetterRow, now: Date) => Promise<void>;

export interface AttachmentService {
  add(actor: Actor, letterId: string, file: UploadedFile, command: Command): Promise<AddedAttachment>;
  /** `attachmentIds`: all of the letter's attachments in their new order. */
  reorder(actor: Actor, letterId: string, version: number, attachmentIds: readonly string[]): Promise<LetterRef>;
  remove(actor: Actor, letterId: string, version: number, attachmentId: string): Promise<LetterRef>;
  /** `key`: the losses that were looked at, as the attachment names them. */
  seeLosses(actor: Actor, letterId: string, version: number, seen: SeenLosses): Promise<LetterRef>;
  download(actor: Actor, letterId: string, attachmentId: string): Promise<Download>;
}

/** The documents of a letter. Their bytes are durable before the row that names them. */
export function createAttachmentService(deps: ServiceDeps): AttachmentService {
  const change = (place: Omit<Place, 'now'>, work: Work) =>
    deps.database.change('attachments.change', async (em) =>
      changed(em, { ...place, now: await deps.clock(em) }, work),
    );
  return {
    add: async (actor, letterId, file, command) => {
      const clerk = requireSiteRole(actor, 'clerk');
      const faults = uploadFaults(file, deps.maxUploadBytes);
      if (faults.length > 0) throw new ApplicationError('invalid', { faults });
      await deps.database.read((em) => readLetter(em, actor, letterId));
      const sha256 = await deps.blobs.put(file.bytes);
      const args = { letterId, sha256, fileName: file.fileName };
      return changeOnce(deps.database, { actor, command, record: 'attachments.add', args }, deps.clock, (em, now) =>
        addAttachment(em, { clerk, letterId, now }, { fileName: file.fileName, byteSize: file.bytes.length, sha256 }),
      );
    },
    reorder: async (actor, letterId, version, attachmentIds) =>
      change({ clerk: requireSiteRole(actor, 'clerk'), letterId, version }, (em) =>
        reorder(em, letterId, attachmentIds),
      ),
    remove: async (actor, letterId, version, attachmentId) =>
      change({ clerk: requireSiteRole(actor, 'clerk'), letterId, version }, (em) => remove(em, letterId, attachmentId)),
    seeLosses: (actor, letterId, version, seen) => {
      const clerk = requireSiteRole(actor, 'clerk');
      return change({ clerk, letterId, version }, (em, _, now) => seeLosses(em, clerk, letterId, seen, now));
    },
    download: async (actor, letterId, attachmentId) => {
      const attachment = await deps.database.read((em) => readAttachment(em, actor, letterId, attachmentId));
      const bytes = await readBlob(deps.blobs, attachment.sha256);
      const mediaType = 'application/octet-stream';
      return { bytes, fileName: attachment.fileName, mediaType, sha256: attachment.sha256 };
    },
  };
}

/** @throws ApplicationError `not-found` */
export async function readAttachment(
  em: EntityManager,
  actor: Parameters<typeof readLetter>[1],
  letterId: string,
  attachmentId: string,
): Promise<AttachmentRow> {
  const letter = await readLetter(em, actor, letterId);
  const attachment = await findAttachment(em, letter.id, attachmentId);
  if (!attachment) throw new ApplicationError('not-found', { detail: 'Такого вложения нет.' });
  return attachment;
}

async function changed(em: EntityManager, place: Place, work: Work): Promise<LetterRef> {
  const letter = await lockEditable(em, place.clerk, place.letterId, place.version);
  await work(em, letter, place.now);
  const version = await changeLetter(em, letter.id, {}, place.now);
  await appendAudit(em, {
    at: place.now,
    actorId: place.clerk.accountId,
    action: 'letter.attachments_changed',
    subject: letterSubject(letter.id),
    data: { version },
  });
  return { id: letter.id, version };
}

/** A stored file as the letter's next attachment, in the caller's transaction. */
export async function addAttachment(
  em: EntityManager,
  place: Place,
  { fileName, byteSize, sha256 }: StoredFile,
): Promise<LetterRef & { readonly attachment: AttachmentView }> {
  const views: AttachmentView[] = [];
  const ref = await changed(em, place, async (tx, letter) => {
    const ordinal = await freePlace(tx, letter.id);
    const row = {
      letterId: letter.id,
      ordinal,
      fileName: cleanFileName(fileName),
      byteSize,
      sha256,
    };
    views.push(viewOf(await appendAttachment(tx, row, place.now)));
    await wishConversion(tx, sha256);
  });
  const [attachment] = views;
  if (!attachment) throw new Error('the attachment was not stored');
  return { ...ref, attachment };
}

async function freePlace(em: EntityManager, letterId: string): Promise<number> {
  const present = await listAttachments(em, letterId);
  if (present.length >= MAX_ATTACHMENTS) {
    const message = `В письме не больше ${MAX_ATTACHMENTS} вложений: объедините документы.`;
    throw new ApplicationError('invalid', { faults: [{ code: 'attachments_too_many', field: 'file', message }] });
  }
  return (present.at(-1)?.ordinal ?? 0) + 1;
}

async function reorder(em: EntityManager, letterId: string, ids: readonly string[]): Promise<void> {
  const present = await listAttachments(em, letterId);
  const isWhole = ids.length === present.length && present.every(({ id }) => ids.includes(id));
  if (!isWhole) {
    const message = 'Перечислите все вложения письма, каждое один раз.';
    throw new ApplicationError('invalid', { faults: [{ code: 'order_incomplete', field: 'attachmentIds', message }] });
  }
  await orderAttachments(em, letterId, ids);
}

async function remove(em: EntityManager, letterId: string, attachmentId: string): Promise<void> {
  const attachment = await findAttachment(em, letterId, attachmentId);
  if (!attachment) throw new ApplicationError('not-found', { detail: 'Такого вложения нет.' });
  const left = (await listAttachments(em, letterId)).filter(({ id }) => id !== attachmentId);
  await deleteAttachment(em, letterId, attachmentId);
  await orderAttachments(
    em,
    letterId,
    left.map(({ id }) => id),
  );
}

/** What was looked at must still be what the conversion tells. */
async function seeLosses(
  em: EntityManager,
  clerk: SiteActor,
  letterId: string,
  { attachmentId, key }: SeenLosses,
  now: Date,
): Promise<void> {
  const attachment = await findAttachment(em, letterId, attachmentId);
  if (!attachment) throw new ApplicationError('not-found', { detail: 'Такого вложения нет.' });
  const { fileName } = attachment;
  const warnings = (await findAttachmentWarnings(em, [attachment])).get(attachmentId) ?? [];
  if (lossesKey(warnings) !== key) throw new ApplicationError('losses-changed', { detail: LOSSES_CHANGED });
  await recordSeenLosses(em, { attachmentId, key, seenBy: clerk.accountId }, now);
  const entry = { subject: letterSubject(letterId), kind: 'losses_seen', actorId: clerk.accountId, at: now } as const;
  await appendTimeline(em, { ...entry, eventKey: `losses_seen:${attachmentId}:${key}`, data: { fileName } });
}

const LOSSES_CHANGED = 'Сказанное о потерях документа изменилось: обновите страницу и посмотрите ещё раз.';

function viewOf({ id, ordinal, fileName, byteSize }: AttachmentRow): AttachmentView {
  // Just uploaded: it has not been converted yet.
  return { id, ordinal, fileName, byteSize, warnings: [], losses: null };
}
