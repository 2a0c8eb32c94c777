import { expect, it } from 'vitest';
import type { CabinetRowView, CabinetView } from '#views/cabinet/cabinet.ts';
import type { CabinetForms } from '#web/cabinet/cabinet-forms.ts';
import { rowsToConfirm, rowsToSettle } from '#web/cabinet/read-rows.ts';
import { readingPath } from '#web/paths.ts';

const KEYS = { csrfToken: 'csrf', key: 'key', idempotencyKey: 'key' };
const FORMS = { keysOf: () => KEYS, typed: undefined } as unknown as CabinetForms;
const row = (readingId: string, way: CabinetRowView['way']): CabinetRowView => ({
  ...{
    readingId,
    way,
    place: 1,
    words: 'x',
    letter: null,
    shpi: null,
    fault: null,
    doubt: null,
    uncompared: ['index'],
  },
});

it('whoever sees what came of a table is led to its columns, from what agrees and from what does not', () => {
  const view = (canAct: boolean, ...rows: readonly CabinetRowView[]) =>
    ({
      ...{ batchId: 'batch', canAct, canSetAside: false, nothingToDo: null, letters: [] },
      ready: rows,
      toSettle: rows,
    }) as unknown as CabinetView;
  const shown = (asked: CabinetView) => [rowsToConfirm(asked, FORMS), rowsToSettle(asked, FORMS)].map(String);
  const link = readingPath('batch', 'table-1');
  for (const page of shown(view(true, row('table-1', 'table'), row('text-1', 'text')))) {
    expect(page).toContain(`href="${link}"`);
    expect(page).not.toContain(readingPath('batch', 'text-1'));
  }
  for (const page of shown(view(false, row('table-1', 'table')))) expect(page).not.toContain(link);
});
