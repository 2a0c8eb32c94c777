import type { Sabotage } from '../kit/sabotage.ts';

const EVENTS = 'test/matters/delo-events.system.test.ts';
const ASSIGNMENTS = 'test/matters/assignments.system.test.ts';

export const MATTER_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'late-event-wins',
    guarantee: 'Опоздавшее событие ДЕЛО не отменяет более позднего: порядок прихода не важен.',
    file: 'db/matters/delo-events.ts',
    find: 'if (revision <= (standing.get(id) ?? 0)) continue;',
    replace: 'if (revision < 0) continue;',
    test: { file: EVENTS, name: 'in any order and in any batches end as the newest revisions say' },
  },
  {
    id: 'event-id-reused',
    guarantee: 'Тот же eventId с другим содержанием не принимается молча.',
    file: 'db/matters/delo-events.ts',
    find: "hash === requestHash ? 'repeated' : 'other_content'",
    replace: "hash === '' ? 'other_content' : 'repeated'",
    test: { file: EVENTS, name: 'told again change nothing; the same id with another content is refused and named' },
  },
  {
    id: 'revoked-key-works',
    guarantee: 'Отозванный ключ программы не действует.',
    file: 'db/matters/machine-clients.ts',
    find: ".where('token_hash', '=', tokenHash)\n    .where('revoked_at', 'is', null)",
    replace: ".where('token_hash', '=', tokenHash)",
    test: { file: EVENTS, name: 'need a key that is in force; a refusal does not say what is wrong with it' },
  },
  {
    id: 'key-kept-in-answer',
    guarantee: 'Ключ программы не остаётся в базе открытым.',
    file: 'api/matters/machine-clients.ts',
    find: 'return { id, tokenHash };',
    replace: 'return { id, tokenHash, token };',
    test: { file: EVENTS, name: 'the key is told once: neither the same request again nor the database has it' },
  },
  {
    id: 'delo-card-edited-here',
    guarantee: 'Карточка, которую ведёт ДЕЛО, изменяется только там.',
    file: 'api/matters/matter-access.ts',
    find: "if (matter.source === 'delo') throw refusedBy('in_delo');",
    replace: '',
    test: { file: EVENTS, name: 'what ДЕЛО owns is changed in ДЕЛО only' },
  },
  {
    id: 'co-executor-ends-assignment',
    guarantee: 'Поручение исполняет принятый отчёт ответственного, а не соисполнителя.',
    file: 'domain/matters/assignment-rules.ts',
    find: 'isResponsible && (accountId === null',
    replace: '(isResponsible || !isResponsible) && (accountId === null',
    test: {
      file: ASSIGNMENTS,
      name: 'an accepted report of the responsible executor ends the assignment; a co-executor’s does not',
    },
  },
  {
    id: 'withdrawn-takes-report',
    guarantee: 'Отозванное поручение отчётов не принимает.',
    file: 'domain/matters/assignment-rules.ts',
    find: "if (assignment.state !== 'open') return assignment.state;",
    replace: "if (assignment.state === 'done') return assignment.state;",
    test: { file: ASSIGNMENTS, name: 'a withdrawn assignment takes no report and leaves no task' },
  },
  {
    id: 'passed-on-longer-term',
    guarantee: 'Передавая поручение дальше, нельзя дать срок больше своего.',
    file: 'api/matters/assignments.ts',
    find: 'if (term !== null && (typed.dueOn === null || typed.dueOn > term)) {',
    replace: 'if (term !== null && typed.dueOn === null) {',
    test: {
      file: ASSIGNMENTS,
      name: 'who passes an assignment on is the author of the new one and cannot give more time than he has',
    },
  },
  {
    id: 'moved-assignment-stays-shown',
    guarantee: 'Поручение, перенесённое на другую карточку, уходит и с прежней страницы заявителя.',
    file: 'db/matters/delo-events.ts',
    find: 'const changes = [...told, ...left];',
    replace: 'const changes = [...told];',
    test: { file: EVENTS, name: 'an assignment or a report that moves to another card wakes both' },
  },
  {
    id: 'event-of-the-future',
    guarantee: 'Событие с часами из будущего не заслоняет все следующие: оно отвергается и названо.',
    file: 'api/matters/delo-read.ts',
    find: '[...futureFaults(event, reader.now), ...faultsOf(event)]',
    replace: 'faultsOf(event)',
    test: { file: EVENTS, name: 'one of more than a day ahead is refused and named, an hour ahead is taken' },
  },
  {
    id: 'import-twice',
    guarantee: 'Тот же файл карточек во второй раз не меняет ничего.',
    file: 'domain/matters/card-import.ts',
    find: "if (own && changes.length === 0) return told('same', own.id);",
    replace: '',
    test: {
      file: 'test/matters/card-import.system.test.ts',
      name: 'a file makes its cards once: the same file, by the same key or another, changes nothing',
    },
  },
  {
    id: 'import-over-delo',
    guarantee: 'Файл не меняет карточки, которую ведёт ДЕЛО.',
    file: 'domain/matters/card-import.ts',
    find: "if (own?.source === 'delo') {",
    replace: 'if (own === null) {',
    test: {
      file: 'test/matters/card-import.system.test.ts',
      name: 'a known card is changed by number and day, a number of another day is refused, and so is a card of ДЕЛО',
    },
  },
];
