import { describe, expect, it } from 'vitest';
import { tellDocuments } from '#temporal/worker/documents-incident.ts';
import { ownCourt } from '../letters/kit/own-court.ts';

describe('a process that ends on every document', () => {
  const court = ownCourt();
  const tell = (endedInRow: number) => tellDocuments({ orm: court.orm, isRehearsal: false }, endedInRow);
  const open = () => court.rows(`select id from task where closed_at is null and incident_key = 'documents-failing'`);

  it('is told to the administrator after three in a row, once, until a document is read', async () => {
    await tell(2);
    expect(await open()).toEqual([]);
    await tell(3);
    await tell(4);
    expect(await open()).toHaveLength(1);
    await tell(1);
    expect(await open(), 'one more that ended it does not mend it').toHaveLength(1);
    await tell(0);
    expect(await open()).toEqual([]);
  });
});
