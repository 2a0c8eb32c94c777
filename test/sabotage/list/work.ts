import type { Sabotage } from '../kit/sabotage.ts';

const OUTBOX = 'test/work/outbox.system.test.ts';
const REST = 'test/letters/letters.system.test.ts';
const DECISIONS = 'test/letters/decisions.system.test.ts';
const SCHEMA = 'test/db/schema.system.test.ts';
const AWAITING = 'test/db/awaiting-codes.system.test.ts';
const BLOBS = 'test/db/blob-store.test.ts';
const AUDIT_OF_SITE =
  'a site writes to a chain of its own: it never waits for another site, and each chain shows its own harm';

export const WORK_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'from-nowhere',
    guarantee: 'Журнал говорит, откуда решено, и тогда, когда запись делает процесс.',
    file: 'db/work/audit.ts',
    find: "return sql`${decided('address')}, ${decided('device')}`;",
    replace: 'return sql`null::text, null::text`;',
    test: {
      file: 'test/people/people-management.system.test.ts',
      name: 'the journal says who did what, when and from where, also of what a process has written for him; a site’s admin sees his own site',
    },
  },
  {
    id: 'export-untold',
    guarantee: 'Выгрузка журнала записывается в журнал.',
    file: 'api/journal/journal.ts',
    find: "await appendAudit(em, { at, actorId: actor.accountId, action: 'journal.exported', subject, data });",
    replace: 'void [at, subject, data];',
    test: {
      file: 'test/people/people-management.system.test.ts',
      name: 'the journal is taken as a file, which is written down; what is oddly asked is refused in words',
    },
  },
  {
    id: 'broken-journal-untold',
    guarantee: 'Разорванная цепочка журнала становится неисправностью.',
    file: 'db/journal/check-journal.ts',
    find: 'for (const place of brokenAt) await showIncident(em, brokenChain(place), now);',
    replace: 'void [brokenChain, showIncident, now];',
    test: {
      file: 'test/people/people-management.system.test.ts',
      name: 'the journal is checked whole, and what was changed in it is found and becomes an incident',
    },
  },
  {
    id: 'outbox-order',
    guarantee: 'Исходящие одного процесса отдаются по порядку: поздний факт ждёт раннего.',
    file: 'db/work/outbox.ts',
    find: "whereRef('earlier.id', '<', 'o.id')",
    replace: "whereRef('earlier.id', '>', 'o.id')",
    test: {
      file: OUTBOX,
      name: 'gives out the messages of one workflow one after another: a later fact waits for the earlier',
    },
  },
  {
    id: 'outbox-key',
    guarantee: 'Факт, рассказанный дважды, стоит в исходящих один раз и первым словом.',
    file: 'db/work/outbox.ts',
    find: "conflict.column('dedupe_key').doNothing())\n    .returning('id')",
    replace:
      "conflict.column('dedupe_key').doUpdateSet({ payload: ({ ref }) => ref('excluded.payload') }))\n    .returning('id')",
    test: { file: OUTBOX, name: 'keeps the first message of a key, however often the fact is told' },
  },
  {
    id: 'two-relays',
    guarantee: 'Одно сообщение отдаёт один передатчик.',
    file: 'db/work/outbox.ts',
    find: '    .forUpdate()\n    .skipLocked()\n',
    replace: '',
    test: { file: OUTBOX, name: 'gives a message to one relay at a time' },
  },
  {
    id: 'key-other-request',
    guarantee: 'Другой запрос с тем же ключом повтора отвергается.',
    file: 'api/work/idempotent-command.ts',
    find: "if (stored.requestHash !== requestHash) throw new ApplicationError('key-reused', { detail: DONE_OTHERWISE });",
    replace:
      "if (stored.requestHash === '') throw new ApplicationError('key-reused', { detail: requestHash + DONE_OTHERWISE });",
    test: {
      file: REST,
      name: 'the same key gives the same answer, also when asked many times at once; another request under it is refused',
    },
  },
  {
    id: 'key-of-another-person',
    guarantee: 'Решения двух людей с одним ключом — два решения.',
    file: 'api/work/decide-once.ts',
    find: '`${actor.accountId}:${command.idempotencyKey}`',
    replace: '`${actor.role}:${command.idempotencyKey}`',
    test: {
      file: DECISIONS,
      name: 'two tries under one key have one decision id; another person with the same key has another',
    },
  },
  {
    id: 'key-not-claimed',
    guarantee: 'Одним ключом нельзя решить двух вещей, даже пока первый ответ в пути.',
    file: 'api/work/decide-once.ts',
    find: 'if (claimedBy !== undefined && claimedBy !== requestHash) throw',
    replace: 'if (claimedBy === undefined) throw',
    test: {
      file: DECISIONS,
      name: 'a key once used cannot decide something else, not even while the first answer is still out',
    },
  },
  {
    id: 'timeline-changed',
    guarantee: 'Ход письма только дополняется: база отвергает правку и удаление.',
    file: 'db/migrations/Migration20261128000030_work_by_subject.ts',
    find: 'alter trigger letter_event_append_only on "timeline" rename to timeline_append_only',
    replace: 'drop trigger letter_event_append_only on "timeline"',
    test: { file: SCHEMA, name: 'timeline, audit and kept answers can be neither changed nor removed' },
  },
  {
    id: 'audit-chain',
    guarantee: 'Подделанная запись журнала находится по цепочке хешей.',
    file: 'db/work/audit-chain.ts',
    find: 'row.hash === hashOf(placeOf(chain, expected), entry, previous.hash, row)',
    replace: 'hashOf(placeOf(chain, expected), entry, previous.hash, row) !== previous.hash',
    test: {
      file: SCHEMA,
      name: 'the chain of the audit stays whole under many writers, and shows where it was tampered with',
    },
  },
  {
    id: 'audit-of-site',
    guarantee: 'Журнал каждого участка — своя цепочка: участки не ждут друг друга.',
    file: 'db/work/audit.ts',
    find: 'if (table === null || !isUuid(id)) return',
    replace: 'if (table === null || isUuid(id)) return',
    test: { file: SCHEMA, name: AUDIT_OF_SITE },
  },
  {
    id: 'audit-of-letter',
    guarantee: 'Записи одного участка стоят в одной цепочке: ни одной нельзя изъять вместе с её письмом.',
    file: 'db/work/audit.ts',
    find: 'select site_id from ${sql.table(table)}',
    replace: 'select left(id::text, 8) from ${sql.table(table)}',
    test: { file: SCHEMA, name: AUDIT_OF_SITE },
  },
  {
    id: 'audit-place',
    guarantee: 'Запись журнала нельзя переставить в цепочку другого участка: место входит в её хеш.',
    file: 'db/work/audit-chain.ts',
    find: 'return chain === INSTALLATION_CHAIN ? sequence.toString()',
    replace: "return chain !== '' ? sequence.toString()",
    test: { file: SCHEMA, name: AUDIT_OF_SITE },
  },
  {
    id: 'audit-walks-on',
    guarantee: 'Проверка журнала проходит цепочки всех участков, а не одной установки.',
    file: 'db/work/audit-chain.ts',
    find: 'select a.chain from audit a where a.chain > n.chain order by',
    replace: 'select a.chain from audit a where a.chain < n.chain order by',
    test: { file: SCHEMA, name: AUDIT_OF_SITE },
  },
  {
    id: 'audit-anchor',
    guarantee: 'Проверка журнала не начинает с места, запись которого подменили.',
    file: 'db/work/audit-chain.ts',
    find: 'return row?.hash === hash;',
    replace: 'return row !== undefined;',
    test: { file: SCHEMA, name: AUDIT_OF_SITE },
  },
  {
    id: 'awaited-person',
    guarantee: 'Чего и от кого ждут, сказано словами и с именем того самого человека.',
    file: 'api/work/awaiting-view.ts',
    find: 'awaitingWords(LETTER_AWAITING, awaiting, { author, approver, endorser })',
    replace: 'awaitingWords(LETTER_AWAITING, awaiting, { author: approver, approver: author, endorser })',
    test: { file: AWAITING, name: 'every word of a letter becomes its code, and reads as it read before' },
  },
  {
    id: 'paused-is-told',
    guarantee: 'На решение по приостановленному процессу сразу отвечают, кто и когда его приостановил.',
    file: 'api/work/decide-once.ts',
    find: "if (run?.status === 'PAUSED') throw",
    replace: "if (run?.status === 'NEVER') throw",
    test: {
      file: 'test/letters/decisions-told.system.test.ts',
      name: 'a decision about a paused letter is refused at once by who has paused it and when, on its card and in the panel too',
    },
  },
  {
    id: 'awaited-visa',
    guarantee: 'Чьей визы ждут, сказано по имени.',
    file: 'domain/letters/letter-awaiting.ts',
    find: "visa: { what: 'виза', from: 'endorser' }",
    replace: "visa: { what: 'виза', from: 'staff' }",
    test: {
      file: 'test/letters/letter-words.test.ts',
      name: 'names the person whose visa it is, and where he is not known somebody of the site',
    },
  },
  {
    id: 'awaited-reason',
    guarantee: 'Почему партия ждёт, сказано словами, а не кодом причины.',
    file: 'api/work/awaiting-view.ts',
    find: 'args: batchAwaitingArgs(awaiting.args ?? {})',
    replace: 'args: awaiting.args ?? {}',
    test: { file: AWAITING, name: 'so does every word of a batch, with its arguments' },
  },
  {
    id: 'blob-name-path',
    guarantee: 'Имя файла хранилища, не являющееся хешем, никогда не становится путём.',
    file: 'db/blobs/sealed-shelf.ts',
    find: 'if (!/^[0-9a-f]{64}$/.test(sha256)) throw',
    replace: "if (sha256 === '') throw",
    test: { file: BLOBS, name: 'a name that is no hash never becomes a path' },
  },
  {
    id: 'blob-not-mended',
    guarantee: 'Испорченный файл хранилища чинит та же запись ещё раз.',
    file: 'db/blobs/encrypted-blob-store.ts',
    find: 'if (await this.#isWhole(sha256)) await',
    replace: 'if (await this.has(sha256)) await',
    test: { file: BLOBS, name: 'the same bytes once more mend a file that was torn, spoilt or cannot be read' },
  },
  {
    id: 'history-in-clear',
    guarantee: 'В истории движка нет ничего открытым текстом.',
    file: 'temporal/codec/payload-codec.ts',
    find: 'resolve(payloads.map((payload) => this.#seal(payload)))',
    replace: 'resolve(payloads)',
    test: {
      file: 'test/codec/payload-codec.test.ts',
      name: 'gives back exactly what was sealed, and nothing of it can be read in between',
    },
  },
  {
    id: 'accepted-twice-unseen',
    guarantee: 'Сверка находит письмо, принятое Почтой дважды.',
    file: 'domain/reconcile/letter/accepted-once.ts',
    find: 'if (acceptances.length < 2) return [];',
    replace: 'if (acceptances.length < 3) return [];',
    test: {
      file: 'test/reconcile/accepted-once.test.ts',
      name: 'is broken by a second acceptance, whatever our own rows say',
    },
  },
  {
    id: 'incident-stays-open',
    guarantee: 'Неисправность закрывается сама, когда нарушения больше нет.',
    file: 'db/reconcile/incidents.ts',
    find: "not(eb('incident_key', '=', anyOf([...byKey.keys()])))",
    replace: "eb('incident_key', '=', anyOf([...byKey.keys()]))",
    test: {
      file: 'test/reconcile/incidents.system.test.ts',
      name: 'close by themselves when the breach is gone, and open anew when it comes back',
    },
  },
  {
    id: 'refused-key-kept',
    guarantee: 'Ключ запроса, решению которого отказано, свободен для верных слов.',
    file: 'api/work/decide-once.ts',
    find: '      await pass(way, outcome.type, passed);\n',
    replace: '',
    test: {
      file: 'test/letters/decisions-told.system.test.ts',
      name: 'a refused key is nobody’s: the same key with other words, right by then, decides, and only once',
    },
  },
  {
    id: 'session-gone-place-lost',
    guarantee: 'Когда сеанс кончился при отправке формы, вход ведёт на ту самую страницу.',
    file: 'api/pages/error-pages.ts',
    find: 'withQuery(PATHS.login, { next: from.pathname + from.search })',
    replace: 'PATHS.login',
    test: {
      file: 'test/api/guards.system.test.ts',
      name: 'a form whose session is gone is answered with a way to sign in and back to the very page it stood on',
    },
  },
  {
    id: 'long-course-at-once',
    guarantee: 'Длинный ход карточки показан по частям.',
    file: 'api/work/timeline-view.ts',
    find: 'const shown = rows.slice(0, LINES_ON_PAGE);',
    replace: 'const shown = rows;',
    test: {
      file: 'test/matters/assignments.system.test.ts',
      name: 'a long course is given in parts, newest first, and each line of a card’s says which assignment it is about',
    },
  },
  {
    id: 'journal-words',
    guarantee: 'Слова людей не попадают в журнал действий: из него ничего не убрать.',
    file: 'db/work/audit.ts',
    find: '  requireNoWords(entry);\n',
    replace: '',
    test: {
      file: 'test/work/audit-words.system.test.ts',
      name: 'takes no words, and says which act has brought them without repeating them',
    },
  },
  {
    id: 'signature-lost-to-the-question',
    guarantee: 'Подпись, поставленная до вопроса «Подтвердите, что это вы», идёт с формой дальше.',
    file: 'api/pages/error-pages.ts',
    find: 'carried: [...carried, ...carriedFiles]',
    replace: 'carried',
    test: {
      file: 'test/people/own-account.system.test.ts',
      name: 'a grave act of a session that has grown old waits for a proof, and what was typed goes on with it',
    },
  },
];
