import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { recordFinding } from '#activities/batches/close-batch.ts';
import type { BatchDependencies } from '#activities/batches/dependencies.ts';
import { ownDatabase } from '#test/environment/own-database.ts';

describe('what a person found at the Post', () => {
  const own = ownDatabase();

  it('is in the journal once, though the step that writes it is done again; another finding is another entry', async () => {
    const dependencies = { orm: own.orm, isRehearsal: false } as BatchDependencies;
    const found = { batchId: randomUUID(), attempt: 1, actorId: randomUUID(), finding: 'absent' };
    await recordFinding(dependencies, found);
    await recordFinding(dependencies, found);
    await recordFinding(dependencies, { ...found, finding: 'accepted' });
    const rows = await own.orm.em
      .fork()
      .execute<{ finding: string }[]>(
        `select data->>'finding' as finding from audit where subject_id = ? and action = 'batch.finding' order by sequence`,
        [found.batchId],
      );
    expect(rows.map(({ finding }) => finding)).toEqual(['absent', 'accepted']);
  });
});
