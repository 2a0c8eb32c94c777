import type { Sabotage } from '../kit/sabotage.ts';

const DESK = 'test/letters/supervisor-desk.system.test.ts';
const SESSION = 'test/web/signing-session.system.test.ts';
const WAY = 'test/letters/approval-way.system.test.ts';

export const SIGNING_SESSION_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'empty-queue-deaf',
    guarantee: 'В открытую пустую очередь письмо приходит само и сразу, как на других страницах.',
    file: 'web/public/renewing.js',
    find: '  follow(() => void refresh());\n',
    replace: '',
    test: { file: 'test/web/approval.system.test.ts', name: 'shows the first letter in an open empty queue at once' },
  },
  {
    id: 'undrawn-is-shown',
    guarantee:
      'Показанной считается только нарисованная страница: белый лист, картинка которого ещё идёт, не прочитан.',
    file: 'web/public/approvals.js',
    find: 'if (!inSight.has(page) || !isDrawn(page)) return;',
    replace: 'if (!inSight.has(page)) return;',
    test: {
      file: SESSION,
      name: 'reads on by one key: a page counts once it is drawn, a key held down is no press, and a letter put aside stays so',
    },
  },
  {
    id: 'route-gap-is-told',
    guarantee: 'О порядке, который называет ушедшего визирующего, у участка есть задание.',
    file: 'db/signing/route-gaps.ts',
    find: 'if (gaps.length === 0) return closeIncident(em, key, now);',
    replace: 'if (gaps.length < 99) return closeIncident(em, key, now);',
    test: {
      file: WAY,
      name: 'stops where the route names somebody who is gone, and the site has a task about it until the route is mended',
    },
  },
  {
    id: 'sent-again-to-substitute',
    guarantee: 'Письмо, отправленное снова, идёт тому, кто подписывает в этот день.',
    file: 'api/letters/decisions.ts',
    find: '...(sentTo && { sentTo })',
    replace: '',
    test: {
      file: WAY,
      name: 'leads to the substitute on the days of the substitution, and says for whom',
    },
  },
  {
    id: 'opened-is-read',
    guarantee: '«Прочитано» говорится о письме, у которого показаны все страницы.',
    file: 'web/public/approvals.js',
    find: 'const next = pages.find((page) => !shown.has(page));',
    replace: 'const next = pages.find(() => false);',
    test: {
      file: SESSION,
      name: 'signs many with one confirmation by keyboard alone: what was read, each by its own decision; one failure keeps nobody',
    },
  },
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
  {
    id: 'visa-before-signature',
    guarantee: 'Где порядок участка требует визы, подпись идёт после неё.',
    file: 'workflows/letters/prepare-until-signed.ts',
    find: 'return input.endorserId !== undefined && isVisaGiven !== true;',
    replace: 'return input.endorserId === undefined && isVisaGiven !== true;',
    test: {
      file: 'test/letters/letter-approval.system.test.ts',
      name: 'comes after the visa where the letter began with such a route; nobody else gives it, and a correction takes it back',
    },
  },
  {
    id: 'route-of-its-beginning',
    guarantee: 'Своё письмо автор не визирует; письмо хранит порядок, с которым началось.',
    file: 'api/letters/approval-way.ts',
    find: 'endorserId: endorserId === authorId || endorserId === approverId ? null : endorserId,',
    replace: 'endorserId,',
    test: {
      file: 'test/letters/approval-way.system.test.ts',
      name: 'is the one of the newest route, kept by the letter; its own author is never asked for a visa',
    },
  },
  {
    id: 'substitute-in-his-days',
    guarantee: 'Замещающему идут письма только в дни замещения.',
    file: 'db/signing/substitutions.ts',
    find: ".where('s.until_day', '>=', day)",
    replace: ".where('s.until_day', '>=', '')",
    test: {
      file: 'test/letters/approval-way.system.test.ts',
      name: 'leads to the substitute on the days of the substitution, and says for whom',
    },
  },
  {
    id: 'certificate-out-of-sight',
    guarantee: 'Сертификат и его срок видны у кнопки, сколько бы ни было сказано о письме.',
    file: 'web/letters/approvals/decision-panel.ts',
    find: '${pausedNotice(letter)} ${certificateFacts(certificate, viewer)}',
    replace: '${pausedNotice(letter)} <div hidden>${certificateFacts(certificate, viewer)}</div>',
    test: { file: SESSION, name: 'shows a whole page at 1280×800, and turns pages by key and by click' },
  },
  {
    id: 'given-not-to-the-author',
    guarantee:
      'При массовой передаче письмо, которое уже у этого руководителя или написано им, остаётся на месте с причиной.',
    file: 'domain/signing/signing-run.ts',
    find: 'return letter.approverId === letter.toId ? NOT_GIVEN_WORDS.already : undefined;',
    replace: 'return undefined;',
    test: { file: SESSION, name: 'hands out in bulk with a result for each: a letter that is already there stays' },
  },
  {
    id: 'substitution-circle',
    guarantee: 'Двое не замещают друг друга в один день.',
    file: 'api/signing/substitutions.ts',
    find: 'if (circle === null) return [];',
    replace: 'if (circle !== undefined) return [];',
    test: {
      file: DESK,
      name: 'takes no substitution that is over already and none that closes a circle, and says so at the field',
    },
  },
  {
    id: 'substitutions-set-apart',
    guarantee: 'Круг замещений не складывается и из двух назначенных разом.',
    file: 'db/signing/substitutions.ts',
    find: 'select pg_advisory_xact_lock(${SUBSTITUTION_LOCK}, hashtext(${siteId}))',
    replace: 'select ${SUBSTITUTION_LOCK}::int, hashtext(${siteId})',
    test: { file: DESK, name: 'lets one of two who substitute each other at once be told of the circle' },
  },
  {
    id: 'all-signed-while-another-waits',
    guarantee: '«Всё подписано» не сказано, пока ждёт письмо того, кого замещают.',
    file: 'web/letters/approvals/approvals-page.ts',
    find: 'waiting.length === 0\n',
    replace: 'waiting.length >= 0\n',
    test: {
      file: DESK,
      name: 'says that all is signed only when nothing waits for the one who is substituted either',
    },
  },
  {
    id: 'visa-ticked-for-nothing',
    guarantee: 'У письма на визу нет отметки, которая никуда не ведёт.',
    file: 'web/letters/approvals/queue-list.ts',
    find: '${isToSign(letter) ? tick(letter, marks, isCurrent) : undefined}',
    replace: '${tick(letter, marks, isCurrent)}',
    test: { file: DESK, name: 'ticks letters to sign and none for a visa, which is given letter by letter' },
  },
  {
    id: 'route-overwritten-by-a-second-press',
    guarantee: 'Второе нажатие не сохраняет порядок согласования поверх чужого.',
    file: 'api/pages/edit-conflict.ts',
    find: "return { seen: { ...seen, version: form.integer('version') }, conflict: conflictOf(seen, now, error.deed) };",
    replace: 'return { seen: { ...seen, version: now.version }, conflict: conflictOf(seen, now, error.deed) };',
    test: {
      file: DESK,
      name: 'saves a route over another’s only by the button that says so: who, when and what he changed is told, and the choice stays',
    },
  },
];
