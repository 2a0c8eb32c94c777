import type { Sabotage } from '../kit/sabotage.ts';

const FOUND = 'test/worker/found-by-itself.test.ts';
const POINTS = 'test/crash/fail-points.test.ts';

export const REGISTRY_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'workflow-name-twice',
    guarantee: 'Два процесса с одним именем исполнитель отказывается собирать: письма пошли бы по любому из них.',
    file: 'temporal/worker/bundle-workflows.ts',
    find: 'if (found.has(name))',
    replace: "if (found.has(name) && name === '')",
    test: { file: FOUND, name: 'is refused when another has its name: letters under way would go on by either' },
  },
  {
    id: 'workflow-without-its-name',
    guarantee: 'Файл процесса, который не отдаёт своего имени, отвергается: начатый процесс не узнал бы никто.',
    file: 'temporal/worker/bundle-workflows.ts',
    find: '`export async function ${name}(`',
    replace: "'export async function '",
    test: { file: FOUND, name: 'is refused when its file exports another name: the engine would know nobody by it' },
  },
  {
    id: 'activity-name-twice',
    guarantee: 'Два действия с одним именем исполнитель отказывается собирать: одно делало бы работу другого.',
    file: 'temporal/worker/create-activities.ts',
    find: 'if (name in whole)',
    replace: "if (name in whole && name === '')",
    test: { file: FOUND, name: 'is refused when another capability has its name' },
  },
  {
    id: 'task-code-twice',
    guarantee: 'Два вида заданий с одним кодом не загружаются: строка в базе была бы любым из них.',
    file: 'domain/work/task-kinds.ts',
    find: 'if (Object.keys(rules).length === pairs.length) return rules;',
    replace: 'if (pairs.length > 0) return rules;',
    test: {
      file: 'test/work/subject.test.ts',
      name: 'brings kinds of tasks that no other brings: a task in the database could be either',
    },
  },
  {
    id: 'unknown-fail-point',
    guarantee: 'Описка в точке отказа отвергается словами при запуске, а не проходит молча.',
    file: 'config/fail-points/fail-point.ts',
    find: 'if (points.includes(armed.point)) return;',
    replace: 'if (points.length > 0) return;',
    test: { file: POINTS, name: 'of activities are those the worker has; another is refused with the list of them' },
  },
];
