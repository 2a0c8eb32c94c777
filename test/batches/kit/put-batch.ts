import type { BatchDependencies } from '#activities/batches/dependencies.ts';
import type {
  LookUpAnswer,
  PostChannel,
  PostLetterAnswer,
  SubmissionAnswer,
  SubmissionArchive,
} from '#activities/ports/post-channel.ts';
import { postChannels } from '#activities/ports/post-channels.ts';
import type { SignatureVerifier } from '#activities/ports/signer.ts';
import { registryFingerprint } from '#activities/post/registry-fingerprint.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { Letter } from '#db/letters/letter.entity.ts';
import { openBatches } from '#db/batches/open-batches.ts';
import { addFile } from '#db/work/files.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import {
  GOOD_VERDICT,
  MemoryBlobs,
  putLetter,
  SUPERVISOR_ID,
  verdictAlways,
  type OwnCourt,
} from '../../letters/kit/own-court.ts';

const SECOND_MS = 1_000;

/** Files of all letters of this test file. */
export const BLOBS = new MemoryBlobs();

/** A signed letter with its files, whose recall window is over unless said otherwise. */
export async function putSigned(court: OwnCourt, changes: Partial<Letter> = {}): Promise<Letter> {
  const pdf = new TextEncoder().encode(`%PDF-1.7 ${crypto.randomUUID()}`);
  const signature = new TextEncoder().encode(`signature ${crypto.randomUUID()}`);
  const letter = await putLetter(court, {
    ...{ status: 'signed', signedById: SUPERVISOR_ID, recallUntil: new Date(Date.now() - SECOND_MS) },
    ...{ pdfByteSize: pdf.byteLength, pdfSha256: await BLOBS.put(pdf) },
    ...changes,
  });
  const registrySha256 = registryFingerprint(fieldsOf(letter), letter.number ?? '');
  const { id, revision } = letter;
  const file = { subject: letterSubject(id), revision, fileName: 'x', mediaType: 'application/pdf' };
  const em = court.orm.em.fork();
  const ofPdf = { ...file, kind: 'pdf', byteSize: pdf.byteLength, sha256: await BLOBS.put(pdf) } as const;
  await addFile(em, ofPdf, new Date());
  const ofSignature = { byteSize: signature.byteLength, sha256: await BLOBS.put(signature), facts: { registrySha256 } };
  await addFile(em, { ...file, kind: 'signature', ...ofSignature }, new Date());
  return letter;
}

/** Freezes the site's ready letters. @returns ids of the batches opened */
export async function freeze(court: OwnCourt, siteId = DEMO_SITE_ID): Promise<readonly string[]> {
  const { opened } = await court.orm.em.fork().transactional((em) => openBatches(em, { siteId, now: new Date() }));
  return opened.map(({ batchId }) => batchId);
}

/** A batch of exactly these letters. */
export async function putBatch(
  court: OwnCourt,
  count: number,
): Promise<{ batchId: string; letters: readonly Letter[] }> {
  const letters: Letter[] = [];
  for (let index = 0; index < count; index += 1) letters.push(await putSigned(court));
  const [batchId = ''] = await freeze(court);
  return { batchId, letters };
}

export interface ScriptedChannel extends PostChannel {
  /** What was asked, in order: `submit`, `lookUp`. */
  readonly asked: string[];
}

export interface ChannelScript {
  readonly submit?: (archive: SubmissionArchive) => SubmissionAnswer | Promise<SubmissionAnswer>;
  readonly lookUp?: (numbers: readonly string[]) => LookUpAnswer | Promise<LookUpAnswer>;
}

/** A Post that answers by a script. */
export function scriptedChannel({ submit, lookUp }: ChannelScript): ScriptedChannel {
  const asked: string[] = [];
  const unasked = { outcome: 'unknown', reason: 'вопрос не ожидался' } as const;
  return {
    name: 'emulator',
    asked,
    submit: async (archive) => {
      asked.push('submit');
      return (await submit?.(archive)) ?? unasked;
    },
    lookUp: async (numbers) => {
      asked.push('lookUp');
      return (await lookUp?.(numbers)) ?? unasked;
    },
    form103: () => Promise.resolve({ state: 'absent' }),
    deliveryNotice: () => Promise.resolve({ state: 'absent' }),
  };
}

/** What a batch's steps work with. */
export function batchDesk(
  { orm }: OwnCourt,
  channel: PostChannel = scriptedChannel({}),
  verifier: SignatureVerifier = verdictAlways(GOOD_VERDICT),
): BatchDependencies {
  return { orm, blobs: BLOBS, channels: postChannels([channel]), verifier, isRehearsal: false };
}

export function acceptedAs(letter: Letter | undefined, shpi: string): PostLetterAnswer {
  return { registrationNumber: letter?.number ?? '', state: 'accepted', shpi };
}

export function rejectedFor(letter: Letter | undefined, column: string, uploadId?: string): PostLetterAnswer {
  const faults = [{ row: 1, column, message: 'не принято' }];
  return { registrationNumber: letter?.number ?? '', state: 'rejected', faults, ...(uploadId && { uploadId }) };
}
