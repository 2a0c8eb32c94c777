import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MailDoor } from '#activities/adapters/mail-breaker.ts';
import type { SmsDoor } from '#activities/adapters/sms-breaker.ts';
import { recordFinding } from '#activities/notifications/ask-person.ts';
import { endNeedless } from '#activities/notifications/end-needless.ts';
import { writeLetterInstead } from '#activities/notifications/letter-instead.ts';
import { lookUpNotification } from '#activities/notifications/look-up.ts';
import { planNotification } from '#activities/notifications/plan.ts';
import { sendNotification } from '#activities/notifications/send.ts';
import type { SmsAnswer, SmsLookUp, SmsPiece } from '#activities/ports/sms-gateway.ts';
import type { Actor } from '#api/actor.ts';
import { createDatabase } from '#api/database/database.ts';
import { createDoubtfulMessages } from '#api/notifications/doubtful-messages.ts';
import { Migration20261130001700_reminder_of_a_start } from '#db/migrations/Migration20261130001700_reminder_of_a_start.ts';
import { listNearHearings, makeDueReminders } from '#db/notifications/due-reminders.ts';
import { readNotice } from '#api/notifications/notice-access.ts';
import { noticeCard } from '#api/notifications/notice-view.ts';
import { notificationPage } from '#web/notifications/notification-page.ts';
import type { Chrome } from '#web/layout/chrome.ts';
import { createHearingService } from '#api/proof/hearings.ts';
import { readCaseNotices } from '#api/proof/case-notices.ts';
import { hasSentNotice, listSentNoticesOfCase } from '#db/proof/case-notices.ts';
import { listMessages } from '#db/proof/hearings.ts';
import { withdrawConsent } from '#db/notifications/consents.ts';
import { keepMessage } from '#db/notifications/incoming.ts';
import { planAnewAfterSettings } from '#db/notifications/planned-anew.ts';
import { moveClock } from '#db/clock.ts';
import type { DoubtAnswer } from '#domain/notifications/consent.ts';
import { notificationWorkflowId } from '#domain/notifications/notification-process.ts';
import { keepReceipt } from '#db/notifications/receipts.ts';
import { tellOfMovedHearings } from '#db/notifications/moved-hearings.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId, seed } from '#db/seed/seed.ts';
import { INITIAL_NOTIFICATION_SETTINGS } from '#domain/notifications/notification-settings.ts';
import { splitSms } from '#domain/notifications/sms-text.ts';
import type { SendAnswer } from '#mail/mail-sender.ts';
import { ownDatabase } from '#test/environment/own-database.ts';
import { putLetter } from '../letters/kit/own-court.ts';
import { notify, putParty, QUICK, statusOf, type NotifiedParty, type Noticing } from './kit/notified-court.ts';

const GATEWAY = 'smpp:test';

describe('the steps of a notice', () => {
  const own = ownDatabase(3);
  const office = {
    get orm() {
      return own.orm;
    },
    rows: <T extends object>(sql: string, params: readonly unknown[] = []): Promise<T[]> =>
      own.orm.em.fork().execute<T[]>(sql, [...params]),
  };
  beforeAll(async () => {
    await seed(own.url);
    await office.rows(
      `insert into notification_settings (site_id, version, settings, author_id, created_at) values (?, 1, ?::jsonb, ?, now())`,
      [DEMO_SITE_ID, JSON.stringify(QUICK), demoAccountId('sudya')],
    );
  });

  /** A door that answers by script and keeps what it was handed. */
  function door(answers: readonly (SmsAnswer | 'crash')[], looked: SmsLookUp = { found: 'unclear' }) {
    const handed: SmsPiece[] = [];
    const sms: SmsDoor = {
      ...{ name: GATEWAY, takesParts: true, whyShut: () => Promise.resolve(null), check: () => Promise.resolve(null) },
      submit: (piece) => {
        const answer = answers[Math.min(handed.length, answers.length - 1)] ?? 'crash';
        handed.push(piece);
        return answer === 'crash' ? Promise.reject(new Error('the worker died')) : Promise.resolve(answer);
      },
      lookUp: () => Promise.resolve(looked),
      listen: () => ({ stop: () => Promise.resolve() }),
    };
    return { handed, dependencies: { orm: own.orm, sms, mailSender: null, isRehearsal: true } };
  }
  const made = async (noticing: Noticing = {}) => {
    const party = await putParty(office);
    return { party, notificationId: await notify(office, party, noticing) };
  };
  const receipt = (messageId: string, phone: string, reference: number | null = null) =>
    own.orm.em
      .fork()
      .transactional((em) =>
        keepReceipt(
          em,
          { ...{ gateway: GATEWAY, messageId, phone, reference, state: 'delivered' }, error: null, doneAt: null },
          new Date(),
        ),
      );

  const clerk: Actor = {
    ...{ accountId: demoAccountId('sekretar'), role: 'clerk', siteId: DEMO_SITE_ID, timeZone: 'Europe/Moscow' },
    ...{ fullName: 'Примерова А. С.', position: 'секретарь' },
  };
  const doubtsOf = () =>
    createDoubtfulMessages({ database: createDatabase(own.orm), clock: () => Promise.resolve(new Date()) } as never);
  const write = (phone: string, text: string) =>
    own.orm.em.fork().transactional((em) => keepMessage(em, { gateway: GATEWAY, phone, text }, new Date()));

  it('an intent without an answer is never handed over again: it is unknown', async () => {
    const { notificationId } = await made();
    const { handed, dependencies } = door(['crash', { outcome: 'taken', messageId: 'x' }]);
    await expect(sendNotification(dependencies, { notificationId })).rejects.toThrow('died');
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'unknown' });
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'unknown' });
    expect(handed).toHaveLength(1);
    expect(await statusOf(office, notificationId)).toBe('unknown');
  });

  it('a receipt that comes before the answer is found when the answer comes, and a repeat changes nothing', async () => {
    const { party, notificationId } = await made();
    await receipt('early', party.address);
    await receipt('early', party.address);
    const { dependencies } = door([{ outcome: 'taken', messageId: 'early' }]);
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'sent' });
    expect(await statusOf(office, notificationId)).toBe('delivered');
    expect(await office.rows('select times from sms_receipt where message_id = ?', ['early'])).toEqual([{ times: 2 }]);
  });

  it('a receipt tells by our reference of a message whose answer never came', async () => {
    const { party, notificationId } = await made();
    const { handed, dependencies } = door([{ outcome: 'unclear' }]);
    await sendNotification(dependencies, { notificationId });
    await receipt('unheard', '+79990009999', handed[0]?.reference ?? 0);
    expect(await lookUpNotification(dependencies, { notificationId, isWindowOver: true })).toMatchObject({
      outcome: 'unknown',
    });
    await receipt('heard', party.address, handed[0]?.reference ?? 0);
    expect(await lookUpNotification(dependencies, { notificationId, isWindowOver: true })).toMatchObject({
      outcome: 'delivered',
    });
    expect(handed).toHaveLength(1);
  });

  it('what the gateway does not know is absent only when its time is over, and goes again under another attempt', async () => {
    const { notificationId } = await made();
    const { handed, dependencies } = door([{ outcome: 'unclear' }, { outcome: 'taken', messageId: 'again' }], {
      found: 'absent',
    });
    await sendNotification(dependencies, { notificationId });
    const look = (isWindowOver: boolean) => lookUpNotification(dependencies, { notificationId, isWindowOver });
    expect(await look(false)).toMatchObject({ outcome: 'unknown' });
    expect(await look(true)).toMatchObject({ outcome: 'again' });
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'sent' });
    expect(handed.map(({ key }) => key)).toEqual([`${notificationId}:1:1`, `${notificationId}:1:2`]);
  });

  it('a long text goes in parts, and a part that has left is not handed over again', async () => {
    const text = 'Заседание по делу. '.repeat(8);
    const { notificationId } = await made({ text });
    const throttled: SmsAnswer = { outcome: 'not_sent', reason: 'throttled', words: '' };
    const taken = ['p1', 'p2', 'p3'].map((messageId): SmsAnswer => ({ outcome: 'taken', messageId }));
    const { handed, dependencies } = door([taken[0] ?? throttled, throttled, ...taken.slice(1)]);
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({
      outcome: 'not_sent',
      hasLeft: true,
    });
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'sent' });
    expect(handed.map(({ ordinal }) => ordinal)).toEqual([1, 2, 2, 3]);
    expect([...new Set(handed.map(({ body }) => body))]).toEqual(splitSms(text));
  });

  it('after «СТОП» nothing begins to leave, even what was planned before', async () => {
    const { party, notificationId } = await made();
    const { handed, dependencies } = door([{ outcome: 'taken', messageId: 'stop' }]);
    expect(await planNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'go' });
    const stop = { gateway: GATEWAY, phone: party.address, text: 'Стоп' };
    expect(await own.orm.em.fork().transactional((em) => keepMessage(em, stop, new Date()))).toBe(1);
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'over' });
    expect(handed).toEqual([]);
    expect(await statusOf(office, notificationId)).toBe('withdrawn');
  });

  it.each([
    ['between two tries', true],
    ['between two parts', false],
  ])('after «СТОП» no further part leaves, and what has left in part notifies nobody: %s', async (_, isHeld) => {
    const { party, notificationId } = await made({ text: 'Заседание по делу. '.repeat(8) });
    const stop = () => write(party.address, 'СТОП');
    const throttled: SmsAnswer = { outcome: 'not_sent', reason: 'throttled', words: '' };
    const taken: SmsAnswer = { outcome: 'taken', messageId: `part:${notificationId}` };
    const { handed, dependencies } = door(isHeld ? [taken, throttled, taken] : [taken]);
    const { submit } = dependencies.sms;
    if (!isHeld)
      dependencies.sms.submit = async (piece, signal) => {
        await stop();
        return submit(piece, signal);
      };
    const sent = await sendNotification(dependencies, { notificationId });
    if (isHeld) {
      expect(sent).toMatchObject({ outcome: 'not_sent', hasLeft: true });
      await stop();
      const called = 'select 1 from outbox where workflow_id = ? and signal_name is not null';
      expect(await office.rows(called, [notificationWorkflowId(notificationId)])).toHaveLength(1);
      expect(await planNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'over' });
    } else expect(sent).toMatchObject({ outcome: 'over', hasLeft: true });
    await sendNotification(dependencies, { notificationId });
    expect(handed.map(({ ordinal }) => ordinal)).toEqual(isHeld ? [1, 2] : [1]);
    await receipt(`part:${notificationId}`, party.address);
    const row = 'select status, reason from notification where id = ?';
    expect(await office.rows(row, [notificationId])).toEqual([
      { status: 'cut_short', reason: 'сторона отозвала согласие; части 2–3 не передавались' },
    ]);
    const hearings = createHearingService({
      ...{ database: createDatabase(own.orm), clock: () => Promise.resolve(new Date()) },
    } as never);
    const [hearing] = await hearings.ofCase(clerk, party.caseId);
    expect(hearing?.gate).toBe('red');
    const words = JSON.stringify(hearing?.parties);
    expect(words).toMatch(
      /СМС отправлено [^"]*: ушло не целиком \(части 2–3 не передавались\) и отозвано; не извещает/u,
    );
    expect(words).not.toContain('не доставлено');
  });

  it('what may be meant as «СТОП» takes nothing back by itself: the clerk has a task in the case, and what he says is done', async () => {
    const doubts = doubtsOf();
    const answer = (caseId: string, given: DoubtAnswer, newestId: string) =>
      doubts.answer(
        clerk,
        caseId,
        { answer: given, consentId: party.consentId, newestId },
        { idempotencyKey: randomUUID() },
      );
    const tasks = (caseId: string) =>
      office.rows<{ status: string }>(
        `select status from task where subject_id = ? and kind = 'doubtful_message' order by created_at`,
        [caseId],
      );
    const inForce = async (phone: string): Promise<number> =>
      (await office.rows('select 1 from party_consent where address = ? and withdrawn_at is null', [phone])).length;

    const { party, notificationId } = await made();
    const { caseId, address } = party;
    await write(address, 'Спасибо, буду');
    expect(await tasks(caseId)).toEqual([]);
    expect(await write(address, 'Не присылайте мне это')).toBe(0);
    await write(address, 'С Т О П');
    expect(await tasks(caseId)).toEqual([{ status: 'ready' }]);
    expect(await inForce(address)).toBe(1);
    const [newest, older] = await doubts.list(clerk, caseId);
    expect([newest?.text, older?.text]).toEqual(['С Т О П', 'Не присылайте мне это']);
    await expect(answer(caseId, 'keep', older?.id ?? '')).rejects.toMatchObject({ code: 'conflict' });
    await answer(caseId, 'keep', newest?.id ?? '');
    expect([await tasks(caseId), await inForce(address)]).toEqual([[{ status: 'completed' }], 1]);
    expect(await doubts.list(clerk, caseId)).toEqual([]);
    await write(address, 'хватит');
    const [last] = await doubts.list(clerk, caseId);
    await answer(caseId, 'refusal', last?.id ?? '');
    expect(await inForce(address)).toBe(0);
    expect(await office.rows('select withdrawn_how from party_consent where address = ?', [address])).toEqual([
      { withdrawn_how: 'refusal_message' },
    ]);
    expect((await tasks(caseId)).map(({ status }) => status)).toEqual(['completed', 'completed']);
    const { dependencies } = door(['crash']);
    expect(await planNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'over' });

    const other = await made();
    await write(other.party.address, 'Вы ошиблись номером');
    await write(other.party.address, 'СТОП');
    expect(await tasks(other.party.caseId)).toEqual([{ status: 'obsolete' }]);
  });

  it.each([
    ['refusal', 'green', /с этого телефона: отказ/u],
    ['stranger', 'red', /чей телефон: номер оказался чужим/u],
  ] as const)(
    'a delivered SMS is in doubt while it is asked whose the phone is; after the answer «%s» it is %s, in the evidence too',
    async (given, gate, words) => {
      const { party, notificationId } = await made();
      const { dependencies } = door([{ outcome: 'taken', messageId: `whose-${given}` }]);
      await sendNotification(dependencies, { notificationId });
      await receipt(`whose-${given}`, party.address);
      await lookUpNotification(dependencies, { notificationId, isWindowOver: false });
      const hearings = createHearingService({
        ...{ database: createDatabase(own.orm), clock: () => Promise.resolve(new Date()) },
      } as never);
      const gateNow = async () => (await hearings.ofCase(clerk, party.caseId))[0]?.gate;
      const waysNow = async () =>
        (await hearings.ofCase(clerk, party.caseId))[0]?.parties[0]?.ways.map(({ code }) => code) ?? [];
      const spoken = party.address.replace(/^\+7(\d{3})/u, '8 ($1) ');
      await office.rows('update case_party set phone = ? where id = ?', [spoken, party.partyId]);
      const evidence = async () =>
        JSON.stringify(await readCaseNotices(own.orm.em.fork(), party.caseId, 'Europe/Moscow'));
      expect(await gateNow()).toBe('green');
      await write(party.address, 'Это не мой номер');
      expect([await gateNow(), await evidence()]).toEqual(['amber', expect.stringContaining('ещё не решено')]);
      const [asked] = await doubtsOf().list(clerk, party.caseId);
      const decision = { answer: given, consentId: party.consentId, newestId: asked?.id ?? '' };
      await doubtsOf().answer(clerk, party.caseId, decision, { idempotencyKey: randomUUID() });
      expect([await gateNow(), await evidence()]).toEqual([gate, expect.stringMatching(words)]);
      // Nobody is telephoned at a stranger's either, however the case writes the number; at another of the party's he is.
      if (given !== 'stranger') return;
      expect(await waysNow()).not.toContain('phone');
      await office.rows(`update case_party set phone = '+7 495 000-00-01' where id = ?`, [party.partyId]);
      expect(await waysNow()).toContain('phone');
    },
  );

  const delivered = async (messageId: string) => {
    const { party, notificationId } = await made();
    const { dependencies } = door([{ outcome: 'taken', messageId }]);
    await sendNotification(dependencies, { notificationId });
    await receipt(messageId, party.address);
    await lookUpNotification(dependencies, { notificationId, isWindowOver: false });
    return party;
  };
  const withdrawByHand = (consentId: string) =>
    own.orm.em
      .fork()
      .transactional((em) => withdrawConsent(em, { id: consentId, byId: clerk.accountId, how: 'by_hand' }, new Date()));
  it.each<[how: string, course: (party: NotifiedParty) => Promise<unknown>]>([
    [
      'asked before «СТОП»',
      async ({ address }) => [await write(address, 'Это не мой номер, я не Тестов'), await write(address, 'Стоп')],
    ],
    ['said in the same breath as «СТОП»', ({ address }) => write(address, 'СТОП. Это не мой номер, вы ошиблись')],
    [
      'said after «СТОП»',
      async ({ address }) => [await write(address, 'СТОП'), await write(address, 'Это не мой номер!')],
    ],
    [
      'said when the consent was taken back by hand',
      async ({ address, consentId }) => [await withdrawByHand(consentId), await write(address, 'номер не мой')],
    ],
    [
      'asked before the consent was taken back by hand',
      async ({ address, consentId }) => [await write(address, 'номер не мой'), await withdrawByHand(consentId)],
    ],
  ])('whose the phone is outlives the consent: %s, it is asked, and the answer holds', async (how, course) => {
    const hearings = createHearingService({
      ...{ database: createDatabase(own.orm), clock: () => Promise.resolve(new Date()) },
    } as never);
    const answers = [
      ['stranger', 'red'],
      ['keep', 'green'],
    ] as const;
    for (const [answer, gate] of answers) {
      const party = await delivered(`${how}:${answer}`);
      const gateNow = async () => (await hearings.ofCase(clerk, party.caseId))[0]?.gate;
      await course(party);
      const [way] = await office.rows('select withdrawn_how from party_consent where id = ?', [party.consentId]);
      const [asked, ...more] = await doubtsOf().list(clerk, party.caseId);
      expect([await gateNow(), asked?.isWithdrawn, more]).toEqual(['amber', true, []]);
      const decision = { answer, consentId: party.consentId, newestId: asked?.id ?? '' };
      await doubtsOf().answer(clerk, party.caseId, decision, { idempotencyKey: randomUUID() });
      expect([await gateNow(), await doubtsOf().list(clerk, party.caseId)]).toEqual([gate, []]);
      const after = 'select withdrawn_how from party_consent where id = ?';
      expect(await office.rows(after, [party.consentId])).toEqual([way]);
      const open = `select 1 from task where subject_id = ? and kind = 'doubtful_message' and closed_at is null`;
      expect(await office.rows(open, [party.caseId])).toEqual([]);
    }
  });

  it('what two parties of a case have written is answered apart: of the other nothing is said', async () => {
    const [one, other] = [await putParty(office), await putParty(office)];
    await office.rows('update party_consent set case_id = ? where id = ?', [one.caseId, other.consentId]);
    await write(one.address, 'Это не мой номер');
    await write(other.address, 'Опоздаю, ждите');
    const asked = async () => (await doubtsOf().list(clerk, one.caseId)).map(({ text }) => text);
    const answer = async (given: DoubtAnswer, { consentId }: NotifiedParty) => {
      const newest = (await doubtsOf().list(clerk, one.caseId)).find((message) => message.consentId === consentId);
      const decision = { answer: given, consentId, newestId: newest?.id ?? '' };
      await doubtsOf().answer(clerk, one.caseId, decision, { idempotencyKey: randomUUID() });
    };
    const waysOf = () =>
      office.rows('select withdrawn_how from party_consent where case_id = ? order by address', [one.caseId]);
    const task = () =>
      office.rows(`select status from task where subject_id = ? and kind = 'doubtful_message'`, [one.caseId]);
    await answer('stranger', one);
    expect(await waysOf()).toEqual([{ withdrawn_how: 'stranger_number' }, { withdrawn_how: null }]);
    expect([await asked(), await task()]).toEqual([['Опоздаю, ждите'], [{ status: 'ready' }]]);
    await expect(answer('keep', one)).rejects.toMatchObject({ code: 'conflict' });
    await write(one.address, 'ещё раз');
    await answer('keep', other);
    expect(await waysOf()).toEqual([{ withdrawn_how: 'stranger_number' }, { withdrawn_how: null }]);
    expect([await asked(), await task()]).toEqual([[], [{ status: 'completed' }]]);
  });

  it('«СТОП» and other quiet hours call at once whoever waits, each once for each cause', async () => {
    const { party, notificationId } = await made();
    const called = () =>
      office.rows<{ signal_name: string }>(
        'select signal_name from outbox where workflow_id = ? and signal_name is not null',
        [notificationWorkflowId(notificationId)],
      );
    await office.rows(
      `update notification set status = 'waiting', held_until = now() + interval '9 hours' where id = ?`,
      [notificationId],
    );
    const settings = { siteId: DEMO_SITE_ID, version: 2 };
    const renew = () => own.orm.em.fork().transactional((em) => planAnewAfterSettings(em, settings, new Date()));
    expect(await renew()).toBe(1);
    await renew();
    expect(await called()).toEqual([{ signal_name: 'termsChanged' }]);
    const stop = { gateway: GATEWAY, phone: party.address, text: 'Стоп' };
    await own.orm.em.fork().transactional((em) => keepMessage(em, stop, new Date()));
    expect(await called()).toHaveLength(2);
    const { dependencies } = door(['crash']);
    expect(await planNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'over' });
    expect(await statusOf(office, notificationId)).toBe('withdrawn');
  });

  it('the trouble of a channel is told no longer when the last who waited for it was withdrawn', async () => {
    const [first, last] = [await made(), await made()];
    const { dependencies } = door([{ outcome: 'not_sent', reason: 'not_authorised', words: '' }]);
    const open = async () =>
      (await office.rows(`select 1 from task where incident_key like 'notification-sms/%' and closed_at is null`))
        .length;
    for (const { notificationId } of [first, last]) await sendNotification(dependencies, { notificationId });
    expect(await open()).toBe(1);
    for (const [{ party, notificationId }, left] of [
      [first, 1],
      [last, 0],
    ] as const) {
      const stop = { gateway: GATEWAY, phone: party.address, text: 'Стоп' };
      await own.orm.em.fork().transactional((em) => keepMessage(em, stop, new Date()));
      expect(await planNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'over' });
      expect(await open()).toBe(left);
    }
  });

  it('a mail that waited for its server stands as sent when it has gone, and goes no more when consent was taken back meanwhile', async () => {
    const answers: SendAnswer[] = [];
    const given: string[] = [];
    const mailSender: MailDoor = {
      whyShut: () => Promise.resolve(null),
      check: () => Promise.resolve(null),
      send: ({ messageId }) => {
        given.push(messageId);
        return Promise.resolve(answers.shift() ?? { outcome: 'sent', words: '' });
      },
    };
    const dependencies = { ...door(['crash']).dependencies, mailSender };
    const [kept, unclear, taken] = await Promise.all(
      [1, 2, 3].map(async () => {
        const party = await putParty(office, 'mail');
        return { party, notificationId: await notify(office, party) };
      }),
    );
    if (!kept || !unclear || !taken) throw new TypeError('three were made');
    const away = { outcome: 'not_sent', reason: 'no_connection', words: '' } as const;
    const send = ({ notificationId }: { notificationId: string }) => sendNotification(dependencies, { notificationId });
    for (const script of [[away], [{ outcome: 'unclear', words: '' } as const, away]]) {
      const one = script.length === 1 ? kept : unclear;
      answers.push(...script);
      for (const _ of script) await send(one);
      expect(await statusOf(office, one.notificationId)).toBe('waiting');
      expect(await send(one)).toMatchObject({ outcome: 'sent' });
      expect(await statusOf(office, one.notificationId)).toBe('sent');
    }
    answers.push(away);
    await send(taken);
    await office.rows(`update party_consent set withdrawn_at = now(), withdrawn_how = 'by_hand' where id = ?`, [
      taken.party.consentId,
    ]);
    const before = given.length;
    expect(await send(taken)).toMatchObject({ outcome: 'over' });
    expect(given).toHaveLength(before);
    expect(await statusOf(office, taken.notificationId)).toBe('withdrawn');
  });

  it('what nobody can tell has been unclear for the days that a rehearsal passed over', async () => {
    const { notificationId } = await made();
    const { dependencies } = door([{ outcome: 'unclear' }]);
    await moveClock(own.orm.em.fork(), 3 * 86_400_000);
    await sendNotification(dependencies, { notificationId });
    const look = () => lookUpNotification(dependencies, { notificationId, isWindowOver: false });
    expect((await look()).unclearForMs).toBeLessThan(60_000);
    await moveClock(own.orm.em.fork(), 86_400_000);
    expect((await look()).unclearForMs).toBeGreaterThanOrEqual(86_400_000);
    await office.rows('update rehearsal_clock set offset_ms = 0');
  });

  it('a hearing that is not held withdraws its notice', async () => {
    const { party, notificationId } = await made();
    await office.rows(`update case_hearing set state = 'postponed' where id = ?`, [party.hearingId]);
    expect(await planNotification(door(['crash']).dependencies, { notificationId })).toMatchObject({ outcome: 'over' });
    expect(await statusOf(office, notificationId)).toBe('withdrawn');
  });

  it('a hearing that is moved withdraws what has not left and says in the case that parties are to be told anew; its room moves nothing', async () => {
    const { party, notificationId } = await made();
    const tell = () => own.orm.em.fork().transactional((em) => tellOfMovedHearings(em, [party.caseId], new Date()));
    const lines = () =>
      office.rows<{ data: { what: string } }>(
        `select data from timeline where subject_id = ? and kind = 'hearing_moved'`,
        [party.caseId],
      );
    const { dependencies } = door(['crash']);
    await office.rows(`update case_hearing set room = '7' where id = ?`, [party.hearingId]);
    await tell();
    expect(await planNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'go' });
    expect(await lines()).toEqual([]);
    await office.rows(`update case_hearing set starts_at = starts_at + interval '1 day' where id = ?`, [
      party.hearingId,
    ]);
    await tell();
    await tell();
    expect((await lines()).map(({ data }) => data.what)).toEqual([
      expect.stringMatching(/^сообщали о \S+, \S+; заседание теперь/),
    ]);
    const signals = await office.rows('select 1 from outbox where workflow_id = ? and signal_name is not null', [
      notificationWorkflowId(notificationId),
    ]);
    expect(signals).toHaveLength(1);
    expect(await planNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'over' });
    const [row] = await office.rows<{ status: string; reason: string }>(
      'select status, reason from notification where id = ?',
      [notificationId],
    );
    expect(row?.status).toBe('withdrawn');
    expect(row?.reason).toMatch(/^сообщали о .*; заседание теперь /);
  });

  const standings: readonly (readonly [string, string, string, Noticing, string | null])[] = [
    ['a party that is no longer in the case', 'case_party', 'gone_at = now()', {}, 'участник выбыл из дела'],
    ['a case that is over', 'court_case', `state = 'closed'`, {}, 'дело окончено'],
    [
      'a case that is over, of something else than a hearing',
      'court_case',
      `state = 'closed'`,
      { kind: 'message' },
      null,
    ],
    ['a cancelled hearing', 'case_hearing', `state = 'cancelled'`, {}, 'заседание отложено, отменено или прошло'],
    ['a postponed hearing', 'case_hearing', `state = 'postponed'`, {}, 'заседание отложено, отменено или прошло'],
    [
      'a hearing that is no longer in the case',
      'case_hearing',
      'gone_at = now()',
      {},
      'заседание отложено, отменено или прошло',
    ],
  ];
  it.each(standings)(
    'whoever waits is called at once by %s, and nothing goes',
    async (_, table, change, more, reason) => {
      const { party, notificationId } = await made(more);
      const { handed, dependencies } = door([{ outcome: 'taken', messageId: `standing-${notificationId}` }]);
      expect(await planNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'go' });
      const tell = () => own.orm.em.fork().transactional((em) => tellOfMovedHearings(em, [party.caseId], new Date()));
      const called = () =>
        office.rows('select 1 from outbox where workflow_id = ? and signal_name is not null', [
          notificationWorkflowId(notificationId),
        ]);
      await tell();
      expect(await called()).toEqual([]);
      const idOf = { case_party: party.partyId, court_case: party.caseId, case_hearing: party.hearingId };
      await office.rows(`update ${table} set ${change} where id = ?`, [idOf[table as keyof typeof idOf]]);
      await tell();
      await tell();
      expect(await called()).toHaveLength(reason === null ? 0 : 1);
      await sendNotification(dependencies, { notificationId });
      expect(handed).toHaveLength(reason === null ? 1 : 0);
      const [row] = await office.rows('select status, reason from notification where id = ?', [notificationId]);
      expect(row).toEqual(reason === null ? { status: 'sent', reason: null } : { status: 'withdrawn', reason });
    },
  );

  it('nothing goes to a phone while it is asked whose it is; the answer calls who waits, and it goes', async () => {
    const { party, notificationId } = await made({ text: 'Заседание по делу. '.repeat(8) });
    const taken: SmsAnswer = { outcome: 'taken', messageId: `asked-${notificationId}` };
    const { handed, dependencies } = door([taken, { outcome: 'not_sent', reason: 'throttled', words: '' }, taken]);
    await sendNotification(dependencies, { notificationId });
    const waiting = await notify(office, party);
    await write(party.address, 'да вы ошиблись номером');
    for (const id of [notificationId, waiting]) {
      expect(await planNotification(dependencies, { notificationId: id })).toMatchObject({ outcome: 'wait' });
      expect(await sendNotification(dependencies, { notificationId: id })).toMatchObject({ outcome: 'not_sent' });
    }
    expect(handed).toHaveLength(2);
    expect(await statusOf(office, waiting)).toBe('waiting');
    const [asked] = await doubtsOf().list(clerk, party.caseId);
    const decision = { answer: 'keep', consentId: party.consentId, newestId: asked?.id ?? '' } as const;
    await doubtsOf().answer(clerk, party.caseId, decision, { idempotencyKey: randomUUID() });
    for (const id of [notificationId, waiting]) {
      const called = 'select 1 from outbox where workflow_id = ? and signal_name is not null';
      expect(await office.rows(called, [notificationWorkflowId(id)])).toHaveLength(1);
      expect(await planNotification(dependencies, { notificationId: id })).toMatchObject({ outcome: 'go' });
      expect(await sendNotification(dependencies, { notificationId: id })).toMatchObject({ outcome: 'sent' });
    }
  });

  it('nobody is reminded of a hearing of a closed case, or by a phone of which it is asked whose it is', async () => {
    const [closed, asked, usual] = [await putParty(office), await putParty(office), await putParty(office)];
    await office.rows(`update court_case set state = 'closed' where id = ?`, [closed.caseId]);
    await write(asked.address, 'да вы ошиблись номером');
    const settings = { ...INITIAL_NOTIFICATION_SETTINGS, remindDaysBefore: [30] };
    const round = () =>
      own.orm.em.fork().transactional(async (em) => {
        const now = new Date();
        const near = await listNearHearings(em, { siteId: DEMO_SITE_ID, withinDays: 30, after: null }, now);
        const hearings = near.filter(({ caseId }) => [closed, asked, usual].some((one) => one.caseId === caseId));
        return makeDueReminders(em, { siteId: DEMO_SITE_ID, timeZone: 'Europe/Moscow', settings, hearings }, now);
      });
    expect(await round()).toBe(1);
    const [doubt] = await doubtsOf().list(clerk, asked.caseId);
    const decision = { answer: 'keep', consentId: asked.consentId, newestId: doubt?.id ?? '' } as const;
    await doubtsOf().answer(clerk, asked.caseId, decision, { idempotencyKey: randomUUID() });
    expect(await round()).toBe(1);
    const to = await office.rows('select case_id from notification where case_id in (?, ?, ?) order by created_at', [
      ...[closed, asked, usual].map(({ caseId }) => caseId),
    ]);
    expect(to).toEqual([{ case_id: usual.caseId }, { case_id: asked.caseId }]);
  });

  describe('of what a party was told the newest decides', () => {
    const hearings = () =>
      createHearingService({ database: createDatabase(own.orm), clock: () => Promise.resolve(new Date()) } as never);
    const noticeOf = async ({ caseId }: NotifiedParty) => (await hearings().ofCase(clerk, caseId))[0]?.parties[0];
    const set = (party: NotifiedParty, change: string) =>
      office.rows(`update case_hearing set ${change} where id = ?`, [party.hearingId]);
    let last = 0;
    /** A notice that has been delivered; each later than the one before. */
    const tell = async (party: NotifiedParty, noticing: Noticing = {}): Promise<string> => {
      const id = await notify(office, party, noticing);
      last += 1;
      await office.rows(
        `update notification set status = 'delivered', sent_at = now() - interval '1 hour' + ? * interval '1 minute', finished_at = now() where id = ?`,
        [last, id],
      );
      await office.rows(`update notification_part set state = 'delivered' where notification_id = ?`, [id]);
      return id;
    };

    it('a hearing that is moved away and back is not known to whoever was told of the other start', async () => {
      const party = await putParty(office);
      await tell(party);
      expect(await noticeOf(party)).toMatchObject({ gate: 'green' });
      await set(party, `starts_at = starts_at + interval '1 day'`);
      await tell(party);
      await set(party, `starts_at = starts_at - interval '1 day'`);
      const notice = await noticeOf(party);
      expect(notice).toMatchObject({ gate: 'red' });
      expect(notice?.reason).toMatch(/^После этого сообщали о .*; заседание теперь .* Известите заново\.$/u);
      await tell(party);
      expect(await noticeOf(party)).toMatchObject({ gate: 'green' });
    });

    it('a hearing that was cancelled and stands again is not known to whoever was written to meanwhile', async () => {
      const [told, untold] = [await putParty(office), await putParty(office)];
      for (const party of [told, untold]) {
        await tell(party);
        await set(party, `state = 'cancelled'`);
      }
      await tell(told, { kind: 'message', isOfHearing: false });
      for (const party of [told, untold]) await set(party, `state = 'scheduled'`);
      expect(await noticeOf(untold)).toMatchObject({ gate: 'green' });
      expect(await noticeOf(told)).toMatchObject({ gate: 'red' });
      expect((await noticeOf(told))?.reason).toContain('отложено или отменено');
    });

    it('a letter that tells of another start takes an SMS back as another SMS does', async () => {
      const party = await putParty(office);
      await tell(party);
      await set(party, `starts_at = starts_at + interval '1 day'`);
      await putLetter(office, {
        ...{ status: 'accepted', acceptedAt: new Date(), caseId: party.caseId },
        ...{ casePartyId: party.partyId, caseHearingId: party.hearingId },
      });
      await set(party, `starts_at = starts_at - interval '1 day'`);
      expect(await noticeOf(party)).toMatchObject({ gate: 'red' });
    });
  });

  it("a person's word settles it once, and a letter instead is one draft and one task", async () => {
    const { party, notificationId } = await made();
    const { dependencies } = door([{ outcome: 'unclear' }]);
    await sendNotification(dependencies, { notificationId });
    const finding = { notificationId, actorId: demoAccountId('sekretar'), finding: 'letter' } as const;
    await recordFinding(dependencies, finding);
    await recordFinding(dependencies, finding);
    await writeLetterInstead(dependencies, { notificationId });
    await writeLetterInstead(dependencies, { notificationId });
    expect(await statusOf(office, notificationId)).toBe('fallen_back');
    const drafts = await office.rows('select status from letter where case_party_id = ?', [party.partyId]);
    expect(drafts).toEqual([{ status: 'draft' }]);
    const tasks = await office.rows('select kind, status from task where subject_id = ?', [notificationId]);
    expect(tasks).toEqual([{ kind: 'letter_instead', status: 'ready' }]);
  });

  it.each([
    [`state = 'postponed'`, 'отложено'],
    [`state = 'cancelled'`, 'отменено'],
    [`gone_at = now()`, 'в деле его больше нет'],
  ])('no letter is owed of a hearing that will not be held: its task closes and says why (%s)', async (change, why) => {
    const { party, notificationId } = await made();
    const { dependencies } = door([{ outcome: 'unclear' }]);
    await sendNotification(dependencies, { notificationId });
    await recordFinding(dependencies, { notificationId, actorId: demoAccountId('sekretar'), finding: 'letter' });
    await writeLetterInstead(dependencies, { notificationId });
    const tell = () => own.orm.em.fork().transactional((em) => tellOfMovedHearings(em, [party.caseId], new Date()));
    const tasks = () => office.rows('select status from task where subject_id = ?', [notificationId]);
    await tell();
    expect(await tasks()).toEqual([{ status: 'ready' }]);
    await office.rows(`update case_hearing set ${change} where id = ?`, [party.hearingId]);
    await tell();
    await tell();
    expect(await tasks()).toEqual([{ status: 'obsolete' }]);
    const lines = await office.rows(`select data from timeline where subject_id = ? and kind = 'hearing_off'`, [
      notificationId,
    ]);
    expect(lines).toEqual([{ data: { why } }]);
  });

  it('the course of the case tells what came of a notice and of a consent, without a name or a phone', async () => {
    const { party, notificationId } = await made();
    const { dependencies } = door([{ outcome: 'taken', messageId: 'told' }]);
    await sendNotification(dependencies, { notificationId });
    await receipt('told', party.address);
    await lookUpNotification(dependencies, { notificationId, isWindowOver: false });
    await own.orm.em
      .fork()
      .transactional((em) => keepMessage(em, { gateway: GATEWAY, phone: party.address, text: 'СТОП' }, new Date()));
    const lines = await office.rows<{ kind: string; data: object }>(
      `select kind, data from timeline where subject_kind = 'case' and subject_id = ? order by at, kind`,
      [party.caseId],
    );
    expect(lines.map(({ kind }) => kind).toSorted()).toEqual(['consent_withdrawn', 'notice_delivered', 'notice_sent']);
    for (const { data } of lines) expect(data).toMatchObject({ way: 'СМС', who: 'ответчик' });
    expect(JSON.stringify(lines)).not.toMatch(/Тестов|999/);
  });

  it('a letter instead of a notice of the last days says that it may come too late', async () => {
    const late = new Date(Date.now() + 27 * 86_400_000);
    const { notificationId } = await made({ letterAt: late });
    const { dependencies } = door(['crash']);
    await writeLetterInstead(dependencies, { notificationId });
    const [task] = await office.rows<{ details: object }>('select details from task where subject_id = ?', [
      notificationId,
    ]);
    expect(JSON.stringify(task)).toContain('может не успеть: тогда известите иначе');
  });

  it('what the addressee has received sends no more parts, and its process ends', async () => {
    const { notificationId } = await made({ text: 'Заседание по делу. '.repeat(5) });
    const { handed, dependencies } = door([{ outcome: 'unclear' }, { outcome: 'taken', messageId: 'never' }]);
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'unknown' });
    const actorId = demoAccountId('sekretar');
    await recordFinding(dependencies, { notificationId, actorId, finding: 'arrived' });
    expect(await statusOf(office, notificationId)).toBe('delivered');
    expect(await lookUpNotification(dependencies, { notificationId, isWindowOver: false })).toMatchObject({
      outcome: 'delivered',
    });
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'over' });
    expect(handed).toHaveLength(1);
  });

  it('what a person says of a notice stands in its evidence as his word: no receipt and no answer is written', async () => {
    const { party, notificationId } = await made({ text: 'Заседание по делу. '.repeat(5) });
    const { dependencies } = door([{ outcome: 'unclear' }]);
    await sendNotification(dependencies, { notificationId });
    await recordFinding(dependencies, { notificationId, actorId: demoAccountId('sekretar'), finding: 'arrived' });
    const [message] = await listMessages(own.orm.em.fork(), [party.caseId]);
    expect(message).toMatchObject({ isSaid: true, unsentParts: [2] });
    const linesOf = async () => {
      const notices = await readCaseNotices(own.orm.em.fork(), party.caseId, 'Europe/Moscow');
      return notices.flatMap(({ lines }) => lines.map((line) => line.at(-1) ?? '')).join('\n');
    };
    const said = await linesOf();
    expect(said).toMatch(/итог: решено человеком, что получено: \S.*, \d\d\.\d\d\.\d{4}.*; часть 2 не передавалась/u);
    expect(said).not.toMatch(/ответ оператора|квитанция|Доставлено|ответил на запрос/u);
  });

  it('what the operator told when asked is no receipt in the evidence', async () => {
    const { party, notificationId } = await made();
    const { dependencies } = door([{ outcome: 'unclear' }], {
      ...{ found: 'state', messageId: 'asked', state: 'delivered', error: null },
    });
    await sendNotification(dependencies, { notificationId });
    await lookUpNotification(dependencies, { notificationId, isWindowOver: false });
    const [notice] = await readCaseNotices(own.orm.em.fork(), party.caseId, 'Europe/Moscow');
    const told = (notice?.lines ?? []).map((line) => line.at(-1) ?? '').join('\n');
    expect(told).toMatch(/оператор ответил на запрос: доставлена\nитог: Доставлено/u);
    expect(told).not.toMatch(/квитанция|ответ оператора/u);
  });

  it('a notice that comes ends the letter that another to the party about the same hearing owes, and no other', async () => {
    const { party, notificationId } = await made();
    const { dependencies } = door([{ outcome: 'taken', messageId: `owed-${notificationId}` }]);
    await writeLetterInstead(dependencies, { notificationId });
    const stranger = await made();
    await writeLetterInstead(dependencies, { notificationId: stranger.notificationId });
    const again = await notify(office, party);
    await sendNotification(dependencies, { notificationId: again });
    const tasks = (id: string) => office.rows('select status from task where subject_id = ?', [id]);
    expect(await tasks(notificationId)).toEqual([{ status: 'ready' }]);
    await receipt(`owed-${notificationId}`, party.address);
    await lookUpNotification(dependencies, { notificationId: again, isWindowOver: false });
    expect(await statusOf(office, again)).toBe('delivered');
    expect(await tasks(notificationId)).toEqual([{ status: 'obsolete' }]);
    expect(await tasks(stranger.notificationId)).toEqual([{ status: 'ready' }]);
    expect(
      await office.rows(`select 1 from timeline where subject_id = ? and kind = 'came_otherwise'`, [notificationId]),
    ).toHaveLength(1);
  });

  describe('no letter is asked for instead of a notice', () => {
    const tasks = (id: string) => office.rows('select status from task where subject_id = ?', [id]);
    const drafts = (party: NotifiedParty) =>
      office.rows('select 1 from letter where case_party_id = ?', [party.partyId]);
    const saidWhy = async (id: string) => {
      const lines = await office.rows<{ data: { why: string } }>(
        `select data from timeline where subject_id = ? and kind = 'letter_needless'`,
        [id],
      );
      return lines.map(({ data: { why } }) => why);
    };
    const over = async (id: string) => {
      const [row] = await office.rows('select finished_at is not null as over from notification where id = ?', [id]);
      return row;
    };
    const hear = async (party: NotifiedParty, messageId: string) => {
      const heard = await notify(office, party);
      await sendNotification(door([{ outcome: 'taken', messageId }]).dependencies, { notificationId: heard });
      await receipt(messageId, party.address);
      await lookUpNotification(door(['crash']).dependencies, { notificationId: heard, isWindowOver: false });
      expect(await statusOf(office, heard)).toBe('delivered');
    };

    it('whose party another notice of the hearing has notified', async () => {
      const { party, notificationId } = await made();
      const { dependencies } = door([{ outcome: 'taken', messageId: `silent-${notificationId}` }]);
      await sendNotification(dependencies, { notificationId });
      await hear(party, `heard-${notificationId}`);
      await writeLetterInstead(dependencies, { notificationId });
      await writeLetterInstead(dependencies, { notificationId });
      expect([await tasks(notificationId), await drafts(party)]).toEqual([[], []]);
      expect(await saidWhy(notificationId)).toEqual(['участник об этом заседании извещён']);
      expect([await statusOf(office, notificationId), await over(notificationId)]).toEqual(['sent', { over: true }]);
      const unsent = await notify(office, party);
      await writeLetterInstead(dependencies, { notificationId: unsent });
      expect([await statusOf(office, unsent), await tasks(unsent)]).toEqual(['withdrawn', []]);
    });

    it('of a hearing that has begun', async () => {
      const { party, notificationId } = await made();
      const { dependencies } = door([{ outcome: 'taken', messageId: `begun-${notificationId}` }]);
      await sendNotification(dependencies, { notificationId });
      await office.rows(`update case_hearing set starts_at = now() - interval '1 minute' where id = ?`, [
        party.hearingId,
      ]);
      await writeLetterInstead(dependencies, { notificationId });
      expect([await tasks(notificationId), await drafts(party)]).toEqual([[], []]);
      expect(await saidWhy(notificationId)).toEqual(['заседание уже началось']);
    });

    it.each(['before', 'after'] as const)(
      'of a criminal hearing past the last hour at which a notice counts, asked for %s it',
      async (when) => {
        const { party, notificationId } = await made();
        const { dependencies } = door([{ outcome: 'taken', messageId: `missed-${notificationId}` }]);
        const passHour = () =>
          office.rows(`update case_hearing set starts_at = now() + interval '4 days' where id = ?`, [party.hearingId]);
        await office.rows(`update court_case set kind = 'criminal' where id = ?`, [party.caseId]);
        await sendNotification(dependencies, { notificationId });
        if (when === 'after') await passHour();
        await writeLetterInstead(dependencies, { notificationId });
        if (when === 'before') {
          expect(await tasks(notificationId)).toEqual([{ status: 'ready' }]);
          await passHour();
          await new MockActivityEnvironment().run(endNeedless, dependencies);
        }
        expect(await tasks(notificationId)).toEqual(when === 'after' ? [] : [{ status: 'obsolete' }]);
        expect(await drafts(party)).toHaveLength(when === 'after' ? 0 : 1);
        expect(await saidWhy(notificationId)).toEqual([
          expect.stringMatching(/^известить нужно было не позже .* заседание остаётся отложить$/u),
        ]);
      },
    );

    it('that is no call to a hearing only while nothing is told: something else is told whatever becomes of the hearing', async () => {
      const { party, notificationId } = await made({ kind: 'message' });
      await hear(party, `called-${notificationId}`);
      const { dependencies } = door(['crash']);
      await writeLetterInstead(dependencies, { notificationId });
      expect(await tasks(notificationId)).toEqual([{ status: 'ready' }]);
    });

    it.each(['letter', 'representative', 'day'] as const)(
      'any more when the party has come to be notified, or the day of the hearing is over (%s)',
      async (what) => {
        const { party, notificationId } = await made();
        const { dependencies } = door(['crash']);
        const other = await made();
        for (const id of [notificationId, other.notificationId])
          await writeLetterInstead(dependencies, { notificationId: id });
        const round = () => new MockActivityEnvironment().run(endNeedless, dependencies);
        await round();
        expect(await tasks(notificationId)).toEqual([{ status: 'ready' }]);
        if (what === 'letter') await deliverLetter(party);
        else if (what === 'representative') await hearRepresentative(party);
        else
          await office.rows(`update case_hearing set starts_at = now() - interval '25 hours' where id = ?`, [
            party.hearingId,
          ]);
        await round();
        await round();
        expect(await tasks(notificationId)).toEqual([{ status: 'obsolete' }]);
        expect(await saidWhy(notificationId)).toEqual([
          what === 'day' ? 'день заседания прошёл' : 'участник об этом заседании извещён',
        ]);
        expect(await tasks(other.notificationId)).toEqual([{ status: 'ready' }]);
        expect(await standing(notificationId)).toMatch(/^Письмо вместо уведомления не нужно: /u);
        expect(await standing(other.notificationId)).toContain('Подготовлен черновик письма');
      },
    );

    it.each(['task', 'nothing'] as const)(
      'until what has notified the party counts no more: then it is owed again, once, and says why (there was %s before)',
      async (before) => {
        const { party, notificationId } = await made();
        const { dependencies } = door([{ outcome: 'taken', messageId: `lost-${notificationId}` }]);
        await sendNotification(dependencies, { notificationId });
        if (before === 'task') await writeLetterInstead(dependencies, { notificationId });
        await hear(party, `heard-once-${notificationId}`);
        if (before === 'nothing') await writeLetterInstead(dependencies, { notificationId });
        const round = () => new MockActivityEnvironment().run(endNeedless, dependencies);
        const open = () =>
          office.rows(`select kind, details from task where subject_id = ? and closed_at is null`, [notificationId]);
        await round();
        expect(await open()).toEqual([]);
        await write(party.address, 'да вы ошиблись номером');
        await round();
        expect(await open()).toEqual([]);
        const [doubt] = await doubtsOf().list(clerk, party.caseId);
        const decision = { answer: 'stranger', consentId: party.consentId, newestId: doubt?.id ?? '' } as const;
        await doubtsOf().answer(clerk, party.caseId, decision, { idempotencyKey: randomUUID() });
        const words = [expect.stringContaining('больше не извещён')];
        expect(await open()).toEqual([{ kind: 'letter_instead', details: { words } }]);
        await round();
        expect(await open()).toHaveLength(1);
        expect(await drafts(party)).toHaveLength(1);
        const lines = await office.rows(`select data from timeline where subject_id = ? and kind = 'owed_again'`, [
          notificationId,
        ]);
        expect(lines).toEqual([{ data: { why: words[0] } }]);
      },
    );

    /** What the notice's card says of where it stands. */
    const standing = async (id: string) => {
      const em = own.orm.em.fork();
      const card = await noticeCard(em, clerk, await readNotice(em, clerk, id));
      const chrome: Chrome = {
        ...{ viewer: { timeZone: 'Europe/Moscow', now: new Date().toISOString() }, nav: [], help: '/help/help' },
        asset: (name) => `/assets/${name}`,
      };
      const keysOf = () => ({ csrfToken: 'c', idempotencyKey: 'k' });
      const markup = String(await notificationPage(chrome, { card, refusal: undefined, keysOf }));
      const [, words = ''] = /<span class="muted">([^<]*)<\/span><\/span/u.exec(markup) ?? [];
      return words.trim();
    };
    const deliverLetter = async (party: NotifiedParty) => {
      const { id } = await putLetter(office, {
        ...{ status: 'delivered', documentKind: 'summons', acceptedAt: new Date(), caseId: party.caseId },
        ...{ casePartyId: party.partyId, caseHearingId: party.hearingId },
      });
      await office.rows(
        `insert into postal_event (letter_id, shpi, oper_type, oper_attr, oper_date, office_index, received_at)
         values (?, '14000026000033', 2, 1, to_char(now() at time zone 'Europe/Moscow', 'DD.MM.YYYY HH24:MI:SS'), '140000', now()) returning id`,
        [id],
      );
    };
    /** A defendant's representative, who has agreed to SMS and got one. */
    const hearRepresentative = async (party: NotifiedParty) => {
      const other = await putParty(office);
      await office.rows(
        `update case_party set case_id = ?, ordinal = 2, role = 'representative', represents_party_id = ? where id = ?`,
        [...[party.caseId, party.partyId, other.partyId]],
      );
      await office.rows('update party_consent set case_id = ? where id = ?', [party.caseId, other.consentId]);
      await hear({ ...other, caseId: party.caseId, hearingId: party.hearingId }, `through-${party.partyId}`);
    };
  });

  it('an SMS costs by the tariff at which its first part goes, not by that of the day it was made', async () => {
    const { notificationId } = await made({ text: 'Заседание по делу. '.repeat(5) });
    const costs = async () => {
      const [row] = await office.rows('select cost_kopecks, part_count from notification where id = ?', [
        notificationId,
      ]);
      return row;
    };
    const price = (version: number, kopecksPerPart: number) =>
      office.rows(
        `insert into notification_settings (site_id, version, settings, author_id, created_at) values (?, ?, ?::jsonb, ?, now())`,
        [DEMO_SITE_ID, version, JSON.stringify({ ...QUICK, kopecksPerPart }), demoAccountId('sudya')],
      );
    expect(await costs()).toEqual({ cost_kopecks: 0, part_count: 2 });
    await price(50, 310);
    const { dependencies } = door([
      { outcome: 'taken', messageId: `priced-${notificationId}` },
      { outcome: 'not_sent', reason: 'throttled', words: '' },
      { outcome: 'taken', messageId: `priced-too-${notificationId}` },
    ]);
    await sendNotification(dependencies, { notificationId });
    expect(await costs()).toEqual({ cost_kopecks: 620, part_count: 2 });
    await price(51, 999);
    expect(await sendNotification(dependencies, { notificationId })).toMatchObject({ outcome: 'sent' });
    expect(await costs()).toEqual({ cost_kopecks: 620, part_count: 2 });
    await price(52, 0);
  });

  it('a plan says until when it is waited: of other quiet hours, of a clock that was moved, of a question that was answered', async () => {
    const { party, notificationId } = await made();
    const { dependencies } = door(['crash']);
    const heldUntil = async () => {
      const [row] = await office.rows<{ held_until: Date | null }>('select held_until from notification where id = ?', [
        notificationId,
      ]);
      return row?.held_until?.toISOString() ?? null;
    };
    let version = 60;
    const choose = async (quiet: { readonly from: string; readonly to: string }) => {
      version += 1;
      await office.rows(
        `insert into notification_settings (site_id, version, settings, author_id, created_at) values (?, ?, ?::jsonb, ?, now())`,
        [DEMO_SITE_ID, version, JSON.stringify({ ...QUICK, quiet }), demoAccountId('sudya')],
      );
    };
    const plan = () => planNotification(dependencies, { notificationId });
    const now = Date.now();
    // Every minute is quiet but those of an hour that is far from now.
    const minutes = (hoursAhead: number) =>
      new Date(now + (hoursAhead + 3) * 3_600_000).toISOString().slice('yyyy-MM-ddT'.length, 'yyyy-MM-ddTHH:mm'.length);
    await choose({ from: minutes(8), to: minutes(7) });
    expect(await plan()).toMatchObject({ outcome: 'wait' });
    const first = await heldUntil();
    await choose({ from: minutes(10), to: minutes(9) });
    expect(await plan()).toMatchObject({ outcome: 'wait' });
    expect(Date.parse((await heldUntil()) ?? '') - Date.parse(first ?? '')).toBe(2 * 3_600_000);
    await write(party.address, 'да вы ошиблись номером');
    await plan();
    expect(await heldUntil()).toBeNull();
    const [asked] = await doubtsOf().list(clerk, party.caseId);
    const decision = { answer: 'keep', consentId: party.consentId, newestId: asked?.id ?? '' } as const;
    await doubtsOf().answer(clerk, party.caseId, decision, { idempotencyKey: randomUUID() });
    await plan();
    expect(await heldUntil()).not.toBeNull();
    const settings = { siteId: DEMO_SITE_ID, version: 99 };
    const renew = () => own.orm.em.fork().transactional((em) => planAnewAfterSettings(em, settings, new Date()));
    expect(await renew()).toBe(1);
    await choose(QUICK.quiet);
  });

  it('a reminder by rule is made once for who agreed, and a missing field is told', async () => {
    const party = await putParty(office);
    const roomless = await putParty(office);
    await office.rows(`update case_hearing set room = '' where id = ?`, [roomless.hearingId]);
    const settings = { ...INITIAL_NOTIFICATION_SETTINGS, remindDaysBefore: [30] };
    const site = { siteId: DEMO_SITE_ID, timeZone: 'Europe/Moscow', settings };
    const round = () =>
      own.orm.em.fork().transactional(async (em) => {
        const now = new Date();
        const near = await listNearHearings(em, { siteId: DEMO_SITE_ID, withinDays: 30, after: null }, now);
        const hearings = near.filter(({ id }) => id === party.hearingId || id === roomless.hearingId);
        return makeDueReminders(em, { ...site, hearings }, now);
      });
    expect(await round()).toBe(1);
    expect(await round()).toBe(0);
    const reminders = await office.rows(`select kind, created_by_id from notification where case_party_id = ?`, [
      party.partyId,
    ]);
    expect(reminders).toEqual([{ kind: 'reminder', created_by_id: null }]);
    const [told] = await office.rows<{ details: { words: string[] } }>(
      `select details from task where incident_key like 'reminder/%'`,
    );
    expect(told?.details.words[0]).toContain('{зал}');
  });

  it('a reminder is made anew when the hearing moves, were it by an hour or back to where it was, and once for each start', async () => {
    const party = await putParty(office);
    const site = { siteId: DEMO_SITE_ID, timeZone: 'Europe/Moscow' };
    const settings = { ...INITIAL_NOTIFICATION_SETTINGS, remindDaysBefore: [30] };
    const round = () =>
      own.orm.em.fork().transactional(async (em) => {
        const now = new Date();
        const near = await listNearHearings(em, { siteId: DEMO_SITE_ID, withinDays: 30, after: null }, now);
        const hearings = near.filter(({ id }) => id === party.hearingId);
        return makeDueReminders(em, { ...site, settings, hearings }, now);
      });
    const move = async (minutes: number) => {
      await office.rows(`update case_hearing set starts_at = starts_at + make_interval(mins => ?) where id = ?`, [
        minutes,
        party.hearingId,
      ]);
      await own.orm.em.fork().transactional((em) => tellOfMovedHearings(em, [party.caseId], new Date()));
    };
    await office.rows(`update case_hearing set starts_at = date_trunc('minute', starts_at) where id = ?`, [
      party.hearingId,
    ]);
    expect([await round(), await round()]).toEqual([1, 0]);
    await move(5);
    expect([await round(), await round()]).toEqual([1, 0]);
    await move(-5);
    expect([await round(), await round()]).toEqual([1, 0]);
    const bodies = await office.rows<{ body: string; told: boolean }>(
      `select n.body, n.told_hearing_at = h.starts_at as told from notification n join case_hearing h on h.id = n.case_hearing_id
       where n.case_party_id = ? order by n.created_at`,
      [party.partyId],
    );
    expect(bodies.map(({ told }) => told)).toEqual([true, false, true]);
    expect(bodies[0]?.body).toBe(bodies[2]?.body);
    expect(bodies[0]?.body).not.toBe(bodies[1]?.body);
  });

  it('a reminder that was made before the upgrade is not made again by it, unless its hearing has moved since', async () => {
    const [still, moved] = [await putParty(office), await putParty(office)];
    for (const { hearingId } of [still, moved])
      await office.rows(`update case_hearing set starts_at = '2026-12-20T00:30:00+03:00' where id = ?`, [hearingId]);
    const keyOf = ({ hearingId, partyId }: typeof still) => `${hearingId}:${partyId}:sms:3`;
    for (const party of [still, moved])
      await office.rows(`update notification set rule_key = ? where id = ?`, [
        ...[`${keyOf(party)}:2026-12-20`, await notify(office, party)],
      ]);
    await office.rows(`update case_hearing set starts_at = '2026-12-20T09:00:00+03:00' where id = ?`, [
      moved.hearingId,
    ]);
    const migration = new Migration20261130001700_reminder_of_a_start(own.orm.em.getDriver(), own.orm.config);
    migration.up();
    for (const query of migration.getQueries()) await office.rows(String(query));
    const kept = async ({ partyId }: typeof still) =>
      office.rows('select rule_key from notification where case_party_id = ?', [partyId]);
    expect(await kept(still)).toEqual([{ rule_key: `${keyOf(still)}:2026-12-19T21:30:00.000Z` }]);
    expect(await kept(moved)).toEqual([{ rule_key: null }]);
  });

  it('a case has notices to prove when anything of one has been handed over, and not before', async () => {
    const { party, notificationId } = await made();
    const read = async () => {
      const em = own.orm.em.fork();
      const listed = await listSentNoticesOfCase(em, party.caseId);
      return [await hasSentNotice(em, party.caseId), listed.length];
    };
    expect(await read()).toEqual([false, 0]);
    await sendNotification(door([{ outcome: 'taken', messageId: `proof-${notificationId}` }]).dependencies, {
      notificationId,
    });
    expect(await read()).toEqual([true, 1]);
  });
});
