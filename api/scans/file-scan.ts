import { randomUUID } from 'node:crypto';
import { lateNoticeMessage, outcomeMessage } from '#db/tracking/outcome-message.ts';
import { addLetterScan, letterForScan, type LetterOfShpi } from '#db/scans/letter-scans.ts';
import type { LetterScan } from '#db/scans/scan.entity.ts';
import { findLetter, lockLetter, type LetterRow } from '#db/letters/letters.ts';
import type { EntityManager } from '#db/orm.ts';
import { lockShpis } from '#db/tracking/shpi-lock.ts';
import { fileNoticeWithLetter } from '#db/tracking/file-notice.ts';
import { appendAudit } from '#db/work/audit.ts';
import { addFile } from '#db/work/files.ts';
import { enqueueSignal, letterSignal } from '#db/work/outbox.ts';
import { noteTaskDetails } from '#db/work/task-changes.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { isTakenByPost } from '#domain/letters/letter-life.ts';
import { LETTER_SIGNALS } from '#domain/letters/letter-process.ts';
import { isStop, SCAN_DOUBT_WORDS, scanDoubts, type ScanDoubt, type ScannedLetter } from '#domain/scans/scan-doubts.ts';
import type { ScanKind } from '#domain/scans/scan.ts';
import { letterSubject } from '#domain/work/subject.ts';
import type { SiteActor } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { requireWhole } from '../keeping/destroyed-letter.ts';
import { letterNotFound } from '../letters/letter-access.ts';

/** A paper on its way to a letter. */
export type NewScan = Pick<
  LetterScan,
  'letterId' | 'kind' | 'way' | 'fileName' | 'mediaType' | 'byteSize' | 'sha256'
> & {
  readonly cause: LetterScan['cause'] | null;
  readonly signatureSha256: string | null;
  /** There are other numbers in it. */
  readonly hasOthers: boolean;
  /** A person has read what is doubtful and wants it filed all the same. */
  readonly isConfirmed: boolean;
};

/**
 * Files a paper with its letter and tells the letter's process, in the caller's transaction: an end of the wait for the notice, or the cause
 * that the envelope names. A letter whose life is over only gets the file. @throws ApplicationError `not-found` · `conflict` with what is doubtful
 */
export async function fileScan(em: EntityManager, actor: SiteActor, scan: NewScan, now: Date): Promise<string> {
  const { letterId } = scan;
  // Nobody gives its ШПИ to another letter meanwhile.
  await lockShpis(em, 'telling');
  // The row is held: an outcome that the Post tells meanwhile finds the notice there, or is found here.
  const letter = (await lockLetter(em, actor.siteId, letterId)) ?? (await findLetter(em, actor.siteId, letterId));
  if (!letter) throw letterNotFound();
  await requireWhole(em, letterId);
  const known = await letterForScan(em, actor.siteId, letterId);
  if (!known) throw withoutShpi(letter);
  requireNoDoubt(doubtsOf(scan, known), scan.isConfirmed);
  const id = randomUUID();
  await addLetterScan(em, {
    ...{ id, letterId, kind: scan.kind, cause: scan.kind === 'envelope' ? scan.cause : null, shpi: known.shpi },
    ...{ way: scan.way, fileName: scan.fileName, mediaType: scan.mediaType, byteSize: scan.byteSize },
    ...{ sha256: scan.sha256, signatureSha256: scan.signatureSha256, filedById: actor.accountId, filedAt: now },
  });
  await WRITE[scan.kind](em, { actor, scan, letter, known, id, now });
  const { kind, cause, sha256, way } = scan;
  await appendAudit(em, {
    ...{ at: now, actorId: actor.accountId, action: 'letter.scan_filed', subject: letterSubject(letterId) },
    data: { what: kind, how: way, sha256, ...(kind === 'envelope' && { cause }) },
  });
  return id;
}

function withoutShpi({ status }: LetterRow): ApplicationError {
  const detail = isTakenByPost(status)
    ? 'Письмо принято Почтой, а ШПИ не записан: сначала впишите его на карточке партии.'
    : 'У письма ещё нет ШПИ: Почта его не приняла.';
  return new ApplicationError('conflict', { detail });
}

/** What is known of a letter, as its papers are judged by it. */
export function scannedLetter(known: LetterOfShpi, sha256: string): ScannedLetter {
  const { status, outcome, noticeSha256, scanSha256s, returnCause } = known;
  const hasSame = noticeSha256 === sha256 || scanSha256s.includes(sha256);
  return { status, outcome, hasNotice: noticeSha256 !== null, hasSame, returnCause };
}

function doubtsOf({ kind, cause, hasOthers, sha256 }: NewScan, known: LetterOfShpi): readonly ScanDoubt[] {
  const letter = scannedLetter(known, sha256);
  return scanDoubts({ shpi: known.shpi, isNumberRight: true, hasOthers, kind, cause: cause ?? null, letter });
}

/** @throws ApplicationError `conflict` */
export function requireNoDoubt(doubts: readonly ScanDoubt[], isConfirmed: boolean): void {
  const [first] = doubts.filter((doubt) => isStop(doubt) || !isConfirmed);
  if (first === undefined) return;
  const words = SCAN_DOUBT_WORDS[first];
  if (isStop(first)) throw new ApplicationError('conflict', { detail: words });
  throw new ApplicationError('conflict', {
    detail: `${words} Если всё верно, поставьте отметку «Приобщить всё равно».`,
  });
}

interface Writing {
  readonly actor: SiteActor;
  readonly scan: NewScan;
  readonly letter: LetterRow;
  readonly known: LetterOfShpi;
  readonly id: string;
  readonly now: Date;
}

const WRITE: Readonly<Record<ScanKind, (em: EntityManager, writing: Writing) => Promise<void>>> = {
  notice: writeNotice,
  envelope: writeEnvelope,
  other: async (em, writing) => {
    await appendTimeline(em, lineOf(writing, 'scan_attached'));
  },
};

/** The first notice is the letter's own; what comes later stands beside it and overwrites nothing. */
async function writeNotice(em: EntityManager, writing: Writing): Promise<void> {
  const { scan, letter, known, id, actor, now } = writing;
  const line = lineOf(writing, 'notice_attached');
  if (known.noticeSha256 !== null) {
    await appendTimeline(em, line);
    return;
  }
  const { fileName, mediaType, byteSize, sha256 } = scan;
  const file = {
    ...({ subject: letterSubject(letter.id), kind: 'notice', revision: letter.revision } as const),
    ...{ fileName, mediaType, byteSize, sha256, facts: { scanId: id, filedById: actor.accountId } },
  };
  if (letter.status === 'delivered') {
    const outcome = outcomeMessage(letter.id, { outcome: 'delivered', isNoticeMissing: false });
    await fileNoticeWithLetter(em, file, { outcome, lateNotice: lateNoticeMessage(letter.id) }, now, line);
    return;
  }
  await addFile(em, file, now);
  await appendTimeline(em, line);
}

const WAITS_FOR_PERSON: readonly string[] = ['returned_to_court'];

async function writeEnvelope(em: EntityManager, writing: Writing): Promise<void> {
  const { scan, letter, id, now } = writing;
  await appendTimeline(em, lineOf(writing, 'envelope_attached'));
  const { cause } = scan;
  if (cause == null || !WAITS_FOR_PERSON.includes(letter.status)) return;
  await noteTaskDetails(em, letterSubject(letter.id), 'undelivered', { onEnvelope: cause });
  const report = { eventId: `envelope:${id}`, cause };
  await enqueueSignal(em, letterSignal(letter.id, LETTER_SIGNALS.envelopeReported, report), now);
}

function lineOf({ actor, scan, id, now }: Writing, kind: 'notice_attached' | 'envelope_attached' | 'scan_attached') {
  const { way, cause } = scan;
  return {
    ...{ subject: letterSubject(scan.letterId), eventKey: `scan:${id}`, at: now, kind, actorId: actor.accountId },
    data: { way, ...(kind === 'envelope_attached' && { cause }) },
  };
}
