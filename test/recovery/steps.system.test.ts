import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { buildBatchArchive } from '#activities/batches/build-batch-archive.ts';
import { submitArchive } from '#activities/batches/submit-archive.ts';
import type { TakeResult } from '#activities/publications/contract.ts';
import { sendPicture } from '#activities/publications/send-picture.ts';
import { takePicture } from '#activities/publications/take-picture.ts';
import { postChannels } from '#activities/ports/post-channels.ts';
import type { PostChannel } from '#activities/ports/post-channel.ts';
import { recover, type RecoveryStep } from '#activities/recovery/recover.ts';
import type { Actor } from '#api/actor.ts';
import { readLetterGate } from '#api/proof/letter-gate.ts';
import { gateSection } from '#web/proof/gate-section.ts';
import { createBatchService } from '#api/batches/batches.ts';
import { createDatabase } from '#api/database/database.ts';
import { readCard } from '#api/letters/letter-card.ts';
import { createRecoveryService } from '#api/recovery/recovery.ts';
import type { ServiceDeps } from '#api/services/service-deps.ts';
import { NumbersHeldError, takeNextSequence } from '#db/letters/letter-numbers.ts';
import { finishRecovery, openRecovery } from '#db/recovery/recoveries.ts';
import { listUnkeptNumbers } from '#db/proof/sent-unkept.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { INVARIANTS, type Invariant } from '#domain/reconcile/invariant.ts';
import { reportLines } from '#scripts/reconcile/report.ts';
import { ownCourt } from '../letters/kit/own-court.ts';
import { publishing, putMatter, putSettings } from '../publications/kit/own-publications.ts';
import { acceptedAs, batchDesk, freeze, putBatch, putSigned, scriptedChannel } from '../batches/kit/put-batch.ts';

const SHPI = '14586221000010';
const YEAR = new Date().getFullYear();
const ADMIN: Actor = {
  ...{ accountId: demoAccountId('admin'), role: 'admin', siteId: null },
  ...{ fullName: 'Тестов Тест', position: 'администратор', timeZone: 'Europe/Moscow' },
};

describe('a recovery', () => {
  const court = ownCourt();
  const begin = (): Promise<string> =>
    court.orm.em.fork().transactional((tx) => openRecovery(tx, { cause: 'restored', copyAt: new Date() }, new Date()));
  const isOpen = async (): Promise<boolean> =>
    (await court.rows('select id from recovery where finished_at is null')).length > 0;
  const end = (id: string) =>
    court.orm.em.fork().transactional((tx) => finishRecovery(tx, { id, byId: null, reason: 'проверка' }, new Date()));

  /** Steps until there is nothing more to do at once. */
  async function goOn(
    channel: PostChannel,
    isEngineOld = false,
  ): Promise<{ readonly last: RecoveryStep; readonly led: string[] }> {
    const led: string[] = [];
    const leader = {
      hasOlderThan: () => Promise.resolve(isEngineOld),
      leadAll: () => Promise.resolve(void led.push('all')),
      leadAnew: (ids: readonly string[]) => Promise.resolve(void led.push(...ids)),
    };
    const dependencies = { orm: court.orm, channels: postChannels([channel]), leader, isRehearsal: false };
    for (;;) {
      const last = await recover(dependencies);
      if (last !== 'moved') return { last, led };
    }
  }

  it('holds every batch: none is opened, none is handed over, and no number is given', async () => {
    const { batchId } = await putBatch(court, 1);
    await buildBatchArchive(batchDesk(court), { batchId });
    await putSigned(court);
    const id = await begin();
    const channel = scriptedChannel({});
    expect(await submitArchive(batchDesk(court, channel), { batchId, attempt: 1 })).toEqual({ outcome: 'not_sent' });
    expect(await freeze(court)).toEqual([]);
    await expect(takeNextSequence(court.orm.em.fork(), { siteId: DEMO_SITE_ID, start: 1 }, YEAR)).rejects.toThrow(
      NumbersHeldError,
    );
    expect(channel.asked).toEqual([]);
    expect(await court.rows('select attempt from submission_intent where batch_id = ?', [batchId])).toEqual([]);
    await end(id);
  });

  it('makes the first attempt after it a question: what is older than it is looked up before it is sent', async () => {
    const { batchId } = await putBatch(court, 1);
    await buildBatchArchive(batchDesk(court), { batchId });
    await end(await begin());
    const channel = scriptedChannel({});
    expect(await submitArchive(batchDesk(court, channel), { batchId, attempt: 1 })).toEqual({ outcome: 'unknown' });
    expect(channel.asked).toEqual([]);
    // A question hands nothing over, and no page may say that it did.
    const handedOver = 'select submitted_at as at from batch where id = ?';
    expect(await court.rows(handedOver, [batchId])).toEqual([{ at: null }]);
    await submitArchive(batchDesk(court, channel), { batchId, attempt: 2 });
    expect(channel.asked).toEqual(['submit']);
    expect(await court.rows(handedOver, [batchId])).toEqual([{ at: expect.any(Date) as Date }]);
  });

  it('shows what is on its way to the Post as asked about, and never as being sent', async () => {
    const { batchId, letters } = await putBatch(court, 1);
    const id = letters[0]?.id ?? '';
    await buildBatchArchive(batchDesk(court), { batchId });
    const told = async () => {
      const card = await readCard(court.orm.em.fork(), ADMIN, id, new Date());
      const batch = await createBatchService(services() as unknown as ServiceDeps).card(ADMIN, batchId);
      const lines = card.timeline.map(({ kind }) => kind).filter((kind) => kind !== 'queued');
      const until = [card.awaiting?.until, batch.awaiting?.until];
      return { ...{ letter: card.awaiting?.code, batch: batch.awaiting?.code, lines, until }, waiting: card.waiting };
    };
    expect(await told()).toMatchObject({ letter: 'handing_over', batch: 'sending', lines: [] });
    const recoveryId = await begin();
    const held = await told();
    expect(held).toMatchObject({ letter: 'recovery', batch: 'recovery', lines: [] });
    expect(held.waiting).toMatch(/идёт восстановление.*Почта России/);
    await end(recoveryId);

    await submitArchive(batchDesk(court), { batchId, attempt: 1 });
    const asked = await told();
    expect(asked).toMatchObject({ letter: 'asked_first', batch: 'look_up', lines: ['asked_first'] });
    expect(asked.waiting).toMatch(/нет ли этого письма уже у Почты.*до .*оно будет передано/);
    const [letterUntil, batchUntil] = asked.until;
    expect(letterUntil).toBeDefined();
    expect(letterUntil).toBe(batchUntil);
    await submitArchive(batchDesk(court), { batchId, attempt: 2 });
    expect((await told()).lines.slice(0, 2)).toEqual(['asked_first', 'submitting']);
  });

  it('of a Post that does not answer goes on asking; the processes of letters are led meanwhile', async () => {
    await putSigned(court);
    await begin();
    const silent = scriptedChannel({ lookUp: () => ({ outcome: 'unknown', reason: 'тайм-аут' }) });
    expect(await goOn(silent)).toEqual({ last: 'waiting', led: ['all'] });
    expect(await createRecoveryService(services(), false).notice()).toMatchObject({ trouble: 'тайм-аут' });
    const absent = scriptedChannel({ lookUp: (numbers) => ({ outcome: 'found', letters: [], absent: [...numbers] }) });
    expect((await goOn(absent)).last).toBe('none');
    expect(await isOpen()).toBe(false);
  });

  it('names every letter that the Post has and whose signature the copy does not, to whoever reconciles and on its page', async () => {
    const unsigned = { status: 'awaiting_signature', signedById: null } as const;
    const [kept, lost] = [await putSigned(court), await putSigned(court, unsigned)];
    await begin();
    const taken = [acceptedAs(kept, '14586221000027'), acceptedAs(lost, '14586221000034')];
    const known = taken.map(({ registrationNumber }) => registrationNumber);
    const knowing = scriptedChannel({
      lookUp: (numbers) => ({
        outcome: 'found',
        letters: taken.filter(({ registrationNumber }) => numbers.includes(registrationNumber)),
        absent: numbers.filter((number) => !known.includes(number)),
      }),
    });
    expect((await goOn(knowing)).last).toBe('none');
    const unkeptNumbers = await listUnkeptNumbers(court.orm.em.fork());
    expect(unkeptNumbers).toEqual([lost.number]);
    const checked = Object.fromEntries(INVARIANTS.map((name) => [name, 0])) as Record<Invariant, number>;
    const report = { breaches: [], checked, unkeptNumbers };
    const lines = reportLines(report, { isDeep: false, lastRunAt: undefined }).join('\n');
    expect(lines).toContain('Расхождений нет.');
    expect(lines).toContain(`Письмо ${lost.number ?? ''}: Почта его приняла`);
    expect(lines).not.toContain(kept.number ?? '');
    const { recovery } = await createRecoveryService(services(), false).look(ADMIN);
    expect(recovery?.findings.map(({ letterId, isUnkept }) => [letterId, isUnkept])).toEqual(
      expect.arrayContaining([
        [kept.id, false],
        [lost.id, true],
      ]),
    );
  });

  it('offers no paper of the sending of a letter whose signature the copy does not have', async () => {
    const [kept, lost] = [await putSigned(court), await putSigned(court, { signedById: null })];
    await court.rows('update letter set accepted_at = now() where id in (?, ?) returning id', [kept.id, lost.id]);
    await court.rows(
      `insert into timeline (subject_kind, subject_id, event_key, at, kind, data)
       values ('letter', ?, 'found', now(), 'found_at_post', '{}') returning subject_id`,
      [lost.id],
    );
    const offers = async (id: string): Promise<boolean> => {
      const gate = await readLetterGate(court.orm.em.fork(), id, new Date('2026-12-01T09:00:00Z'));
      return String(gateSection(gate, { timeZone: 'Europe/Moscow' })).includes('Подтверждение отправки');
    };
    expect([await offers(kept.id), await offers(lost.id)]).toEqual([true, false]);
  });

  it('leads nothing in an engine that remembers another past, and says what to do', async () => {
    await begin();
    const absent = scriptedChannel({ lookUp: (numbers) => ({ outcome: 'found', letters: [], absent: [...numbers] }) });
    expect(await goOn(absent, true)).toEqual({ last: 'waiting', led: [] });
    expect((await createRecoveryService(services(), false).notice())?.trouble).toContain('TEMPORAL_NAMESPACE');
    expect(await goOn(absent)).toEqual({ last: 'none', led: ['all'] });
  });

  it('looks beyond the silence below the first number that the site has chosen for the year', async () => {
    const was = await court.rows<{ start: number }>('select numbering_start as start from site where id = ?', [
      DEMO_SITE_ID,
    ]);
    await court.rows('update site set numbering_start = 5000 where id = ?', [DEMO_SITE_ID]);
    await begin();
    const sent = `${DEMO_SITE_ID}/${String(YEAR % 100)}/5002`;
    const knowing = scriptedChannel({
      lookUp: (numbers) => ({
        outcome: 'found',
        letters: numbers
          .filter((number) => number === sent)
          .map((registrationNumber) => ({ registrationNumber, state: 'accepted', shpi: '14586221000041' })),
        absent: numbers.filter((number) => number !== sent),
      }),
    });
    expect((await goOn(knowing)).last).toBe('none');
    expect(await counter()).toBeGreaterThan(5_002);

    // Drafts of the copy are asked about because of it, so that it is there to be settled after another recovery as well.
    const other = await begin();
    const service = createRecoveryService(services(), false);
    const shown = async () => (await service.look(ADMIN)).recovery?.findings.map((one) => one.registrationNumber);
    expect(await shown()).toContain(sent);
    await service.settle(ADMIN, sent, 'подшито по ШПИ', command());
    expect(await shown()).not.toContain(sent);
    await end(other);
    await court.rows('update site set numbering_start = ? where id = ?', [was[0]?.start, DEMO_SITE_ID]);
  });

  it('waits for a person where the Post cannot be asked, adopts what the person’s list names, and then ends', async () => {
    const letter = await putSigned(court);
    await begin();
    const mute: PostChannel = { ...scriptedChannel({}), cannotLookUp: true };
    expect((await goOn(mute)).last).toBe('waiting');
    expect((await openQuestions()).length).toBeGreaterThan(0);

    const service = createRecoveryService(services(), false);
    const sites = await court.rows<{ id: string }>('select id from site where id <> ?', [DEMO_SITE_ID]);
    for (const { id } of sites) await service.nothingSent(ADMIN, id, command());
    const stranger = `${DEMO_SITE_ID}/${String(YEAR % 100)}/70001`;
    const list = [listed(letter.number ?? ''), { ...listed(stranger), sequence: 70_001 }];
    await service.bringList(ADMIN, DEMO_SITE_ID, list, command());
    const { last, led } = await goOn(mute);
    expect([last, led]).toEqual(['none', [letter.id]]);
    expect(await court.letter(letter.id)).toMatchObject({ status: 'accepted', shpi: SHPI });
    // The moment of the copy is no answer to when it was sent.
    const when = `select sent_at as sent, accepted_at is not null as accepted from letter where id = ?`;
    expect(await court.rows(when, [letter.id])).toEqual([{ sent: null, accepted: true }]);
    expect(await openQuestions()).toEqual([]);
    expect(await takeNextSequence(court.orm.em.fork(), { siteId: DEMO_SITE_ID, start: 1 }, YEAR)).toBeGreaterThan(
      70_001,
    );
    expect((await service.look(ADMIN)).recovery?.findings).toMatchObject([
      { registrationNumber: stranger, letterId: null, settledAt: null },
      { registrationNumber: letter.number, letterId: letter.id },
    ]);
  });

  it('adopts a letter that the list names without its ШПИ, for it must not go again, and asks people for the ШПИ', async () => {
    const letter = await putSigned(court);
    await begin();
    const mute: PostChannel = { ...scriptedChannel({}), cannotLookUp: true };
    await goOn(mute);
    const service = createRecoveryService(services(), false);
    const list = [{ ...listed(letter.number ?? ''), shpi: null }];
    await service.bringList(ADMIN, DEMO_SITE_ID, list, command());
    await goOn(mute);
    expect(await court.letter(letter.id)).toMatchObject({ status: 'accepted', shpi: null });
    const tasks = `select t.details, t.closed_at from task t join letter l on l.batch_id = t.subject_id
      where t.kind = 'bare_letters' and l.id = ?`;
    expect(await court.rows(tasks, [letter.id])).toEqual([{ details: { count: 1 }, closed_at: null }]);
  });

  it('is ended early by an administrator with a reason only, and numbers are lifted over all that might have been sent', async () => {
    await begin();
    const mute: PostChannel = { ...scriptedChannel({}), cannotLookUp: true };
    await goOn(mute);
    const service = createRecoveryService(services(), false);
    await expect(service.finish(ADMIN, ' ', command())).rejects.toMatchObject({ code: 'bad-request' });
    const before = await counter();
    await service.finish(ADMIN, 'кабинет закрыт', command());
    expect(await isOpen()).toBe(false);
    expect((await counter()) - before).toBeGreaterThanOrEqual(1_000);
  });

  it('gives no version a second time: every publication sends its whole picture once, above what the lost time may have used', async () => {
    await putSettings(court);
    const steps = publishing(court, { mailSender: taking() });
    const take = (matterId: string) => takePicture(steps, { matterId, resend: null });
    const send = async (matterId: string, version: number) => void (await sendPicture(steps, { matterId, version }));
    const [known, unsent] = [await putMatter(court), await putMatter(court)];
    const first = versionOf(await take(known.matterId));
    expect(versionOf(await take(unsent.matterId))).toBe(first);
    await send(known.matterId, first);
    const lift = await liftOf(await begin());
    expect(lift).toBeGreaterThan(999);
    // An equal picture, for the site may show a newer one that is lost here.
    expect(await take(known.matterId)).toEqual({ outcome: 'composed', version: first + lift + 1, owed: 'nothing' });
    await send(known.matterId, first + lift + 1);
    expect(await take(known.matterId)).toEqual({ outcome: 'nothing_new' });
    // What the copy has composed goes out as it is: the same bytes under the same name.
    expect(await take(unsent.matterId)).toEqual({ outcome: 'composed', version: first, owed: 'picture' });
    await send(unsent.matterId, first);
    expect(versionOf(await take(unsent.matterId))).toBe(first + lift + 1);
    // A card that the copy does not know may have been published in the lost time too.
    const fresh = await putMatter(court);
    expect(versionOf(await take(fresh.matterId))).toBe(first + lift);
    const again = await liftOf(await begin());
    expect(versionOf(await take(known.matterId))).toBe(first + lift + 1 + again + 1);
    const lines = await court.rows(
      `select data from timeline where kind = 'versions_lifted' and subject_id = ? order by id`,
      [known.matterId],
    );
    expect(lines).toEqual([{ data: { version: first + lift } }, { data: { version: first + lift + 1 + again } }]);
    expect(
      await court.rows(`select id from outbox where dedupe_key = ?`, [`changed:${known.matterId}:1`]),
    ).toHaveLength(1);
  });

  const taking = () => ({
    send: () => Promise.resolve({ outcome: 'sent' as const, words: 'ok' }),
    ...{ check: () => Promise.resolve(null), whyShut: () => Promise.resolve(null) },
  });
  const liftOf = async (id: string): Promise<number> =>
    (await court.rows<{ lift: number }>('select version_lift as lift from recovery where id = ?', [id]))[0]?.lift ?? 0;
  const services = () => ({ database: createDatabase(court.orm), clock: () => Promise.resolve(new Date()) });
  const openQuestions = () =>
    court.rows(`select id from task where closed_at is null and starts_with(incident_key, 'recovery-asks/')`);
  const counter = async (): Promise<number> => {
    const sql = 'select last_sequence as last from letter_counter where site_id = ? and year = ?';
    return (await court.rows<{ last: number }>(sql, [DEMO_SITE_ID, YEAR]))[0]?.last ?? 0;
  };
});

function versionOf(taken: TakeResult): number {
  return taken.outcome === 'composed' ? taken.version : 0;
}

function command(): { readonly idempotencyKey: string } {
  return { idempotencyKey: randomUUID() };
}

function listed(registrationNumber: string) {
  return { registrationNumber, siteId: DEMO_SITE_ID, year: YEAR, sequence: 1, shpi: SHPI, addressee: null };
}
