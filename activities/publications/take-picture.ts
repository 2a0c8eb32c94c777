import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { readPictureRows } from '#db/publications/picture-rows.ts';
import { readPublicationSettings, type SettingsInForce } from '#db/publications/settings.ts';
import {
  addMessage,
  findToldContent,
  findTriggersSince,
  findUnsentVersion,
  isResendNoted,
  lockPublication,
  notePictureTaken,
  type LockedPublication,
} from '#db/publications/take-picture.ts';
import { addFile } from '#db/work/files.ts';
import { closeTasks } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { messageIdOf } from '#domain/publications/message-id.ts';
import { contentForm, pictureOf, type Picture } from '#domain/publications/picture.ts';
import type { ResendWish } from '#domain/publications/publication-process.ts';
import { isPublished } from '#domain/publications/publication-settings.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import type { FileKind } from '#domain/work/file-kinds.ts';
import type { PictureFile } from '../ports/picture-format.ts';
import { accessHash } from './access-hash.ts';
import { composeMessage } from './compose-message.ts';
import type { TakeRequest, TakeResult } from './contract.ts';
import type { PublicationDependencies } from './dependencies.ts';
import { tellLeftOut } from './left-out-files.ts';

/**
 * Takes the whole current picture while the publication is locked: a change is either in it or wakes the process anew. A version that was
 * composed and never handed over is the answer again, so that a repeat makes no second one.
 */
export function takePicture(dependencies: PublicationDependencies, request: TakeRequest): Promise<TakeResult> {
  const { orm, isRehearsal } = dependencies;
  const { matterId, resend } = request;
  return record(orm, 'publication.picture_taken', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const publication = await lockPublication(tx, matterId);
    const unsent = await findUnsentVersion(tx, matterId);
    if (unsent !== null)
      return { outcome: 'composed', version: unsent, owed: await owedBesides(tx, request, publication) };
    if (resend) await noteResend(tx, matterId, resend, now);
    await notePictureTaken(tx, matterId, now);
    const inForce = await readPublicationSettings(tx, publication.siteId);
    const picture = await currentPicture(tx, matterId, publication, inForce);
    if (picture === null) return { outcome: 'not_published' };
    const contentSha256 = createHash('sha256').update(contentForm(picture)).digest('hex');
    const { recipient } = inForce.settings;
    const { lastVersion, versionFloor } = publication;
    const told = await findToldContent(tx, { matterId, recipient, versionFloor });
    if (!resend && told === contentSha256) return { outcome: 'nothing_new' };
    const version = Math.max(lastVersion, versionFloor) + 1;
    const composition = { matterId, version, siteId: publication.siteId, contentSha256, inForce, picture, now };
    await keepMessage(dependencies, tx, composition);
    return { outcome: 'composed', version, owed: 'nothing' };
  });
}

/** What came after the unsent version was composed. A wish that stands in the timeline was taken up by it. */
async function owedBesides(
  tx: EntityManager,
  { matterId, resend }: TakeRequest,
  { wantedSince }: LockedPublication,
): Promise<Extract<TakeResult, { outcome: 'composed' }>['owed']> {
  if (resend && !(await isResendNoted(tx, matterId, resendKey(resend)))) return 'resend';
  return wantedSince === null ? 'nothing' : 'picture';
}

function resendKey({ decisionId }: ResendWish): string {
  return `resend:${decisionId}`;
}

async function noteResend(tx: EntityManager, matterId: string, wish: ResendWish, now: Date): Promise<void> {
  const { actorId } = wish;
  const subject = publicationSubject(matterId);
  await closeTasks(tx, subject, { status: 'completed', byId: actorId }, now);
  await appendTimeline(tx, { subject, eventKey: resendKey(wish), at: now, kind: 'resend_asked', actorId });
}

/** Null: the card has not come, or the settings let nothing of it out. */
async function currentPicture(
  tx: EntityManager,
  matterId: string,
  { triggerAt }: LockedPublication,
  { settings }: SettingsInForce,
): Promise<Picture | null> {
  const rows = await readPictureRows(tx, matterId, triggerAt);
  if (rows === null || !isPublished(settings, rows.current)) return null;
  return pictureOf({ ...rows, access: await accessHash(matterId, rows.accessCode) }, settings);
}

interface Composition {
  readonly matterId: string;
  readonly version: number;
  readonly siteId: string;
  readonly contentSha256: string;
  readonly inForce: SettingsInForce;
  readonly picture: Picture;
  readonly now: Date;
}

/** Files are in the store before any row names them. */
async function keepMessage(
  dependencies: PublicationDependencies,
  tx: EntityManager,
  { picture, now, inForce, ...message }: Composition,
): Promise<void> {
  const { matterId, version } = message;
  const { settings, version: settingsVersion } = inForce;
  const messageId = messageIdOf(matterId, version, settings.sender);
  const files = await composeMessage(dependencies, { picture, version, messageId, composedAt: now, settings });
  const kept: readonly (readonly [FileKind, PictureFile | null])[] = [
    ['picture', files.picture],
    ['signature', files.signature],
    ['message', files.message],
  ];
  const subject = publicationSubject(matterId);
  for (const [kind, file] of kept) {
    if (file === null) continue;
    const { fileName, mediaType, bytes } = file;
    const sha256 = await dependencies.blobs.put(bytes);
    const row = { subject, kind, revision: version, fileName, mediaType, byteSize: bytes.byteLength, sha256 };
    await addFile(tx, row, now);
  }
  const triggers = await findTriggersSince(tx, matterId);
  const { recipient } = settings;
  await addMessage(tx, { ...message, messageId, settingsVersion, recipient, triggers }, now);
  const eventKey = `composed:${String(version)}`;
  await appendTimeline(tx, { subject, eventKey, at: now, kind: 'composed', data: { version } });
  await tellLeftOut(tx, { matterId, version, siteId: message.siteId, picture }, now);
}
