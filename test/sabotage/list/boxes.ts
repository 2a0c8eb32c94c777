import type { Sabotage } from '../kit/sabotage.ts';

const SANDBOX = 'test/documents/sandbox.test.ts';

export const BOX_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'weak-sandbox-starts',
    guarantee: 'Без целой песочницы программа вне репетиции не запускается.',
    file: 'fence/machine-sandbox.ts',
    find: '  if (isRequired) throw new SandboxRefused(gaps);\n',
    replace: '',
    test: {
      file: SANDBOX,
      name: 'keeps the site and the worker from starting outside a rehearsal, with words that say what to do',
    },
  },
  {
    id: 'weak-sandbox-later',
    guarantee: 'Песочница, которая оказалась неполной позже, — тоже ошибка, а не молчаливая замена.',
    file: 'fence/sandbox.ts',
    find: '  assertGapsAllowed(sandbox.gaps);\n',
    replace: '',
    test: { file: SANDBOX, name: 'is an error also when it shows only with a later document' },
  },
  {
    id: 'setting-twice',
    guarantee: 'Настройка, заданная и значением, и файлом, отвергается.',
    file: 'config/settings.ts',
    find: 'if (parsed.success && given.faults.length === 0) return parsed.data;',
    replace: 'if (parsed.success) return parsed.data;',
    test: {
      file: 'test/settings/setting-files.test.ts',
      name: 'is refused when it is given twice, or its file cannot be read, and the value is never told',
    },
  },
];
