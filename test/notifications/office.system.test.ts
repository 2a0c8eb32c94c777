import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { INITIAL_NOTIFICATION_SETTINGS } from '#domain/notifications/notification-settings.ts';
import type { NotifiedCase, SettingsInForceView, TemplateView } from '#views/notifications/choices.ts';
import type {
  NotificationCard,
  NotificationItem,
  NoticeReview,
  SentNotices,
} from '#views/notifications/notification.ts';
import { writeLetterInstead } from '#activities/notifications/letter-instead.ts';
import { whyNot } from '#activities/notifications/plan.ts';
import { countReady } from '#db/batches/batches.ts';
import { listReadyLetters } from '#db/batches/ready-letters.ts';
import { applyCaseRecords } from '#db/cases/apply-records.ts';
import { loadNotification } from '#db/notifications/notifications.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { notificationWorkflowId } from '#domain/notifications/notification-process.ts';
import { keepMessage } from '#db/notifications/incoming.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import type { Figures } from '#domain/statistics/figures.ts';
import { insertWebhook } from '#db/webhooks/webhooks.ts';
import { EVENT_TYPES } from '#domain/webhooks/event-types.ts';
import type { DoubtfulMessageView, IncomingMessage } from '#views/notifications/incoming.ts';
import type { Page } from '#views/paging.ts';
import type { HearingNoticeView } from '#views/proof/hearing.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf, fileForm, PDF_BYTES, readLetterCard } from '../api/letter-makers.ts';
import { partyBody } from '../cases/kit/case-bodies.ts';
import { caseOfRegister } from '../cases/kit/case-makers.ts';
import { putLetter } from '../letters/kit/own-court.ts';
import { scanOf } from '../scans/kit/scan-pages.ts';
import { notify, putParty, type NotifiedParty } from './kit/notified-court.ts';

describe('notices at the office', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let judge: ApiUser;
  let neighbour: ApiUser;
  let party: NotifiedParty;

  beforeAll(async () => {
    api = await openApi();
    [clerk, judge, neighbour] = await Promise.all([api.signIn('sekretar'), api.signIn('sudya'), api.signIn('sosed')]);
    party = await putParty(api);
  });
  afterAll(() => api.close());

  const draft = (more: object = {}) => ({
    ...{
      caseIds: [party.caseId],
      partyIds: [party.partyId],
      kind: 'summons',
      channel: 'sms',
      templateCode: 'summons-sms',
    },
    ...{ title: '', text: '{ФИО}, дело {дело}, {дата} в {время}, зал {зал}', letterId: null, ...more },
  });
  const pageOf = async (user: ApiUser, path: string): Promise<string> => {
    const answer = await api.running.app.request(path, { headers: { cookie: user.cookie } });
    expect(answer.status, path).toBe(200);
    return answer.text();
  };
  /** A form of a page, as a browser sends it. */
  const post = async (user: ApiUser, path: string, fields: Readonly<Record<string, string>>): Promise<Response> => {
    const body = new URLSearchParams({ csrf: user.csrfToken, key: randomUUID(), ...fields });
    const headers = { cookie: user.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    return api.running.app.request(path, { method: 'POST', headers, body: body.toString() });
  };

  it('cases that were ticked stand in the address of the form, the key of the page they were ticked on does not', async () => {
    const other = await putParty(api);
    const body = new URLSearchParams({ csrf: clerk.csrfToken, key: randomUUID(), act: 'choose', case: party.caseId });
    body.append('case', other.caseId);
    const headers = { cookie: clerk.cookie, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await api.running.app.request('/notifications/new', {
      method: 'POST',
      headers,
      body: body.toString(),
    });
    expect(answer.status).toBe(303);
    const address = answer.headers.get('location') ?? '';
    expect(address).toBe(`/notifications/new?case=${party.caseId}&case=${other.caseId}`);
    expect(await pageOf(clerk, address)).toContain(other.caseId);
  });

  it('what goes to each party is seen before it is sent: text, signs, parts, cost', async () => {
    const settings = { ...INITIAL_NOTIFICATION_SETTINGS, kopecksPerPart: 350 };
    await bodyOf(await judge.send('POST', '/notification-settings', { body: { base: 0, settings } }), 200);
    const review = await bodyOf<NoticeReview>(
      await clerk.send('POST', '/notifications/review', { body: draft() }),
      200,
    );
    const [item] = review.items;
    expect(item?.text).toMatch(/^Тестов Тест Тестович, дело 2-\d+\/2026, \d\d\.\d\d\.\d{4} в \d\d:\d\d, зал 3$/);
    expect(item).toMatchObject({ encoding: 'ucs2', parts: 1, costKopecks: 350, address: party.address, faults: [] });
    expect(review).toMatchObject({ sendable: 1, parts: 1, costKopecks: 350 });
    expect(await api.rows('select 1 from notification')).toEqual([]);
  });

  it('a notice is made once for one key, its process is asked for, and the journal finds it', async () => {
    const key = randomUUID();
    const send = () => clerk.send('POST', '/notifications', { body: draft(), key });
    const [first, again] = [await bodyOf<SentNotices>(await send(), 201), await bodyOf<SentNotices>(await send(), 201)];
    expect(again).toEqual(first);
    const [id = ''] = first.ids;
    const starts = await api.rows('select workflow_id, payload from outbox where workflow_id = ?', [
      `notification/${id}`,
    ]);
    expect(starts).toHaveLength(1);
    // Neither words nor a phone leave the database.
    expect(JSON.stringify(starts)).not.toMatch(/Тестов|\+7/);
    const found = await bodyOf<Page<NotificationItem>>(
      await clerk.send(
        'GET',
        `/notifications?caseId=${party.caseId}&party=${encodeURIComponent('тестов')}&status=queued`,
      ),
      200,
    );
    expect(found.items.map((item) => item.id)).toEqual([id]);
    const card = await bodyOf<NotificationCard>(await clerk.send('GET', `/notifications/${id}`), 200);
    expect(card).toMatchObject({ actions: ['withdraw'], status: 'queued', parts: [{ state: 'pending' }] });
    expect((await neighbour.send('GET', `/notifications/${id}`)).status).toBe(404);
    const nothing = await bodyOf<Page<NotificationItem>>(await neighbour.send('GET', '/notifications'), 200);
    expect(nothing.items).toEqual([]);
  });

  it('is told to a subscribed program and stands among the processes of the admin, without the party or a word', async () => {
    const hook = {
      id: randomUUID(),
      siteId: null,
      url: 'https://priem.example/mask',
      secretSealed: 'sealed elsewhere',
    };
    const events = EVENT_TYPES.filter((type) => type.startsWith('notification.'));
    await insertWebhook(api.orm.em.fork(), { ...hook, events, createdById: demoAccountId('admin') }, new Date());
    const other = await putParty(api);
    const body = draft({ caseIds: [other.caseId], partyIds: [other.partyId] });
    const { ids } = await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201);
    await api.rows(`update notification set status = 'waiting', updated_at = now() where id = ?`, [ids[0]]);
    const told = await api.rows<{ type: string; data: object }>(
      'select type, data from webhook_delivery where subject_id = ? order by sequence',
      [ids[0]],
    );
    expect(told.map(({ type }) => type)).toEqual(['notification.created', 'notification.status_changed']);
    expect(JSON.stringify(told)).not.toMatch(/Тестов|\+7999|зал/);
    expect(told[0]?.data).toMatchObject({ channel: 'sms', kind: 'summons', caseId: other.caseId });
    const [row] = await api.rows<{ number: string }>('select number from court_case where id = ?', [other.caseId]);
    const admin = await api.signIn('admin');
    const words = `уведомление по делу № ${row?.number ?? ''}`;
    expect(await pageOf(admin, '/workflows?kind=notification&state=asleep')).toContain(words);
    expect(await pageOf(admin, `/workflows?q=${encodeURIComponent(row?.number ?? '')}`)).toContain(words);
    expect(await pageOf(admin, '/workflows?kind=notification&state=running')).not.toContain(words);
  });

  it('in the last days a notice goes all the same, and the review names no day that is past', async () => {
    const near = await putParty(api);
    await api.rows(`update case_hearing set starts_at = now() + interval '3 days' where id = ?`, [near.hearingId]);
    const body = draft({ caseIds: [near.caseId], partyIds: [near.partyId] });
    const review = await bodyOf<NoticeReview>(await clerk.send('POST', '/notifications/review', { body }), 200);
    const [item] = review.items;
    expect(item).toMatchObject({ isLetterLate: true, faults: [] });
    expect(Date.parse(item?.letterAt ?? '')).toBeGreaterThan(Date.now());
    const { ids } = await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201);
    const card = await bodyOf<NotificationCard>(await clerk.send('GET', `/notifications/${ids[0] ?? ''}`), 200);
    expect(Date.parse(card.letterAt ?? '')).toBeGreaterThan(Date.now());
    const typed = {
      ...{ case: near.caseId, party: near.partyId, channel: 'sms', kind: 'summons', templateCode: '', letter: '' },
      ...{ title: '', text: 'Явиться {дата} в {время}', act: 'review' },
    };
    expect(await (await post(clerk, '/notifications/new', typed)).text()).toContain(
      'письмо к заседанию может не успеть: тогда известите иначе',
    );
  });

  it('past the last hour of a criminal case only postponing is left: neither a letter nor a call is promised beside it', async () => {
    const near = await putParty(api);
    await api.rows(`update case_hearing set starts_at = now() + interval '4 days' where id = ?`, [near.hearingId]);
    await api.rows(`update court_case set kind = 'criminal' where id = ?`, [near.caseId]);
    const typed = {
      ...{ case: near.caseId, party: near.partyId, channel: 'sms', kind: 'summons', templateCode: '', letter: '' },
      ...{ title: '', text: 'Явиться {дата} в {время}', act: 'review' },
    };
    const shown = await (await post(clerk, '/notifications/new', typed)).text();
    expect(shown).toContain('это извещение опоздает, заседание остаётся отложить');
    expect(shown).not.toMatch(/готовится письмо|телефонограмм/u);
    const body = draft({ caseIds: [near.caseId], partyIds: [near.partyId] });
    const { ids } = await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201);
    const card = await bodyOf<NotificationCard>(await clerk.send('GET', `/notifications/${ids[0] ?? ''}`), 200);
    expect(card.letterAt).toBeNull();
  });

  it('what comes from the phone of a party is read by its own site alone, with whose phone it is', async () => {
    await api.orm.em
      .fork()
      .transactional((em) =>
        keepMessage(em, { gateway: 'smpp:test', phone: party.address, text: 'Опоздаю на час' }, new Date()),
      );
    const list = async (user: ApiUser) =>
      (await bodyOf<Page<IncomingMessage>>(await user.send('GET', '/incoming-messages'), 200)).items;
    expect(await list(clerk)).toMatchObject([
      { text: 'Опоздаю на час', isStop: false, parties: [{ caseId: party.caseId, partyName: 'Тестов Тест Тестович' }] },
    ]);
    expect(await list(neighbour)).toEqual([]);
    expect(await pageOf(clerk, '/notifications/incoming')).toContain('Опоздаю на час');
    expect(await pageOf(clerk, '/notifications/incoming?stop=yes')).toContain('Сообщений нет');
  });

  /** A party to whom an SMS has gone. */
  const told = async (): Promise<NotifiedParty> => {
    const one = await putParty(api);
    const body = draft({ caseIds: [one.caseId], partyIds: [one.partyId] });
    const [id] = (await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201)).ids;
    await api.rows(`update notification_part set state = 'delivered', intent_at = now() where notification_id = ?`, [
      id,
    ]);
    await api.rows(`update notification set status = 'delivered', sent_at = now() where id = ?`, [id]);
    return one;
  };

  it('says of every message that people were asked about what came of it', async () => {
    const [stopped, kept, plain] = [await putParty(api), await putParty(api), await putParty(api)];
    const write = (phone: string, text: string) =>
      api.orm.em.fork().transactional((em) => keepMessage(em, { gateway: 'smpp:test', phone, text }, new Date()));
    const outcomes = async ({ address }: NotifiedParty) => {
      const answer = await clerk.send('GET', '/incoming-messages');
      const { items } = await bodyOf<Page<IncomingMessage>>(answer, 200);
      return items.filter(({ phone }) => phone === address).map((item) => [item.text, item.outcomes]);
    };
    await write(plain.address, 'Спасибо, буду');
    await write(stopped.address, 'Это не мой номер, я не он');
    expect(await outcomes(stopped)).toEqual([['Это не мой номер, я не он', ['asked']]]);
    await write(stopped.address, 'СТОП');
    await write(kept.address, 'Опоздаю на час');
    const path = `/cases/${kept.caseId}/doubtful-messages`;
    const [asked] = await bodyOf<readonly DoubtfulMessageView[]>(await clerk.send('GET', path), 200);
    await clerk.send('POST', path, {
      body: { answer: 'keep', consentId: kept.consentId, newestId: asked?.id ?? '' },
    });
    await write(kept.address, 'СТОП');
    await write(kept.address, 'я же просил');
    expect(await outcomes(stopped)).toEqual([
      ['СТОП', []],
      ['Это не мой номер, я не он', ['stopped']],
    ]);
    expect(await outcomes(kept)).toEqual([
      ['я же просил', []],
      ['СТОП', []],
      ['Опоздаю на час', ['kept']],
    ]);
    expect(await outcomes(plain)).toEqual([['Спасибо, буду', []]]);
    const page = await pageOf(clerk, '/notifications/incoming');
    expect(page).toContain('согласие отозвано: потом пришло «СТОП»');
  });

  it('of a phone whose consent is gone the case asks only whose it is, and the journal says what came of it', async () => {
    const { caseId, address, consentId } = await told();
    const write = (text: string) =>
      api.orm.em
        .fork()
        .transactional((em) => keepMessage(em, { gateway: 'smpp:test', phone: address, text }, new Date()));
    await write('СТОП. Это не мой номер');
    const outcomes = async () => {
      const answer = await clerk.send('GET', '/incoming-messages');
      const { items } = await bodyOf<Page<IncomingMessage>>(answer, 200);
      return items.filter(({ phone }) => phone === address).map((item) => [item.isStop, item.outcomes]);
    };
    expect(await outcomes()).toEqual([[true, ['asked']]]);
    const page = await pageOf(clerk, `/cases/${caseId}`);
    expect(page).toContain('Согласие уже отозвано. Решите только, чей это номер.');
    expect(page).toContain('Номер не чужой: прежние СМС в силе');
    expect(page).not.toContain('отозвать согласие');
    const path = `/cases/${caseId}/doubtful-messages`;
    const [asked] = await bodyOf<readonly DoubtfulMessageView[]>(await clerk.send('GET', path), 200);
    await post(clerk, path, { answer: 'stranger', consent: consentId, newest: asked?.id ?? '' });
    expect(await outcomes()).toEqual([[true, ['stranger']]]);
    expect(await pageOf(clerk, `/cases/${caseId}`)).toContain('Решено: номер чужой, прежние СМС на него не извещали');
    const consents = await pageOf(clerk, `/cases/${caseId}/consents`);
    expect(consents).toContain('<span class="pill pill-warn">номер чужой</span>');
    expect(consents).toContain('Отозвано сообщением «СТОП»');
    expect(consents).toMatch(/Решено, что номер чужой,[^]*прежние СМС на него никого не извещали/u);
  });

  it('a summons that does not say when is refused by its text, in the review and when it is sent', async () => {
    const other = await putParty(api);
    const body = draft({ caseIds: [other.caseId], partyIds: [other.partyId], text: 'Здравствуйте' });
    const { items } = await bodyOf<NoticeReview>(await clerk.send('POST', '/notifications/review', { body }), 200);
    expect(items[0]?.faults).toMatchObject([{ code: 'summons_undated', field: 'text' }]);
    const refused = await clerk.send('POST', '/notifications', { body });
    expect(await bodyOf(refused, 422)).toMatchObject({ faults: [{ code: 'summons_undated', field: 'text' }] });
    const message = { ...body, kind: 'message' };
    await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body: message }), 201);
  });

  it('the review says of a closed case and of a phone in question that nothing goes, and nothing does', async () => {
    const [closed, asked] = [await putParty(api), await putParty(api)];
    await api.rows(`update court_case set state = 'closed' where id = ?`, [closed.caseId]);
    await api.orm.em
      .fork()
      .transactional((em) =>
        keepMessage(em, { gateway: 'smpp:test', phone: asked.address, text: 'вы ошиблись номером' }, new Date()),
      );
    const both = [closed, asked];
    const body = draft({ caseIds: both.map(({ caseId }) => caseId), partyIds: both.map(({ partyId }) => partyId) });
    const { items } = await bodyOf<NoticeReview>(await clerk.send('POST', '/notifications/review', { body }), 200);
    const codes = both.map(({ partyId }) =>
      items.find((item) => item.partyId === partyId)?.faults.map(({ code }) => code),
    );
    expect(codes).toEqual([['case_closed'], ['phone_asked']]);
    expect((await clerk.send('POST', '/notifications', { body })).status).toBe(422);
    const message = { ...body, kind: 'message', text: 'Копия решения готова' };
    const sent = await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body: message }), 201);
    expect([sent.ids.length, sent.refused]).toEqual([1, 1]);
  });

  it('who is marked as gone, and a case that is closed, call at once whoever waits', async () => {
    const [gone, closed] = [await putParty(api), await putParty(api)];
    const made = async ({ caseId, partyId }: NotifiedParty): Promise<string> => {
      const body = draft({ caseIds: [caseId], partyIds: [partyId] });
      return (await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201)).ids[0] ?? '';
    };
    const called = async (id: string) =>
      (await api.rows('select 1 from outbox where workflow_id = ? and signal_name is not null', [`notification/${id}`]))
        .length;
    const [first, second] = [await made(gone), await made(closed)];
    await post(clerk, `/cases/${gone.caseId}/parties/${gone.partyId}/gone`, { version: '1', isGone: 'true' });
    const card = await bodyOf<{ number: string }>(await clerk.send('GET', `/cases/${closed.caseId}`), 200);
    const fields = { number: card.number, kind: 'civil', essence: '', judge: '', receivedOn: '2026-09-01' };
    await bodyOf(
      await clerk.send('PUT', `/cases/${closed.caseId}`, {
        body: { ...fields, state: 'closed' },
        headers: { 'if-match': '"1"' },
      }),
      200,
    );
    expect([await called(first), await called(second)]).toEqual([1, 1]);
  });

  it('names the norms by the code of the case, where a notice is written and where a consent is', async () => {
    const one = await putParty(api);
    await api.rows(`update court_case set kind = 'criminal', number = '1-631/2026' where id = ?`, [one.caseId]);
    for (const path of [`/notifications/new?case=${one.caseId}`, `/cases/${one.caseId}/consents`])
      expect(await pageOf(clerk, path)).not.toContain('ГПК');
    expect(await pageOf(clerk, `/notifications/new?case=${one.caseId}`)).toContain('ст. 188 УПК РФ');
  });

  it('the same words to the same party go again only with a reason, which its card tells', async () => {
    const other = await putParty(api);
    const body = draft({ caseIds: [other.caseId], partyIds: [other.partyId] });
    const { ids } = await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201);
    const refused = await clerk.send('POST', '/notifications', { body });
    const { faults } = await bodyOf<{ faults: { code: string; field: string }[] }>(refused, 422);
    expect(faults).toMatchObject([{ code: 'repeat_unexplained', field: 'repeatReason' }]);
    const again = { ...body, repeatReason: 'телефон был у соседа' };
    const sent = await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body: again }), 201);
    const card = await bodyOf<{ repeatOfId: string | null }>(
      await clerk.send('GET', `/notifications/${sent.ids[0] ?? ''}`),
      200,
    );
    expect(card.repeatOfId).toBe(ids[0]);
    expect(await pageOf(clerk, `/notifications/${sent.ids[0] ?? ''}`)).toContain('телефон был у соседа');
    await api.rows(`update notification set status = 'undelivered' where case_party_id = ?`, [other.partyId]);
    await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201);
  });

  it('the review says of each party what it was told of this hearing already, in whatever words', async () => {
    const [told, waiting, untold] = [await putParty(api), await putParty(api), await putParty(api)];
    const bodyTo = (one: typeof told, text = 'Явка {дата} в {время}', kind = 'summons') =>
      draft({ caseIds: [one.caseId], partyIds: [one.partyId], text, kind });
    for (const one of [told, waiting])
      await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body: bodyTo(one) }), 201);
    await api.rows(
      `update notification set status = 'delivered', sent_at = now(), finished_at = now() where case_party_id = ?`,
      [told.partyId],
    );
    await api.rows(
      `update notification_part set state = 'delivered' where notification_id in (select id from notification where case_party_id = ?)`,
      [told.partyId],
    );
    const saidOf = async (one: typeof told, kind?: string) => {
      const body = bodyTo(one, 'Другие слова: {дата} в {время}', kind);
      return (await bodyOf<NoticeReview>(await clerk.send('POST', '/notifications/review', { body }), 200)).items[0]
        ?.toldAlready;
    };
    expect(await saidOf(told)).toBe('Об этом заседании участник уже извещён.');
    expect(await saidOf(waiting)).toMatch(/^Об этом заседании участнику уже есть извещение: СМС, .*, в очереди\.$/u);
    expect([await saidOf(untold), await saidOf(told, 'reminder')]).toEqual([null, null]);
    const form = { case: told.caseId, party: told.partyId, channel: 'sms', kind: 'summons', templateCode: '' };
    const page = await post(clerk, '/notifications/new', { ...form, text: 'Иначе: {дата} в {время}', act: 'review' });
    expect(await page.text()).toContain('Об этом заседании участник уже извещён.');
  });

  it('of a hearing that was moved the same words are refused with what can be done: nobody can mend them on the card', async () => {
    const other = await putParty(api);
    const body = draft({ caseIds: [other.caseId], partyIds: [other.partyId], text: 'Явка {дата} в {время}' });
    const { ids } = await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201);
    const id = ids[0] ?? '';
    await api.rows(`update notification set status = 'undelivered' where id = ?`, [id]);
    await api.rows(`update case_hearing set starts_at = starts_at + interval '1 day' where id = ?`, [other.hearingId]);
    const refused = await clerk.send('POST', `/notifications/${id}/resending`, { body: { repeatReason: '' } });
    expect(refused.status).toBe(422);
    const words = await refused.text();
    expect(words).toContain('составьте новое уведомление');
    expect(words).not.toMatch(/Впишите|\{дата\}/u);
  });

  it('of a mail its card names no operator, whatever became of it', async () => {
    const one = await putParty(api, 'mail');
    const id = await notify(api, one);
    const standing = async (status: string, state: string) => {
      await api.rows('update notification set status = ? where id = ?', [status, id]);
      await api.rows(
        'update notification_part set state = ?, intent_at = now(), answered_at = now() where notification_id = ?',
        [state, id],
      );
      return pageOf(clerk, `/notifications/${id}`);
    };
    for (const [status, state] of [
      ['submitting', 'submitting'],
      ['sent', 'accepted'],
      ['undelivered', 'refused'],
    ] as const)
      expect(await standing(status, state), status).not.toMatch(/оператор/iu);
    expect(await standing('sent', 'accepted')).toMatch(/Передача<\/b>:\s+принята почтовым сервером/u);
    expect(await standing('submitting', 'pending')).toMatch(
      /прошлый раз передавалась .*почтовым сервером не принята/su,
    );
  });

  it('all who have agreed to the chosen way are ticked at once, and nobody else', async () => {
    const other = await putParty(api, 'mail');
    expect(await pageOf(clerk, `/notifications/new?case=${other.caseId}`)).toContain('Отметить всех согласившихся');
    const tickedBy = async (channel: string) => {
      const ticked = async (one: typeof other) => {
        const form = { case: one.caseId, channel, kind: 'message', templateCode: '', text: 'x', act: 'agreed' };
        const page = await (await post(clerk, '/notifications/new', form)).text();
        return new RegExp(`value="${one.partyId}"\\s+checked`, 'u').test(page);
      };
      return [await ticked(party), await ticked(other)];
    };
    expect([await tickedBy('mail'), await tickedBy('sms')]).toEqual([
      [false, true],
      [true, false],
    ]);
  });

  it('the journal finds a notice by its case and its party as the other journals do', async () => {
    const other = await putParty(api);
    await api.rows(`update court_case set number = '2-9017/2026' where id = ?`, [other.caseId]);
    await api.rows(`update case_party set name = 'Морошкина Вера Ивановна' where id = ?`, [other.partyId]);
    const body = draft({ caseIds: [other.caseId], partyIds: [other.partyId] });
    const { ids } = await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201);
    const foundBy = async (query: Record<string, string>) => {
      const text = new URLSearchParams(query).toString();
      const page = await bodyOf<Page<NotificationItem>>(await clerk.send('GET', `/notifications?${text}`), 200);
      return page.items.map((item) => item.id);
    };
    for (const caseNumber of ['2-9017/2026', '2-9017', 'дело № 2-9017/2026', 'дело № 2-9017/26', '2 - 9017'])
      expect(await foundBy({ caseNumber }), caseNumber).toEqual(ids);
    for (const name of ['Морошкина', 'морошкиной', 'В. И. Морошкина', 'Морошкина В.И.', 'Вера Морошкина', 'Морош'])
      expect(await foundBy({ party: name }), name).toEqual(ids);
    expect(await foundBy({ caseNumber: '9017/2027' })).toEqual([]);
    expect(await foundBy({ party: 'П. И. Морошкина' })).toEqual([]);
  });

  it('the same words are no repeat when the party was told another thing since: they go without a reason', async () => {
    const other = await putParty(api);
    const about = { caseIds: [other.caseId], partyIds: [other.partyId] };
    const send = async (more: object = {}): Promise<number> => {
      const answer = await clerk.send('POST', '/notifications', { body: draft({ ...about, ...more }) });
      await api.rows(`update notification set status = 'delivered', sent_at = created_at where case_party_id = ?`, [
        other.partyId,
      ]);
      return answer.status;
    };
    const set = (change: string) => api.rows(`update case_hearing set ${change} where id = ?`, [other.hearingId]);
    const off = { kind: 'message', templateCode: null, text: 'Заседание по делу {дело} отменено' };
    expect(await send()).toBe(201);
    expect(await send()).toBe(422);
    await set(`starts_at = starts_at + interval '1 day'`);
    expect(await send()).toBe(201);
    await set(`starts_at = starts_at - interval '1 day'`);
    expect(await send()).toBe(201);
    expect(await send()).toBe(422);
    await set(`state = 'cancelled'`);
    expect(await send(off)).toBe(201);
    expect(await send(off)).toBe(422);
    await set(`state = 'scheduled'`);
    expect(await send()).toBe(201);
    await set(`state = 'cancelled'`);
    expect(await send(off)).toBe(201);
  });

  describe('what was given to a party that is called otherwise since', () => {
    type Named = NotifiedParty & { readonly gate: () => Promise<string | undefined> };
    const put = async (): Promise<Named> => {
      const one = await putParty(api);
      const gate = async () =>
        (
          await bodyOf<{ parties: { gate: string }[] }[]>(
            await clerk.send('GET', `/cases/${one.caseId}/hearing-notices`),
            200,
          )
        )[0]?.parties[0]?.gate;
      return { ...one, gate };
    };
    const summon = ({ caseId, partyId }: NotifiedParty) =>
      clerk.send('POST', '/notifications', { body: draft({ caseIds: [caseId], partyIds: [partyId] }) });
    const deliver = async (one: NotifiedParty): Promise<void> => {
      expect((await summon(one)).status).toBe(201);
      await api.rows(
        `update notification set status = 'delivered', sent_at = created_at, finished_at = created_at where case_party_id = ?`,
        [one.partyId],
      );
      await api.rows(
        `update notification_part set state = 'delivered' where notification_id in (select id from notification where case_party_id = ?)`,
        [one.partyId],
      );
    };
    const call = async (one: NotifiedParty, name: string): Promise<void> => {
      const { version } = await bodyOf<{ version: number }>(await clerk.send('GET', `/cases/${one.caseId}`), 200);
      const body = partyBody({ name });
      const headers = { 'if-match': `"${String(version)}"` };
      await bodyOf(await clerk.send('PUT', `/cases/${one.caseId}/parties/${one.partyId}`, { body, headers }), 200);
    };
    const asked = async ({ caseId }: NotifiedParty) =>
      bodyOf<{ id: string; wasName: string; newName: string }[]>(
        await clerk.send('GET', `/cases/${caseId}/person-questions`),
        200,
      );
    const answer = async (one: NotifiedParty, given: 'same' | 'other'): Promise<void> => {
      const [question] = await asked(one);
      const body = { questionId: question?.id, newName: question?.newName, answer: given };
      await bodyOf(await clerk.send('POST', `/cases/${one.caseId}/person-questions`, { body }), 200);
    };
    const task = ({ caseId }: NotifiedParty) =>
      api.rows(`select status from task where subject_id = ? and kind = 'renamed_party'`, [caseId]);

    it('counts for the party only when somebody has said that it is the same person', async () => {
      const one = await put();
      await deliver(one);
      expect(await one.gate()).toBe('green');
      await call(one, 'ТЕСТОВ  Тест Тестович');
      expect(await asked(one)).toEqual([]);
      expect(await one.gate()).toBe('green');
      await call(one, 'Тестова-Новая Тест Тестович');
      expect(await asked(one)).toMatchObject([
        { wasName: 'ТЕСТОВ  Тест Тестович', newName: 'Тестова-Новая Тест Тестович' },
      ]);
      expect(await one.gate()).toBe('amber');
      expect(await task(one)).toEqual([{ status: 'ready' }]);
      const refused = await bodyOf<{ faults: { code: string }[] }>(await summon(one), 422);
      expect(refused.faults).toMatchObject([{ code: 'person_asked' }]);
      expect(await pageOf(clerk, `/cases/${one.caseId}`)).toContain('Тот же ли это человек');
      await answer(one, 'same');
      expect(await one.gate()).toBe('green');
      expect(await task(one)).toEqual([{ status: 'completed' }]);
      expect((await summon(one)).status).toBe(201);
    });

    it('is another person’s when somebody has said so: the party is not notified and has agreed to nothing', async () => {
      const one = await put();
      await deliver(one);
      await call(one, 'Совсемдругой Пётр Сидорович');
      await answer(one, 'other');
      expect(await one.gate()).toBe('red');
      const consents = await api.rows('select 1 from party_consent where id = ? and withdrawn_at is null', [
        one.consentId,
      ]);
      expect(consents).toEqual([]);
      expect((await summon(one)).status).toBe(422);
    });

    it('is asked about no more when the party is called as before again', async () => {
      const one = await put();
      await deliver(one);
      await call(one, 'Совсемдругой Пётр Сидорович');
      await call(one, 'Тестов Тест Тестович');
      expect(await asked(one)).toEqual([]);
      expect(await task(one)).toEqual([{ status: 'obsolete' }]);
      expect(await one.gate()).toBe('green');
    });

    it('does not leave in the old name: a waiting notice is planned anew, and no batch takes a letter', async () => {
      const one = await put();
      const [notificationId = ''] = (await bodyOf<SentNotices>(await summon(one), 201)).ids;
      const letter = await putLetter(api, {
        ...{ status: 'signed', recallUntil: new Date(0), caseId: one.caseId, casePartyId: one.partyId },
        recipientAddress: partyBody().address,
      });
      const isReady = async () =>
        (await listReadyLetters(api.orm.em.fork(), DEMO_SITE_ID, new Date())).some(({ id }) => id === letter.id);
      expect(await isReady()).toBe(true);
      await call(one, 'Совсемдругой Пётр Сидорович');
      expect(await isReady()).toBe(false);
      const em = api.orm.em.fork();
      const notice = await loadNotification(em, notificationId);
      expect(await whyNot(em, notice, new Date())).toBe('участник назван в деле иначе, чем в уведомлении');
      const signals = await api.rows('select 1 from outbox where workflow_id = ? and signal_name is not null', [
        notificationWorkflowId(notificationId),
      ]);
      expect(signals).toHaveLength(1);
      await answer(one, 'same');
      expect(await isReady()).toBe(true);
    });

    it('gives the author of each letter that is held, or will be, a task of his own when the party is another person', async () => {
      const one = await put();
      await deliver(one);
      const party = { caseId: one.caseId, casePartyId: one.partyId };
      const held = await putLetter(api, { ...party, status: 'signed', recallUntil: new Date(0) });
      const onApproval = await putLetter(api, { ...party, status: 'awaiting_signature' });
      const gone = await putLetter(api, { ...party, status: 'accepted', acceptedAt: new Date() });
      const authors = async () =>
        api.rows<{ letterId: string; isAuthor: boolean }>(
          `select t.subject_id as "letterId", t.assignee_id = l.author_id as "isAuthor" from task t join letter l on l.id = t.subject_id
            where t.kind = 'other_person' and t.closed_at is null and l.case_id = ? order by 1`,
          [one.caseId],
        );
      await call(one, 'Совсемдругой Пётр Сидорович');
      expect(await authors()).toEqual([]);
      await answer(one, 'other');
      const ofBoth = [held.id, onApproval.id].toSorted().map((letterId) => ({ letterId, isAuthor: true }));
      expect(await authors()).toEqual(ofBoth);
      expect(gone.id).not.toBe(held.id);
      const tasks = await pageOf(clerk, '/tasks');
      expect(tasks).toContain('Отозвать письмо прежнему участнику дела');
    });

    it('is sent to nobody: neither the draft nor its task outlives the word, and the letter that is signed says what is so', async () => {
      const one = await put();
      const [id = ''] = (await bodyOf<SentNotices>(await summon(one), 201)).ids;
      const doors = { orm: api.orm, sms: null, mailSender: null, isRehearsal: true };
      await writeLetterInstead(doors, { notificationId: id });
      const party = { caseId: one.caseId, casePartyId: one.partyId };
      const held = async () => (await countReady(api.orm.em.fork(), DEMO_SITE_ID, new Date())).askedOf;
      const before = await held();
      const at = { recipientAddress: partyBody().address, recallUntil: new Date(0) };
      const signed = await putLetter(api, { ...party, ...at, status: 'signed' });
      const [draft] = await api.rows<{ id: string }>(`select draft_letter_id as id from notification where id = ?`, [
        id,
      ]);
      const warnings = async (letterId = '') =>
        (await readLetterCard(clerk, letterId)).warnings.map(({ code, field }) => `${code} ${field}`);
      await call(one, 'Совсемдругой Пётр Сидорович');
      expect(await warnings(draft?.id)).toEqual(['person_undecided recipient.name']);

      const card = await readLetterCard(clerk, draft?.id ?? '');
      const headers = { 'if-match': `"${String(card.version)}"` };
      const body = { fields: { ...card.fields, comment: 'набрано' }, approverId: card.approverId };
      await bodyOf(await clerk.send('PUT', `/letters/${draft?.id ?? ''}`, { body, headers }), 200);
      expect(await held()).toEqual({ ...before, person: before.person + 1 });
      await answer(one, 'other');
      expect(await warnings(draft?.id)).toEqual(['person_other recipient.name']);
      const task = await api.rows(`select status from task where subject_id = ? and kind = 'letter_instead'`, [id]);
      expect(task).toEqual([{ status: 'obsolete' }]);
      expect(await pageOf(clerk, `/notifications/${id}`)).toContain('участник дела — теперь другой человек');
      const file = { body: fileForm(PDF_BYTES, 'извещение.pdf') };
      await bodyOf(await clerk.send('POST', `/letters/${draft?.id ?? ''}/attachments`, file), 201);
      const refused = await bodyOf<{ faults: object[] }>(
        await clerk.send('POST', `/letters/${draft?.id ?? ''}/submission`),
        422,
      );
      expect(refused.faults).toMatchObject([{ code: 'person_other', field: 'recipient.name' }]);

      expect(await warnings(signed.id)).toContain('person_other recipient.name');
      const { awaiting, waiting } = await readLetterCard(clerk, signed.id);
      expect(awaiting).toMatchObject({ code: 'taking_back' });
      expect(await held()).toEqual({ ...before, another: before.another + 1 });
      expect(waiting).toContain('отзыв письма: решено, что участник дела теперь другой человек');
    });

    it('is asked about when a register calls the party otherwise', async () => {
      const [told] = await api.orm.em
        .fork()
        .transactional((em) => tellRegister(em, 'Тестов Тест Тестович'))
        .then(({ cases }) => cases);
      const caseId = told?.caseId ?? '';
      const [party] = await api.rows<{ id: string }>(
        `select id from case_party where case_id = ? and external_id = 'p3'`,
        [caseId],
      );
      await putLetter(api, { caseId, casePartyId: party?.id ?? '', status: 'accepted', acceptedAt: new Date() });
      await api.orm.em.fork().transactional((em) => tellRegister(em, 'Заменов Игнат Олегович'));
      const questions = await bodyOf(await clerk.send('GET', `/cases/${caseId}/person-questions`), 200);
      expect(questions).toMatchObject([{ newName: 'Заменов Игнат Олегович', partyId: party?.id }]);
    });

    function tellRegister(em: Parameters<typeof applyCaseRecords>[0], name: string) {
      const { parties, ...rest } = caseOfRegister({ externalId: 'case-renamed', number: '2-5031/2026' });
      const called = parties.map((one) => (one.externalId === 'p3' ? { ...one, name } : one));
      return applyCaseRecords(em, DEMO_SITE_ID, 'amirs', [{ ...rest, parties: called }], new Date());
    }
  });

  it('of two who press «ещё раз» on one undelivered notice one sends it; more of the same goes with a reason alone', async () => {
    const other = await putParty(api);
    const body = draft({ caseIds: [other.caseId], partyIds: [other.partyId] });
    const [id = ''] = (await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201)).ids;
    await api.rows(`update notification set status = 'undelivered' where id = ?`, [id]);
    const again = (more: object = {}) => clerk.send('POST', `/notifications/${id}/resending`, more);
    const answers = await Promise.all([again(), judge.send('POST', `/notifications/${id}/resending`)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422]);
    await api.rows(`update notification set status = 'delivered' where repeat_of_id = ?`, [id]);
    expect(await bodyOf(await again(), 422)).toMatchObject({ faults: [{ code: 'repeat_unexplained' }] });
    const refused = await post(clerk, `/notifications/${id}/resending`, { repeatReason: ' ' });
    expect(await refused.text()).toContain('Если нужно ещё одно, напишите почему.');
    const sent = await bodyOf<SentNotices>(await again({ body: { repeatReason: 'просил сам' } }), 201);
    expect(await pageOf(clerk, `/notifications/${sent.ids[0] ?? ''}`)).toContain('Отправлено ещё раз: просил сам');
  });

  it('the letter instead of a notice is sent when the Post has it, or when it is said how it went', async () => {
    const [mine, other] = [await putParty(api), await putParty(api)];
    const fallBack = async ({ caseId, partyId }: NotifiedParty): Promise<string> => {
      const body = draft({ caseIds: [caseId], partyIds: [partyId] });
      const [id = ''] = (await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201)).ids;
      await writeLetterInstead(
        { orm: api.orm, sms: null, mailSender: null, isRehearsal: true },
        { notificationId: id },
      );
      return id;
    };
    const done = (id: string, more: object = {}) => clerk.send('POST', `/notifications/${id}/letter-done`, more);
    const [first, second] = [await fallBack(mine), await fallBack(other)];
    expect(await bodyOf(await done(first), 422)).toMatchObject({
      faults: [{ code: 'letter_not_handed', field: 'sentElsewhere' }],
    });
    await api.rows('update letter set accepted_at = now() where case_party_id = ?', [mine.partyId]);
    await bodyOf(await done(first), 200);
    const refused = await post(clerk, `/notifications/${second}/letter-done`, {});
    expect(await refused.text()).toContain('Письмо ещё не передано Почте.');
    await bodyOf(await done(second, { body: { sentElsewhere: 'РПО 14000001234567' } }), 200);
    expect(await pageOf(clerk, `/notifications/${second}`)).toContain('Письмо отправлено иначе: РПО 14000001234567');
    expect((await done(second)).status).toBe(409);
    expect((await done(first)).status).toBe(409);
  });

  it('who represents a party stands beside it before a hearing and is no party of his own', async () => {
    const alone = await putParty(api);
    await api.rows(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email, represents_party_id)
       values (gen_random_uuid(), ?, 2, 'representative', 'person', 'Образцов Образец', '', '', '', '', '', ?)`,
      [alone.caseId, alone.partyId],
    );
    const [hearing] = await bodyOf<HearingNoticeView[]>(
      await clerk.send('GET', `/cases/${alone.caseId}/hearing-notices`),
      200,
    );
    expect(hearing?.parties.map(({ name, representatives }) => [name, representatives.map((one) => one.name)])).toEqual(
      [['Тестов Тест Тестович', ['Образцов Образец']]],
    );
    expect(await pageOf(clerk, `/cases/${alone.caseId}`)).toContain('Представитель: Образцов Образец');
  });

  it('whoever is no representative is to be notified himself, whomever he is said to represent', async () => {
    const alone = await putParty(api);
    await api.rows(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email, represents_party_id)
       values (gen_random_uuid(), ?, 2, 'defendant', 'person', 'Образцов Образец', '', '', '', '', '', ?)`,
      [alone.caseId, alone.partyId],
    );
    const path = `/cases/${alone.caseId}/hearing-notices`;
    const [hearing] = await bodyOf<HearingNoticeView[]>(await clerk.send('GET', path), 200);
    expect(hearing?.parties.map(({ name }) => name)).toEqual(['Тестов Тест Тестович', 'Образцов Образец']);
    expect(await pageOf(clerk, `/cases/${alone.caseId}`)).toContain('по 2 из 2');
  });

  it('a representative of whom nobody has said whose he is, is told beside the hearing and counts as no party of it', async () => {
    const alone = await putParty(api);
    await api.rows(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
       values (gen_random_uuid(), ?, 2, 'representative', 'person', 'Одинцов Один', '', '', '', '', '')`,
      [alone.caseId],
    );
    const path = `/cases/${alone.caseId}/hearing-notices`;
    const [hearing] = await bodyOf<HearingNoticeView[]>(await clerk.send('GET', path), 200);
    expect(hearing?.parties.map(({ name }) => name)).toEqual(['Тестов Тест Тестович']);
    expect(hearing?.unlinked.map(({ name }) => name)).toEqual(['Одинцов Один']);
    const page = await pageOf(clerk, `/cases/${alone.caseId}`);
    expect(page).toContain('по 1 из 1');
    await api.rows(`update case_hearing set starts_at = now() + interval '9 days' where id = ?`, [alone.hearingId]);
    expect(await pageOf(clerk, '/hearings')).toContain(`/cases/${alone.caseId}#case-parties`);
    expect(page).toContain('Представитель Одинцов Один — чей, не указано: в счёт не входит');
  });

  it('money and parts are of what the operator has taken: the journal, the cards and the report add up', async () => {
    const text = `Заседание {дата} в {время}. ${'Явка обязательна. '.repeat(8)}`;
    const made = async (price: number) => {
      const one = await putParty(api);
      const body = draft({ caseIds: [one.caseId], partyIds: [one.partyId], text });
      const [id = ''] = (await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body }), 201)).ids;
      await api.rows('update notification set cost_kopecks = part_count * ? where id = ?', [price, id]);
      return id;
    };
    const [never, whole, half] = [await made(250), await made(250), await made(251)];
    await api.rows(`update notification set status = 'fallen_back', finished_at = now() where id in (?, ?)`, [
      never,
      half,
    ]);
    await api.rows(`update notification set status = 'delivered', sent_at = now() where id = ?`, [whole]);
    await api.rows(`update notification_part set state = 'delivered' where notification_id = ?`, [whole]);
    await api.rows(`update notification_part set state = 'undelivered', total = 3 where notification_id = ?`, [half]);
    await api.rows(
      `insert into notification_part (notification_id, ordinal, total, body, state)
       select ?, n, 3, 'x', 'pending' from generate_series(2, 3) n`,
      [half],
    );
    const items = (await bodyOf<Page<NotificationItem>>(await clerk.send('GET', '/notifications?limit=100'), 200))
      .items;
    const takenOf = (id: string) => {
      const { takenParts, takenKopecks } = items.find((item) => item.id === id) ?? {};
      return [takenParts, takenKopecks];
    };
    expect([takenOf(never), takenOf(whole), takenOf(half)]).toEqual([
      [0, 0],
      [3, 750],
      [1, 251],
    ]);
    const journal = await pageOf(clerk, '/notifications');
    expect(journal).toContain('не передано; ожидалось 7,50 ₽, 3 части');
    expect(journal).toContain('2,51 ₽, 1 часть; ожидалось 7,53 ₽, 3 части');
    expect(await pageOf(clerk, `/notifications/${half}`)).toContain('2,51 ₽, 1 часть; ожидалось 7,53 ₽, 3 части');
    const day = (on: number): string => new Date(Date.now() + on * 86_400_000).toISOString().slice(0, 10);
    const figures = await bodyOf<Pick<Figures, 'notices'>>(
      await judge.send('GET', `/statistics?from=${day(-1)}&to=${day(1)}`),
      200,
    );
    const party = figures.notices.filter(({ to, channel }) => to === 'party' && channel === 'sms');
    const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
    const sms = items.filter(({ channel }) => channel === 'sms');
    expect(sum(party.map(({ cost }) => cost))).toBe(sum(sms.map(({ takenKopecks }) => takenKopecks)));
    expect(sum(party.map(({ parts }) => parts))).toBe(sum(sms.map(({ takenParts }) => takenParts)));
    expect(party.find(({ outcome }) => outcome === 'fallen_back')).toMatchObject({ parts: 1, cost: 251 });
  });

  it('without a consent in force nobody is notified, and the refusal says so in words', async () => {
    const [consent] = (await consentsOf())[0]?.consents ?? [];
    const other = await putParty(api);
    const refused = await clerk.send('POST', '/notifications', {
      body: draft({ channel: 'mail', title: 'Извещение' }),
    });
    expect(refused.status).toBe(422);
    expect(JSON.stringify(await refused.json())).toContain('Нет согласия на извещение по электронной почте');
    await bodyOf(await clerk.send('POST', `/consents/${consent?.id ?? ''}/withdrawal`), 200);
    const after = await clerk.send('POST', '/notifications', { body: draft() });
    expect(JSON.stringify(await after.json())).toContain('Нет согласия на СМС-извещение');
    const both = draft({ caseIds: [party.caseId, other.caseId], partyIds: [party.partyId, other.partyId] });
    expect(await bodyOf<SentNotices>(await clerk.send('POST', '/notifications', { body: both }), 201)).toMatchObject({
      refused: 1,
    });
  });

  const consentsOf = async () =>
    (await bodyOf<NotifiedCase>(await clerk.send('GET', `/cases/${party.caseId}/consents`), 200)).parties;

  it('a consent is entered with its phone in one form, once for a way, and every fault is named', async () => {
    const enter = (more: object) =>
      clerk.send('POST', `/cases/${party.caseId}/consents`, {
        body: {
          partyId: party.partyId,
          channel: 'sms',
          address: '8 (912) 345-67-89',
          form: 'receipt',
          givenOn: '2026-09-02',
          ...more,
        },
      });
    const wrong = (await (await enter({ address: '+7 495 123-45-67', givenOn: '2999-01-01' })).json()) as {
      faults: { field: string }[];
    };
    expect(wrong.faults.map(({ field }) => field)).toEqual(['address', 'givenOn']);
    await bodyOf(await enter({}), 201);
    expect((await enter({})).status).toBe(409);
    expect(await pageOf(clerk, `/cases/${party.caseId}`)).toContain('Внесено согласие на извещение: СМС, ответчик');
    const inForce = (await consentsOf())[0]?.consents.filter(({ withdrawnAt }) => withdrawnAt === null);
    expect(inForce).toMatchObject([
      { address: '+79123456789', form: 'receipt', enteredByName: expect.any(String) as string },
    ]);
  });

  it('a scan of a consent is a PDF or a picture by its bytes, and is given back as what it is', async () => {
    const other = await putParty(api, 'mail');
    const enter = (bytes: Uint8Array<ArrayBuffer>, name: string, type: string) => {
      const form = new FormData();
      const typed = {
        csrf: clerk.csrfToken,
        key: randomUUID(),
        partyId: other.partyId,
        channel: 'sms',
        form: 'receipt',
      };
      for (const [field, value] of Object.entries({ ...typed, address: '+79120000001', givenOn: '2026-09-02' }))
        form.append(field, value);
      form.append('scan', new File([bytes], name, { type }));
      const [path, headers] = [`/cases/${other.caseId}/consents`, { cookie: clerk.cookie }];
      return api.running.app.request(path, { method: 'POST', headers, body: form });
    };
    const program = await enter(new TextEncoder().encode('MZ program'), 'расписка.pdf', 'application/pdf');
    expect(program.status).toBe(422);
    const page = await program.text();
    expect(page).toContain('Файл не открывается как PDF, PNG или JPEG.');
    expect(page).toContain('href="#f-scan"');
    const pdf = new Uint8Array(await scanOf([{ says: 'text', words: 'consent' }]));
    expect((await enter(pdf, 'program.exe', 'application/x-msdownload')).status).toBe(303);
    const [row] = await api.rows<{ id: string }>(`select id from party_consent where address = '+79120000001'`);
    const given = await clerk.send('GET', `/consents/${row?.id ?? ''}/scan`);
    expect(given.headers.get('content-type')).toBe('application/pdf');
  });

  it('a phone that another party of the case has too is told beside the consent', async () => {
    const shared = await putParty(api);
    const path = `/cases/${shared.caseId}/consents`;
    expect(await pageOf(clerk, path)).not.toContain('у другой стороны');
    await api.rows(
      `insert into case_party (id, case_id, ordinal, role, kind, name, address, inn, kpp, phone, email)
       values (gen_random_uuid(), ?, 2, 'claimant', 'person', 'Другова Дарья', '', '', '', ?, '')`,
      [shared.caseId, shared.address.replace('+7', '8 ')],
    );
    expect(await pageOf(clerk, path)).toContain('Этот телефон в деле и у другой стороны: Другова Дарья');
  });

  it('texts and settings have versions: what somebody else has changed meanwhile is not written over', async () => {
    const [shipped] = await bodyOf<readonly TemplateView[]>(await clerk.send('GET', '/notification-templates'), 200);
    const { code = '', version: base = 0, ...content } = shipped ?? {};
    const save = (text: string) =>
      judge.send('POST', `/notification-templates/${code}`, { body: { base, ...content, text } });
    await bodyOf(await save('Заседание {дата}'), 200);
    expect((await save('Другое {дата}')).status).toBe(409);
    expect((await save('{судья}')).status).toBe(422);
    const now = await bodyOf<SettingsInForceView>(await clerk.send('GET', '/notification-settings'), 200);
    expect(now).toMatchObject({ version: 1, settings: { kopecksPerPart: 350 } });
    expect(
      (await judge.send('POST', '/notification-settings', { body: { base: 0, settings: now.settings } })).status,
    ).toBe(409);
  });

  it('the pages show it all, and a form that is wrong keeps what was typed', async () => {
    const [row] = await api.rows<{ id: string }>('select id from notification limit 1');
    expect(await pageOf(clerk, '/notifications')).toContain('Тестов Тест Тестович');
    expect(await pageOf(clerk, `/notifications/${row?.id ?? ''}`)).toContain('Отозвать, пока не ушло');
    expect(await pageOf(clerk, `/cases/${party.caseId}/consents`)).toContain('+7 912 345-67-89');
    expect(await pageOf(clerk, `/notifications/new?case=${party.caseId}`)).toContain('Согласие: СМС');
    expect(await pageOf(judge, '/notifications/settings')).toContain('Тихие часы с');
    expect(await pageOf(judge, '/notifications/templates/reminder-sms')).toContain('Напоминание');
    const typed = {
      case: party.caseId,
      party: party.partyId,
      channel: 'sms',
      kind: 'summons',
      templateCode: '',
      letter: '',
      title: '',
    };
    const review = await post(clerk, '/notifications/new', {
      ...typed,
      text: 'Явиться {дата} в {время}',
      act: 'review',
    });
    expect(await review.text()).toMatch(/Уйдёт сторонам: 1 из 1/);
    const wrong = await post(judge, '/notifications/settings', {
      ...{ base: '1', quietFrom: '25:99', quietTo: '09:00', kopecksPerPart: 'много', letterHoursBefore: '120' },
      ...{ unknownMinutes: '30', validityHours: '24', mailSender: '', remindDaysBefore: '' },
    });
    const kept = await wrong.text();
    expect(kept).toContain('value="много"');
    expect(kept).toContain('время вида 21:00');
    const sent = await post(clerk, '/notifications/new', { ...typed, text: 'Явиться {дата} в {время}', act: 'send' });
    expect(sent.status).toBe(303);
  });

  it('the review says when it goes and names no price that nobody has set; a party to whom nothing goes has no such words', async () => {
    // Far from both ends, whatever the hour is.
    const isMorning = Number(new Date().toLocaleString('en-GB', { timeZone: 'Europe/Moscow', hour: '2-digit' })) < 12;
    const quiet = isMorning ? { from: '00:00', to: '23:00' } : { from: '12:00', to: '11:00' };
    const settings = { ...INITIAL_NOTIFICATION_SETTINGS, kopecksPerPart: 0, quiet };
    await bodyOf(await judge.send('POST', '/notification-settings', { body: { base: 1, settings } }), 200);
    const typed = { case: party.caseId, party: party.partyId, channel: 'sms', kind: 'summons', templateCode: '' };
    const review = async (more: object) =>
      (
        await post(clerk, '/notifications/new', {
          ...typed,
          letter: '',
          title: '',
          text: 'Прибыть {дата} в {время}',
          act: 'review',
          ...more,
        })
      ).text();
    const page = await review({});
    expect(page).toMatch(/часовой пояс МСК · <b>тихие часы: уйдёт \d\d\.\d\d\.\d{4} в \d\d:00 \(МСК\)/);
    expect(page).toContain('тариф не задан');
    expect(page).not.toContain('0,00 ₽');
    const refused = await review({ channel: 'mail', title: 'Извещение' });
    expect(refused).toContain('Не уйдёт.');
    expect(refused).not.toMatch(/часовой пояс|готовится письмо|частей|тихие часы|>\s*·/);
    const sent = await post(clerk, '/notifications/new', {
      ...typed,
      letter: '',
      title: '',
      text: `{дата} в {время}${'Я'.repeat(230)}`,
      act: 'send',
    });
    const card = await pageOf(clerk, sent.headers.get('location') ?? '');
    expect(card).toMatch(/Тихие часы адресата: уйдут \d\d\.\d\d\.\d{4} в \d\d:00 \(МСК\) по его времени/);
    expect(card).toContain('4 части, ещё не передано');
  });
});
