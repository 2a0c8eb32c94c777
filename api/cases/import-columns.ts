import { createHash } from 'node:crypto';
import type { Table } from '#activities/documents/tables/table.ts';
import { rememberedLayout } from '#db/cases/case-imports.ts';
import type { EntityManager } from '#db/orm.ts';
import {
  columnsOfCodes,
  columnsOfHeads,
  missingFields,
  SHEET_HEADS,
  shapeOfHeads,
  type SheetColumns,
} from '#domain/cases/sheet-columns.ts';
import type { CaseImportView } from '#views/cases/case-import.ts';

const SAMPLES = 3;

/** As it was shown before for such heads at this site; otherwise as its own words say; null: they do not. */
export async function recognized(
  em: EntityManager,
  siteId: string,
  heads: readonly string[],
): Promise<SheetColumns | null> {
  const remembered = await rememberedLayout(em, siteId, shapeHash(heads));
  const columns = remembered === null ? columnsOfHeads(heads) : columnsOfCodes(remembered);
  return missingFields(columns).length === 0 ? columns : null;
}

/** As the layout is kept. */
export function codesOf(columns: SheetColumns): string[] {
  return columns.map((field) => field ?? '');
}

/** By what a sheet with such heads is known again. */
export function shapeHash(heads: readonly string[]): string {
  return createHash('sha256').update(shapeOfHeads(heads)).digest('hex');
}

export function columnFaults(columns: SheetColumns) {
  const missing = missingFields(columns).map((field) => ({
    ...{ code: 'column_missing', field: 'columns', message: `Покажите столбец «${SHEET_HEADS[field][0]}».` },
  }));
  const twice = columns.find((field, at) => field !== null && columns.indexOf(field) !== at);
  if (twice === undefined || twice === null) return missing;
  const message = `«${SHEET_HEADS[twice][0]}» выбрано для двух столбцов.`;
  return [...missing, { code: 'column_repeated', field: 'columns', message }];
}

/** The columns of a table as a person is shown them. */
export function columnsShown({ columns: heads, rows }: Table): CaseImportView['columns'] {
  const known = columnsOfHeads(heads);
  return heads.map((head, at) => {
    const cells = rows.map(({ cells: row }) => (row[at] ?? '').trim()).filter((text) => text !== '');
    return { head, samples: cells.slice(0, SAMPLES).map((text) => text.slice(0, 100)), field: known[at] ?? null };
  });
}
