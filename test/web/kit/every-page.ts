import type { CarriedBatches } from './sample-cabinet.ts';
import type { SampleReports } from './sample-form103.ts';
import type { SampleOffice } from './sample-office.ts';
import type { SampleRegister } from './sample-register.ts';

/** What every page can be opened by: the ids of a small court where everything has happened once. */
export interface WholeCourt extends SampleOffice, CarriedBatches, SampleReports, SampleRegister {
  /** The page that asks what a table's columns mean. */
  readonly columns: string;
  readonly matter: string;
  readonly publication: string;
  readonly assignment: string;
  readonly task: string;
  readonly run: string;
  readonly steering: string;
  readonly person: string;
  readonly peopleImport: string;
  /** A table of letters that is only looked at, with a good row and a faulty one. */
  readonly letterImport: string;
  /** Of a letter that waits for a visa. */
  readonly visa: string;
  readonly webhook: string;
  readonly notice: string;
  /** Id of the case it is about. */
  readonly noticeCase: string;
  /** Paths of a case kept by hand, of its parts, and of a file of cases that is only looked at. */
  readonly courtCase: string;
  readonly caseParty: string;
  readonly caseHearing: string;
  readonly caseAct: string;
  readonly caseImport: string;
}

/** A page as one person sees it; `place`: the pattern of its route. */
export interface EveryPage {
  readonly name: string;
  /** `nobody`: before anybody has signed in. */
  readonly login: 'nobody' | 'sekretar' | 'sudya' | 'admin' | 'proverka';
  readonly place: string;
  readonly path: (court: WholeCourt) => string;
}

const page = (
  login: EveryPage['login'],
  name: string,
  place: string,
  path: EveryPage['path'] = () => place,
): EveryPage => ({ name, login, place, path });

/** Looks that are pictured besides: on a telephone and by night, of pages that people stand on all day. */
export const OTHER_LOOKS = [
  'letters-phone',
  'letter-new-phone',
  'approval-phone',
  'letters-dark',
  'approval-dark',
] as const;

export const EVERY_PAGE: readonly EveryPage[] = [
  page('nobody', 'login', '/login'),
  page('sekretar', 'letters', '/letters'),
  page('sekretar', 'letters-found', '/letters', () => '/letters?group=to_mend'),
  page('sekretar', 'letters-none', '/letters', () => `/letters?q=${encodeURIComponent('неттакого')}`),
  page('sekretar', 'letter-new', '/letters/new'),
  page('sekretar', 'letter-faulty', '/letters/:id/edit', ({ faulty }) => `/letters/${faulty}/edit`),
  page('sekretar', 'letter-returned', '/letters/:id/edit', ({ returned }) => `/letters/${returned}/edit`),
  page('sekretar', 'card-delivered', '/letters/:id', ({ delivered }) => `/letters/${delivered}`),
  page('sekretar', 'card-stuck', '/letters/:id', ({ stuck }) => `/letters/${stuck}`),
  page('sekretar', 'card-signed', '/letters/:id', ({ signed }) => `/letters/${signed}`),
  page('sekretar', 'card-asleep', '/letters/:id', ({ inTransit }) => `/letters/${inTransit}`),
  page('sekretar', 'card-faulty', '/letters/:id', ({ faulty }) => `/letters/${faulty}`),
  page('sekretar', 'card-undelivered', '/letters/:id', ({ undelivered }) => `/letters/${undelivered}`),
  page('sekretar', 'letters-by-gate', '/letters', () => '/letters?gate=red'),
  page('sekretar', 'hearings', '/hearings'),
  page('sekretar', 'proof-rules', '/proof/rules'),
  page('sekretar', 'evidence-check', '/proof/check'),
  page('admin', 'proof-rule', '/proof/rules/:code', () => '/proof/rules/gpk_stored'),
  page('sekretar', 'templates', '/letters/templates'),
  page('sekretar', 'letters-import', '/letters/import'),
  page('sekretar', 'letters-import-check', '/letters/import/:id', ({ letterImport }) => letterImport),
  page('sekretar', 'help', '/help/:section', () => '/help/letters'),
  page('sekretar', 'archive', '/archive'),
  page('sekretar', 'tasks', '/tasks'),
  page('sekretar', 'task', '/tasks/:id', ({ task }) => task),
  page('sekretar', 'batches-clerk', '/batches'),
  page('sekretar', 'batch-upload', '/batches/:id', ({ uploadBatch }) => `/batches/${uploadBatch}`),
  page('sekretar', 'batch-answer', '/batches/:id', ({ answerBatch }) => `/batches/${answerBatch}`),
  page('sekretar', 'batch-paper', '/batches/:id', ({ paperBatch }) => `/batches/${paperBatch}`),
  page('sekretar', 'batch-columns', '/batches/:id/readings/:reading', ({ columns }) => columns),
  page('sekretar', 'post-reports', '/post-reports'),
  page('sekretar', 'post-report', '/post-reports/:id', ({ postReport }) => postReport),
  page('sekretar', 'post-report-columns', '/post-reports/:id/columns', ({ postReportColumns }) => postReportColumns),
  page('sekretar', 'registry', '/registry'),
  page('sekretar', 'scans', '/scans'),
  page('sudya', 'statistics', '/statistics'),
  page('sekretar', 'statistics-letters', '/statistics/letters'),
  page('admin', 'economy', '/statistics/economy'),
  page('sudya', 'statistics-kept', '/statistics/kept'),
  page('admin', 'tariffs', '/tariffs'),
  page('admin', 'delivery-norms', '/delivery-norms'),
  page('sekretar', 'matters', '/matters'),
  page('sekretar', 'matter-new', '/matters/new'),
  page('sekretar', 'matter-card', '/matters/:id', ({ matter }) => `${matter}`),
  page('sekretar', 'matter-edit', '/matters/:id/edit', ({ matter }) => `${matter}/edit`),
  page('sekretar', 'cards-import', '/matters/import'),
  page('sekretar', 'cases', '/cases'),
  page('sekretar', 'cases-none', '/cases', () => `/cases?q=${encodeURIComponent('неттакого')}`),
  page('sekretar', 'case-new', '/cases/new'),
  page('sekretar', 'case-card', '/cases/:id', ({ courtCase }) => courtCase),
  page('sekretar', 'case-edit', '/cases/:id/edit', ({ courtCase }) => `${courtCase}/edit`),
  page('sekretar', 'case-party', '/cases/:id/parties/:part', ({ caseParty }) => caseParty),
  page('sekretar', 'case-party-new', '/cases/:id/parties/new', ({ courtCase }) => `${courtCase}/parties/new`),
  page('sekretar', 'case-hearing', '/cases/:id/hearings/:part', ({ caseHearing }) => caseHearing),
  page('sekretar', 'case-hearing-new', '/cases/:id/hearings/new', ({ courtCase }) => `${courtCase}/hearings/new`),
  page('sekretar', 'case-act', '/cases/:id/acts/:part', ({ caseAct }) => caseAct),
  page('sekretar', 'case-act-new', '/cases/:id/acts/new', ({ courtCase }) => `${courtCase}/acts/new`),
  page('sekretar', 'cases-file', '/cases/import'),
  page('sekretar', 'cases-file-check', '/cases/import/:id', ({ caseImport }) => caseImport),
  page('sekretar', 'assignments', '/assignments'),
  page('sekretar', 'assignment', '/assignments/:id', ({ assignment }) => assignment),
  page('sudya', 'approvals', '/approvals'),
  page('sudya', 'approval', '/approvals/:id', ({ awaiting }) => `/approvals/${awaiting[0] ?? ''}`),
  page('sudya', 'visa', '/approvals/:id', ({ visa }) => visa),
  page('sudya', 'sign-many', '/approvals/sign', ({ awaiting }) => `/approvals/sign?letter=${awaiting[2] ?? ''}`),
  page('sudya', 'run', '/approvals/runs/:id', ({ run }) => run),
  page('sudya', 'remarks', '/approvals/remarks'),
  page('sudya', 'own-key', '/approvals/key'),
  page('sudya', 'route', '/approvals/route'),
  page('sudya', 'substitutions', '/approvals/substitutions'),
  page('sudya', 'overview', '/overview'),
  page('sudya', 'card-awaiting', '/letters/:id', ({ awaiting }) => `/letters/${awaiting[0] ?? ''}`),
  page('sudya', 'batches', '/batches'),
  page('sudya', 'batch-new', '/batches/new'),
  page('sudya', 'batch-closed', '/batches/:id', ({ closedBatch }) => `/batches/${closedBatch}`),
  page('sudya', 'batch-unclear', '/batches/:id', ({ unclearBatch }) => `/batches/${unclearBatch}`),
  page('sudya', 'assign', '/matters/:id/assign', ({ matter }) => `${matter}/assign`),
  page('sudya', 'assignment-edit', '/assignments/:id/edit', ({ assignment }) => `${assignment}/edit`),
  page('sudya', 'control', '/control'),
  page('sudya', 'publications', '/publications'),
  page('sudya', 'publication', '/publications/:id', ({ publication }) => `/publications/${publication}`),
  page('sudya', 'publication-settings', '/publications/settings'),
  page(
    'sudya',
    'publication-version',
    '/publications/settings/versions/:version',
    () => '/publications/settings/versions/1',
  ),
  page('sudya', 'publication-check', '/publications/check'),
  page('sudya', 'publication-backfill', '/publications/backfill'),
  page('admin', 'publication-mailbox', '/publications/mailbox'),
  page('sekretar', 'notifications', '/notifications'),
  page('sekretar', 'incoming', '/notifications/incoming'),
  page('sekretar', 'notification', '/notifications/:id', ({ notice }) => notice),
  page(
    'sekretar',
    'notification-new',
    '/notifications/new',
    ({ noticeCase }) => `/notifications/new?case=${noticeCase}`,
  ),
  page('sekretar', 'consents', '/cases/:caseId/consents', ({ noticeCase }) => `/cases/${noticeCase}/consents`),
  page('sudya', 'notification-templates', '/notifications/templates'),
  page(
    'sudya',
    'notification-template',
    '/notifications/templates/:code',
    () => '/notifications/templates/summons-sms',
  ),
  page('sudya', 'notification-settings', '/notifications/settings'),
  page('admin', 'tasks-admin', '/tasks'),
  page('admin', 'letters-admin', '/letters'),
  page('admin', 'archive-admin', '/archive'),
  page('admin', 'keeping', '/keeping'),
  page('proverka', 'keeping-signings', '/keeping/signings'),
  page('admin', 'keeping-terms', '/keeping/terms', () => '/keeping/terms?site=50MS0095'),
  page('sudya', 'keeping-holds', '/keeping/holds'),
  page('sudya', 'keeping-acts', '/keeping/acts'),
  page('sudya', 'keeping-people', '/keeping/people'),
  page('admin', 'workflows', '/workflows'),
  page('admin', 'workflow', '/workflows/:id', ({ delivered }) => `/workflows/${delivered}`),
  page('admin', 'process', '/workflows/process', ({ delivered }) => `/workflows/process?id=letter/${delivered}`),
  page('admin', 'steerings', '/workflows/acts'),
  page('admin', 'steering', '/workflows/acts/:id', ({ steering }) => steering),
  page('admin', 'condition', '/workflows/condition'),
  page('admin', 'availability', '/workflows/availability'),
  page('admin', 'machine-clients', '/machine-clients'),
  page('admin', 'webhooks', '/webhooks'),
  page('admin', 'webhook', '/webhooks/:id', ({ webhook }) => webhook),
  page('admin', 'case-register', '/case-register'),
  page('sekretar', 'case-letters-new', '/case-letters/new'),
  page('sekretar', 'case-letter', '/case-letters/of/:caseId', ({ caseLetter }) => caseLetter),
  page('sekretar', 'case-mailing', '/case-letters/:id', ({ caseMailing }) => caseMailing),
  page('admin', 'recovery', '/recovery'),
  page('sekretar', 'found-letters', '/recovery/found'),
  page('sekretar', 'me', '/me'),
  page('sekretar', 'factor', '/me/factor'),
  page('sekretar', 'notices', '/me/notices'),
  page('sudya', 'wishes', '/me/notices/settings'),
  page('admin', 'sites', '/sites'),
  page('admin', 'site-new', '/sites/new'),
  page('admin', 'site', '/sites/:id', () => '/sites/50MS0095'),
  page('admin', 'channels', '/channels'),
  page('admin', 'trust', '/trust'),
  page('admin', 'limits', '/limits'),
  page('admin', 'limits-profile', '/limits/:family', () => '/limits/otpravka-2020'),
  page('admin', 'calendar', '/calendar'),
  page('admin', 'calendar-year', '/calendar/:year', () => '/calendar/2026'),
  page('proverka', 'calendar-read', '/calendar/:year', () => '/calendar/2027'),
  page('admin', 'journal', '/journal'),
  page('admin', 'people', '/people'),
  page('admin', 'person-new', '/people/new'),
  page('admin', 'person', '/people/:id', ({ person }) => person),
  page('proverka', 'person-read', '/people/:id', ({ person }) => person),
  page('admin', 'people-sheet', '/people/import'),
  page('admin', 'people-import', '/people/import/:id', ({ peopleImport }) => peopleImport),
];
