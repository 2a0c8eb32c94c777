import type { Sabotage } from '../kit/sabotage.ts';

const SESSION = 'test/web/signing-session.system.test.ts';

export const SIGNING_SESSION_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'signs-only-what-was-shown',
    guarantee: 'Вместе с другими подписывается только та редакция, которую этот руководитель открывал.',
    file: 'domain/signing/signing-run.ts',
    find: 'if (shown === undefined) return NOT_SIGNED_WORDS.neverShown;',
    replace: 'if (shown === undefined) return undefined;',
    test: {
      file: SESSION,
      name: 'never signs what this supervisor has not had before the eyes: another revision, an unread letter, another person’s',
    },
  },
  {
    id: 'pages-of-that-document',
    guarantee: 'Страницы на подписании — тех самых байтов, которые назовёт решение.',
    file: 'api/documents/previews.ts',
    find: 'if (digest !== undefined && digest !== letter.pdfSha256)',
    replace: 'if (digest !== undefined && digest === "")',
    test: { file: SESSION, name: 'shows only pages of the very document that a decision names' },
  },
  {
    id: 'run-goes-on',
    guarantee:
      'Отказ по одному письму не держит остальных; принятое, но не отвеченное спрашивается снова тем же ключом.',
    file: 'api/signing/signing-loop.ts',
    find: "if (answer.kind === 'in_progress') return 'again';",
    replace: "if (answer.kind === 'in_progress') return { state: 'failed' };",
    test: { file: SESSION, name: 'goes on after the process that began it has ended, under the same keys' },
  },
  {
    id: 'remark-at-its-field',
    guarantee: 'Замечание о поле автор видит у этого поля.',
    file: 'activities/letters/record-decisions.ts',
    find: 'const faults = field === undefined ? null :',
    replace: 'const faults = field !== undefined ? null :',
    test: {
      file: 'test/letters/approval-steps.system.test.ts',
      name: 'a remark about a field stands beside that field while the author has the letter',
    },
  },
  {
    id: 'own-remarks',
    guarantee: 'Свои готовые замечания видит только тот, чьи они.',
    file: 'db/signing/kept-remarks.ts',
    find: "await seenBy(em, siteId, accountId).orderBy('text')",
    replace: "await database(em).selectFrom('kept_remark').select(['id', 'text', 'account_id']).orderBy('text')",
    test: {
      file: SESSION,
      name: 'takes a kept remark without scripts too, and another’s own remark is nobody else’s',
    },
  },
];
