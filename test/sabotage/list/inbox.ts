import type { Sabotage } from '../kit/sabotage.ts';

const TASKS = 'test/work/tasks.system.test.ts';
const PAGES = 'test/web/inbox-tasks.system.test.ts';
const SEVERAL = 'several at once: each answers for itself, a repeat under the same key does nothing twice';

export const INBOX_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'bulk-one-holds-all',
    guarantee: 'Действие со многими заданиями: отказ одного не держит остальных, причина сказана.',
    file: 'api/work/many-tasks.ts',
    find: 'if (!(error instanceof ApplicationError) || error.status >= 500) throw error;',
    replace: 'throw error;',
    test: { file: TASKS, name: SEVERAL },
  },
  {
    id: 'bulk-key-of-all',
    guarantee: 'Действие со многими заданиями: у каждого свой ключ повтора.',
    file: 'api/work/many-tasks.ts',
    find: '`${key.slice(0, 64)}.${taskId}`',
    replace: 'key',
    test: { file: TASKS, name: SEVERAL },
  },
  {
    id: 'queue-of-others',
    guarantee: 'В «Общих» только то, что этот человек может взять.',
    file: 'db/work/task-rows.ts',
    find: "or([task('t.excluded_owner_id', 'is', null), task('t.excluded_owner_id', '<>', ownerId)]),",
    replace: '',
    test: { file: TASKS, name: 'a queue holds what its name says, and its number is what it holds' },
  },
  {
    id: 'error-without-menu',
    guarantee: 'Отказ и ошибка показаны с меню и выходом того, кто вошёл.',
    file: 'api/pages/frame.ts',
    find: 'if (session === undefined) return bare;',
    replace: 'if (session !== undefined) return bare;',
    test: { file: PAGES, name: 'a refusal, an absent page and a service that is away keep the menu and the way out' },
  },
  {
    id: 'live-list-loses-choice',
    guarantee: 'Список, который меняется сам, не теряет отмеченного.',
    file: 'web/public/live.js',
    find: 'if (box instanceof HTMLInputElement && isChosen) box.checked = true;',
    replace: '',
    test: { file: PAGES, name: 'what changes by itself leaves chosen rows chosen and the other rows where they are' },
  },
];
