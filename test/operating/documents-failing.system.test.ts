import { describe, expect, it } from 'vitest';
import { forgetPrograms, heardPrograms, noteFacts } from '#db/operating/operating-facts.ts';
import { tellDocuments } from '#temporal/worker/documents-incident.ts';
import { tellRoom } from '#temporal/worker/room-incident.ts';
import { ownCourt } from '../letters/kit/own-court.ts';

const [ONE, TWO, DECISIONS] = ['one/7', 'two/8', 'two/9'];

describe('a process that ends on every document', () => {
  const court = ownCourt();
  const parts = () => ({ orm: court.orm, isRehearsal: false });
  const tell = (program: string, endedInRow: number | null, heard: readonly string[] = [ONE, TWO, DECISIONS]) =>
    tellDocuments(parts(), { program, endedInRow }, new Set(heard));
  const told = (kind: string) =>
    court.rows<{ key: string; words: string; isOpen: boolean }>(
      `select incident_key as key, details->'words'->>0 as words, closed_at is null as "isOpen" from task
       where incident_key like ? order by created_at, incident_key`,
      [`${kind}%`],
    );
  const open = async () => (await told('documents-failing')).filter(({ isOpen }) => isOpen).map(({ key }) => key);

  it('is told to the administrator after three in a row, once, until a document is read', async () => {
    await tell(ONE, 2);
    expect(await open()).toEqual([]);
    await tell(ONE, 3);
    await tell(ONE, 4);
    expect(await open()).toEqual(['documents-failing/one/7']);
    await tell(ONE, 1);
    expect(await open(), 'one more that ended it does not mend it').toHaveLength(1);
    await tell(ONE, 0);
    expect(await open()).toEqual([]);
  });

  it('in one of several programs is told once, which and since when, however well the others read', async () => {
    const before = (await told('documents-failing')).length;
    for (let beat = 3; beat < 9; beat += 1) {
      await tell(ONE, beat);
      await tell(TWO, 0);
      await tell(DECISIONS, null);
    }
    const [own, ...more] = (await told('documents-failing')).slice(before);
    expect(more).toEqual([]);
    expect(own).toMatchObject({ isOpen: true, key: 'documents-failing/one/7' });
    expect(own?.words).toMatch(/^Исполнитель one\/7 .* с \d\d\.\d\d\.\d{4}, \d\d:\d\d \(МСК\)/);
  });

  it('is over when its program is gone, whoever sees that; so is what a program of before had told', async () => {
    await court.rows(
      `insert into task (id, kind, site_id, incident_key, subject_kind, subject_id, details, created_at)
       select gen_random_uuid(), kind, site_id, 'documents-failing', subject_kind, subject_id, details, created_at
       from task where closed_at is null and incident_key = 'documents-failing/one/7'`,
    );
    await tell(TWO, 3);
    expect(await open()).toContain('documents-failing/one/7');
    await tell(DECISIONS, null, [TWO, DECISIONS]);
    expect(await open()).toEqual(['documents-failing/two/8']);
  });

  it('and a machine whose disk is full alike: another with room does not close what is not its own', async () => {
    const low = { name: 'blobs', freeBytes: 1, floorBytes: 2 } as const;
    for (let beat = 0; beat < 3; beat += 1) {
      await tellRoom(parts(), { machine: 'one', low }, new Set(['one', 'two']));
      await tellRoom(parts(), { machine: 'two', low: undefined }, new Set(['one', 'two']));
    }
    expect(await told('disk-room')).toMatchObject([{ key: 'disk-room/one', isOpen: true }]);
    await tellRoom(parts(), { machine: 'one', low: undefined }, new Set(['one', 'two']));
    expect(await told('disk-room')).toMatchObject([{ isOpen: false }]);
  });

  it('is heard of while its program beats, and forgotten after it', async () => {
    const em = court.orm.em.fork();
    await noteFacts(em, [{ name: 'program_beat', part: ONE, value: 1 }]);
    expect(await heardPrograms(em)).toEqual(new Set([ONE]));
    await court.rows(`update operating_fact set noted_at = now() - interval '2 hours' where name = 'program_beat'`);
    expect(await heardPrograms(em)).toEqual(new Set());
    await forgetPrograms(em);
    expect(await court.rows(`select 1 from operating_fact where name = 'program_beat'`)).toEqual([]);
  });
});
