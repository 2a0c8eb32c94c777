import type { HelpName } from './help/help-sections.ts';
import type { BatchFileKind } from '#domain/batches/batch-status.ts';
import { workOf, type Subject, type SubjectKind } from '#domain/work/subject.ts';
import type { TaskPlace } from '#domain/work/subject-work.ts';

/** Addresses of the pages; templates and routes take them from here, so that a link never leads nowhere. */
export const PATHS = {
  home: '/',
  login: '/login',
  /** To another system that lets people in, back from there, and out of there. */
  goElsewhere: '/login/oidc',
  backFromElsewhere: '/login/oidc/back',
  leaveElsewhere: '/login/oidc/out',
  logout: '/logout',
  /** Where a person sets a password by a link; open to whoever has the link. */
  setPassword: '/password',
  people: '/people',
  newPerson: '/people/new',
  importPeople: '/people/import',
  me: '/me',
  ownPassword: '/me/password',
  ownFactor: '/me/factor',
  ownFactorAct: '/me/factor/act',
  signInKeys: '/me/keys',
  /** Of REST: the page's own script asks there. */
  askKey: '/api/v1/me/key-challenges',
  askKeyAtDoor: '/api/v1/session/key-challenge',
  noticeDevices: '/me/devices',
  endOtherSessions: '/me/sessions/end-others',
  statistics: '/statistics',
  statisticsLetters: '/statistics/letters',
  economy: '/statistics/economy',
  keptStatistics: '/statistics/kept',
  tariffs: '/tariffs',
  budget: '/tariffs/budget',
  /** When letters are expected. */
  deliveryNorms: '/delivery-norms',
  notices: '/me/notices',
  noticeCount: '/me/notices/count',
  noticesSeen: '/me/notices/seen',
  /** What one wants to be told of, and how. */
  wishes: '/me/notices/settings',
  ownAddress: '/me/notices/address',
  ownAddressCode: '/me/notices/address/code',
  ownAddressEnd: '/me/notices/address/end',
  ownDeviceEnd: '/me/notices/devices/end',
  pushWorker: '/me/push-worker.js',
  sites: '/sites',
  newSite: '/sites/new',
  limits: '/limits',
  copyLimits: '/limits/copy',
  channels: '/channels',
  calendar: '/calendar',
  /** By which rules addressees are counted as notified. */
  proofRules: '/proof/rules',
  /** An evidence file is brought, and told whether it is whole. */
  evidenceCheck: '/proof/check',
  /** Coming hearings: are all notified. */
  hearings: '/hearings',
  /** Programs that come in by themselves. */
  machineClients: '/machine-clients',
  /** Programs that are told of changes. */
  webhooks: '/webhooks',
  /** Registers of cases that are kept elsewhere. */
  caseRegister: '/case-register',
  /** Letters of chosen cases. */
  newCaseLetters: '/case-letters/new',
  auditJournal: '/journal',
  auditJournalCheck: '/journal/check',
  importPeopleSample: '/people/import/sample',
  letters: '/letters',
  archive: '/archive',
  archiveRule: '/archive/rule',
  /** How long letters are kept, whether they still prove, how they end. */
  keeping: '/keeping',
  keepingPace: '/keeping/pace',
  keepingTerms: '/keeping/terms',
  keepingIndexes: '/keeping/indexes',
  keepingHolds: '/keeping/holds',
  destructionActs: '/keeping/acts',
  signings: '/keeping/signings',
  /** What is held of a person. */
  personRequests: '/keeping/people',
  newLetter: '/letters/new',
  letterTemplates: '/letters/templates',
  importLetters: '/letters/import',
  importLettersSample: '/letters/import/sample',
  savedViews: '/letters/views',
  letterComments: '/letters/comments',
  manyLetters: '/letters/many',
  /** Confirmations of dispatch of the chosen letters. */
  confirmations: '/letters/confirmations',
  manyLettersDone: '/letters/many/done',
  approvals: '/approvals',
  remarks: '/approvals/remarks',
  ownKey: '/approvals/key',
  ownKeyChallenge: '/approvals/key/challenge',
  ownKeyEnd: '/approvals/key/end',
  ownKeyAuthority: '/approvals/key/authority',
  trust: '/trust',
  trustLook: '/trust/look',
  approvalRoute: '/approvals/route',
  substitutions: '/approvals/substitutions',
  overview: '/overview',
  tasks: '/tasks',
  manyTasks: '/tasks/bulk',
  batches: '/batches',
  newBatch: '/batches/new',
  /** Tables of the Post's cabinet for periods. */
  postReports: '/post-reports',
  dayRegistry: '/registry',
  /** Scans of notices of delivery and of returned envelopes. */
  scans: '/scans',
  scanPieces: '/scans/papers',
  /** Notices to parties. */
  notifications: '/notifications',
  newNotification: '/notifications/new',
  incomingMessages: '/notifications/incoming',
  notificationTemplates: '/notifications/templates',
  notificationSettings: '/notifications/settings',
  publications: '/publications',
  publicationSettings: '/publications/settings',
  publicationCheck: '/publications/check',
  publicationBackfill: '/publications/backfill',
  publicationMailbox: '/publications/mailbox',
  workflows: '/workflows',
  /** One process by the id of its workflow. */
  process: '/workflows/process',
  payloads: '/workflows/process/payloads',
  steerings: '/workflows/acts',
  condition: '/workflows/condition',
  availability: '/workflows/availability',
  rehearsalForward: '/rehearsal/forward',
  /** Light or dark. */
  look: '/look',
  /** The stream of changes, shared with programs. */
  live: '/api/v1/events',
} as const;

/** A part of the help by its name. */
export const helpPath = (section: HelpName): string => `/help/${section}`;
/** By which an open signing desk says the revision whose pages it shows when it asks what has become of the letter. */
export const SHOWN_REVISION = 'shown';
/** The code stands in the query: what is logged of a request is its route alone. */
export const passwordLinkPath = (code: string): string => withQuery(PATHS.setPassword, { code });
export const signInKeyRemovalPath = (id: string): string => `/me/keys/${id}/removal`;
export const endOwnSessionPath = (id: string): string => `/me/sessions/${id}/end`;
export const noticePath = (id: string): string => `/me/notices/${id}`;
export const keptStatisticsPath = (id: string, kind: 'xlsx' | 'pdf'): string => `/statistics/kept/${id}/${kind}`;
export const personPath = (id: string): string => `/people/${id}`;
/** Acts with a person, each a form's target. */
export type PersonAct = 'change' | 'link' | 'block' | 'unblock' | 'sign-out' | 'drop-factor';
export const personActPath = (id: string, act: PersonAct): string => `/people/${id}/${act}`;
export const sitePath = (id: string): string => `/sites/${id}`;
/** The site's form, filled with what a version said. */
export const siteVersionPath = (id: string, version: number): string =>
  withQuery(sitePath(id), { from: String(version) });
export const limitsPath = (family: string): string => `/limits/${family}`;
/** The profile's form, filled with what a version said. */
export const limitsVersionPath = (family: string, version: number): string =>
  withQuery(limitsPath(family), { from: String(version) });
export const letterEvidencePath = (id: string): string => `/letters/${id}/evidence`;
export const letterConfirmationPath = (id: string): string => `/letters/${id}/dispatch-confirmation`;
export const caseEvidencePath = (id: string): string => `/cases/${id}/evidence`;
export const proofRulePath = (code: string): string => `/proof/rules/${code}`;
export const calendarYearPath = (year: string): string => `/calendar/${year}`;
/** The year's form, filled with what a version said. */
export const calendarVersionPath = (year: string, version: number): string =>
  withQuery(calendarYearPath(year), { from: String(version) });
export const peopleImportPath = (id: string): string => `/people/import/${id}`;
export const peopleLinksPath = (id: string): string => `/people/import/${id}/links`;
export const letterOfCasePath = (caseId: string): string => `/case-letters/of/${caseId}`;
export const caseMailingPath = (id: string): string => `/case-letters/${id}`;
export const registerPath = (siteId: string): string => `/case-register/${siteId}`;
export const registerReadingPath = (siteId: string): string => `/case-register/${siteId}/reading`;
export const letterPath = (id: string): string => `/letters/${id}`;
export const letterImportPath = (id: string): string => `/letters/import/${id}`;
export const importColumnsPath = (id: string): string => `${letterImportPath(id)}/columns`;
export const importSendPath = (id: string): string => `${letterImportPath(id)}/submission`;
export const importSheetPath = (id: string): string => `${letterImportPath(id)}/sheet`;
/** Where the mended sheet, or files that were missing, are brought. */
export const importAgainPath = (id: string): string => withQuery(PATHS.importLetters, { from: id });
/** A letter whose hearing has been moved is told anew. */
export const hearingStartPath = (id: string): string => `/letters/${id}/hearing-start`;
export const editPath = (id: string): string => `/letters/${id}/edit`;
/** A new letter that begins as a template does. */
export const templatePath = (id: string): string => withQuery(PATHS.newLetter, { template: id });
export const templateRemovalPath = (id: string): string => `/letters/templates/${id}/remove`;
/** What came of one text to several people. */
export const togetherPath = (id: string): string => `/letters/${id}/together`;
/** One more letter of the same. */
export const againPath = (id: string): string => `/letters/${id}/again`;
/** Where a person waits for the answer to a decision; `version` is the letter's version before it. */
export const decisionPath = (id: string, version: number): string => `/letters/${id}/decision?after=${version}`;
/** Where an administrator takes a letter back from the archive. */
export const archiveReturnPath = (id: string): string => `/archive/${id}/return`;
/** Actions with a letter, each a form's target. */
export type LetterAction =
  'cancel' | 'reassign' | 'resubmit' | 'file-without-notice' | 'settle-return' | 'case-kind' | 'address' | 'unarchive';
export const letterActionPath = (id: string, action: LetterAction): string =>
  action === 'unarchive' ? archiveReturnPath(id) : `/letters/${id}/${action}`;
export const letterCommentPath = (id: string): string => `/letters/${id}/comments`;
export const savedViewRemovalPath = (id: string): string => `/letters/views/${id}/removal`;
export const letterFilePath = (id: string, kind: string, revision?: number): string =>
  `/letters/${id}/files/${kind}${revision === undefined ? '' : `?revision=${revision}`}`;
/** `revision` only keeps a browser from showing an older page from its cache. */
export const letterPagePath = (id: string, page: number, revision: number): string =>
  `/letters/${id}/pages/${page}.png?revision=${revision}`;
export const scanPagePath = (id: string, page: number | string): string =>
  `/scans/papers/${id}/pages/${typeof page === 'number' ? `${String(page)}.png` : page}`;
export const scanFilePath = (id: string): string => `/scans/papers/${id}/document`;
export const letterScansPath = (id: string): string => `/letters/${id}/scans`;
export const letterScanPath = (id: string, scanId: string, part: 'paper' | 'signature'): string =>
  `/letters/${id}/scan/${scanId}/${part}`;
export const attachmentPath = (id: string, attachmentId: string): string =>
  `/letters/${id}/attachments/${attachmentId}`;
export const attachmentPagePath = (id: string, attachmentId: string, page: number): string =>
  `/letters/${id}/attachments/${attachmentId}/pages/${page}.png`;
export const approvalPath = (id: string): string => `/approvals/${id}`;
export const approvePath = (id: string): string => `/approvals/${id}/approve`;
export const endorsePath = (id: string): string => `/approvals/${id}/endorse`;
export const declineVisaPath = (id: string): string => `/approvals/${id}/decline-visa`;
export const sendBackPath = (id: string): string => `/approvals/${id}/send-back`;
export const choosePath = (id: string): string => `/approvals/${id}/choose`;
export const remarkPath = (id: string): string => `/approvals/remarks/${id}/remove`;
export const endSubstitutionPath = (id: string): string => `/approvals/substitutions/${id}/end`;
export const TAKE_SUBSTITUTED = '/approvals/substitutions/take';
/** What one confirmation would sign; `letter` for each. */
export const SIGN_MANY = '/approvals/sign';
export const signingRunPath = (id: string): string => `/approvals/runs/${id}`;
/** What the signer's browser tells of a run: a signature, a refusal of the key, an end. */
export type RunWord = 'signatures' | 'refusals' | 'end';
export const runWordPath = (id: string, word: RunWord): string => `/approvals/runs/${id}/${word}`;
/** A page of this very document: another one is refused. */
export const signedPagePath = (id: string, page: number, digest: string): string =>
  `/letters/${id}/pages/${page}.png?document=${digest}`;
export const taskPath = (id: string): string => `/tasks/${id}`;
/** Acts with a task, each a form's target. */
export type TaskAct = 'claim' | 'release' | 'delegate' | 'comments';
export const taskActPath = (id: string, act: TaskAct): string => `/tasks/${id}/${act}`;
export const batchPath = (id: string): string => `/batches/${id}`;
export const settlePath = (id: string): string => `/batches/${id}/settle`;
/** Acts of the guided page, each a form's target. */
export type CabinetAct =
  'word' | 'take-back' | 'read' | 'typed' | 'confirm' | 'settle' | 'lines' | 'mend' | 'swap' | 'give';
export const cabinetActPath = (id: string, act: CabinetAct): string => `/batches/${id}/cabinet/${act}`;
export const readingPath = (id: string, readingId: string): string => `/batches/${id}/readings/${readingId}`;
/** Acts with form 103, each a form's target. */
export type Form103Act = 'upload' | 'settle' | 'absence';
export const form103ActPath = (id: string, act: Form103Act): string => `/batches/${id}/form103/${act}`;
export const postReportPath = (id: string): string => `/post-reports/${id}`;
export const postReportColumnsPath = (id: string): string => `/post-reports/${id}/columns`;
export const form103FilePath = (id: string, sha256: string): string => `/batches/${id}/form103/files/${sha256}`;
export const batchFilePath = (id: string, kind: BatchFileKind): string => `/batches/${id}/files/${kind}`;
/** Letters on paper: what a person tells, and the Post's papers. */
export const paperWordPath = (id: string): string => `/batches/${id}/paper`;
export const paperPrintPath = (id: string): string => `${paperWordPath(id)}/files/print`;
export const paperFormPath = (id: string, kind: string, ofId: string): string =>
  `/batches/${id}/paper/files/${kind}/${encodeURIComponent(ofId)}`;
export const workflowPath = (letterId: string): string => `/workflows/${letterId}`;

export const processPath = (workflowId: string, runId?: string): string =>
  withQuery(PATHS.process, { id: workflowId, run: runId });
export const destructionActPath = (id: string): string => `/keeping/acts/${id}`;
/** Acts with an act of destruction, each a form's target. */
export type DestructionWord = 'approve' | 'withdraw' | 'exclude';
export const destructionWordPath = (id: string, word: DestructionWord): string => `/keeping/acts/${id}/${word}`;
export const liftHoldPath = (id: string): string => `/keeping/holds/${id}/lift`;
export const personRequestPath = (id: string): string => `/keeping/people/${id}`;
export const personChoicePath = (id: string): string => `/keeping/people/${id}/choices`;
export const steeringPath = (id: string): string => `/workflows/acts/${id}`;
export const confirmSteeringPath = (id: string): string => `/workflows/acts/${id}/confirm`;

/** A path with the given query, added to what it may have; empty and absent values are left out. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const pairs = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  if (pairs.length === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(pairs).toString()}`;
}

const LETTER_PLACES: Readonly<Record<TaskPlace, (id: string) => string>> = {
  card: letterPath,
  form: editPath,
  approval: approvalPath,
};

/** Kinds that have places of their own besides the page that shows one. */
const OWN_PLACES: Partial<Readonly<Record<SubjectKind, typeof LETTER_PLACES>>> = { letter: LETTER_PLACES };

/** Where something about a subject is done; null when its kind has no page. */
export function subjectPath({ kind, id }: Subject, place: TaskPlace): string | null {
  const own = OWN_PLACES[kind];
  if (own) return own[place](id);
  const { folder } = workOf(kind);
  return folder === null ? null : `/${folder}/${id}`;
}
