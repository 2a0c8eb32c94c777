import type { Sabotage } from '../kit/sabotage.ts';

const EVENTS = 'test/matters/delo-events.system.test.ts';
const ASSIGNMENTS = 'test/matters/assignments.system.test.ts';

export const MATTER_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'late-event-wins',
    guarantee: 'Опоздавшее событие ДЕЛО не отменяет более позднего: порядок прихода не важен.',
    file: 'db/matters/sort-out.ts',
    find: "if (object.revision < stands) return 'stale';",
    replace: '',
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
    id: 'revision-reused',
    guarantee: 'Та же редакция объекта с другим содержанием не принимается молча.',
    file: 'db/matters/sort-out.ts',
    find: "return isReused ? 'revision_reused' : 'stale';",
    replace: "return 'stale';",
    test: {
      file: EVENTS,
      name: 'the same revision with another content is refused in words, with the same content it is harmless',
    },
  },
  {
    id: 'report-on-foreign-card',
    guarantee: 'Отчёт не принимается под карточкой, к которой его поручение не относится.',
    file: 'db/matters/sort-out.ts',
    find: "card === undefined || card === object.matterId ? 'applied' : 'other_card'",
    replace: "'applied'",
    test: {
      file: EVENTS,
      name: 'a report is of its assignment’s card: another card is refused, or not heeded where the assignment comes later',
    },
  },
  {
    id: 'loop-vanishes-from-page',
    guarantee: 'Поручение, замкнутое в круг, не пропадает со страницы карточки.',
    file: 'domain/matters/assignment-tree.ts',
    find: '!standsAboveItself(assignment, byId)',
    replace: 'true',
    test: {
      file: EVENTS,
      name: 'an assignment under itself is refused; one in a loop, or under a foreign or absent one, is still on the page',
    },
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
];
