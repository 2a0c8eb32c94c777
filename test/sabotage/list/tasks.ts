import type { Sabotage } from '../kit/sabotage.ts';

const TASKS = 'test/work/tasks.system.test.ts';
const SEEN = 'are seen by those who may do or open them; for all others they are not there';
const LATE = 'an approval whose term has run out is seen by the whole site, whose it is too, but only its owner signs';
const EXCLUDED = 'who is excluded by the rule of four eyes neither takes a task nor gets it';

export const TASK_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'bulk-offers-takers',
    guarantee: 'Передать отмеченные задания предлагают только тем, кому их можно передать.',
    file: 'api/work/tasks.ts',
    find: 'const own = ofSite.filter((row) => mayBeGiven(row, person)).map(({ id }) => id);',
    replace: 'const own = ofSite.map(({ id }) => id);',
    test: {
      file: TASKS,
      name: 'nobody gets a task whom its rules do not allow: another role, another site, an account that is switched off',
    },
  },
  {
    id: 'task-of-another-site',
    guarantee: 'Задание другого участка — то же, что несуществующее.',
    file: 'domain/work/task-kinds.ts',
    find: 'const isElsewhere = person.siteId !== null && person.siteId !== task.siteId;',
    replace: "const isElsewhere = person.siteId === '';",
    test: { file: TASKS, name: 'of another site are as absent ones, whatever is asked of them' },
  },
  {
    id: 'task-excluded-owner',
    guarantee: '«Четыре глаза»: исключённый не получает задания ни сам, ни от другого.',
    file: 'domain/work/task-actions.ts',
    find: "if (task.excludedOwnerId === to.accountId) return 'excluded';",
    replace: "if (to.accountId === '') return 'excluded';",
    test: { file: TASKS, name: EXCLUDED },
  },
  {
    id: 'incident-ends-with-letter',
    guarantee: 'Неисправность остаётся открытой, когда прочие задания письма закрыты.',
    file: 'domain/work/installation-work.ts',
    find: 'closedWithSubject: false',
    replace: 'closedWithSubject: true',
    test: { file: TASKS, name: 'an incident stays open when the other tasks of its subject end' },
  },
  {
    id: 'author-not-excluded',
    guarantee: '«Четыре глаза»: задание подписать письмо с самого начала закрыто для его автора.',
    file: 'activities/letters/prepare-letter.ts',
    find: 'excludedOwnerId: letter.authorId,',
    replace: 'excludedOwnerId: undefined,',
    test: {
      file: 'test/letters/preparing.system.test.ts',
      name: 'becomes the supervisor’s task, and its author is excluded from it for ever',
    },
  },
  {
    id: 'task-for-excluded',
    guarantee: '«Четыре глаза»: исключённому не предлагают выполнить задание.',
    file: 'domain/work/task-kinds.ts',
    find: 'isPotential && isHere && task.excludedOwnerId !== person.accountId;',
    replace: 'isPotential && isHere;',
    test: { file: TASKS, name: EXCLUDED },
  },
  {
    id: 'task-of-role-opened',
    guarantee: 'Чужое задание на подпись не открывается: его видит тот, кому подписывать.',
    file: 'domain/work/task-kinds.ts',
    find: 'return own.includes(task.kind) && task.ownerId === person.accountId;',
    replace: 'return own.includes(task.kind);',
    test: { file: TASKS, name: SEEN },
  },
  {
    id: 'task-of-role-listed',
    guarantee: 'Чужого задания на подпись нет в списке: оно у того, кому подписывать.',
    file: 'db/work/task-rows.ts',
    find: "task('t.assignee_id', '=', ownerId)]",
    replace: "task('t.assignee_id', 'is not', null)]",
    test: { file: TASKS, name: SEEN },
  },
  {
    id: 'tasks-of-other-site-listed',
    guarantee: 'Список заданий не показывает заданий другого участка.',
    file: 'db/work/task-rows.ts',
    find: "siteId === null ? [] : [task('t.site_id', '=', siteId)]",
    replace: "siteId !== '' ? [] : [task('t.site_id', '=', siteId)]",
    test: { file: TASKS, name: SEEN },
  },
  {
    id: 'task-late-at-once',
    guarantee: 'Задание на подпись видно всему участку только после срока.',
    file: 'domain/work/task-kinds.ts',
    find: '(task.isLate && late.includes(task.kind))',
    replace: 'late.includes(task.kind)',
    test: { file: TASKS, name: LATE },
  },
  {
    id: 'task-late-hidden',
    guarantee: 'Задание, срок которого вышел, стоит в списке у всего участка.',
    file: 'db/work/task-rows.ts',
    find: "task('t.escalated_at', 'is not', null)])",
    replace: "task('t.escalated_at', 'is', null)])",
    test: { file: TASKS, name: LATE },
  },
  {
    id: 'task-count-without-approvals',
    guarantee: 'Число у «Заданий» — сколько их в списке, вместе с письмами на подпись.',
    file: 'db/work/task-rows.ts',
    find: '    .where(isSeenOpen(seen));',
    replace: "    .where(isSeenOpen(seen))\n    .where('t.kind', '<>', 'approve');",
    test: {
      file: 'test/web/live-work.system.test.ts',
      name: 'the number at «Задания» is how many tasks the list holds, approvals too, on one page or several, also when one comes',
    },
  },
];
