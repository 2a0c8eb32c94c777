import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { carryOutActs } from '#activities/keeping/carry-out-acts.ts';
import { decideAct, draftAct, findAct, listActItems } from '#db/keeping/acts.ts';
import { findByNumber, liftHold, listHolds, listHoldsOver, setHold } from '#db/keeping/holds.ts';
import { setKeepingIndex } from '#db/keeping/keeping-index.ts';
import { searchPerson } from '#db/keeping/person-search.ts';
import { eraseUnbound } from '#db/keeping/unbound-data.ts';
import { readDelays } from '#db/statistics/delays.ts';
import { destroyLetter, takeDueItem } from '#db/keeping/destroy.ts';
import { findKeptLetter, listOverLetters } from '#db/keeping/over-letters.ts';
import { takeBack } from '#db/archive/take-back.ts';
import { appendTimeline } from '#db/work/timeline.ts';
import { addFile } from '#db/work/files.ts';
import { readLettersById } from '#db/reconcile/letter-page.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { LetterFilter } from '#domain/statistics/filter.ts';
import { SHIPPED_NORMS } from '#domain/statistics/measures.ts';
import { SHIPPED_NOMENCLATURE, type Nomenclature } from '#domain/keeping/storage-term.ts';
import { letterSubject } from '#domain/work/subject.ts';
import { waitFor } from '../crash/kit/wait-for.ts';
import { CLERK_ID, MemoryBlobs, ownCourt, putLetter, SUPERVISOR_ID } from '../letters/kit/own-court.ts';

const TODAY = '2032-02-03';
const NOW = new Date('2032-02-03T09:00:00Z');
const NOMENCLATURE: Nomenclature & { readonly version: number } = {
  ...{ version: 1, ofKinds: SHIPPED_NOMENCLATURE.ofKinds },
  items: SHIPPED_NOMENCLATURE.items.map((item) => ({ ...item, term: item.index === '01' ? 5 : 'forever' })),
};
const NOBODY = { name: '', birthDate: '', address: '', phone: '', email: '' };
const PERSON = 'Уничтожаев Пётр Ильич';

class StuckFileError extends Error {
  override name = 'StuckFileError';
}

describe('destruction by an act', () => {
  let lastOrdinal = 0;
  const court = ownCourt();
  const blobs = new MemoryBlobs();
  const em = () => court.orm.em.fork();
  const shelf = {
    stuck: new Set<string>(),
    clear: async (sha256: string) => {
      if (shelf.stuck.has(sha256)) throw new StuckFileError('the store does not let it go');
      if (!(await blobs.has(sha256))) return null;
      blobs.lose(sha256);
      return 1;
    },
    byteSize: async (sha256: string) => ((await blobs.has(sha256)) ? 1 : null),
  };
  const carryOut = () => carryOutActs({ orm: court.orm, shelf, isRehearsal: false });
  const over = () =>
    listOverLetters(em(), { siteId: DEMO_SITE_ID, nomenclature: NOMENCLATURE, today: TODAY, limit: 100 });

  /** A letter whose life ended in 2026 and what belongs to it. */
  async function putOld(
    changes: Parameters<typeof putLetter>[1] = {},
  ): Promise<{ readonly id: string; readonly sha256: string }> {
    const ended = new Date('2026-05-05T09:00:00Z');
    const terms = {
      status: 'filed',
      statusSince: ended,
      createdAt: ended,
      recipientName: PERSON,
      remark: PERSON,
    } as const;
    const letter = await putLetter(court, { ...terms, ...changes });
    const subject = letterSubject(letter.id);
    const sha256 = await blobs.put(new TextEncoder().encode(letter.id));
    const file = { subject, revision: 1, mediaType: 'application/pdf', byteSize: 5, fileName: 'a.pdf', sha256 };
    await addFile(em(), { ...file, kind: 'pdf' }, ended);
    const entry = { subject, eventKey: 'sent_back:1', at: ended, kind: 'sent_back' as const, data: { remark: PERSON } };
    await em().transactional((tx) => appendTimeline(tx, entry));
    return { id: letter.id, sha256 };
  }

  async function putCase(number: string, state: 'open' | 'closed' = 'closed'): Promise<string> {
    const id = randomUUID();
    await court.rows(
      `insert into court_case (id, site_id, number, kind, essence, judge, received_on, state, source, data_as_of, note, created_at, updated_at)
       values (?, ?, ?, 'civil', '', '', '2026-01-01', ?, 'manual', now(), '', now(), now())`,
      [id, DEMO_SITE_ID, number, state],
    );
    return id;
  }

  async function approved(): Promise<string> {
    const letters = await over();
    const act = { siteId: DEMO_SITE_ID, today: TODAY, nomenclature: NOMENCLATURE, letters, byId: CLERK_ID };
    const id = await draftAct(em(), act, NOW);
    expect(await decideAct(em(), { id, state: 'approved', byId: SUPERVISOR_ID }, NOW)).toBe(true);
    return id;
  }

  /** A notice on paper that was scanned alone and filed. @returns the scan's hash */
  async function putScan(letterId: string): Promise<string> {
    const sha256 = await blobs.put(new TextEncoder().encode(`scan ${letterId}`));
    const upload = randomUUID();
    await court.rows(
      `insert into scan_upload (id, site_id, file_name, byte_size, sha256, state, page_count, pages_read, tries, uploaded_by_id, uploaded_at)
       values (?, ?, 'скан.pdf', 1, ?, 'read', 1, 1, 1, ?, now())`,
      [upload, DEMO_SITE_ID, sha256, CLERK_ID],
    );
    await court.rows(
      `insert into scan_piece (id, upload_id, place, site_id, first_page, last_page, byte_size, sha256, others, kind, standing)
       values (gen_random_uuid(), ?, 1, ?, 1, 1, 1, ?, '[]', 'notice', 'filed')`,
      [upload, DEMO_SITE_ID, sha256],
    );
    await court.rows(
      `insert into letter_scan (id, letter_id, kind, way, file_name, media_type, byte_size, sha256, filed_by_id, filed_at)
       values (gen_random_uuid(), ?, 'notice', 'hand', 'скан.pdf', 'application/pdf', 1, ?, ?, now())`,
      [letterId, sha256, CLERK_ID],
    );
    return sha256;
  }

  async function putFormLine(letterId: string | null, recipient: string): Promise<void> {
    const [batch, check] = [randomUUID(), randomUUID()];
    await court.rows(
      `insert into batch (id, site_id, batch_date, ordinal, status, status_since, letter_count, channel, profile_id, created_at)
       values (?, ?, '2026-05-05', ?, 'closed', now(), 1, 'cabinet', 'otpravka-2020', now())`,
      [batch, DEMO_SITE_ID, (lastOrdinal += 1)],
    );
    await court.rows(
      `insert into form103_check (id, batch_id, form_sha256, signature_state, is_read, our_count, our_sum_from, our_sum_to, post_count, whole, checked_at)
       values (?, ?, '${'a'.repeat(64)}', 'absent', true, 1, 1, 1, 1, '[]', now())`,
      [check, batch],
    );
    await court.rows(
      `insert into form103_line (check_id, place, letter_id, is_in_form, words, recipient, differences) values (?, 1, ?, true, ?, ?, '[]')`,
      [check, letterId, recipient, recipient],
    );
  }

  /** Every table in which the words stand, by its name. */
  async function tablesWith(words: string): Promise<readonly string[]> {
    const tables = await court.rows<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await court.rows(`select 1 from "${name}" t where t::text like ? limit 1`, [`%${words}%`]);
      if (rows.length > 0) found.push(name);
    }
    return found;
  }

  beforeAll(async () => {
    await court.rows(`delete from task`);
  });
  beforeEach(() => {
    shelf.stuck.clear();
  });

  it('only a letter whose term is over is listed: not a younger one, not one of another index, not one of an open case', async () => {
    const old = await putOld();
    await putOld({ statusSince: new Date('2027-01-02T09:00:00Z') });
    await putOld({ documentKind: 'other' });
    await putOld({ caseId: await putCase('2-1/2026', 'open') });
    expect((await over()).map(({ id }) => id)).toEqual([old.id]);
  });

  it('nothing of the person is left in any table, the files are gone, and what the journal keeps names nobody', async () => {
    const actId = await approved();
    const [item] = await listActItems(em(), actId);
    const letterId = item?.letterId ?? '';
    const sha256 = (await court.rows<{ sha256: string }>('select sha256 from file where subject_id = ?', [letterId]))[0]
      ?.sha256;
    await court.rows(`update letter set recipient_name = ?, comment = ? where id = ?`, [
      'Единственный Уникум',
      'Единственный Уникум',
      letterId,
    ]);
    await court.rows(
      `insert into subject_comment (id, subject_kind, subject_id, at, author_id, text) values (?, 'letter', ?, now(), ?, 'Единственный Уникум')`,
      [randomUUID(), letterId, CLERK_ID],
    );
    const scan = await putScan(letterId);
    await putFormLine(letterId, 'Единственный Уникум');
    expect(await tablesWith('Единственный Уникум')).toEqual(expect.arrayContaining(['letter', 'form103_line']));
    expect(await carryOut()).toBe(1);
    expect(await tablesWith('Единственный Уникум')).toEqual([]);
    expect(await blobs.has(sha256 ?? '')).toBe(false);
    expect(await blobs.has(scan)).toBe(false);
    expect(await court.rows('select id from scan_upload')).toEqual([]);
    expect(await findAct(em(), null, actId)).toMatchObject({ state: 'done', destroyedCount: 1 });
    const [entry] = await court.rows<{ data: { number: string; hashes: string[] }; chain: string }>(
      `select data, chain from audit where action = 'letter.destroyed' and subject_id = ?`,
      [letterId],
    );
    expect(entry).toMatchObject({ chain: DEMO_SITE_ID, data: { number: item?.number } });
    expect(entry?.data.hashes.toSorted()).toEqual([sha256, scan].toSorted());
    const [left] = await court.rows<{ number: string; recipient_name: string }>(
      'select * from archived_letter where id = ?',
      [letterId],
    );
    expect(left).toMatchObject({
      number: item?.number,
      recipient_name: `Уничтожено по акту № ${DEMO_SITE_ID}/у2032/1`,
    });
    expect(await readLettersById(em(), [letterId])).toEqual([]);
    expect(await takeBack(em(), { letterId, byId: CLERK_ID, reason: 'нужно' }, NOW)).toBeNull();
  });

  it('a held letter is left whole, with the reason, even when the hold comes after the approval', async () => {
    const { id, sha256 } = await putOld();
    const actId = await approved();
    const subject = { kind: 'letter', id, siteId: DEMO_SITE_ID, number: null } as const;
    const holdId = await setHold(em(), { subject, reason: 'проверка', byId: CLERK_ID }, NOW);
    await carryOut();
    expect((await listActItems(em(), actId))[0]).toMatchObject({
      state: 'excluded',
      reason: 'наложен запрет на уничтожение',
    });
    expect((await court.letter(id)).recipientName).toBe(PERSON);
    expect(await blobs.has(sha256)).toBe(true);
    expect((await over()).map((letter) => letter.id)).not.toContain(id);
    await liftHold(em(), { id: holdId ?? '', siteId: null, reason: 'проверка окончена', byId: CLERK_ID }, NOW);
    expect((await over()).map((letter) => letter.id)).toContain(id);
  });

  it('a hold by the number of a case without a card is over the letters that name it, also in an approved act, and over no other number', async () => {
    const named = await putOld({ caseNumber: '2-15/2026, 2-16/2026' });
    const another = await putOld({ caseNumber: '12-16/2026' });
    const spelled = [await putOld({ caseNumber: '2-16/26' }), await putOld({ caseNumber: '2-15/26 (2-016/26)' })];
    const [subject, ...more] = await findByNumber(em(), 'case', '2-16/2026', DEMO_SITE_ID);
    expect([subject, more]).toEqual([
      { kind: 'case_number', id: expect.any(String) as string, siteId: DEMO_SITE_ID, number: '2-16/2026' },
      [],
    ]);
    expect(await findByNumber(em(), 'case', '2-17/2026', null)).toEqual([]);
    if (subject === undefined) throw new RangeError('nothing is held');
    const actId = await approved();
    const holdId = await setHold(em(), { subject, reason: 'проверка', byId: CLERK_ID }, NOW);
    expect(await setHold(em(), { subject, reason: 'ещё раз', byId: CLERK_ID }, NOW)).toBeNull();
    expect(await listHoldsOver(em(), named.id)).toMatchObject([{ subjectKind: 'case_number', reason: 'проверка' }]);
    expect((await listHolds(em(), null, 10))[0]).toMatchObject({ number: '2-16/2026' });
    await expect(destroyLetter(em(), { actId, letterId: named.id }, NOW)).rejects.toThrow('is held');
    await carryOut();
    const states = new Map((await listActItems(em(), actId)).map(({ letterId, state }) => [letterId, state]));
    expect([states.get(named.id), states.get(another.id)]).toEqual(['excluded', 'destroyed']);
    expect(spelled.map(({ id }) => states.get(id))).toEqual(['excluded', 'excluded']);
    expect((await over()).map(({ id }) => id)).not.toContain(named.id);
    await liftHold(em(), { id: holdId ?? '', siteId: null, reason: 'окончено', byId: CLERK_ID }, NOW);
    expect((await over()).map(({ id }) => id)).toContain(named.id);
  });

  it('a hold of a case is over letters that only name its number, however it is spelled, of the same court, and over no letter of another card', async () => {
    const caseId = await putCase('2-160/2026');
    const otherCaseId = await putCase('2-161/2026');
    const unlinked = await putOld({ caseNumber: '2-160/26' });
    const others = [
      await putOld({ caseNumber: '2-161/2026, 2-160/2026', caseId: otherCaseId }),
      await putOld({ caseNumber: '2-160/2025' }),
    ];
    const actId = await approved();
    const subject = { kind: 'case', id: caseId, siteId: DEMO_SITE_ID, number: null } as const;
    const holdId = await setHold(em(), { subject, reason: 'проверка', byId: CLERK_ID }, NOW);
    expect(await listHoldsOver(em(), unlinked.id)).toMatchObject([{ subjectKind: 'case', reason: 'проверка' }]);
    await expect(destroyLetter(em(), { actId, letterId: unlinked.id }, NOW)).rejects.toThrow('is held');
    await carryOut();
    const states = new Map((await listActItems(em(), actId)).map(({ letterId, state }) => [letterId, state]));
    expect(states.get(unlinked.id)).toBe('excluded');
    expect(others.map(({ id }) => states.get(id))).toEqual(['destroyed', 'destroyed']);
    await liftHold(em(), { id: holdId ?? '', siteId: null, reason: 'окончено', byId: CLERK_ID }, NOW);
  });

  it('an index of storage by the number of a case without a card is that of the letters that name it', async () => {
    const { id } = await putOld({ caseNumber: '2-20/2026' });
    const [subject] = await findByNumber(em(), 'case', '2-20/2026', null);
    if (subject === undefined) throw new RangeError('nothing is indexed');
    await setKeepingIndex(em(), { subject, itemIndex: '02', reason: 'ЭПК', byId: CLERK_ID }, NOW);
    expect(await findKeptLetter(em(), NOMENCLATURE, id)).toMatchObject({ itemIndex: '02', isOverridden: true });
    expect((await over()).map((letter) => letter.id)).not.toContain(id);
  });

  it('the report of the Post’s days by regions is the same before and after its letters are destroyed', async () => {
    const sent = { acceptedAt: new Date('2026-04-20T09:00:00Z'), outcome: 'delivered' } as const;
    await putOld({
      ...sent,
      outcomeAt: '2026-04-25T12:00:00',
      recipientAddress: '630099, г Новосибирск, ул Примерная, д 1',
    });
    const filter = { from: '2026-04-01', to: '2026-04-30', basis: 'accepted', siteId: DEMO_SITE_ID } as LetterFilter;
    const report = () => readDelays(em(), filter, SHIPPED_NORMS, NOW);
    const before = await report();
    expect(before).toMatchObject([{ count: 1 }]);
    expect(before[0]?.code).not.toBe('unknown');
    await approved();
    await carryOut();
    expect(await report()).toEqual(before);
  });

  it('what came of people and belongs to no letter is erased when its days are over, and is found until then', async () => {
    const imported = randomUUID();
    const fields = JSON.stringify({
      title: 'т',
      recipient: { type: 'person', name: 'Отказной Пётр', address: '630099' },
    });
    await court.rows(
      `insert into letter_import (id, site_id, author_id, approver_id, is_sent, file_name, sha256, created_at, started_at, head_place, columns, ignored, defaults, faults)
       values (?, ?, ?, ?, false, 'реестр.xlsx', '${'b'.repeat(64)}', '2032-01-01', '2032-01-01', 1, '[]', '[]', '{}', '[]')`,
      [imported, DEMO_SITE_ID, CLERK_ID, SUPERVISOR_ID],
    );
    await court.rows(
      `insert into letter_import_row (import_id, place, state, fields, file_name, byte_size, faults, held, free_at)
       values (?, 2, 'refused', ?::jsonb, '', 0, '[]', '[]', '2032-01-01')`,
      [imported, fields],
    );
    await putFormLine(null, 'Чужой Кузьма, 630099');
    await court.rows(`update form103_check set checked_at = '2032-01-01'`);
    const placesOf = async (name: string) =>
      (await searchPerson(em(), { ...NOBODY, name }, DEMO_SITE_ID)).map(({ source }) => source);
    expect(await placesOf('Отказной Пётр')).toEqual(['import_row']);
    expect(await placesOf('Чужой Кузьма')).toEqual(['form103_line']);
    const [found] = await searchPerson(em(), { ...NOBODY, name: 'Чужой Кузьма' }, DEMO_SITE_ID);
    expect(found?.title).toMatch(/^строка 1 списка ф\. 103 партии 05\.05\.2026 № \d+$/);
    expect(await eraseUnbound(em(), new Date('2032-03-30T00:00:00Z'))).toBe(0);
    expect(await eraseUnbound(em(), new Date('2032-04-02T00:00:00Z'))).toBe(2);
    expect(await tablesWith('Отказной')).toEqual([]);
    expect(await tablesWith('Чужой Кузьма')).toEqual([]);
    expect(await court.rows('select id from letter_import where id = ?', [imported])).toEqual([]);
    expect(await eraseUnbound(em(), new Date('2032-05-02T00:00:00Z'))).toBe(0);
  });

  it('the database itself destroys nothing that is held or that no approved act names', async () => {
    const { id } = await putOld();
    const letters = (await over()).filter((letter) => letter.id === id);
    const act = { siteId: DEMO_SITE_ID, today: TODAY, nomenclature: NOMENCLATURE, letters, byId: CLERK_ID };
    const actId = await draftAct(em(), act, NOW);
    await expect(destroyLetter(em(), { actId, letterId: id }, NOW)).rejects.toThrow('in no approved act');
    await expect(decideAct(em(), { id: actId, state: 'approved', byId: CLERK_ID }, NOW)).rejects.toThrow('four_eyes');
    await decideAct(em(), { id: actId, state: 'approved', byId: SUPERVISOR_ID }, NOW);
    const subject = { kind: 'letter', id, siteId: DEMO_SITE_ID, number: null } as const;
    const holdId = await setHold(em(), { subject, reason: 'проверка', byId: CLERK_ID }, NOW);
    await expect(destroyLetter(em(), { actId, letterId: id }, NOW)).rejects.toThrow('is held');
    await expect(court.rows(`delete from timeline where subject_id = ?`, [id])).rejects.toThrow('append-only');
    await liftHold(em(), { id: holdId ?? '', siteId: null, reason: 'окончено', byId: CLERK_ID }, NOW);
    await carryOut();
  });

  it('a process that dies between the row and the files leaves the letter «clearing», and the next one ends it once', async () => {
    const { id, sha256 } = await putOld();
    const actId = await approved();
    const place = (await listActItems(em(), actId)).find((item) => item.letterId === id);
    await em().transactional(async (tx) => {
      const taken = await takeDueItem(tx);
      expect(taken).toMatchObject({ actId, state: 'waiting' });
      if (taken !== null) await destroyLetter(tx, taken, NOW);
    });
    const halfway = (await listActItems(em(), actId)).filter(({ state }) => state === 'clearing');
    expect(halfway).toHaveLength(1);
    expect(await findAct(em(), null, actId)).toMatchObject({ state: 'approved' });
    await carryOut();
    expect(await carryOut()).toBe(0);
    expect(await blobs.has(sha256)).toBe(false);
    expect((await listActItems(em(), actId)).every(({ state }) => state === 'destroyed')).toBe(true);
    const entries = await court.rows(`select 1 from audit where action = 'letter.destroyed' and subject_id = ?`, [id]);
    expect(entries).toHaveLength(1);
    expect(place?.state).toBe('waiting');
    expect(await takeDueItem(em())).toBeNull();
  });

  it('a letter whose file cannot be removed holds up nobody behind it, is told of once, and is ended when it can be', async () => {
    const stuck = await putOld();
    const stuckAct = await approved();
    const behind = await putOld();
    const nextAct = await approved();
    shelf.stuck.add(stuck.sha256);
    const stuckItem = async () => (await listActItems(em(), stuckAct)).find(({ letterId }) => letterId === stuck.id);
    const incidents = () =>
      court.rows<{ site_id: string; details: { words: string[] }; closed_at: Date | null }>(
        `select site_id, details, closed_at from task where incident_key = ?`,
        [`destruction/${stuckAct}/${stuck.id}`],
      );
    const pauseIsOver = () =>
      court.rows(`update destruction_item set next_try_at = now() where next_try_at is not null`);

    expect(await carryOut()).toBeGreaterThan(0);
    expect(await blobs.has(behind.sha256)).toBe(false);
    expect(await findAct(em(), null, nextAct)).toMatchObject({ state: 'done' });
    expect(await stuckItem()).toMatchObject({
      state: 'clearing',
      reason: 'запись очищена, файл не удаляется из хранилища (StuckFileError), попытка повторяется',
    });
    expect(await findAct(em(), null, stuckAct)).toMatchObject({ state: 'approved' });
    expect(await incidents()).toEqual([]);
    expect(await carryOut()).toBe(0);

    for (const _ of [2, 3]) {
      await pauseIsOver();
      await carryOut();
    }
    const number = String((await stuckItem())?.number);
    const [told, ...more] = await incidents();
    expect(more).toEqual([]);
    expect(told).toMatchObject({ site_id: DEMO_SITE_ID, closed_at: null });
    expect(told?.details.words[0]).toContain(`Письмо ${number} по акту об уничтожении № ${DEMO_SITE_ID}/у2032/`);

    shelf.stuck.clear();
    await pauseIsOver();
    expect(await carryOut()).toBe(1);
    expect(await stuckItem()).toMatchObject({ state: 'destroyed', reason: null });
    expect(await findAct(em(), null, stuckAct)).toMatchObject({ state: 'done' });
    expect((await incidents())[0]?.closed_at).not.toBeNull();
  });

  it('a store that is away altogether is asked of three letters, not of all, and their rows alone are cleared', async () => {
    const letters = [await putOld(), await putOld(), await putOld(), await putOld(), await putOld()];
    const actId = await approved();
    for (const { sha256 } of letters) shelf.stuck.add(sha256);
    expect(await carryOut()).toBe(0);
    const states = async () => (await listActItems(em(), actId)).map(({ state }) => state).toSorted();
    expect(await states()).toEqual(['clearing', 'clearing', 'clearing', 'waiting', 'waiting']);
    shelf.stuck.clear();
    await court.rows(`update destruction_item set next_try_at = null`);
    expect(await carryOut()).toBe(5);
    expect(new Set(await states())).toEqual(new Set(['destroyed']));
  });

  it('a file that another letter names stays, and the act says so', async () => {
    const { id, sha256 } = await putOld();
    const other = await putLetter(court, { status: 'filed', statusSince: NOW });
    const file = {
      subject: letterSubject(other.id),
      revision: 1,
      mediaType: 'application/pdf',
      byteSize: 5,
      fileName: 'b.pdf',
    };
    await addFile(em(), { ...file, kind: 'pdf', sha256 }, NOW);
    const actId = await approved();
    await carryOut();
    expect(await blobs.has(sha256)).toBe(true);
    expect((await listActItems(em(), actId)).find(({ letterId }) => letterId === id)).toMatchObject({
      state: 'destroyed',
      shared: [sha256],
    });
  });

  it('a letter that stands in two approved acts is destroyed by one, and the other says by which reason it was left out', async () => {
    await putOld();
    const letters = await over();
    const act = { siteId: DEMO_SITE_ID, today: TODAY, nomenclature: NOMENCLATURE, letters, byId: CLERK_ID };
    const ids = [await draftAct(em(), act, NOW), await draftAct(em(), act, NOW)];
    for (const id of ids) await decideAct(em(), { id, state: 'approved', byId: SUPERVISOR_ID }, NOW);
    await carryOut();
    const items = await Promise.all(ids.map(async (id) => (await listActItems(em(), id))[0]));
    expect(items.map((item) => item?.state).toSorted()).toEqual(['destroyed', 'excluded']);
    expect(items.map((item) => item?.reason)).toContain('письмо уничтожено по другому акту');
  });

  it('a hold that is being set is waited for: the letter is judged after it', async () => {
    const { id, sha256 } = await putOld();
    const actId = await approved();
    const subject = { kind: 'letter', id, siteId: DEMO_SITE_ID, number: null } as const;
    const carried = await em().transactional(async (tx) => {
      await setHold(tx, { subject, reason: 'проверка', byId: CLERK_ID }, NOW);
      const carrying = carryOut();
      let isOver = false;
      void carrying.finally(() => (isOver = true)).catch(() => undefined);
      await waitFor(async () => {
        const waiting = await court.rows(`select 1 from pg_locks where locktype = 'advisory' and not granted`);
        expect(isOver || waiting.length > 0).toBe(true);
      });
      return { carrying };
    });
    await carried.carrying;
    expect((await listActItems(em(), actId))[0]).toMatchObject({ state: 'excluded' });
    expect(await blobs.has(sha256)).toBe(true);
    expect((await court.letter(id)).recipientName).toBe(PERSON);
  });
});
