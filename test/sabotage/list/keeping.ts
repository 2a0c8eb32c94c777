import type { Sabotage } from '../kit/sabotage.ts';

const NIGHT = 'test/keeping/signed-files.system.test.ts';
const ACTS = 'test/keeping/destruction.system.test.ts';
const PAGES = 'test/keeping/keeping-pages.system.test.ts';
const NAMES = 'test/keeping/person-name.test.ts';
const RULES = 'test/keeping/storage-term.test.ts';
const MIGRATION = 'db/migrations/Migration20261129000780_keeping.ts';

export const KEEPING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'night-passes-a-damaged-file',
    guarantee: 'Ночная проверка называет файл, который не расшифровывается.',
    file: 'activities/keeping/check-files.ts',
    find: "if (typeof signature === 'string') return signature;",
    replace: "if (typeof signature === 'string') return 'good';",
    test: {
      file: NIGHT,
      name: 'a file that is lost, damaged or does not verify is told by its letter, and no longer when it is mended',
    },
  },
  {
    id: 'night-judges-as-of-today',
    guarantee: 'Подпись проверяется на день подписания.',
    file: 'activities/keeping/check-files.ts',
    find: 'at: file.signedAt,',
    replace: 'at: new Date(),',
    test: { file: NIGHT, name: 'a signature is judged as of its making, and one that does not hold is a failure' },
  },
  {
    id: 'held-letter-is-destroyed',
    guarantee: 'Письмо под запретом не уничтожается, даже если запрет наложен после утверждения акта.',
    file: 'db/keeping/destroy.ts',
    find: "then 'наложен запрет на уничтожение'",
    replace: 'then null',
    test: {
      file: ACTS,
      name: 'a held letter is left whole, with the reason, even when the hold comes after the approval',
    },
  },
  {
    id: 'database-destroys-a-held-letter',
    guarantee: 'База не уничтожает письмо под запретом, кто бы ни попросил.',
    file: MIGRATION,
    find: "raise exception 'the letter is held' using errcode = 'restrict_violation';",
    replace: 'null;',
    test: { file: ACTS, name: 'the database itself destroys nothing that is held or that no approved act names' },
  },
  {
    id: 'destroyed-comments-stay',
    guarantee: 'Об уничтоженном письме не остаётся ни слова о человеке.',
    file: MIGRATION,
    find: "['timeline', 'subject_comment', 'file', 'bell_fact',",
    replace: "['timeline', 'file', 'bell_fact',",
    test: {
      file: ACTS,
      name: 'nothing of the person is left in any table, the files are gone, and what the journal keeps names nobody',
    },
  },
  {
    id: 'shared-file-goes',
    guarantee: 'Файл, который называет и другое письмо, при уничтожении остаётся.',
    file: 'activities/keeping/carry-out-acts.ts',
    find: '    if (await isNamed(sha256)) {\n',
    replace: '    if (sha256 === "") {\n',
    test: { file: ACTS, name: 'a file that another letter names stays, and the act says so' },
  },
  {
    id: 'act-of-one-person',
    guarantee: 'Акт утверждает не тот, кто его составил.',
    file: 'api/keeping/acts.ts',
    find: "if (state === 'approved' && act.draftedById === actor.accountId) throw sameEyes();",
    replace: '',
    test: {
      file: PAGES,
      name: 'an act is drawn up by one person and approved by another; its papers and each letter’s state are shown',
    },
  },
  {
    id: 'term-from-the-day',
    guarantee: 'Срок хранения считается с 1 января следующего года.',
    file: 'domain/keeping/storage-term.ts',
    find: '}-12-31`;\n}\n\n/** Whether',
    replace: '}${endedOn.slice(4)}`;\n}\n\n/** Whether',
    test: { file: RULES, name: 'begins on the first of January after the year in which the case ended' },
  },
  {
    id: 'given-without-a-word',
    guarantee: 'Выдача справки о персональных данных записывается в журнал.',
    file: 'api/keeping/person-requests.ts',
    find: "await appendAudit(em, { ...entry, subject: { kind: 'person_request', id }, data });",
    replace: 'void [entry, data];',
    test: {
      file: PAGES,
      name: 'a person is found by name, and what is given out is what is held, journalled with its hash',
    },
  },
  {
    id: 'person-in-another-case',
    guarantee: 'Человек находится по имени, набранному в любом падеже.',
    file: 'domain/keeping/person-name.ts',
    find: 'endings.filter((ending) => word.endsWith(ending))',
    replace: 'endings.filter((ending) => word === ending)',
    test: { file: NAMES, name: 'листов иван иванович' },
  },
  {
    id: 'another-persons-data-given',
    guarantee: 'Кто лишь упомянут в письме, не получает имени и адреса того, кому оно адресовано.',
    file: 'api/keeping/person-records.ts',
    find: 'if (!isNamed) return',
    replace: "if (isNamed && name === '') return",
    test: {
      file: PAGES,
      name: 'a person is found by name, and what is given out is what is held, journalled with its hash',
    },
  },
  {
    id: 'destroyed-letter-is-proved',
    guarantee: 'По уничтоженному письму не выдаётся ни доказательств, ни подтверждения.',
    file: 'api/proof/sent-letter.ts',
    find: '  if (destroyed !== null)\n',
    replace: "  if (destroyed?.words === '')\n",
    test: {
      file: PAGES,
      name: 'of a destroyed letter nothing is told but the act, its number, its day and its ШПИ, and nothing false is proved of it',
    },
  },
  {
    id: 'name-inside-a-word',
    guarantee: 'Имя в справке о персональных данных ищется целыми словами: «Иванов» — не «Иванович».',
    file: 'domain/keeping/person-name.ts',
    find: "return `${APART}(${orders.join('|')})(${APART}|$)`;",
    replace: "return `${APART}(${orders.join('|')})`;",
    test: { file: NAMES, name: 'a patronymic is no declined surname, however it is declined' },
  },
  {
    id: 'left-out-is-given',
    guarantee: 'Исключённое из справки не выдаётся.',
    file: 'api/keeping/person-requests.ts',
    find: 'filter(({ leftOut }) => leftOut === null)',
    replace: 'filter(({ leftOut }) => leftOut !== undefined)',
    test: {
      file: PAGES,
      name: 'of two namesakes in part only the one asked for is told, and what the issuer leaves out with a reason is not given out',
    },
  },
  {
    id: 'number-without-a-card-is-not-held',
    guarantee: 'Запрет по номеру дела без карточки держит письма с этим номером.',
    file: 'db/keeping/hold-over.ts',
    find: "h.subject_kind = 'case_number' and",
    replace: "h.subject_kind = 'nothing' and",
    test: {
      file: ACTS,
      name: 'a hold by the number of a case without a card is over the letters that name it, also in an approved act, and over no other number',
    },
  },
  {
    id: 'unbound-data-for-ever',
    guarantee: 'Строки, которые не стали нашими письмами, стираются по сроку.',
    file: 'domain/keeping/unbound-data.ts',
    find: 'UNBOUND_KEPT_DAYS = 90',
    replace: 'UNBOUND_KEPT_DAYS = 9_000',
    test: {
      file: ACTS,
      name: 'what came of people and belongs to no letter is erased when its days are over, and is found until then',
    },
  },
  {
    id: 'region-goes-with-the-letter',
    guarantee: 'Отчёт о сроках Почты по регионам не меняется от уничтожения писем.',
    file: 'db/migrations/Migration20261130001840_region_stays.ts',
    find: 'this.addSql(inDestroying(ERASED, REGION_STAYS));',
    replace: '',
    test: {
      file: ACTS,
      name: 'the report of the Post’s days by regions is the same before and after its letters are destroyed',
    },
  },
];
