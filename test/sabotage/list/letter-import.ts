import type { Sabotage } from '../kit/sabotage.ts';

const IMPORT = 'test/letters/letter-import.system.test.ts';

export const LETTER_IMPORT_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'import-nobody-twice',
    guarantee: 'Никто не получает из таблицы одно и то же дважды, даже если две таблицы подтверждены сразу.',
    file: 'api/letters/import/import-loop.ts',
    find: 'if (!(await claimRowKey(em, siteId, row.rowKey, id))) {',
    replace: 'if (!(await claimRowKey(em, siteId, `${id}`, id))) {',
    test: {
      file: IMPORT,
      name: 'gives nobody the same twice: the mended sheet makes only what was bad, and two sheets confirmed at once make one',
    },
  },
];
