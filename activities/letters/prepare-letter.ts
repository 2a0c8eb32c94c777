import type { EntityManager } from '@mikro-orm/postgresql';
import type { ConversionNotice } from '#domain/documents/conversion-faults.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { postFileName } from '#domain/letters/letter-number.ts';
import { readNow } from '#db/clock.ts';
import { record } from '#db/record.ts';
import { appendTimeline, timelineEntry } from '#db/work/timeline.ts';
import { findFile, fileAdded } from '#db/work/files.ts';
import { loadAccount, loadLetterSite } from '#db/people/step-people.ts';
import { loadLetter, type StepLetter } from '#db/letters/letter-row.ts';
import { lettersMoved, moveLetters } from '#db/letters/move-letters.ts';
import type { LetterStatus } from '#domain/letters/letter-status.ts';
import { authorDates, awaitingAuthor, openAuthorTask } from '#db/letters/author-task.ts';
import { newTask } from '#db/work/tasks.ts';
import { together, type Statement } from '#db/statements/together.ts';
import type { CertificateFacts } from '../ports/signer.ts';
import type { PrepareRequest, PrepareResult } from './contract.ts';
import { certificateHeldBy } from './certificate-held.ts';
import { composeLetter } from './compose-letter.ts';
import type { Composition } from './compose-letter.ts';
import type { LetterDependencies } from './dependencies.ts';
import { showPreparing } from './show-preparing.ts';
import { unexplainedRepeats } from './unexplained-repeats.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { approvalTerms } from '#db/letters/approval-terms.ts';
import type { WaitingTerms } from '#domain/letters/letter-process.ts';
import { waitingTerms } from '#domain/letters/waiting-terms.ts';
import { taskDates } from '#domain/work/task-kinds.ts';

/** The approver has neither a certificate of his own nor one on the server. */
export const NO_CERTIFICATE: Fault = {
  code: 'approver_without_certificate',
  field: 'approverId',
  message:
    'У выбранного руководителя нет сертификата подписи: пусть он выберет свой на странице «Мой ключ подписи», или выберите другого.',
};

/** The activity `prepare`: a repeat for the same revision finds what the first try made. */
export async function prepareLetter(
  dependencies: LetterDependencies,
  request: PrepareRequest,
  signal?: AbortSignal,
): Promise<PrepareResult> {
  const em = dependencies.orm.em.fork();
  const made = await findFile(em, letterSubject(request.letterId), 'pdf', request.revision);
  if (made) return { result: 'ready', pdfSha256: made.sha256, ...(await termsAgain(em, request)) };
  await showPreparing(dependencies, request);
  const letter = await loadLetter(em, request.letterId);
  const composition = await composeForApprover(dependencies, em, letter, request, signal);
  if (!composition.ok) {
    await recordFaults(dependencies, request, composition.faults, WHILE_PREPARING);
    return { result: 'faulty' };
  }
  return { result: 'ready', ...(await recordReady(dependencies, request, letter, composition)) };
}

/** What the first try has told. */
async function termsAgain(
  em: EntityManager,
  { letterId, revision, endorserId }: PrepareRequest,
): Promise<{ readonly terms?: WaitingTerms }> {
  const { siteId } = await loadLetter(em, letterId);
  const kind = endorserId === undefined ? 'approve' : 'visa';
  const terms = await approvalTerms(em, { letterId, siteId, revision, kind });
  return terms === undefined ? {} : { terms };
}

/** With the certificate that the stamp names: whoever reads the document is told whose signature it will bear, and until when. */
type StampedComposition =
  | Extract<Composition, { ok: false }>
  | (Extract<Composition, { ok: true }> & { readonly certificate: CertificateFacts });

async function composeForApprover(
  dependencies: LetterDependencies,
  em: EntityManager,
  letter: StepLetter,
  { approverId, resubmittedById }: PrepareRequest,
  signal?: AbortSignal,
): Promise<StampedComposition> {
  const held = await certificateHeldBy(dependencies, await loadAccount(em, approverId));
  if (held === null) return { ok: false, faults: [NO_CERTIFICATE] };
  const { certificate } = held;
  const composition = await composeLetter(dependencies, letter, certificate, signal);
  const repeats = resubmittedById === undefined ? [] : await unexplainedRepeats(em, letter);
  if (repeats.length > 0) return { ok: false, faults: [...(composition.ok ? [] : composition.faults), ...repeats] };
  return composition.ok ? { ...composition, certificate } : composition;
}

/** A try that was thought dead must not take a letter back that another has made ready. */
const WHILE_PREPARING = ['preparing', 'needs_fix'] as const;

/** Writes the faults where the author sees them and opens his task. */
export async function recordFaults(
  { orm, isRehearsal }: LetterDependencies,
  { letterId, revision }: PrepareRequest,
  faults: readonly Fault[],
  from?: readonly LetterStatus[],
): Promise<void> {
  await record(orm, 'letter.faulty', async (tx) => {
    const now = await readNow(tx, isRehearsal);
    const letter = { ...(await loadLetter(tx, letterId)), revision };
    const dates = await authorDates(tx, 'mend', letter, now);
    const awaiting = awaitingAuthor('mending', dates);
    const move = { id: letterId, to: 'needs_fix', awaiting, more: { faults, revision } } as const;
    await moveLetters(tx, [move], { revisionAtMost: revision, ...(from && { from }) }, now);
    const subject = letterSubject(letterId);
    await openAuthorTask(tx, 'mend', letter, dates, now);
    const data = { count: faults.length };
    await appendTimeline(tx, { subject, eventKey: `faulty:${String(revision)}`, at: now, kind: 'faulty', data });
  });
}

async function recordReady(
  { orm, blobs, isRehearsal }: LetterDependencies,
  { letterId, revision, approverId, endorserId }: PrepareRequest,
  letter: StepLetter,
  { pdf, pageCount, warnings, certificate }: Extract<StampedComposition, { ok: true }>,
): Promise<{ readonly pdfSha256: string; readonly terms?: WaitingTerms }> {
  const sha256 = await blobs.put(pdf);
  const em = orm.em.fork();
  const now = await readNow(em, isRehearsal);
  const { siteId } = letter;
  const kind = endorserId === undefined ? 'approve' : 'visa';
  const site = await loadLetterSite(em, { siteId, letterId });
  const dates = taskDates(kind, site, now);
  const terms = waitingTerms({ createdAt: now, ...dates }, site);
  const awaiting = { code: kind === 'visa' ? 'visa' : 'signature', until: dates.dueAt?.toISOString() } as const;
  const document = { pdfSha256: sha256, pageCount, pdfByteSize: pdf.byteLength };
  const visa = kind === 'visa' ? { endorsedAt: null } : {};
  const more = { revision, approverId, ...document, faults: null, remark: null, ...visa };
  const move = { id: letterId, to: kind === 'visa' ? 'awaiting_visa' : 'awaiting_signature', awaiting, more } as const;
  const eventKey = `prepared:${String(revision)}`;
  const subject = letterSubject(letterId);
  const step: Readonly<Record<string, Statement>> = {
    ...reducedEntry(letterId, revision, warnings, now),
    file: fileAdded(
      { ...pdfFileOf(letter, revision, { sha256, byteSize: pdf.byteLength }), facts: { certificate } },
      now,
    ),
    letter: lettersMoved([move], { revisionAtMost: revision }, now),
    task: newTask(
      {
        kind,
        subject,
        siteId,
        revision,
        assigneeId: endorserId ?? approverId,
        excludedOwnerId: letter.authorId,
        ...dates,
      },
      now,
    ),
    event: timelineEntry({ subject, eventKey, at: now, kind: 'prepared', data: { pageCount } }),
  };
  await record(orm, 'letter.prepared', (own) => together(own, step), 'statement');
  return { pdfSha256: sha256, ...(terms && { terms }) };
}

/** Author and approver see what the pictures were before. */
function reducedEntry(letterId: string, revision: number, warnings: readonly ConversionNotice[], at: Date) {
  const reduced = warnings.find(({ code }) => code === 'pictures_reduced');
  if (reduced === undefined) return {};
  const [subject, eventKey] = [letterSubject(letterId), `reduced:${String(revision)}`];
  const data = { about: reduced.about };
  return { reduced: timelineEntry({ subject, eventKey, at, kind: 'pictures_reduced', data }) };
}

function pdfFileOf(letter: StepLetter, revision: number, { sha256, byteSize }: { sha256: string; byteSize: number }) {
  const fileName = postFileName(letter.number ?? '');
  return {
    subject: letterSubject(letter.id),
    kind: 'pdf' as const,
    revision,
    fileName,
    mediaType: 'application/pdf',
    byteSize,
    sha256,
  };
}
