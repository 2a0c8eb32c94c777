import { LAW_ALONE } from '#domain/calendar/working-days.ts';
import { LETTER_STATUSES, type LetterOutcome, type LetterStatus } from '#domain/letters/letter-status.ts';
import type { PostalRecord } from '#domain/post/ordered-operations.ts';
import type {
  AcceptanceFacts,
  BatchPlaceFacts,
  FileFacts,
  LetterFacts,
  LetterRowFacts,
  TaskFacts,
  WorkflowFacts,
} from '#domain/reconcile/facts.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { AT, MINUTE_MS } from './times.ts';

/** What differs between the stages; what is the same for all stands below. */
interface Stage {
  readonly since: number;
  readonly workflow: string | null;
  readonly task?: string;
  readonly batchStatus?: string;
  readonly operations?: readonly PostalRecord[];
  readonly outcome?: LetterOutcome;
}

const operation = (operType: number, operAttr: number, operDate: string): PostalRecord => ({
  operType,
  operAttr,
  operDate,
});
const ACCEPTED = operation(1, 3, '12.01.2026 17:45:00');
const later = (operType: number, operAttr: number) => [ACCEPTED, operation(operType, operAttr, '15.01.2026 10:00:00')];
const withPost = { since: AT.postal, workflow: 'with_post', batchStatus: 'closed' } as const;

const STAGES: Readonly<Record<LetterStatus, Stage>> = {
  draft: { since: AT.submitted, workflow: null },
  preparing: { since: AT.submitted, workflow: 'preparing' },
  needs_fix: { since: AT.prepared, workflow: 'mending', task: 'mend' },
  awaiting_visa: { since: AT.prepared, workflow: 'visa', task: 'visa' },
  awaiting_signature: { since: AT.prepared, workflow: 'approval', task: 'approve' },
  returned: { since: AT.prepared, workflow: 'mending', task: 'revise' },
  signed: { since: AT.signed, workflow: 'awaiting_submission' },
  queued: { since: AT.batched, workflow: 'awaiting_submission', batchStatus: 'archived' },
  submitting: { since: AT.sent, workflow: 'awaiting_submission', batchStatus: 'submitting' },
  unknown: { since: AT.sent, workflow: 'awaiting_submission', batchStatus: 'unknown' },
  accepted: { ...withPost, since: AT.accepted, operations: [ACCEPTED] },
  delivered_to_cabinet: { ...withPost, operations: later(8, 16) },
  printing: { ...withPost, operations: later(8, 17) },
  in_transit: { ...withPost, operations: later(8, 4) },
  at_office: { ...withPost, operations: later(8, 2) },
  attempted: { ...withPost, operations: later(12, 1) },
  returning: { ...withPost, operations: later(3, 1) },
  delivered: { ...withPost, operations: later(2, 1), outcome: 'delivered' },
  returned_to_court: {
    ...{ ...withPost, workflow: 'undelivered', task: 'undelivered' },
    ...{ operations: later(2, 2), outcome: 'returned_to_court' },
  },
  lost: { ...withPost, workflow: 'undelivered', task: 'undelivered', operations: later(5, 1), outcome: 'lost' },
  cancelled: { since: AT.prepared, workflow: 'cancelled' },
  filed: { ...withPost, workflow: 'filed', operations: later(2, 1), outcome: 'delivered' },
};

/** Every status, and with it every place where a letter may stand. */
export const STAGE_NAMES = LETTER_STATUSES;
const BEFORE_SIGNATURE: readonly LetterStatus[] = [
  ...(['draft', 'preparing', 'needs_fix', 'awaiting_visa', 'awaiting_signature', 'returned', 'cancelled'] as const),
];

/** One registered letter, sound in every respect, a minute after it came to this status. */
export function soundLetter(status: LetterStatus): LetterFacts {
  const stage = STAGES[status];
  const now = stage.since + MINUTE_MS;
  const isSigned = !BEFORE_SIGNATURE.includes(status);
  const isTaken = stage.operations !== undefined;
  const kinds = [
    'created',
    ...(status === 'draft' ? [] : ['submitted']),
    ...(isSigned ? ['signed'] : []),
    ...(status === 'filed' || status === 'cancelled' ? [status] : []),
  ];
  return {
    letter: row(status, stage, isSigned, isTaken),
    site: SITE,
    files: isSigned ? PAIR : [],
    attachments: [{ sha256: 'attachment', isStored: true }],
    events: kinds.map((kind) => ({ key: `${kind}:1`, kind, at: kind === 'signed' ? AT.signed : AT.submitted })),
    audit: kinds.map((kind) => entry(kind)),
    tasks: stage.task === undefined ? [] : [soundTask(stage.task)],
    places: stage.batchStatus === undefined ? [] : [place(stage.batchStatus, isTaken)],
    messages: status === 'draft' ? [] : [START],
    operations: stage.operations ?? [],
    workflow: workflowAt(status, stage.workflow),
    acceptances: isTaken ? [ACCEPTANCE] : [],
    content: [],
    clock: { now, jumpedMs: 0, machineNow: now },
  };
}

const SITE: LetterFacts['site'] = {
  timeZone: 'Europe/Moscow',
  cutOffTime: '17:30',
  calendar: LAW_ALONE,
  recallWindowMs: 10 * MINUTE_MS,
  remindAfterMs: 24 * 60 * MINUTE_MS,
  outcomeWatchMs: 45 * 24 * 60 * MINUTE_MS,
};
const START: LetterFacts['messages'][number] = {
  dedupeKey: 'start/letter/one',
  kind: 'start',
  isDelivered: true,
  text: '{"letterId":"one"}',
};
const file = { revision: 1, byteSize: 90_000, createdAt: AT.signed, isStored: true };
const PAIR: readonly FileFacts[] = [
  { ...file, kind: 'pdf', sha256: 'pdf-1', fingerprintSha256: null },
  { ...file, kind: 'signature', sha256: 'signature-1', byteSize: 4_767, fingerprintSha256: 'judge-certificate' },
];
const ACCEPTANCE: AcceptanceFacts = {
  registrationNumber: '50MS0095/26/768',
  uploadId: '7',
  archiveSha256: 'archive-1',
  shpi: '14300026000013',
  pdfSha256: 'pdf-1',
  signatureSha256: 'signature-1',
};

function row(status: LetterStatus, stage: Stage, isSigned: boolean, isTaken: boolean): LetterRowFacts {
  const isNumbered = status !== 'draft';
  return {
    ...{ id: 'one', siteId: '50MS0095', kind: 'registered', status, statusSince: stage.since, revision: 1, version: 3 },
    number: isNumbered ? '50MS0095/26/768' : null,
    numberYear: isNumbered ? 2026 : null,
    numberSequence: isNumbered ? 768 : null,
    ...{ limits: OTPRAVKA_2020, authorId: 'clerk', approverId: 'judge', peopleSites: ['50MS0095', '50MS0095'] },
    signedById: isSigned ? 'judge' : null,
    ownFingerprints: [],
    signerCertificate: isSigned ? { fingerprintSha256: 'judge-certificate', validFrom: AT.submitted } : null,
    pdfSha256: isSigned ? 'pdf-1' : null,
    pageCount: isSigned ? 5 : null,
    pdfByteSize: isSigned ? 90_000 : null,
    batchId: stage.batchStatus === undefined ? null : 'batch-1',
    shpi: isTaken ? '14300026000013' : null,
    recallUntil: isSigned ? AT.recallEnds : null,
    sentAt: isTaken ? AT.sent : null,
    acceptedAt: isTaken ? AT.accepted : null,
    outcome: stage.outcome ?? null,
    personal: ['Тестов Тест Тестович', '143000, г Одинцово', 'Ян'],
  };
}

function entry(kind: string): LetterFacts['audit'][number] {
  const isSignature = kind === 'signed';
  const data = isSignature ? { revision: 1, pdfSha256: 'pdf-1', signatureSha256: 'signature-1' } : { revision: 1 };
  return { action: `letter.${kind}`, actorId: isSignature ? 'judge' : 'clerk', data };
}

/** An open task that has stood since the letter was prepared. */
export function soundTask(kind: string): TaskFacts {
  return {
    ...{ kind, status: 'reserved', siteId: '50MS0095', revision: 1, createdAt: AT.prepared, remindedAt: null },
    followUpAt: null,
    text: '{"number":"50MS0095/26/768"}',
  };
}

function place(batchStatus: string, isTaken: boolean): BatchPlaceFacts {
  return {
    ...{ batchId: 'batch-1', revision: 1, registrationNumber: '50MS0095/26/768', batchStatus, batchSiteId: '50MS0095' },
    result: isTaken ? 'accepted' : null,
    shpi: isTaken ? '14300026000013' : null,
    batchCreatedAt: AT.batched,
    batchChannel: 'emulator',
    archiveSha256: 'archive-1',
  };
}

function workflowAt(status: LetterStatus, stage: string | null): WorkflowFacts | undefined {
  if (stage === null) return undefined;
  const isEnded = status === 'filed' || status === 'cancelled';
  return {
    status: isEnded ? 'completed' : 'running',
    historyEvents: 20,
    state: { stage, revision: 1, approverId: 'judge' },
    pendingSteps: [],
    pendingTask: null,
    openText: '{"siteId":"50MS0095"}',
    unsealed: [],
  };
}
