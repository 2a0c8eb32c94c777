import { createHash, randomUUID } from 'node:crypto';
import { foreignSignature } from '#activities/form103/foreign/foreign-signature.ts';
import type { Batch } from '#db/batches/batch.entity.ts';
import { moveBatch } from '#db/batches/move-batch.ts';
import { shareForm103 } from '#db/batches/share-form103.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { lookAgain } from '#db/batches/look-again.ts';
import { listBatchForms, sourceOf } from '#db/form103/batch-forms.ts';
import { addFormSettlement, closeDifferenceTasks, findFormCheck } from '#db/form103/checks.ts';
import { lockFormCheck, readOpenDifferences } from '#db/form103/open-differences.ts';
import { addFormUpload } from '#db/form103/uploads.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { enqueueSignal } from '#db/work/outbox.ts';
import { closeTasks, hasOpenTask } from '#db/work/tasks.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { isSettled } from '#domain/batches/batch-life.ts';
import { batchWorkflowId } from '#domain/batches/batch-process.ts';
import { closeWithoutForm, FORM_ARRIVED_SIGNAL } from '#domain/batches/without-form.ts';
import { countOwnLines } from '#domain/form103/compare-form.ts';
import { WHOLE_PLACE } from '#domain/form103/open-differences.ts';
import { asideOf, type FormAside } from '#domain/form103/form-aside.ts';
import type { FormEvent } from '#domain/form103/form-event.ts';
import { countOtherCharges } from '#domain/form103/other-charges.ts';
import { readForm } from '#domain/form103/read-form.ts';
import { DECISION_REFUSALS } from '#domain/letters/decision-refusals.ts';
import { batchSubject } from '#domain/work/subject.ts';
import type { SettledState } from '#views/batches/batch.ts';
import type { Form103View } from '#views/form103/form103.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { requireSiteRole, type Actor, type Command, type SiteActor } from '../actor.ts';
import { readBatch } from '../batches/batches.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import { cleanFileName, uploadFaults, type UploadedFile } from '../documents/uploaded-file.ts';
import { ApplicationError, refused } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { decideOnce } from '../work/decide-once.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { readForm103 } from './form103-view.ts';
import type { FormFiles } from './form-files.ts';

export interface Form103Service {
  look(actor: Actor, batchId: string): Promise<Form103View>;
  /**
   * Takes a form that a person brings; it is compared by itself.
   * @throws ApplicationError `conflict` · `invalid`, also when no line of it is about the batch and the batch has a form that is read
   */
  upload(
    actor: Actor,
    batchId: string,
    files: readonly UploadedFile[],
    command: Command,
    will?: UploaderWill,
  ): Promise<TakenForm>;
  /** Any form that came for the batch. @throws ApplicationError `not-found` · `file-damaged` */
  file(actor: Actor, batchId: string, sha256: string): Promise<Download>;
  /** Why a difference needs nothing more. @throws ApplicationError `conflict` when there is none, or another comparison has come */
  settle(actor: Actor, batchId: string, settled: FormSettlement, command: Command): Promise<{ readonly id: string }>;
  /** Ends a batch whose form has not come in its time. */
  closeWithout(actor: Actor, batchId: string, reason: string, command: Command): Promise<DecisionAnswer<SettledState>>;
}

/** What who brings a form decides about it. */
export interface UploaderWill {
  /** It takes the place of the form in force even where it would be kept aside. */
  readonly isForced: boolean;
}

/** What became of a form that was brought: one that is read and not kept aside is the batch's now. */
export interface TakenForm {
  readonly id: string;
  /** False: no line of it is about the batch; it is kept, and the batch waits for its form. */
  readonly isRead: boolean;
  /** Why a form that is read is not in force; null: it is. */
  readonly aside: FormAside | null;
}

export interface FormSettlement {
  readonly checkId: string;
  /** 0: charges alone and the whole. */
  readonly place: number;
  readonly reason: string;
}

type FormDeps = Pick<ServiceDeps, 'database' | 'blobs' | 'clock' | 'maxUploadBytes' | 'gateway'>;

/** Form 103 of a batch: brought, compared, settled, done without. */
export function createForm103Service(deps: FormDeps, formFiles: FormFiles): Form103Service {
  const { database, blobs, clock, gateway } = deps;
  return {
    look: (actor, batchId) => database.read(async (em) => readForm103(em, actor, await readBatch(em, actor, batchId))),
    upload: async (actor, batchId, sent, command, { isForced } = { isForced: false }) => {
      const person = requireSiteRole(actor, 'clerk', 'supervisor');
      const batch = await database.read((em) => readBatch(em, person, batchId));
      requireAnswered(batch);
      const faults = sent.flatMap((file) => uploadFaults(file, deps.maxUploadBytes));
      if (faults.length > 0) throw new ApplicationError('invalid', { faults });
      const { pdf, signature } = await formFiles.sort(sent);
      if (signature !== null) refuseForeign(pdf, signature);
      const read = await readForBatch(deps, formFiles, { batch, pdf, isForced });
      const file = {
        name: cleanFileName(pdf.fileName),
        sha256: await blobs.put(pdf.bytes),
        byteSize: pdf.bytes.length,
      };
      const beside = signature && { name: cleanFileName(signature.fileName), sha256: await blobs.put(signature.bytes) };
      const args = { batchId, sha256: file.sha256, signature: beside?.sha256, isForced: isForced || undefined };
      return changeOnce(database, { actor, command, record: 'form103.uploaded', args }, clock, (em, now) =>
        keepForm(em, person, { batchId, file, signature: beside, ...read }, now),
      );
    },
    file: async (actor, batchId, sha256) => {
      const form = await database.read(async (em) => {
        return sourceOf(await listBatchForms(em, (await readBatch(em, actor, batchId)).id), sha256);
      });
      if (!form) throw new ApplicationError('not-found', { detail: 'Такой формы 103 у партии нет.' });
      const { fileName } = form;
      return { bytes: await readBlob(blobs, sha256), fileName, mediaType: 'application/pdf', sha256 };
    },
    settle: async (actor, batchId, settled, command) => {
      const person = requireSiteRole(actor, 'clerk', 'supervisor');
      requireReason(settled.reason);
      const args = { batchId, settled };
      return changeOnce(database, { actor, command, record: 'form103.settled', args }, clock, async (em, now) => {
        await readBatch(em, person, batchId);
        return settleDifference(em, person, batchId, settled, now);
      });
    },
    closeWithout: async (actor, batchId, reason, command) => {
      const person = requireSiteRole(actor, 'clerk', 'supervisor');
      requireReason(reason);
      const batch = await database.read((em) => readBatch(em, person, batchId));
      const request = { actor, command, operation: 'form103.close_without', args: { batchId, reason } };
      const told = await decideOnce(database, request, clock, {
        ...{ subject: batchSubject(batchId), workflowId: batchWorkflowId(batch) },
        check: () => database.read((em) => requireOverdue(em, batch)),
        engine: gateway,
        standing: async (em) => {
          if ((await readBatch(em, person, batchId)).status === 'closed') return 'over';
          return (await hasOpenTask(em, batchSubject(batchId), 'form103_overdue')) ? 'due' : 'elsewhere';
        },
        decide: (decisionId) =>
          gateway.decide(batchWorkflowId(batch), closeWithoutForm, { actorId: actor.accountId, reason }, decisionId),
      });
      return told.kind === 'done' ? { kind: 'done', result: { stage: told.result.stage } } : told;
    },
  };
}

/** @throws ApplicationError `conflict` */
function requireReason(reason: string): void {
  if (reason.trim() === '') throw refused(DECISION_REFUSALS.reasonMissing);
}

/** A form that may still come by itself is waited for. @throws ApplicationError `conflict` */
async function requireOverdue(em: EntityManager, { id, status, form103Sha256 }: Batch): Promise<void> {
  const isAwaited = status === 'answered' && form103Sha256 == null;
  if (!isAwaited || (await hasOpenTask(em, batchSubject(id), 'form103_overdue'))) return;
  const detail =
    'Сутки с ответа Почты ещё не прошли: форма 103 может прийти. Закрыть партию без неё можно, когда они пройдут.';
  throw new ApplicationError('conflict', { detail });
}

/** @throws ApplicationError `conflict` */
function requireAnswered({ status }: Batch): void {
  if (isSettled(status)) return;
  throw new ApplicationError('conflict', { detail: 'Почта ещё не ответила о письмах партии: форма 103 бывает после.' });
}

/** What is certainly no signature of this form takes nothing's place. @throws ApplicationError `invalid` */
function refuseForeign(pdf: UploadedFile, { fileName, bytes }: UploadedFile): void {
  const why = foreignSignature(pdf.bytes, bytes);
  if (why === null) return;
  const message = `«${cleanFileName(fileName)}» — не подпись Почты под этой формой. ${why} Ничего не записано: приложите подпись, которую Почта отдала с формой, или загрузите форму без неё.`;
  throw new ApplicationError('invalid', { faults: [{ code: 'form103_signature_foreign', field: 'file', message }] });
}

/** What was found of a brought form beside the one that was in force then. */
interface ReadForBatch extends Omit<TakenForm, 'id'> {
  /** Null: it is that very form. */
  readonly besideForm: { readonly sha256: string | null } | null;
  /** What its coming into force changes; null: there was no form that is read. */
  readonly replaced: Required<Pick<FormEvent, 'replacedName' | 'replacedSha256' | 'otherCharges'>> | null;
  /** It is in force by the decision of who brought it: by itself it would not be. */
  readonly isForced: boolean;
}

/**
 * A file of which no line is about the batch is refused where the batch has a form that is read; where it has none the file is kept, and is
 * not its form. The form that the batch has, brought again with its signature, is not read anew. @throws ApplicationError `invalid`
 */
async function readForBatch(
  { database, blobs }: Pick<FormDeps, 'database' | 'blobs'>,
  formFiles: FormFiles,
  { batch, pdf, isForced }: { readonly batch: Batch; readonly pdf: UploadedFile; readonly isForced: boolean },
): Promise<ReadForBatch> {
  const sha256 = batch.form103Sha256 ?? null;
  const alone = { aside: null, replaced: null, isForced: false };
  if (sha256 === sha256Of(pdf.bytes)) return { besideForm: null, isRead: true, ...alone };
  const letters = await database.read((em) => listAskedLetters(em, batch.id));
  const brought = readForm(await formFiles.textOf(pdf.bytes), letters);
  const isRead = countOwnLines(brought, letters) > 0;
  if (sha256 === null) return { besideForm: { sha256 }, isRead, ...alone };
  const kept = readForm(await formFiles.textOf(await readBlob(blobs, sha256)), letters);
  if (countOwnLines(kept, letters) === 0) return { besideForm: { sha256 }, isRead, ...alone };
  if (!isRead) throw notOfBatch(pdf.fileName, brought.lines.filter(({ shpi }) => shpi !== null).length);
  const source = await database.read(async (em) => sourceOf(await listBatchForms(em, batch.id), sha256));
  const aside = asideOf(brought, { form: kept, isPostsOwn: source?.byName === null }, letters);
  const otherCharges = countOtherCharges(brought, kept, letters);
  return {
    ...{ besideForm: { sha256 }, isRead },
    replaced: { replacedName: source?.fileName ?? '', replacedSha256: sha256, otherCharges },
    ...{ aside: isForced ? null : aside, isForced: isForced && aside !== null },
  };
}

function notOfBatch(fileName: string, lineCount: number): ApplicationError {
  const found =
    lineCount === 0
      ? 'ни одного ШПИ в файле не узнано'
      : `строк с ШПИ в файле: ${String(lineCount)}, и ни одна не о письме этой партии`;
  const message = `«${cleanFileName(fileName)}» не принят за форму 103 этой партии: ${found}. Прежняя форма осталась. Выберите файл формы этой партии.`;
  return new ApplicationError('invalid', { faults: [{ code: 'form103_not_of_batch', field: 'file', message }] });
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

interface KeptForm extends ReadForBatch {
  readonly batchId: string;
  readonly file: { readonly name: string; readonly sha256: string; readonly byteSize: number };
  readonly signature: { readonly name: string; readonly sha256: string } | null;
}

/** What was brought is kept and told of; one that is read and is not kept aside is the batch's form from now on. */
async function keepForm(em: EntityManager, person: SiteActor, kept: KeptForm, now: Date): Promise<TakenForm> {
  const { batchId, file, besideForm, isRead, aside } = kept;
  const batch = await readBatch(em, person, batchId);
  requireAnswered(batch);
  if (besideForm !== null && besideForm.sha256 !== (batch.form103Sha256 ?? null)) throw moved();
  const id = randomUUID();
  const [subject, byId] = [batchSubject(batchId), person.accountId];
  const isInForce = isRead && aside === null;
  await addFormUpload(em, { ...kept, id, byId }, now);
  if (isInForce) await putInForce(em, { batch, file, byId }, now);
  await appendTimeline(em, { subject, eventKey: `form103:${id}`, at: now, actorId: byId, ...courseOf(kept) });
  if (isInForce && batch.status !== 'closed') await tellProcess(em, batch, id, now);
  await appendAudit(em, { at: now, actorId: byId, action: 'batch.form103_uploaded', subject, data: notedOf(kept) });
  return { id, isRead, aside };
}

/** What the journal says of it. */
function notedOf({ file, isRead, aside, isForced }: KeptForm) {
  return {
    ...{ sha256: file.sha256, ...(!isRead && { isRead }) },
    ...{ aside: aside?.code, isForced: isForced || undefined },
  };
}

/** What the course of the batch says of it. */
function courseOf({ file, isRead, aside, replaced, isForced }: KeptForm) {
  const named = { sha256: file.sha256, fileName: file.name } satisfies FormEvent;
  if (!isRead) return { kind: 'form103_unread', data: named } as const;
  if (aside !== null) {
    const data = { ...named, asideCode: aside.code, asideCount: aside.count } satisfies FormEvent;
    return { kind: 'form103_aside', data } as const;
  }
  const data = { ...named, ...replaced, ...(isForced && { isForced: true as const }) } satisfies FormEvent;
  return { kind: 'form103_brought', data } as const;
}

interface FormInForce extends Pick<KeptForm, 'file'> {
  readonly batch: Batch;
  readonly byId: string;
}

/** Filed with the letters of the batch as one that was fetched is. */
async function putInForce(em: EntityManager, { batch, file, byId }: FormInForce, now: Date): Promise<void> {
  const { sha256, name: fileName, byteSize } = file;
  await shareForm103(em, batch.id, { sha256, fileName, mediaType: 'application/pdf', byteSize }, now);
  const awaiting = batch.status === 'closed' ? null : ({ code: 'closing' } as const);
  const more = { form103Sha256: sha256 };
  if (!(await moveBatch(em, batch.id, { to: batch.status, awaiting, more }, now))) throw moved();
  await closeTasks(em, batchSubject(batch.id), { status: 'completed', byId }, now);
}

function moved(): ApplicationError {
  return new ApplicationError('conflict', { detail: 'Партия только что изменилась: откройте её ещё раз.' });
}

function tellProcess(em: EntityManager, batch: Batch, id: string, now: Date): Promise<void> {
  const message = { dedupeKey: `form103:${id}`, workflowId: batchWorkflowId(batch), signalName: FORM_ARRIVED_SIGNAL };
  return enqueueSignal(em, { ...message, payload: {} }, now);
}

async function settleDifference(
  em: EntityManager,
  { accountId: byId }: SiteActor,
  batchId: string,
  { checkId, place, reason }: FormSettlement,
  now: Date,
): Promise<{ readonly id: string }> {
  const check = await findFormCheck(em, batchId);
  if (check?.id !== checkId) {
    throw new ApplicationError('conflict', { detail: 'Форма уже сверена заново: откройте партию ещё раз.' });
  }
  await lockFormCheck(em, checkId);
  const { open, settledPlaces, coveredAt } = await readOpenDifferences(em, check);
  if (open.every((one) => one.place !== place)) throw nothingToSettle(settledPlaces.has(place));
  await addFormSettlement(em, { checkId, place, covers: coveredAt(place), reason: reason.trim(), byId }, now);
  await closeDifferenceTasks(em, { batchId, place, byId, status: 'completed' }, now);
  await lookAgain(em, batchId, now);
  const data = { place: place === WHOLE_PLACE ? undefined : place };
  const subject = batchSubject(batchId);
  await appendAudit(em, { at: now, actorId: byId, action: 'batch.form103_settled', subject, data });
  return { id: checkId };
}

function nothingToSettle(isSettled: boolean): ApplicationError {
  const detail = isSettled
    ? 'Это расхождение уже разобрал другой сотрудник.'
    : 'В этой строке формы расхождения нет: откройте партию ещё раз.';
  return new ApplicationError('conflict', { detail });
}
