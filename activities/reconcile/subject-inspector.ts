import { readSnapshot } from '#db/snapshot.ts';
import type { EntityManager } from '#db/orm.ts';
import type { SubjectKind } from '#domain/work/subject.ts';
import { idsIn, type Inspection, type Look } from './look.ts';

/** How one kind of subject is held against the rules. */
export interface SubjectInspector {
  readonly kind: SubjectKind;
  /** The type of its process in the engine. */
  readonly workflowType: string;
  /** Of these processes, the ones that some row knows. */
  readonly knownWorkflows: (em: EntityManager, workflowIds: readonly string[]) => Promise<ReadonlySet<string>>;
  readonly inspect: Inspection;
}

/** How rows of a kind and everything that belongs to them are read. */
export interface SubjectPages<Row extends { readonly id: string }, Parts> {
  readonly kind: SubjectKind;
  readonly pageSize: number;
  readonly readAfter: (em: EntityManager, afterId: string, limit: number) => Promise<readonly Row[]>;
  readonly readByIds: (em: EntityManager, ids: readonly string[]) => Promise<readonly Row[]>;
  readonly readParts: (em: EntityManager, ids: readonly string[]) => Promise<Parts>;
}

interface Page<Row, Parts> {
  readonly rows: readonly Row[];
  readonly parts: Parts;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** All rows in the order of their ids, or those to be looked at again; one page at a time is in memory. */
export async function* pagesOf<Row extends { readonly id: string }, Parts>(
  look: Look,
  source: SubjectPages<Row, Parts>,
): AsyncGenerator<Page<Row, Parts>> {
  const { kind, pageSize, readAfter, readByIds } = source;
  const wanted = idsIn(look, kind);
  if (wanted !== null) {
    for (let at = 0; at < wanted.length; at += pageSize) {
      const ids = wanted.slice(at, at + pageSize);
      yield await readPage(look, source, (em) => readByIds(em, ids));
    }
    return;
  }
  for (let after = NOBODY; ;) {
    const last = after;
    const page = await readPage(look, source, (em) => readAfter(em, last, pageSize));
    if (page.rows.length === 0) return;
    yield page;
    after = page.rows.at(-1)?.id ?? after;
  }
}

/** Rows and parts as they stood at one moment: what is written meanwhile must not look like a difference. */
async function readPage<Row extends { readonly id: string }, Parts>(
  { dependencies: { orm } }: Look,
  { readParts }: SubjectPages<Row, Parts>,
  read: (em: EntityManager) => Promise<readonly Row[]>,
): Promise<Page<Row, Parts>> {
  return readSnapshot(orm, async (em) => {
    const rows = await read(em);
    const ids = rows.map(({ id }) => id);
    return { rows, parts: await readParts(em, ids) };
  });
}
