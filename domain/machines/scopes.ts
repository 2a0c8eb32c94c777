/** What a program may be allowed, and the operations of REST that this opens to it. */
interface ScopeRule {
  /** For the admin who gives it. */
  readonly words: string;
  /** Only for a program of one site: it writes as one who works there. */
  readonly needsSite: boolean;
  /** As the OpenAPI document writes them, under `/api/v1`. */
  readonly operations: readonly string[];
}

/**
 * Every scope, declared here and nowhere else: the guard, the OpenAPI document and the page read this table. An operation that is in none
 * of them is for people: visas, approvals, signatures, whatever is decided by two, the settings and the people of a court.
 */
const SCOPE_RULES = {
  'letters:read': {
    words: 'читать письма и их файлы',
    needsSite: false,
    operations: [
      ...['GET /letters', 'GET /letters/counts', 'GET /letters/late-counts', 'GET /letters/{letterId}'],
      'GET /letters/{letterId}/attachments/{attachmentId}',
      'GET /letters/{letterId}/attachments/{attachmentId}/pages/{page}',
      ...['GET /letters/{letterId}/pages/{page}', 'GET /letters/{letterId}/files/{kind}'],
      ...['GET /letters/{letterId}/gate', 'GET /proof/rules', 'GET /letters/{letterId}/evidence'],
      ...['GET /letters/{letterId}/dispatch-confirmation', 'GET /dispatch-confirmations', 'GET /hearings'],
      ...['GET /approvers', 'GET /site', 'GET /registry', 'GET /registry/xlsx', 'GET /registry/pdf'],
      ...['GET /statistics', 'GET /statistics/letters', 'GET /statistics/letters/csv'],
      ...['GET /statistics/xlsx', 'GET /statistics/pdf'],
    ],
  },
  'letters:write': {
    words: 'составлять письма, прикладывать файлы, отправлять на подпись, отзывать своё',
    needsSite: true,
    operations: [
      ...['POST /letters', 'PUT /letters/{letterId}', 'POST /letters/{letterId}/submission'],
      ...['POST /letters/{letterId}/resubmission', 'POST /letters/{letterId}/cancellation'],
      ...['POST /letters/{letterId}/comments', 'POST /letters/{letterId}/attachments'],
      'PUT /letters/{letterId}/attachments/order',
      'DELETE /letters/{letterId}/attachments/{attachmentId}',
      'PUT /letters/{letterId}/attachments/{attachmentId}/seen-losses',
      ...['POST /cases/{caseId}/letters', 'POST /case-mailings', 'GET /case-mailings/{mailingId}'],
      'POST /case-mailings/{mailingId}/letters',
    ],
  },
  'batches:read': {
    words: 'читать партии и их файлы',
    needsSite: false,
    operations: [
      ...['GET /batches', 'GET /batches/{batchId}', 'GET /batches/{batchId}/files/{kind}'],
      'GET /batches/{batchId}/form103',
    ],
  },
  'tasks:read': {
    words: 'читать задания',
    needsSite: false,
    operations: ['GET /tasks', 'GET /tasks/counts', 'GET /tasks/{taskId}'],
  },
  'cases:read': {
    words: 'читать дела и документы актов',
    needsSite: false,
    operations: [
      ...['GET /cases', 'GET /cases/figures', 'GET /cases/{caseId}'],
      ...['GET /cases/{caseId}/acts/{actId}/document', 'GET /cases/{caseId}/letter-choices'],
      'GET /cases/{caseId}/hearing-notices',
    ],
  },
  'notices:read': {
    words: 'читать уведомления сторонам, согласия и шаблоны',
    needsSite: false,
    operations: [
      ...['GET /notifications', 'GET /notifications/counts', 'GET /notifications/{notificationId}'],
      ...['GET /cases/{caseId}/consents', 'GET /incoming-messages'],
    ],
  },
  'notices:write': {
    words: 'извещать стороны, давшие согласие, и отзывать неушедшее',
    needsSite: true,
    operations: [
      ...['POST /notifications/review', 'POST /notifications', 'POST /notifications/{notificationId}/resending'],
      ...['POST /notifications/{notificationId}/withdrawal', 'GET /notification-templates'],
    ],
  },
  'delo:events': {
    words: 'передавать события «ДЕЛО»',
    needsSite: true,
    operations: ['POST /delo/events'],
  },
} as const satisfies Readonly<Record<string, ScopeRule>>;

export type Scope = keyof typeof SCOPE_RULES;
export const SCOPES = Object.keys(SCOPE_RULES) as readonly Scope[];
export const SCOPE_WORDS = Object.fromEntries(SCOPES.map((scope) => [scope, SCOPE_RULES[scope].words])) as Readonly<
  Record<Scope, string>
>;

/** Those of them that are scopes; the others are named nowhere. */
export function isScope(text: string): text is Scope {
  return Object.hasOwn(SCOPE_RULES, text);
}

export function needsSite(scope: Scope): boolean {
  return SCOPE_RULES[scope].needsSite;
}

const BY_OPERATION: ReadonlyMap<string, Scope> = new Map(
  SCOPES.flatMap((scope) => SCOPE_RULES[scope].operations.map((operation) => [operation, scope] as const)),
);

/** What a program needs for `POST /letters`; undefined: no program may. */
export function scopeOf(operation: string): Scope | undefined {
  return BY_OPERATION.get(operation);
}

/** Every operation that some scope opens. */
export const OPENED_OPERATIONS: readonly string[] = [...BY_OPERATION.keys()];
