import { createHash, randomUUID } from 'node:crypto';
import type { FileKind } from '#domain/work/file-kinds.ts';
import type { LetterAwaiting } from '#domain/letters/letter-awaiting.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { Letter } from '#db/letters/letter.entity.ts';
import { Timeline } from '#db/work/timeline.entity.ts';
import { File as StoredFile } from '#db/work/file.entity.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { samplePdf } from './sample-pdf.ts';
import type { WebHarness } from './web-harness.ts';

const HOUR_MS = 3_600_000;
const CLERK = demoAccountId('sekretar');
const SUPERVISOR = demoAccountId('sudya');

/** What differs between sample letters; everything else is the same honest letter. */
export interface SampleLetter {
  readonly status: LetterStatus;
  readonly sequence?: number;
  readonly awaiting?: LetterAwaiting | null;
  readonly hoursAgo?: number;
  readonly more?: Partial<Letter>;
}

/** A letter as the workflow's steps would have left it; with its PDF when it has been prepared. */
export async function putLetter(web: WebHarness, sample: SampleLetter): Promise<string> {
  const em = web.orm.em.fork();
  const at = new Date(Date.now() - (sample.hoursAgo ?? 1) * HOUR_MS);
  const id = randomUUID();
  em.create(Letter, { ...baseOf(id, sample, at), ...sample.more });
  await em.flush();
  em.create(Timeline, {
    subjectKind: 'letter',
    subjectId: id,
    eventKey: 'created',
    at,
    kind: 'created',
    actorId: CLERK,
    data: {},
  });
  await em.flush();
  return id;
}

/** A letter that waits for the supervisor's signature, with its two pages. */
export async function putAwaiting(web: WebHarness, sequence: number, more: Partial<Letter> = {}): Promise<string> {
  const pdf = await samplePdf();
  const pdfSha256 = await web.blobs.put(pdf);
  const until = new Date(Date.now() + 20 * HOUR_MS).toISOString();
  const id = await putLetter(web, {
    status: 'awaiting_signature',
    sequence,
    awaiting: { code: 'signature', until },
    hoursAgo: 100 - sequence,
    more: { revision: 1, pdfSha256, pageCount: 2, pdfByteSize: pdf.byteLength, ...more },
  });
  await putFile(web, id, { kind: 'pdf', fileName: `50MS0095-26-${String(sequence).padStart(6, '0')}.pdf`, bytes: pdf });
  return id;
}

export interface SampleFile {
  readonly kind: FileKind;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly facts?: unknown;
}

export async function putFile(web: WebHarness, letterId: string, file: SampleFile): Promise<void> {
  const em = web.orm.em.fork();
  const { kind, fileName, bytes, facts } = file;
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await web.blobs.put(bytes);
  const place = {
    subjectKind: 'letter' as const,
    subjectId: letterId,
    kind,
    revision: 1,
    fileName,
    mediaType: 'application/pdf',
  };
  em.create(StoredFile, { ...place, byteSize: bytes.byteLength, sha256, facts: facts ?? null, createdAt: new Date() });
  await em.flush();
}

function baseOf(id: string, { status, sequence, awaiting }: SampleLetter, at: Date) {
  const number = sequence === undefined ? null : `${DEMO_SITE_ID}/26/${String(sequence)}`;
  return {
    ...{ id, siteId: DEMO_SITE_ID, number, status, awaiting: awaiting ?? null },
    ...{ numberYear: sequence === undefined ? null : 2026, numberSequence: sequence ?? null },
    ...({ kind: 'registered', documentKind: 'court_order', recipientType: 'person' } as const),
    title: 'Копия судебного приказа по делу № 2-1195/2026',
    comment: '2-1195/26 копия судебного приказа',
    recipientName: 'Тестов Тест Тестович',
    recipientAddress: '140000, Московская обл, г Учебный, ул Примерная, д 5, кв 7',
    ...{ authorId: CLERK, approverId: SUPERVISOR, profileId: 'otpravka-2020', revision: 0 },
    ...{ statusSince: at, createdAt: at, updatedAt: at },
  };
}

/** The upload a letter was made from, of which conversion left something out. */
export async function putUpload(web: WebHarness, letterId: string, fileName: string, warning: string): Promise<void> {
  const sha256 = createHash('sha256').update(letterId).digest('hex');
  const warnings = JSON.stringify([{ code: 'macros', field: 'document', message: warning, severity: 'warning' }]);
  await web.execute(
    `insert into attachment (id, letter_id, ordinal, file_name, byte_size, sha256, created_at) values (?, ?, 1, ?, 20480, ?, now())`,
    [randomUUID(), letterId, fileName, sha256],
  );
  await web.execute(
    `insert into conversion (source_sha256, converter_version, pdf_sha256, page_count, faults, warnings, created_at)
     values (?, '1', ?, 1, '[]', ?::jsonb, now())`,
    [sha256, sha256, warnings],
  );
}
