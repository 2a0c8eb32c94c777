import type { AdoptionActivities } from '#activities/adoption/contract.ts';
import type { ArchiveActivities } from '#activities/archive/contract.ts';
import type { CaseRegisterActivities } from '#activities/case-register/contract.ts';
import type { TrustActivities } from '#activities/trust/contract.ts';
import type { StatisticsActivities } from '#activities/statistics/contract.ts';
import type { KeepingActivities } from '#activities/keeping/contract.ts';
import type { JournalActivities } from '#activities/journal/contract.ts';
import type { BatchActivities } from '#activities/batches/contract.ts';
import type { CabinetActivities } from '#activities/cabinet/contract.ts';
import type { LetterActivities } from '#activities/letters/contract.ts';
import type { NotificationActivities, ReminderActivities } from '#activities/notifications/contract.ts';
import type { PaperActivities } from '#activities/paper/contract.ts';
import type { MailboxActivities, PublicationActivities } from '#activities/publications/contract.ts';
import type { ReconcileActivities } from '#activities/reconcile/contract.ts';
import type { ProofActivities } from '#activities/proof/contract.ts';
import type { ScheduleActivities, TrackingActivities } from '#activities/tracking/contract.ts';

/** Every activity the workflows know, by its contract. */
export type AllActivities = LetterActivities &
  BatchActivities &
  CabinetActivities &
  PaperActivities &
  TrackingActivities &
  ScheduleActivities &
  PublicationActivities &
  MailboxActivities &
  NotificationActivities &
  ReminderActivities &
  ReconcileActivities &
  ArchiveActivities &
  JournalActivities &
  KeepingActivities &
  ProofActivities &
  TrustActivities &
  CaseRegisterActivities &
  StatisticsActivities &
  AdoptionActivities;

/** Answers for one letter or batch that differ from the ordinary ones. */
export type ActivityScript = Partial<AllActivities>;

/** One call as the workflow made it. */
export interface ActivityCall {
  readonly name: keyof AllActivities;
  readonly request: unknown;
}

/** Activities that only answer by script and note who asked for what. */
export interface ScriptedActivities {
  /** For the worker. */
  readonly activities: object;
  /** Gives the letter or batch its own answers. */
  script(id: string, answers: ActivityScript): void;
  /** Names of what was called for this id, in order. */
  callsOf(id: string): (keyof AllActivities)[];
  /** Requests of one activity for this id, in order. */
  requestsOf(id: string, name: keyof AllActivities): unknown[];
}

/** What `prepare` answers: another document for every revision. */
export function pdfSha256Of(revision: number): string {
  return revision.toString(16).padStart(64, 'a');
}

const ORDINARY: AllActivities = {
  prepare: ({ revision }) => Promise.resolve({ result: 'ready', pdfSha256: pdfSha256Of(revision) }),
  reportPreparingTrouble: () => Promise.resolve(),
  remind: () => Promise.resolve(),
  sign: () => Promise.resolve({ signed: true }),
  sendBack: () => Promise.resolve(),
  endorse: () => Promise.resolve(undefined),
  reassign: () => Promise.resolve(),
  cancel: () => Promise.resolve(true),
  takeAddress: () => Promise.resolve(true),
  reportOverdueOutcome: () => Promise.resolve(),
  file: () => Promise.resolve(),
  askWhatNext: () => Promise.resolve({ cause: 'storage_expired', isSettled: false }),
  settleReturn: () => Promise.resolve(),
  archive: () => Promise.resolve(),
  submit: () => Promise.resolve({ outcome: 'settled' }),
  lookUp: () => Promise.resolve({ outcome: 'settled' }),
  settlePartial: () => Promise.resolve(),
  askPerson: () => Promise.resolve(),
  recordFinding: () => Promise.resolve(),
  fetchForm103: () => Promise.resolve(true),
  tellFormOverdue: () => Promise.resolve(),
  close: () => Promise.resolve(),
  offerArchive: () => Promise.resolve({ standing: 'settled' }),
  recordHandOver: () => Promise.resolve(),
  recordFound: () => Promise.resolve(),
  recordSeenByMistake: () => Promise.resolve(),
  takeBack: () => Promise.resolve(),
  shareReading: () => Promise.resolve(),
  mendHere: () => Promise.resolve(),
  requeueAbsent: () => Promise.resolve(),
  offerForms: () => Promise.resolve({ standing: 'settled' }),
  checkIn: () => Promise.resolve(),
  recordHandIn: () => Promise.resolve(),
  sweepTracking: () => Promise.resolve({ read: 0, opened: 0, changed: 0 }),
  openBatchesOfSite: () => Promise.resolve(0),
  convertDocument: () => Promise.resolve(),
  readPublicationWindow: () => Promise.resolve({ windowMs: 0 }),
  takePicture: () => Promise.resolve({ outcome: 'nothing_new' }),
  sendPicture: () => Promise.resolve({ outcome: 'taken', receiptWithinMs: null }),
  recordMailAnswer: () => Promise.resolve(),
  reportUnconfirmed: () => Promise.resolve(),
  sweepMailbox: () => Promise.resolve({ filed: 0, recognised: 0 }),
  planNotification: () => Promise.resolve({ outcome: 'go' }),
  sendNotification: () => Promise.resolve({ outcome: 'sent', hasLeft: true }),
  lookUpNotification: () => Promise.resolve({ outcome: 'delivered' }),
  askAboutNotification: () => Promise.resolve(),
  recordNotificationFinding: () => Promise.resolve(),
  noteUnconfirmedNotification: () => Promise.resolve(),
  withdrawNotice: () => Promise.resolve(),
  writeLetterInstead: () => Promise.resolve(),
  endNeedlessLetters: () => Promise.resolve(),
  makeReminders: () => Promise.resolve({ made: 0 }),
  adoptLost: () => Promise.resolve({ adopted: 0 }),
  archiveOldLetters: () => Promise.resolve({ moved: 0 }),
  fetchTrust: () => Promise.resolve({ kept: 0, failed: 0 }),
  makeDueStatistics: () => Promise.resolve({ made: 0 }),
  makeJournalRoots: () => Promise.resolve({ made: 1, entries: 2 }),
  stampJournalRoots: () => Promise.resolve({ stamped: 1, waiting: 0 }),
  planSignedFilesNight: () => Promise.resolve({ share: 2, after: null }),
  checkFailedFiles: () => Promise.resolve({ looked: 0 }),
  checkSignedPortion: () => Promise.resolve({ after: null, looked: 2 }),
  endSignedFilesNight: () => Promise.resolve({ failed: 0 }),
  checkChains: () => Promise.resolve({ count: 0, broken: 0 }),
  registerSites: () => Promise.resolve(['50MS0095', '77MS0001']),
  readRegisterPage: () => Promise.resolve({ hasMore: false }),
  reconcileAll: () => Promise.resolve({ breaches: 0 }),
};

/** Makes the activities; without a script everything goes well. */
export function createScriptedActivities(): ScriptedActivities {
  const scripts = new Map<string, ActivityScript>();
  const calls: (ActivityCall & { readonly id: string })[] = [];
  const play = (name: keyof AllActivities, request: unknown): Promise<unknown> => {
    const id = idOf(request);
    calls.push({ id, name, request });
    const answer = (scripts.get(id)?.[name] ?? ORDINARY[name]) as (request: unknown) => Promise<unknown>;
    return answer(request);
  };
  const names = Object.keys(ORDINARY) as (keyof AllActivities)[];
  return {
    activities: Object.fromEntries(names.map((name) => [name, (request: unknown) => play(name, request)])),
    script: (id, answers) => void scripts.set(id, answers),
    callsOf: (id) => calls.filter((call) => call.id === id).map(({ name }) => name),
    requestsOf: (id, name) =>
      calls.filter((call) => call.id === id && call.name === name).map(({ request }) => request),
  };
}

/** Answers one after another; the last one repeats. An error is thrown. */
export function inTurn<T>(...answers: readonly (T | Error)[]): () => Promise<T> {
  let index = 0;
  return () => {
    const answer = answers[Math.min(index, answers.length - 1)];
    index += 1;
    if (answer === undefined) return Promise.reject(new RangeError('a script needs at least one answer'));
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
  };
}

function idOf(request: unknown): string {
  if (typeof request !== 'object' || request === null) return '';
  const ids: Readonly<Record<string, unknown>> = { ...request };
  const id =
    ids['letterId'] ?? ids['batchId'] ?? ids['matterId'] ?? ids['notificationId'] ?? ids['siteId'] ?? ids['sha256'];
  return typeof id === 'string' ? id : '';
}
