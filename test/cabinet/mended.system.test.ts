import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCabinetChannel } from '#activities/adapters/cabinet-channel.ts';
import { mendHere } from '#activities/cabinet/left-over-letters.ts';
import { createCabinetService } from '#api/cabinet/cabinet.ts';
import { readCard } from '#api/letters/letter-card.ts';
import { awaitingSection } from '#web/letters/card/awaiting-section.ts';
import { createMendedService } from '#api/cabinet/mended.ts';
import { createDatabase } from '#api/database/database.ts';
import { readKeptAcceptance } from '#db/letters/kept-acceptance.ts';
import { readLettersToJudge } from '#db/proof/judged-letters.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';
import { cabinetSection } from '#web/cabinet/cabinet-section.ts';
import { batchDesk } from '../batches/kit/put-batch.ts';
import { noGateway } from '../form103/no-gateway.ts';
import { CLERK_ID, ownCourt, SUPERVISOR_ID } from '../letters/kit/own-court.ts';
import { CLERK, openReadingDesk, type ReadingDesk } from './kit/reading-desk.ts';

let serial = 5_100;
const nextShpi = (): string => makeShpi({ officeIndex: '145862', month: 21, serial: (serial += 1) });
const PERSON = ['Тестов Тест Тестович', '140000, Московская обл, г Люберцы, ул Примерная, д 5'] as const;
const HEAD = { ...CLERK, accountId: SUPERVISOR_ID, role: 'supervisor' } as const;

describe('a letter in «Новые» that was mended in the cabinet', () => {
  const court = ownCourt();
  let desk: ReadingDesk;
  beforeAll(async () => {
    await court.rows(`update site set channel = 'cabinet'`);
    desk = await openReadingDesk(court);
  });
  afterAll(() => desk.close());

  const key = () => ({ idempotencyKey: randomUUID() });
  const deps = () => ({ database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()) });

  it('waits for people from the archive to the last answer, and says so as its batch does, with the way to it', async () => {
    const { batchId, letters } = await desk.handedOver([PERSON]);
    const [{ id = '' } = {}] = letters;
    const shownAs = async (status: string, code: string) => {
      await court.rows('update letter set status = ?, awaiting = ?::jsonb where id = ?', [
        ...[status, JSON.stringify({ code }), id],
      ]);
      const card = await readCard(court.orm.em.fork(), CLERK, id, new Date());
      const section = String(
        awaitingSection({ ...card, openTasks: [] } as never, {
          timeZone: CLERK.timeZone,
          now: new Date().toISOString(),
        }),
      );
      return { card, section };
    };
    for (const [status, kept, code] of [
      ['queued', 'handing_over', 'cabinet_upload'],
      ['submitting', 'answer', 'cabinet_answer'],
      ['unknown', 'look_up', 'cabinet_look_up'],
    ] as const) {
      const { card, section } = await shownAs(status, kept);
      expect(card.awaiting).toMatchObject({ code, from: 'сотрудник участка' });
      expect(card.waiting).toContain('сотрудник участка; пока сотрудник участка не скажет');
      expect(section).toContain('Ждёт человека');
      expect(section).toContain(`href="/batches/${batchId}"`);
      expect(section).not.toMatch(/Идёт своим ходом|Делать ничего не нужно|обычно несколько минут|сверка идёт сама/);
    }
    await court.rows(`update batch set channel = 'emulator' where id = ?`, [batchId]);
    expect((await shownAs('submitting', 'answer')).card.awaiting).toMatchObject({ code: 'answer' });
    await court.rows(`update batch set channel = 'cabinet' where id = ?`, [batchId]);
  });

  it('was sent some time after the upload, and the others at it, whenever the answer is typed', async () => {
    const { batchId, letters } = await desk.handedOver([PERSON, PERSON]);
    await court.rows(`update batch set submitted_at = '2026-11-01T13:30:00Z' where id = ?`, [batchId]);
    const read = async (...lines: readonly string[]) => {
      const sent = { text: lines.join('\n'), file: undefined };
      await desk.write(batchId, (await desk.readings.read(CLERK, batchId, sent, key())).readingId);
    };
    const [one, two] = letters.map(({ number }) => number ?? '');
    await read(`${one ?? ''} ${nextShpi()}`, `${two ?? ''} Новые Ошибка ADDRESSLINE_TO`);
    await read(`${two ?? ''} ${nextShpi()}`);
    const ids = letters.map(({ id }) => id);
    for (const id of ids)
      expect(await court.letter(id)).toMatchObject({
        ...{ status: 'accepted', sentAt: new Date('2026-11-01T13:30:00Z') },
        acceptedAt: new Date('2026-11-01T13:30:00Z'),
      });
    const judged = await readLettersToJudge(court.orm.em.fork(), ids);
    const known = new Map(judged.map((letter) => [letter.id, [letter.keptAcceptance, letter.judged.acceptedOn]]));
    expect(ids.map((id) => known.get(id))).toEqual([
      ['clerk', '2026-11-01'],
      ['not_before', null],
    ]);
    expect(await readKeptAcceptance(court.orm.em.fork(), ids[1] ?? '')).toBe('not_before');
  });

  it('is not sent from here as well, whoever says so, until who answers for it says that it was an error', async () => {
    const { batchId, letters } = await desk.handedOver([PERSON]);
    const [{ id: letterId = '', number = '' } = {}] = letters;
    const leave = async () => {
      const sent = { text: `${number ?? ''} Новые Ошибка ADDRESSLINE_TO`, file: undefined };
      return (await desk.readings.read(CLERK, batchId, sent, key())).readingId;
    };
    const [first, stale] = [await leave(), await leave()];
    await desk.write(batchId, first);
    const service = createMendedService(deps());
    await service.mended(CLERK, batchId, letterId, 'индекс исправлен, ушло', key());
    // What was read before that says nothing of how it stands since.
    await desk.write(batchId, stale);
    const cabinet = createCabinetService({ ...deps(), gateway: noGateway });
    const word = { said: 'mend_here', letterId } as const;
    const refused = await cabinet.tell(CLERK, batchId, word, key()).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'conflict' });
    expect((refused as { detail: string }).detail).toMatch(/написал\(а\), что письмо исправлено в кабинете: «индекс/);
    // Told at the same moment, it is not carried out either.
    const carryOut = () =>
      mendHere(batchDesk(court, createCabinetChannel()), {
        ...{ batchId, letterId, attempt: 1, actorId: CLERK_ID, decisionId: randomUUID() },
      });
    await carryOut();
    expect((await court.letter(letterId)).status).toBe('submitting');
    const said = await court.rows(`select 1 from timeline where kind = 'mend_here_kept' and subject_id = ?`, [batchId]);
    expect(said).toHaveLength(1);
    const shownTo = async (actor: typeof CLERK | typeof HEAD) => {
      const view = await cabinet.look(actor, batchId);
      if (view === null) throw new Error('the batch is carried by people');
      const viewer = { timeZone: CLERK.timeZone, now: new Date().toISOString() };
      return String(await cabinetSection(view, { keysOf: () => ({ csrfToken: 'c', idempotencyKey: 'k' }), viewer }));
    };
    expect(await shownTo(CLERK)).not.toMatch(/Исправить здесь|Исправили по ошибке/);
    expect(await shownTo(HEAD)).toContain('Исправили по ошибке');
    await expect(service.unmended(CLERK, batchId, letterId, key())).rejects.toMatchObject({ code: 'forbidden' });
    await service.unmended(HEAD, batchId, letterId, key());
    expect(await shownTo(CLERK)).toContain('Исправить здесь');
    await carryOut();
    expect((await court.letter(letterId)).status).toBe('needs_fix');
    await expect(service.mended(CLERK, batchId, letterId, 'ушло', key())).rejects.toMatchObject({ code: 'conflict' });
  });
});
