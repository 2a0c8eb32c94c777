import { createHash } from 'node:crypto';
import type { Grid } from '#activities/documents/tables/table.ts';
import { rememberedShapes, rememberShape } from '#db/letters/letter-imports.ts';
import type { EntityManager } from '#db/orm.ts';
import { ownColumns, type SheetLayout } from '#domain/letters/import-columns.ts';
import {
  headCandidates,
  headerShape,
  layOver,
  recognize,
  withoutOwn,
  type Recognized,
} from '#domain/letters/import-recognition.ts';

/** As it was shown before for such heads at this site; otherwise as its own words say. */
export async function layoutOf(em: EntityManager, siteId: string, rows: Grid): Promise<Recognized> {
  const places = headCandidates(rows);
  const remembered = await rememberedShapes(
    em,
    siteId,
    places.map((place) => shapeHash(rows, place)),
  );
  for (const place of places) {
    const columns = remembered.get(shapeHash(rows, place));
    if (columns !== undefined) return { layout: layOver(rows, place, columns), isSure: true };
  }
  return recognize(rows);
}

/** Sheets with such heads are read so from now on. */
export async function rememberLayout(
  em: EntityManager,
  siteId: string,
  rows: Grid,
  layout: SheetLayout,
): Promise<void> {
  const columns = withoutOwn(rows, layout.columns);
  await rememberShape(em, siteId, shapeHash(rows, layout.headPlace), columns);
}

/** Heads of columns that hold something and are not read. */
export function ignoredHeads(rows: Grid, { headPlace, columns }: SheetLayout): string[] {
  const heads = rows.find(({ place }) => place === headPlace)?.cells ?? [];
  const own = ownColumns(rows);
  return columns.flatMap((field, at) => {
    const head = (heads[at] ?? '').trim();
    return field === null && head !== '' && !own.includes(at) ? [head.slice(0, 100)] : [];
  });
}

function shapeHash(rows: Grid, headPlace: number): string {
  return createHash('sha256').update(headerShape(rows, headPlace)).digest('hex');
}
