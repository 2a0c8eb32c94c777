import type { EvidenceSource, KeptFile } from '#activities/proof/evidence/evidence-source.ts';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import { listPostalEvents, postalRecordsOf } from '#db/letters/letter-details.ts';
import { fieldsOf } from '#db/letters/letter-row.ts';
import type { EntityManager } from '#db/orm.ts';
import { withTellingForm } from '#db/form103/telling-form.ts';
import type { BatchForm } from '#db/form103/batch-forms.ts';
import { findLetterForms, type LetterForms } from '#db/form103/letter-forms.ts';
import { findHandedOver, listHashedEntries, type HandedOver } from '#db/proof/evidence-rows.ts';
import { readRootedEntries } from '#db/proof/journal-roots.ts';
import { listSentUnkept } from '#db/proof/sent-unkept.ts';
import { listLetterScans, type LetterScanRow } from '#db/scans/letter-scans.ts';
import { listFiles, type FileRow } from '#db/work/files.ts';
import { VERSION } from '#config/version.ts';
import { zonedMomentWords } from '#domain/calendar/zoned-moment.ts';
import { formStanding } from '#domain/form103/telling-form.ts';
import { formWords } from '#domain/form103/form-words.ts';
import { parseLetterNumber, postFileName } from '#domain/letters/letter-number.ts';
import { localTimeOf } from '#domain/post/local-time.ts';
import { branchOf } from '#domain/post/postal-milestone.ts';
import { operationName } from '#domain/post/operations.ts';
import { registryRowOf } from '#domain/post/registry-row.ts';
import { scanSignatureWords } from '#domain/scans/scan-signature.ts';
import { RETURN_CAUSES } from '#domain/returns/return-cause.ts';
import { SCAN_KIND_NAMES, SCAN_WAY_NAMES } from '#domain/scans/scan.ts';
import { batchSubject, letterSubject } from '#domain/work/subject.ts';
import type { FileKind } from '#domain/work/file-kinds.ts';
import { signatureFactsSchema } from '#views/letters/signature-facts.ts';
import type { LetterGateView } from '#views/proof/gate.ts';
import { readBlob } from '../documents/read-blob.ts';
import { readTimeline } from '../work/timeline-view.ts';
import { factsOf, signatureLines } from './evidence-words.ts';
import type { SentLetter } from './sent-letter.ts';

export interface EvidenceAsked {
  readonly letter: SentLetter;
  readonly gate: LetterGateView | null;
  readonly madeAt: Date;
  readonly madeBy: string;
  /** The court's. */
  readonly timeZone: string;
}

/** Everything that is kept of one letter. @throws ApplicationError `file-damaged`: never a file that is not what was kept */
export async function readEvidence(
  em: EntityManager,
  blobs: EncryptedBlobStore,
  { letter, gate, madeAt, madeBy, timeZone }: EvidenceAsked,
): Promise<EvidenceSource> {
  const subject = letterSubject(letter.id);
  const [handed, all] = [await findHandedOver(em, letter.id), await listFiles(em, subject)];
  const kept = keptFiles(await withTellingForm(em, letter.id, all));
  const forms = await findLetterForms(em, letter.id);
  const isSentKept = !(await listSentUnkept(em, [letter.id])).has(letter.id);
  const scans = await listLetterScans(em, letter.id);
  const branch = branchOf(postalRecordsOf(await listPostalEvents(em, letter.id)), letter.acceptedAt);
  const acts = await readTimeline(em, subject);
  const facts = kept.get('signature')?.facts;
  const signature = signatureFactsSchema.safeParse(facts);
  return {
    ...{ title: `Доказательства по письму ${letter.number ?? 'без номера'}`, madeAt, madeBy },
    ...{ timeZone, version: VERSION, gate },
    isSentKept,
    facts: [
      ...factsOf(letter, { gate, handed, isSentKept, branch }),
      ...formFacts(forms, kept, timeZone),
      ...paperFacts(scans, kept, timeZone),
    ],
    files: [
      ...(await filesOf(blobs, kept)),
      ...(await otherForms(blobs, forms)),
      ...(await paperFiles(blobs, scans, kept)),
    ],
    signature:
      facts === undefined
        ? null
        : { lines: signatureLines(signature, letter, timeZone), facts: Object(facts) as object },
    registry: handed === null || !isSentKept ? null : registryOf(letter, handed),
    operations: await operationsOf(em, letter.id),
    acts: acts.map(({ at, actorName, text }) => ({ at, who: actorName ?? 'программа', what: text })),
    ...(await journalOf(em, letter.id, handed)),
    gaps: isSentKept ? gapsOf(kept, handed) : [...UNKEPT_GAPS, ...gapsOf(kept, handed, UNKEPT_KINDS)],
  };
}

/** What each kind is called there, and what is said where it is not. */
const NAMES = {
  pdf: { name: 'document.pdf', gap: 'Документ: ещё не подготовлен.' },
  signature: { name: 'document.pdf.sig', gap: 'Подпись: письмо не подписано.' },
  authority: { name: 'authority.xml', gap: 'Доверенность (МЧД): при подписи её не было.' },
  form103: { name: 'form103.pdf', gap: 'Список ф. 103: Почта его не передала.' },
  notice: { name: 'notice.pdf', gap: 'Уведомление о вручении: Почта его не передала.' },
} as const satisfies Partial<Record<FileKind, { readonly name: string; readonly gap: string }>>;
type EvidenceKind = keyof typeof NAMES;
const KINDS = Object.keys(NAMES) as readonly EvidenceKind[];

/** The newest of each kind: the one that was sent and what belongs to it. */
function keptFiles(files: readonly FileRow[]): ReadonlyMap<EvidenceKind, FileRow> {
  const found = KINDS.flatMap((kind) => {
    const newest = files
      .filter((file) => file.kind === kind)
      .toSorted((one, other) => other.revision - one.revision)[0];
    return newest === undefined ? [] : [[kind, newest] as const];
  });
  return new Map(found);
}

function filesOf(blobs: EncryptedBlobStore, kept: ReadonlyMap<EvidenceKind, FileRow>): Promise<readonly KeptFile[]> {
  return Promise.all(
    [...kept].map(async ([kind, { sha256, mediaType }]) => ({
      name: kind === 'notice' ? `notice.${extensionOf(mediaType)}` : NAMES[kind].name,
      bytes: await readBlob(blobs, sha256),
    })),
  );
}

/** Forms of the batch beside the one that tells of the letter, as `form103-1.pdf` and on. */
function otherForms(blobs: EncryptedBlobStore, { others }: LetterForms): Promise<readonly KeptFile[]> {
  return Promise.all(
    others.map(async ({ sha256 }, index) => ({ name: otherFormName(index), bytes: await readBlob(blobs, sha256) })),
  );
}

function otherFormName(index: number): string {
  return `form103-${String(index + 1)}.pdf`;
}

/** Which form tells of the letter, which is in force, which others came, from whom and when. */
function formFacts(
  { inForce, telling, inForceSays, others }: LetterForms,
  kept: ReadonlyMap<EvidenceKind, FileRow>,
  timeZone: string,
): readonly (readonly [string, string])[] {
  if (telling === null || !kept.has('form103')) return [];
  const standing = (form: BatchForm): string =>
    formStanding({ isInForce: form === inForce, isTelling: form === telling }, inForceSays);
  const origin = ({ fileName, sha256, byName, at }: BatchForm): string =>
    `${formWords(fileName, sha256)}; ${byName === null ? 'передала Почта' : `загрузил(а) ${byName}`}, ${zonedMomentWords(at, timeZone)}`;
  return [
    [NAMES.form103.name, `Список ф. 103, ${standing(telling)}: ${origin(telling)}`],
    ...others.map(
      (form, index) => [otherFormName(index), `Список ф. 103, ${standing(form)}: ${origin(form)}`] as const,
    ),
  ];
}

/** Papers that people have filed, beside the letter's own notice, and the signatures that came with them. */
async function paperFiles(
  blobs: EncryptedBlobStore,
  scans: readonly LetterScanRow[],
  kept: ReadonlyMap<EvidenceKind, FileRow>,
): Promise<readonly KeptFile[]> {
  const files: KeptFile[] = [];
  for (const [index, scan] of scans.entries()) {
    const name = paperName(scan, index, kept);
    if (name !== noticeName(kept)) files.push({ name, bytes: await readBlob(blobs, scan.sha256) });
    if (scan.signatureSha256 == null) continue;
    files.push({ name: `${name}.sig`, bytes: await readBlob(blobs, scan.signatureSha256) });
  }
  return files;
}

/** Where each paper comes from: a scan, and who filed it. */
function paperFacts(
  scans: readonly LetterScanRow[],
  kept: ReadonlyMap<EvidenceKind, FileRow>,
  timeZone: string,
): readonly (readonly [string, string])[] {
  return scans.map((scan, index) => {
    const cause = scan.cause == null ? '' : ` (${RETURN_CAUSES[scan.cause]})`;
    const signed = scan.signatureSha256 == null ? '' : `; ${scanSignatureWords(scan)}`;
    const origin = `скан, приобщил(а) ${scan.filedByName}, ${zonedMomentWords(scan.filedAt, timeZone)}; ШПИ ${SCAN_WAY_NAMES[scan.way]}${signed}`;
    return [paperName(scan, index, kept), `${SCAN_KIND_NAMES[scan.kind]}${cause}: ${origin}`] as const;
  });
}

function paperName(
  { kind, mediaType, sha256 }: LetterScanRow,
  index: number,
  kept: ReadonlyMap<EvidenceKind, FileRow>,
) {
  if (kept.get('notice')?.sha256 === sha256) return noticeName(kept) ?? '';
  return `scan-${String(index + 1)}-${kind}.${extensionOf(mediaType)}`;
}

function noticeName(kept: ReadonlyMap<EvidenceKind, FileRow>): string | undefined {
  const notice = kept.get('notice');
  return notice && `notice.${extensionOf(notice.mediaType)}`;
}

function extensionOf(mediaType: string): string {
  if (mediaType === 'image/png') return 'png';
  return mediaType === 'image/jpeg' ? 'jpg' : 'pdf';
}

/** Told by one sentence of what the copy does not hold, and not by one of each. */
const UNKEPT_KINDS: readonly EvidenceKind[] = ['signature', 'authority'];
const UNKEPT_GAPS = [
  'Того, что отправлено: суд возвращён из копии, которая старше подписи. Письмо подписано и передано Почте после её снятия; подписи, доверенности и строки реестра в ней нет.',
  'Верно ли по отправленному названы здесь документ и адресат: document.pdf и адресат — из копии, отправлены могли быть другие. Кому отправлено, говорят форма 103 и Почта.',
] as const;

function gapsOf(
  kept: ReadonlyMap<EvidenceKind, FileRow>,
  handed: HandedOver | null,
  told: readonly EvidenceKind[] = [],
): readonly string[] {
  const missing = KINDS.filter((kind) => !kept.has(kind) && !told.includes(kind)).map((kind) => NAMES[kind].gap);
  return handed === null ? [...missing, 'Строка реестра: письмо не входило в партию.'] : missing;
}

/** The line that the archive's registry has, made of the letter again, and by which bytes the archive is known. */
function registryOf(letter: SentLetter, handed: HandedOver): object {
  const { batchDate, ordinal, channel, row, registrationNumber, uploadId, submittedAt, returnAddress } = handed;
  const fileName = parseLetterNumber(registrationNumber) === null ? '' : postFileName(registrationNumber);
  return {
    batch: { id: handed.batchId, site: handed.siteId, date: batchDate, ordinal, channel, uploadId, submittedAt },
    archive: { sha256: handed.archiveSha256, fileName: handed.archiveFileName, byteSize: handed.archiveByteSize },
    ...{ row, line: registryRowOf({ fields: fieldsOf(letter), registrationNumber, fileName, returnAddress }) },
    note: 'The line is made of the letter again; the archive that was handed over is known by its SHA-256.',
  };
}

async function operationsOf(em: EntityManager, letterId: string): Promise<EvidenceSource['operations']> {
  const events = await listPostalEvents(em, letterId);
  return events.map((event) => {
    const code = { operType: event.oper_type, operAttr: event.oper_attr };
    return {
      ...{ ...code, operDate: event.oper_date, localTime: localTimeOf(event.oper_date), words: operationName(code) },
      ...{ postWords: event.oper_name, officeIndex: event.office_index, receivedAt: event.received_at.toISOString() },
    };
  });
}

/** The letter's own entries and those of its batch; of other letters not a word: their hashes alone stand in the paths. */
async function journalOf(
  em: EntityManager,
  letterId: string,
  handed: HandedOver | null,
): Promise<Pick<EvidenceSource, 'entries' | 'roots'>> {
  const subjects = [letterSubject(letterId), ...(handed === null ? [] : [batchSubject(handed.batchId)])];
  const entries = await listHashedEntries(em, subjects);
  const rooted = await readRootedEntries(em, entries);
  const byPlace = new Map(rooted.map((entry) => [`${entry.chain}/${entry.sequence}`, entry]));
  const roots = new Map(rooted.map(({ root }) => [root.number, root]));
  return {
    entries: entries.map(({ chain, sequence, text }) => {
      const found = byPlace.get(`${chain}/${sequence}`);
      return { text, rooted: found ? { root: found.root.number, path: found.path } : null };
    }),
    roots: [...roots.values()].toSorted((one, other) => one.number - other.number),
  };
}
