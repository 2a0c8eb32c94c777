import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCabinetChannel } from '#activities/adapters/cabinet-channel.ts';
import { fetchForm103 } from '#activities/batches/close-batch.ts';
import { applyOperations } from '#activities/tracking/apply-operations.ts';
import { judgeWished } from '#activities/proof/judge-wished.ts';
import { createCabinetService } from '#api/cabinet/cabinet.ts';
import { createSwapService } from '#api/cabinet/swap-shpis.ts';
import { settleRow } from '#api/cabinet/settle-row.ts';
import { readLetterGate } from '#api/proof/letter-gate.ts';
import { createDatabase } from '#api/database/database.ts';
import { createForm103Service } from '#api/form103/form103.ts';
import { listAnswers } from '#db/cabinet/answers.ts';
import { addFormCheck } from '#db/form103/checks.ts';
import { addReading } from '#db/cabinet/readings.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { findTrackedByShpi } from '#db/tracking/tracking-tickets.ts';
import { compareForm } from '#domain/form103/compare-form.ts';
import { listAskedLetters } from '#db/cabinet/asked-letters.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { cabinetSection } from '#web/cabinet/cabinet-section.ts';
import { BLOBS, batchDesk } from '../batches/kit/put-batch.ts';
import { noGateway } from '../form103/no-gateway.ts';
import { CLERK_ID, ownCourt } from '../letters/kit/own-court.ts';
import { CLERK, openReadingDesk, type HandedOver, type ReadingDesk } from './kit/reading-desk.ts';

const PERSON = ['Тестов Тест Тестович', '140000, Московская обл, г Люберцы, ул Примерная, д 5'] as const;
const DAY_MS = 86_400_000;
const [AT_OFFICE, DELIVERED] = [
  [8, 2],
  [2, 1],
] as const;
const ACTOR = { ...CLERK, role: 'clerk', siteId: DEMO_SITE_ID } as const;

let serial = 700;
const nextShpi = (): string => makeShpi({ officeIndex: '145862', month: 21, serial: (serial += 1) });
const key = () => ({ idempotencyKey: randomUUID() });

describe('ШПИ that were written crosswise', () => {
  const court = ownCourt();
  let desk: ReadingDesk;
  beforeAll(async () => {
    await court.rows(`update site set channel = 'cabinet'`);
    desk = await openReadingDesk(court);
  });
  afterAll(() => desk.close());

  const parts = () => batchDesk(court, createCabinetChannel());
  const deps = () => ({ database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()) });
  const pasted = async (batchId: string, ...lines: readonly string[]) => {
    const sent = { text: lines.join('\n'), file: undefined };
    return (await desk.readings.read(CLERK, batchId, sent, key())).readingId;
  };
  const numbersOf = ({ letters }: HandedOver) => letters.map(({ number }) => number ?? '');
  const idsOf = ({ letters }: HandedOver) => letters.map(({ id }) => id);
  const shpisOf = async (batch: HandedOver) =>
    Promise.all(idsOf(batch).map(async (id) => (await court.letter(id)).shpi));
  const swap = ({ batchId }: HandedOver, letterIds: readonly string[]) =>
    createSwapService(deps())
      .swap(CLERK, batchId, letterIds, key())
      .then(
        () => 'swapped',
        (error: unknown) => (error as { detail?: string }).detail ?? String(error),
      );
  const look = ({ batchId }: HandedOver) =>
    createCabinetService({ ...deps(), gateway: noGateway }).look(CLERK, batchId);
  const rowsOf = async ({ batchId }: HandedOver) =>
    (await listAnswers(court.orm.em.fork(), batchId)).map(({ standing, doubt }) => [standing, doubt]);
  const signals = ({ batchId }: HandedOver) =>
    court.rows(
      `select 1 from outbox where signal_name = 'form103Arrived' and workflow_id in
      (select 'batch/' || site_id || '/' || to_char(batch_date::date, 'YYYY-MM-DD') || '/' || ordinal from batch where id = ?)`,
      [batchId],
    );
  const awaiting = async ({ batchId }: HandedOver) =>
    (await court.rows<{ code: string }>(`select awaiting ->> 'code' as code from batch where id = ?`, [batchId]))[0]
      ?.code;
  const day = (ago: number): string => {
    const iso = new Date(Date.now() - ago * DAY_MS).toISOString();
    return `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)} ${iso.slice(11, 19)}`;
  };
  const tell = (shpi: string, ...operations: readonly (readonly [readonly [number, number], string])[]) =>
    court.orm.em.fork().transactional(async (em) => {
      const letter = (await findTrackedByShpi(em, [shpi])).get(shpi);
      if (!letter) throw new Error('nobody has this ШПИ');
      const told = operations.map(([[operType, operAttr], operDate]) => ({
        operType,
        operAttr,
        operDate,
        officeIndex: '140000',
      }));
      return applyOperations(em, [{ letter, operations: told }], new Date());
    });
  const operationsOf = async (letterId: string) =>
    (await court.rows<{ shpi: string }>('select distinct shpi from postal_event where letter_id = ?', [letterId])).map(
      ({ shpi }) => shpi,
    );

  /** Two letters to one person; each was given the other's number. */
  async function crossed() {
    const batch = await desk.handedOver([PERSON, PERSON]);
    const [one = '', two = ''] = numbersOf(batch);
    const [first, second] = [nextShpi(), nextShpi()];
    await desk.write(batch.batchId, await pasted(batch.batchId, `${one} ${second}`, `${two} ${first}`));
    expect(await shpisOf(batch)).toEqual([second, first]);
    return { batch, numbers: [one, two] as const, shpis: [first, second] as const };
  }
  /** The answer that names them rightly, with the form 103 that was brought. */
  async function answered() {
    const told = await crossed();
    const { batch, numbers, shpis } = told;
    await pasted(batch.batchId, ...numbers.map((number, at) => `${number} ${shpis[at] ?? ''}`));
    return told;
  }

  it('are each put right by one decision over both rows, which are settled by it', async () => {
    const { batch, shpis } = await answered();
    expect(await rowsOf(batch)).toEqual([
      ['to_settle', 'shpi_taken'],
      ['to_settle', 'shpi_taken'],
      ['shared', null],
      ['shared', null],
    ]);
    const view = await look(batch);
    expect(view?.crossed.map(({ letters }) => letters.map(({ was, shpi }) => [was, shpi]))).toEqual([
      [
        [shpis[1], shpis[0]],
        [shpis[0], shpis[1]],
      ],
    ]);
    if (!view) throw new Error('the batch is carried by people');
    const page = String(
      cabinetSection(view, {
        keysOf: () => ({ csrf: 'c', key: 'k' }) as never,
        viewer: { timeZone: 'Europe/Moscow' } as never,
      }),
    );
    expect(page).toContain('Поменять ШПИ местами');
    const [{ readingId = '' } = {}] = await listAnswers(court.orm.em.fork(), batch.batchId);
    const [letterId = ''] = idsOf(batch);
    const alone = { readingId, place: 1, letterId, shpi: shpis[0], isCorrection: true, reason: '' };
    const refused: unknown = await settleRow(court.orm.em.fork(), ACTOR, batch.batchId, alone, new Date()).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ detail: expect.stringContaining('нажмите «Поменять ШПИ местами»') as string });
    expect(await swap(batch, idsOf(batch).slice(0, 1))).toContain('Ничего не изменено');
    expect(await swap(batch, idsOf(batch))).toBe('swapped');
    expect(await shpisOf(batch)).toEqual(shpis);
    expect(await court.rows('select shpi from batch_letter where batch_id = ? order by row', [batch.batchId])).toEqual(
      shpis.map((shpi) => ({ shpi })),
    );
    expect((await rowsOf(batch)).slice(0, 2).map(([standing]) => standing)).toEqual(['same', 'same']);
    expect((await look(batch))?.crossed).toEqual([]);
    expect(await swap(batch, idsOf(batch))).toContain('не стоят накрест');
  });

  it('keep their batch open, form or no form, until they are settled; then it goes on by itself', async () => {
    const { batch, numbers, shpis } = await answered();
    const { batchId } = batch;
    const file = { name: 'f103.pdf', byteSize: 3, sha256: await BLOBS.put(Buffer.from('pdf')) };
    const [row] = numbers.map((number, at) => ({
      number,
      shpi: shpis[1 - at] ?? '',
      letterId: idsOf(batch)[at] ?? '',
    }));
    const read = { place: 1, words: '', state: 'accepted', fault: null, doubt: null, standing: 'same' } as const;
    const reading = { id: randomUUID(), batchId, way: 'form103', file, readById: CLERK_ID } as const;
    await addReading(
      court.orm.em.fork(),
      reading,
      [{ ...read, letterId: row?.letterId ?? '', shpi: row?.shpi ?? '', uncompared: [] }],
      new Date(),
    );
    expect(await fetchForm103(parts(), { batchId })).toBe(false);
    expect(await awaiting(batch)).toBe('cabinet_rows');
    expect((await look(batch))?.step).toBe('form');
    expect(
      await court.rows(`select 1 from task where subject_id = ? and kind = 'cabinet_rows' and closed_at is null`, [
        batchId,
      ]),
    ).toHaveLength(1);
    expect(await fetchForm103(parts(), { batchId })).toBe(false);
    expect(await signals(batch)).toEqual([]);
    expect(await swap(batch, idsOf(batch))).toBe('swapped');
    expect(await signals(batch)).toHaveLength(1);
    expect(
      await court.rows(`select 1 from task where subject_id = ? and kind = 'cabinet_rows' and closed_at is null`, [
        batchId,
      ]),
    ).toEqual([]);
    // The form is held against the letters as they are now, and only then ends the batch.
    expect(await fetchForm103(parts(), { batchId })).toBe(false);
    await court.rows('delete from form103_wish where batch_id = ?', [batchId]);
    expect(await fetchForm103(parts(), { batchId })).toBe(true);
  });

  it('hold their batch no longer once each row is set aside with its reason', async () => {
    const { batch } = await answered();
    const { batchId } = batch;
    expect(await fetchForm103(parts(), { batchId })).toBe(false);
    const [{ readingId = '' } = {}] = await listAnswers(court.orm.em.fork(), batchId);
    for (const place of [1, 2]) {
      expect(await signals(batch)).toEqual([]);
      const aside = { readingId, place, letterId: null, shpi: '', isCorrection: false, reason: 'опечатка в списке' };
      await court.orm.em.fork().transactional((em) => settleRow(em, ACTOR, batchId, aside, new Date()));
    }
    expect(await signals(batch)).toHaveLength(1);
  });

  it('take what the Post has told with them, each to the letter that it is of', async () => {
    const { batch, shpis } = await answered();
    const [one = '', two = ''] = idsOf(batch);
    await court.rows(`update letter set accepted_at = now() - interval '5 days' where id in (?, ?)`, [one, two]);
    await tell(shpis[0], [AT_OFFICE, day(2)]);
    expect([(await court.letter(one)).status, (await court.letter(two)).status]).toEqual(['accepted', 'at_office']);
    await court.rows('delete from proof_wish');
    expect(await swap(batch, [one, two])).toBe('swapped');
    expect([(await court.letter(one)).status, (await court.letter(two)).status]).toEqual(['at_office', 'accepted']);
    expect([await operationsOf(one), await operationsOf(two)]).toEqual([[shpis[0]], []]);
    expect(await court.rows('select distinct letter_id from proof_wish')).toHaveLength(2);
    expect(await court.rows(`select 1 from timeline where subject_id = ? and kind = 'postal'`, [one])).toHaveLength(1);
    // An answer that was asked for before, read for whoever had the number then, is nothing of that letter now.
    await court.orm.em.fork().transactional((em) =>
      applyOperations(
        em,
        [
          {
            letter: { id: two, shpi: shpis[0], siteId: DEMO_SITE_ID, revision: 1, acceptedAt: null },
            operations: [{ operType: 2, operAttr: 1, operDate: day(1), officeIndex: '140000' }],
          },
        ],
        new Date(),
      ),
    );
    expect((await court.letter(two)).outcome).toBeNull();
    await tell(shpis[0], [DELIVERED, day(1)]);
    expect([(await court.letter(one)).outcome, (await court.letter(two)).outcome]).toEqual(['delivered', null]);
  });

  it('of delivered letters change places with their notices, when both have theirs or none has; an outcome is never taken away', async () => {
    const { batch, shpis } = await answered();
    const [one = '', two = ''] = idsOf(batch);
    await court.rows(`update letter set accepted_at = now() - interval '5 days' where id in (?, ?)`, [one, two]);
    await tell(shpis[0], [DELIVERED, day(3)]);
    const refused = await swap(batch, [one, two]);
    expect(refused).toContain('Ничего не изменено');
    expect(await shpisOf(batch)).toEqual([shpis[1], shpis[0]]);
    await tell(shpis[1], [DELIVERED, day(1)]);
    // In the cabinet's way the Post brings no notice of itself: what both are without, neither is told of.
    expect(await swap(batch, [one, two])).toBe('swapped');
    expect(await shpisOf(batch)).toEqual([shpis[0], shpis[1]]);
    const back = await pasted(
      batch.batchId,
      ...numbersOf(batch).map((number, at) => `${number} ${shpis[1 - at] ?? ''}`),
    );
    expect(back).not.toBe('');
    for (const [letterId, sha256] of [
      [one, 'b'],
      [two, 'a'],
    ] as const) {
      if (letterId === two)
        expect(await swap(batch, [one, two])).toContain(
          `есть у письма ${numbersOf(batch)[0] ?? ''}, а у другого его нет`,
        );
      await court.rows(
        `insert into file (subject_kind, subject_id, kind, revision, file_name, media_type, byte_size, sha256, created_at)
         values ('letter', ?, 'notice', 1, 'n.pdf', 'application/pdf', 1, repeat(?, 64), now())`,
        [letterId, sha256],
      );
    }
    expect(await swap(batch, [one, two])).toBe('swapped');
    const notices = await court.rows<{ subject_id: string; sha256: string; revision: number }>(
      `select subject_id, left(sha256, 1) as sha256, revision from file where kind = 'notice' and subject_id in (?, ?)`,
      [one, two],
    );
    expect(
      new Map(notices.map(({ subject_id, sha256, revision }) => [subject_id, `${sha256}${String(revision)}`])),
    ).toEqual(
      new Map([
        [one, 'a1'],
        [two, 'b1'],
      ]),
    );
    const at = async (id: string) => ((await court.letter(id)).outcomeAt ?? '').slice(0, 10);
    const iso = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);
    expect([await at(one), await at(two)]).toEqual([iso(1), iso(3)]);
  });

  /** Form 103 of a batch, read and held against it: its lines name each letter with its own ШПИ. */
  async function formOf(batchId: string, numbers: readonly string[], shpis: readonly string[]): Promise<string> {
    const em = court.orm.em.fork();
    const letters = (await listAskedLetters(em, batchId)).map((letter) => ({ ...letter, expected: null }));
    const lines = numbers.map((registrationNumber, at) => ({
      ...{ place: at + 1, words: PERSON[0], registrationNumber, shpi: shpis[at] ?? null, recipient: null, index: null },
      ...{ priceKopecks: null, negativeKopecks: null },
    }));
    const comparison = compareForm({ lines, hasPrices: false, toldCount: null, toldSumKopecks: null }, letters);
    const signature = { state: 'absent', place: null, words: null, signedBy: null } as const;
    const check = { batchId, formSha256: 'f'.repeat(64), signature, isRead: true, comparison, expected: new Map() };
    const { id } = await addFormCheck(em, check, new Date());
    await court.rows(`update batch set form103sha256 = repeat('f', 64) where id = ?`, [batchId]);
    await court.rows('delete from form103_wish where batch_id = ?', [batchId]);
    return id;
  }

  it('are known by form 103 too, which ends no batch as long as nobody has settled it', async () => {
    const { batch, numbers, shpis } = await crossed();
    const { batchId } = batch;
    const checkId = await formOf(batchId, numbers, shpis);
    expect(await fetchForm103(parts(), { batchId })).toBe(false);
    expect([await awaiting(batch), await signals(batch)]).toEqual(['cabinet_rows', []]);
    const forms = createForm103Service(
      { ...deps(), blobs: BLOBS as never, maxUploadBytes: 1, gateway: noGateway },
      {} as never,
    );
    for (const place of [1, 2]) {
      expect(await fetchForm103(parts(), { batchId })).toBe(false);
      await forms.settle(CLERK, batchId, { checkId, place, reason: 'опечатка Почты' }, key());
    }
    expect(await signals(batch)).not.toEqual([]);
    expect(await fetchForm103(parts(), { batchId })).toBe(true);
  });

  it('are put right of a batch that is over as well, and its form is held against it anew', async () => {
    const { batch, numbers, shpis } = await crossed();
    await formOf(batch.batchId, numbers, shpis);
    await court.rows(`update batch set status = 'closed', awaiting = null, closed_at = now() where id = ?`, [
      batch.batchId,
    ]);
    expect((await look(batch))?.canSwap).toBe(true);
    expect(await swap(batch, idsOf(batch))).toBe('swapped');
    expect(await shpisOf(batch)).toEqual(shpis);
    expect(await court.rows('select 1 from form103_wish where batch_id = ?', [batch.batchId])).not.toEqual([]);
  });

  /** What is answered of each letter, on its card and in lists. */
  const gatesOf = async (batch: HandedOver) => {
    while ((await judgeWished({ orm: court.orm, isRehearsal: false })) > 0);
    return Promise.all(
      idsOf(batch).map(async (id) => {
        const card = await readLetterGate(court.orm.em.fork(), id, new Date());
        const [kept] = await court.rows<{ gate: string }>('select gate from letter_proof where letter_id = ?', [id]);
        expect(kept?.gate).toBe(card?.gate);
        return [card?.gate, card?.rule, card?.reason ?? ''] as const;
      }),
    );
  };
  /** One of the two is delivered, as the wrong ШПИ says, the other one refused. */
  async function told({ batch, shpis }: Awaited<ReturnType<typeof crossed>>) {
    await court.rows(
      `update letter set accepted_at = now() - interval '5 days', case_number = '2-7/2026' where id in (?, ?)`,
      idsOf(batch),
    );
    await tell(shpis[0], [DELIVERED, day(1)]);
  }

  it.each(['form 103', 'an open answer'] as const)(
    'are nobody’s notice as long as %s says that they are others’, and are judged as before once that is settled',
    async (paper) => {
      const own = await crossed();
      const { batch, numbers, shpis } = own;
      await told(own);
      expect((await gatesOf(batch)).map(([gate]) => gate)).toEqual(['amber', 'green']);
      const settle =
        paper === 'form 103'
          ? await bySettledForm(batch.batchId, numbers, shpis)
          : await bySettledRows(batch.batchId, numbers, shpis);
      const disputed = await gatesOf(batch);
      expect(disputed.map(([gate, rule]) => [gate, rule])).toEqual([
        ['amber', 'shpi_disputed'],
        ['amber', 'shpi_disputed'],
      ]);
      const source = paper === 'form 103' ? 'По форме 103' : 'По ответу кабинета, который ещё не разобран,';
      expect(disputed[1]?.[2]).toContain(`${source} этот ШПИ у письма ${numbers[0]}`);
      expect(disputed[1]?.[2]).toContain(`${source} у письма другой ШПИ: ${shpis[1]}`);
      await settle();
      expect((await gatesOf(batch)).map(([gate]) => gate)).toEqual(['amber', 'green']);
    },
  );
  async function bySettledForm(batchId: string, numbers: readonly string[], shpis: readonly string[]) {
    const checkId = await formOf(batchId, numbers, shpis);
    const forms = createForm103Service(
      { ...deps(), blobs: BLOBS as never, maxUploadBytes: 1, gateway: noGateway },
      {} as never,
    );
    return async () => {
      for (const place of [1, 2])
        await forms.settle(CLERK, batchId, { checkId, place, reason: 'опечатка Почты' }, key());
    };
  }
  async function bySettledRows(batchId: string, numbers: readonly string[], shpis: readonly string[]) {
    const readingId = await pasted(batchId, ...numbers.map((number, at) => `${number} ${shpis[at] ?? ''}`));
    return async () => {
      for (const place of [1, 2]) {
        const aside = { readingId, place, letterId: null, shpi: '', isCorrection: false, reason: 'опечатка в списке' };
        await court.orm.em.fork().transactional((em) => settleRow(em, ACTOR, batchId, aside, new Date()));
      }
    };
  }

  it('that one row puts right by a free number take no operation of the wrong one along', async () => {
    const batch = await desk.handedOver([PERSON, PERSON]);
    const [one = ''] = idsOf(batch);
    const [number = ''] = numbersOf(batch);
    const [wrong, right] = [nextShpi(), nextShpi()];
    await desk.write(batch.batchId, await pasted(batch.batchId, `${number} ${wrong}`));
    await court.rows(`update letter set accepted_at = now() - interval '5 days' where id = ?`, [one]);
    await tell(wrong, [AT_OFFICE, day(2)]);
    const readingId = await pasted(batch.batchId, `${number} ${right}`);
    const same = await pasted(batch.batchId, `${number} ${right}`);
    const word = { readingId, place: 1, letterId: one, shpi: right, isCorrection: true, reason: '' };
    await court.orm.em.fork().transactional((em) => settleRow(em, ACTOR, batch.batchId, word, new Date()));
    await desk.write(batch.batchId, readingId);
    expect(await court.letter(one)).toMatchObject({ shpi: right, status: 'accepted' });
    expect(await operationsOf(one)).toEqual([]);
    // Another reading that waited with the same number says what is written by now.
    const left = (await listAnswers(court.orm.em.fork(), batch.batchId)).filter((row) => row.readingId === same);
    expect(left.map(({ standing }) => standing)).toEqual(['same']);
  });
});
