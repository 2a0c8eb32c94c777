import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = new URL('../..', import.meta.url).pathname;
const ROOMS = ['db', 'activities', 'api', 'temporal', 'workflows', 'scripts', 'bench'];

/** Every way in which a row's status is written: text, the builder, the ORM. */
function writesOfStatus(source: string, table: 'letter' | 'batch'): boolean {
  const entity = table === 'letter' ? 'Letter' : 'Batch';
  const assignments = [
    ...source.matchAll(new RegExp(`update\\s+"?${table}"?\\s[^;]*?\\bset\\b([^;]*?)(\\bwhere\\b|\\bfrom\\b|$)`, 'gis')),
  ];
  return (
    assignments.some(([, clause = '']) => /(^|[\s,])"?status"?\s*=/.test(clause)) ||
    new RegExp(`updateTable\\(\\s*'${table}[^)]*\\)[^;]*?\\bstatus:`, 's').test(source) ||
    new RegExp(`\\b${table}\\.status\\s*=[^=]`).test(source) ||
    new RegExp(`\\b(assign|nativeUpdate|upsert)\\(\\s*(${table}|${entity})\\b[^;]*?\\bstatus:`, 's').test(source)
  );
}

async function filesThatWrite(table: 'letter' | 'batch'): Promise<string[]> {
  const found: string[] = [];
  for (const room of ROOMS) {
    for (const name of await readdir(join(ROOT, room), { recursive: true })) {
      if (!name.endsWith('.ts') || name.startsWith('migrations/')) continue;
      if (writesOfStatus(await readFile(join(ROOT, room, name), 'utf8'), table)) found.push(join(room, name));
    }
  }
  return found.toSorted();
}

describe('who writes a status', () => {
  it('is one function for letters and one for batches', async () => {
    expect(await filesThatWrite('letter')).toEqual(['db/letters/move-letters.ts']);
    expect(await filesThatWrite('batch')).toEqual(['db/batches/move-batch.ts']);
  });

  it.each([
    'em.execute(`update letter set status = ?, updated_at = ? where id = ?`)',
    "em.execute(`update letter l set version = version + 1,\n status = 'filed' from r where l.id = r.id`)",
    "database(em).updateTable('letter').set({ status: 'filed' }).where('id', '=', id)",
    "letter.status = 'filed';",
    "em.assign(letter, { status: 'filed', awaiting: null })",
    "em.nativeUpdate(Letter, { id }, { status: 'filed' })",
  ])('would be seen in «%s»', (source) => {
    expect(writesOfStatus(source, 'letter')).toBe(true);
  });

  it('is not looked for where a status is only read', () => {
    const source = "if (letter.status === 'draft') em.execute(`update letter set outcome = ? where status = ?`)";
    expect(writesOfStatus(source, 'letter')).toBe(false);
  });
});
