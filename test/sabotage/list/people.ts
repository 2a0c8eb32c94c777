import type { Sabotage } from '../kit/sabotage.ts';

const ACCESS = 'test/people/access.system.test.ts';
const GUARDS = 'test/api/guards.system.test.ts';
const SIGN_IN = 'test/people/sign-in.system.test.ts';
const OWN = 'test/people/own-account.system.test.ts';
const OIDC = 'test/people/oidc.system.test.ts';
const KEYS = 'test/people/keys.system.test.ts';
const MANAGEMENT = 'test/people/people-management.system.test.ts';
const TEMPLATES = 'test/web/templates.test.ts';

export const PEOPLE_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'made-twice-by-sheet',
    guarantee: 'Кто уже заведён, второй раз не заводится без слова, что это другой человек.',
    file: 'domain/people/people-sheet.ts',
    find: 'const namesakes = namesakesOf(fullName, people);',
    replace: 'const namesakes = namesakesOf(fullName, people.slice(people.length));',
    test: {
      file: 'test/people/management.test.ts',
      name: 'is asked about at its row, in the sheet too, and a taken login is told with its holder',
    },
  },
  {
    id: 'clearing-signs-out',
    guarantee: 'Уборка законченных сеансов не выводит из программы тех, кто работает.',
    file: 'db/people/sessions.ts',
    find: "row.or([row('expires_at', '<', now()), row('last_seen_at', '<', idleSince(terms))])",
    replace: "row.or([row('expires_at', '>', now()), row('last_seen_at', '<', idleSince(terms))])",
    test: {
      file: 'test/people/ended-sessions.system.test.ts',
      name: 'takes those that have run out, and nobody who is at work is signed out',
    },
  },
  {
    id: 'site-admin-raises',
    guarantee: 'Администратор участка не делает администратора установки и не трогает чужих.',
    file: 'domain/people/management.ts',
    find: "return role === 'site_admin' ? ['clerk', 'supervisor', 'site_admin'] : [];",
    replace: "return role === 'site_admin' ? ROLES : [];",
    test: {
      file: 'test/people/management.test.ts',
      name: 'is the admin’s of everybody, the site admin’s of his site’s people, nobody else’s',
    },
  },
  {
    id: 'link-used-twice',
    guarantee: 'Одноразовая ссылка задаёт пароль один раз.',
    file: 'db/people/password-links.ts',
    find: ".deleteFrom('password_link')\n    .where('code_hash', '=', codeHash)\n    .where('expires_at', '>', now());",
    replace:
      ".updateTable('password_link')\n    .set({ code_hash: codeHash })\n    .where('code_hash', '=', codeHash)\n    .where('expires_at', '>', now());",
    test: {
      file: MANAGEMENT,
      name: 'a one-time link sets the password once; looking at it uses nothing up, a newer link ends it',
    },
  },
  {
    id: 'blocked-goes-on',
    guarantee: 'Сеанс заблокированного кончается сразу и с ним не возвращается.',
    file: 'db/people/manage-accounts.ts',
    find: 'if (!isActive) await endSessions(em, id);',
    replace: 'if (isActive) return;',
    test: { file: MANAGEMENT, name: 'the session of whoever is blocked ends at once, and none comes back with him' },
  },
  {
    id: 'terms-change-midway',
    guarantee: 'Письмо живёт по срокам участка, с которыми отправлено на подпись.',
    file: 'db/settings/site-versions.ts',
    find: ".where('created_at', '<=', sentAt)",
    replace: ".where('created_at', '<=', sql<Date>`now() + (${sentAt} - ${sentAt})`)",
    test: {
      file: MANAGEMENT,
      name: 'a letter keeps the terms it was sent with; the next one has the new ones, and the history says who changed what',
    },
  },
  {
    id: 'code-taken-twice',
    guarantee: 'Код второго фактора принимается один раз.',
    file: 'db/people/second-factor.ts',
    find: "eb('totp_step', '<', String(step))",
    replace: "eb('totp_step', '<=', String(step))",
    test: {
      file: OWN,
      name: 'a second factor is asked for after the password; a code of it, and a recovery code, open once',
    },
  },
  {
    id: 'challenge-used-twice',
    guarantee: 'Ответ ключа принимается один раз.',
    file: 'db/people/key-challenges.ts',
    find: ".deleteFrom('key_challenge')\n    .where('place_hash', '=', placeHash)\n    .where('account_id', '=', accountId)",
    replace:
      ".updateTable('key_challenge')\n    .set({ place_hash: placeHash })\n    .where('place_hash', '=', placeHash)\n    .where('account_id', '=', accountId)",
    test: { file: KEYS, name: 'answers once, only where it was asked' },
  },
  {
    id: 'foreign-key-opens',
    guarantee: 'Чужой ключ входа не открывает.',
    file: 'db/people/security-keys.ts',
    find: ".where('credential_id', '=', credentialId)\n    .where('account_id', '=', accountId);",
    replace:
      ".where('credential_id', '=', credentialId)\n    .where('account_id', '!=', credentialId.length > 0 ? randomUUID() : accountId);",
    test: { file: KEYS, name: 'of another person opens nothing, though it answers well' },
  },
  {
    id: 'key-counter-back',
    guarantee: 'Ключ, чей счётчик пошёл назад, не принимается.',
    file: 'db/people/security-keys.ts',
    find: "eb('counter', '<', String(counter))",
    replace: "eb('counter', '>=', '0')",
    test: {
      file: KEYS,
      name: 'that answered another site, or has signed less often than before, is refused and journalled',
    },
  },
  {
    id: 'nonce-not-checked',
    guarantee: 'Пропуск внешней системы, выданный для другого пути, не впускает.',
    file: 'api/people/oidc/provider.ts',
    find: '    expectedNonce: journey.nonce,\n',
    replace: "    expectedNonce: 'of another journey',\n",
    test: { file: OIDC, name: 'takes no word that was given for another journey' },
  },
  {
    id: 'journey-twice',
    guarantee: 'Путь назад из внешней системы — один раз.',
    file: 'api/people/oidc/sign-in-elsewhere.ts',
    find: 'if (!isFirst) throw refusal(LOST);',
    replace: "if (travel.state === '') throw refusal(LOST);",
    test: { file: OIDC, name: 'goes back once even with the browser’s own mark of it kept' },
  },
  {
    id: 'blocked-by-oidc',
    guarantee: 'Заблокированного внешняя система не впускает.',
    file: 'db/people/accounts.ts',
    find: "    .where('is_active', '=', true);\n}\n\n/** An account as the one",
    replace: "    .where('is_active', 'is not', null);\n}\n\n/** An account as the one",
    test: { file: OIDC, name: 'makes no account, and lets in nobody who is blocked' },
  },
  {
    id: 'factor-not-due',
    guarantee: 'Роль, которой второй фактор обязателен, без него ничего не делает.',
    file: 'api/http/own-proof.ts',
    find: '!session.hasFactor && roles.includes(session.actor.role)',
    replace: 'session.hasFactor && roles.includes(session.actor.role)',
    test: { file: OWN, name: 'a role that must have a second factor does nothing before it is set' },
  },
  {
    id: 'shut-page-asks',
    guarantee: 'Страница, открытая до второго фактора, не спрашивает того, в чём ей откажут.',
    file: 'web/layout/page.ts',
    find: 'if (isShut === true) return [',
    replace: 'if (isShut === null) return [',
    test: {
      file: 'test/web/session-over.system.test.ts',
      name: 'reached before the second factor is set starts nothing that it may not ask for, however long it stands',
    },
  },
  {
    id: 'old-session-signs',
    guarantee: 'Важное действие старого сеанса ждёт подтверждения.',
    file: 'api/http/own-proof.ts',
    find: 'session.confirmedSecondsAgo > withinSeconds',
    replace: 'session.confirmedSecondsAgo > withinSeconds * 1_000',
    test: {
      file: OWN,
      name: 'a grave act of a session that has grown old waits for a proof, and what was typed goes on with it',
    },
  },
  {
    id: 'auditor-changes',
    guarantee: 'Проверяющий ничего не меняет.',
    file: 'api/http/reading-only.ts',
    find: "session?.actor.role === 'auditor' && isChange",
    replace: "session?.actor.role === 'auditor' && isChange && c.req.method === 'PATCH'",
    test: { file: MANAGEMENT, name: 'an auditor reads all, changes nothing, and each of his readings is written down' },
  },
  {
    id: 'foreign-letter',
    guarantee: 'Чужое письмо неотличимо от несуществующего.',
    file: 'db/letters/letters.ts',
    find: '.$if(siteId !== null, (found)',
    replace: ".$if(siteId === '', (found)",
    test: {
      file: ACCESS,
      name: 'a letter or batch of another site is answered exactly as one that does not exist',
    },
  },
  {
    id: 'foreign-list',
    guarantee: 'Списки и поиск не показывают писем другого участка.',
    file: 'db/letters/letter-list-query.ts',
    find: 'siteId !== null && sql<boolean>`',
    replace: "siteId === '' && sql<boolean>`",
    test: { file: ACCESS, name: 'lists, counts and searches show nothing of another site; the admin sees all' },
  },
  {
    id: 'foreign-news',
    guarantee: 'Открытая страница слышит только о письмах своего участка.',
    file: 'api/work/live/subject-feed.ts',
    find: 'if (siteId !== null && subscriber.siteId !== null && subscriber.siteId !== siteId) continue;',
    replace: "if (subscriber.siteId === '' && subscriber.siteId !== siteId) continue;",
    test: { file: 'test/letters/lists.system.test.ts', name: 'open pages hear of changes to their own letters only' },
  },
  {
    id: 'any-role',
    guarantee: 'Каждый делает только то, что положено его роли.',
    file: 'api/actor.ts',
    find: 'if (!roles.includes(actor.role) || actor.siteId === null) throw',
    replace: 'if (roles.length === 0 || actor.siteId === null) throw',
    test: {
      file: 'test/people/roles.test.ts',
      name: 'lets nobody do what is another’s, and nobody without a site act for one',
    },
  },
  {
    id: 'csrf-token',
    guarantee: 'Правка без знака своего сеанса не исполняется.',
    file: 'api/http/csrf-guard.ts',
    find: "if (!isSame(given, c.get('session').csrfToken)) {",
    replace: "if (given === '' || c.get('session').csrfToken === '') {",
    test: { file: GUARDS, name: "another session's token is worth nothing" },
  },
  {
    id: 'csrf-origin',
    guarantee: 'Правка с чужой страницы не исполняется.',
    file: 'api/http/csrf-guard.ts',
    find: "  if (site !== undefined) return site === 'same-origin' || site === 'none';\n",
    replace: "  if (site !== undefined) return site !== 'cross-site';\n",
    test: { file: GUARDS, name: 'a change without the token, with a wrong one, or from another site does nothing' },
  },
  {
    id: 'framed',
    guarantee: 'Страницы нельзя показать внутри чужой.',
    file: 'api/http/security-headers.ts',
    find: `frameAncestors: ["'none'"],`,
    replace: `frameAncestors: ["'self'"],`,
    test: {
      file: GUARDS,
      name: 'every answer carries the security headers: good ones, refusals, failures, files, streams',
    },
  },
  {
    id: 'body-limit',
    guarantee: 'Слишком большой запрос отвергается раньше, чем прочитан.',
    file: 'api/http/door/door.ts',
    find: 'maxBytes: MAX_PLAIN_BODY_BYTES,',
    replace: 'maxBytes: this.#maxUploadBytes,',
    test: { file: GUARDS, name: 'a body that is too large is refused, with and without its length told beforehand' },
  },
  {
    id: 'log-words',
    guarantee: 'В журнал программы не попадает то, что люди писали и искали.',
    file: 'api/http/request-log.ts',
    find: 'route: routePath(c, -1),',
    replace: 'route: routePath(c, -1), url: c.req.url,',
    test: { file: GUARDS, name: 'the log knows routes and ids, never what people wrote or searched for' },
  },
  {
    id: 'session-age',
    guarantee: 'Сеанс кончается в свой срок, даже если им пользуются.',
    file: 'db/people/sessions.ts',
    find: "    .where('s.expires_at', '>', now())\n",
    replace: '',
    test: {
      file: SIGN_IN,
      name: 'ends with signing out, with idleness, with age and with the account being switched off',
    },
  },
  {
    id: 'switched-off',
    guarantee: 'У выключенной учётной записи нет сеансов.',
    file: 'db/people/sessions.ts',
    find: "    .where('a.is_active', '=', true)\n",
    replace: '',
    test: {
      file: SIGN_IN,
      name: 'ends with signing out, with idleness, with age and with the account being switched off',
    },
  },
  {
    id: 'planted-session',
    guarantee: 'Вход прекращает сеанс, с которым пришёл браузер.',
    file: 'api/people/login.ts',
    find: 'if (request.previousToken) await deleteSession(',
    replace: "if (request.previousToken === '') await deleteSession(",
    test: { file: SIGN_IN, name: 'ends the session that the browser came with, so that nobody can plant one' },
  },
  {
    id: 'markup',
    guarantee: 'Набранный текст никогда не становится разметкой.',
    file: 'web/html.ts',
    find: "export { html } from 'hono/html';",
    replace:
      "import { html as tag, raw } from 'hono/html';\nexport const html = (parts: TemplateStringsArray, ...values: unknown[]): Html =>\n  tag(parts, ...values.map((value) => (typeof value === 'string' ? raw(value) : value)));",
    test: { file: TEMPLATES, name: 'never let what was typed become markup, in text or in an attribute' },
  },
  {
    id: 'factor-changes-by-itself',
    guarantee: 'Опечатка при настройке второго фактора не меняет снятый телефоном код.',
    file: 'api/people/factor-box.ts',
    find: 'const before = this.#secrets.open(offered, accountId);',
    replace: "const before = this.#secrets.open('', accountId);",
    test: {
      file: OWN,
      name: 'the secret of a set-up stays after a mistyped code and a page opened again, and goes when another is wanted',
    },
  },
  {
    id: 'page-of-another-role',
    guarantee: 'Сменили роль или участок — открытая страница прячет то, что показывала прежней.',
    file: 'web/public/session.js',
    find: "return account.role === ownRole && (account.siteId ?? '') === ownSite ? 'goes on' : 'changed';",
    replace: "return account.role === '' && ownRole === ownSite ? 'changed' : 'goes on';",
    test: {
      file: 'test/web/session-over.system.test.ts',
      name: 'hides what it shows when its owner has another role or another site',
    },
  },
];
