import type { Sabotage } from '../kit/sabotage.ts';

const EVENTS = 'test/matters/delo-events.system.test.ts';
const CONFLICTS = 'test/web/edit-conflict.system.test.ts';
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
    find: 'executor.isResponsible && isReportOf(executor, report)',
    replace: 'isReportOf(executor, report)',
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
    id: 'second-press-overwrites',
    guarantee: 'Повторное нажатие «Сохранить» не затирает чужую правку.',
    file: 'api/pages/edit-conflict.ts',
    find: "version: form.integer('version') }",
    replace: 'version: now.version }',
    test: { file: CONFLICTS, name: 'a second press never overwrites a card that another has changed' },
  },
  {
    id: 'late-act-unsaid',
    guarantee: 'Опоздавшее действие говорит, почему не принято, и сохраняет набранное.',
    file: 'web/matters/refused-act.ts',
    find: 'if (draft?.refusal === undefined || isOffered(model, draft.act)) return undefined;',
    replace: 'if (draft?.refusal === undefined || draft.act.length > 0) return undefined;',
    test: {
      file: CONFLICTS,
      name: 'an act that came too late says so on the page of its assignment, and every word of it stays',
    },
  },
  {
    id: 'two-reports-wait',
    guarantee: 'У исполнителя не больше одного отчёта, который ждёт рассмотрения.',
    file: 'domain/matters/assignment-rules.ts',
    find: "return waits ? 'report_submitted' : null;",
    replace: "return waits && reports.length > 100 ? 'report_submitted' : null;",
    test: { file: ASSIGNMENTS, name: 'two windows of one executor make one report and one task' },
  },
  {
    id: 'child-outlives-withdrawn',
    guarantee: 'Вместе с отозванным поручением отзываются все переданные из него.',
    file: 'db/matters/assignments.ts',
    find: 'level = below.map(({ id }) => id);',
    replace: 'level = [];',
    test: { file: ASSIGNMENTS, name: 'a withdrawn assignment takes everything passed on from it along' },
  },
  {
    id: 'number-typed-otherwise',
    guarantee: 'Регистрационный номер даётся на участке один раз, как бы его ни набрали.',
    file: 'db/migrations/Migration20261129000080_matter_number_form.ts',
    find: '${SMALL.toUpperCase()}',
    replace: '${SMALL}',
    test: {
      file: ASSIGNMENTS,
      name: 'a number is the same however it is typed: case, spaces, dashes and look-alike letters; a slash is none of them',
    },
  },
];
