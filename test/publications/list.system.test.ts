import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProcess } from '#api/engine/find-process.ts';
import { publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { PUBLICATION_STANDINGS } from '#domain/publications/standing.ts';
import type { PublicationCard, PublicationCounts, PublicationListItem } from '#views/publications/publication.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { readMatterCard } from '../matters/matter-makers.ts';
import { EXPIRED_RECIPIENT } from './kit/expired-recipient.ts';
import { putCard, putPublication, putSettings, type SampleMessage } from './kit/sample-publications.ts';

type Page = { readonly items: readonly PublicationListItem[]; readonly nextCursor: string | null };

const DAY_MS = 86_400_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);

describe('the list of publications', () => {
  let api: ApiHarness;
  let judge: ApiUser;
  const db = { execute: <T extends object>(sql: string, params?: readonly unknown[]) => api.rows<T>(sql, params) };
  const ids = new Map<string, string>();

  async function put(
    number: string,
    messages: readonly SampleMessage[],
    wantedSince: Date | null = null,
  ): Promise<void> {
    const id = await putCard(db, { number });
    await putPublication(db, id, { messages, wantedSince });
    ids.set(number, id);
  }
  const list = async (query = ''): Promise<Page> => bodyOf(await judge.send('GET', `/publications${query}`), 200);
  const numbersOf = ({ items }: Page): (string | null)[] =>
    items.map(({ registrationNumber }) => registrationNumber).toSorted();

  beforeAll(async () => {
    api = await openApi();
    judge = await api.signIn('sudya');
    await putSettings(api.orm.em.fork());
    await put('С-1', [{ version: 1, status: 'confirmed' }]);
    await put('С-2', [
      { version: 1, status: 'confirmed' },
      { version: 2, status: 'sent' },
    ]);
    await put('С-3', [{ version: 1, status: 'sent', at: ago(2 * DAY_MS) }]);
    await put('С-4', [{ version: 1, status: 'refused', answer: '550 no such user' }]);
    await put('С-5', [{ version: 1, status: 'bounced' }]);
    await put('С-6', [{ version: 1, status: 'rejected' }]);
    await put('С-7', [{ version: 1, status: 'confirmed' }], ago(1_000));
    await put('С-8', [{ version: 1, status: 'composed' }]);
    await put('С-9', []);
  });
  afterAll(() => api.close());

  it('says of each how it stands, by its newest message, its receipt and what is owed', async () => {
    const stands = Object.fromEntries((await list()).items.map((item) => [item.registrationNumber, item.standing]));
    expect(stands).toEqual({
      ...{
        'С-1': 'published',
        'С-2': 'awaiting',
        'С-3': 'unconfirmed',
        'С-4': 'failed',
        'С-5': 'failed',
        'С-6': 'failed',
      },
      ...{ 'С-7': 'to_send', 'С-8': 'to_send', 'С-9': 'to_send' },
    });
  });

  it('a card offers its applicant’s page only where something of it was handed over', async () => {
    const accessOf = async (number: string): Promise<string> =>
      (await readMatterCard(judge, ids.get(number) ?? '')).publicAccess;
    expect(await Promise.all(['С-1', 'С-3', 'С-4', 'С-5', 'С-6', 'С-8', 'С-9'].map(accessOf))).toEqual([
      ...['open', 'open', 'undelivered', 'undelivered', 'rejected', 'sending', 'awaited'],
    ]);
  });

  it('a message’s fate moves its publication, an older one’s does not', async () => {
    const id = ids.get('С-2') ?? '';
    await db.execute(`update publication_message set status = 'rejected' where matter_id = ? and version = 1`, [id]);
    expect((await list('?number=с - 2')).items[0]?.standing).toBe('awaiting');
    expect((await list('?number=С-2')).items[0]?.standing).toBe('awaiting');
    await db.execute(
      `update publication_message set status = 'confirmed', answered_at = now() where matter_id = ? and version = 2`,
      [id],
    );
    expect((await list('?number=С-2')).items[0]?.standing).toBe('published');
    await db.execute(`update publication_message set status = 'sent' where matter_id = ? and version = 2`, [id]);
  });

  it('chosen by standing it shows exactly those, and counts them so', async () => {
    const counts = await bodyOf<PublicationCounts>(await judge.send('GET', '/publications/counts'), 200);
    const all = (await list()).items;
    for (const standing of PUBLICATION_STANDINGS) {
      const chosen = (await list(`?standing=${standing}`)).items;
      expect(
        chosen.map(({ id }) => id),
        standing,
      ).toEqual(all.filter((item) => item.standing === standing).map(({ id }) => id));
      expect(counts[standing], standing).toBe(chosen.length);
    }
  });

  it('pages meet without a gap and without a repeat', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await list(`?limit=2${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(seen.toSorted()).toEqual([...ids.values()].toSorted());
  });

  it('says what is late and since when', async () => {
    await db.execute(`update publication set wanted_since = ? where id = ?`, [ago(DAY_MS), ids.get('С-7')]);
    const byNumber = async (number: string): Promise<PublicationListItem | undefined> =>
      (await list(`?number=${number}`)).items[0];
    expect((await byNumber('С-7'))?.lateness).toBe('отправка задерживается');
    expect((await byNumber('С-3'))?.lateness).toBe('подтверждение не пришло в срок');
    const answer = 'сервер получателя не принял адрес (550 no such user)';
    expect(await byNumber('С-4')).toMatchObject({ lateness: 'сообщение не принято', answer });
    expect((await byNumber('С-1'))?.lateness).toBeNull();
  });

  it('without a term of receipts a message that was handed over is published', async () => {
    await putSettings(api.orm.em.fork(), { receiptWithinHours: null });
    const id = await putCard(db, { number: 'С-10' });
    await putPublication(db, id, {});
    await db.execute(
      `insert into publication_message (matter_id, version, site_id, message_id, content_sha256, settings_version, recipient, triggers, status, composed_at, sent_at)
       select ?, 1, site_id, 'x', content_sha256, 2, recipient, triggers, 'sent', now(), now() from publication_message limit 1`,
      [id],
    );
    expect((await list('?number=С-10')).items[0]?.standing).toBe('published');
  });

  it('the card shows every message as it was sent, and a neighbour sees neither card nor list', async () => {
    const id = ids.get('С-2') ?? '';
    const card = await bodyOf<PublicationCard>(await judge.send('GET', `/publications/${id}`), 200);
    expect(card.messages.map(({ version, status }) => [version, status])).toEqual([
      [2, 'sent'],
      [1, 'rejected'],
    ]);
    const neighbour = await api.signIn('sosed-sudya');
    expect((await neighbour.send('GET', `/publications/${id}`)).status).toBe(404);
    expect(numbersOf(await bodyOf(await neighbour.send('GET', '/publications'), 200))).toEqual([]);
    expect(numbersOf(await bodyOf(await (await api.signIn('admin')).send('GET', '/publications'), 200))).toHaveLength(
      10,
    );
  });

  it('the card says who holds its process and since when, and nothing of it once it goes on', async () => {
    const id = ids.get('С-2') ?? '';
    const steer = async (act: 'pause' | 'resume'): Promise<void> => {
      const steering = randomUUID();
      await db.execute(
        `insert into steering (id, act, actor_id, details, row_count, proposed_at, confirmed_at, reason)
         select ?, ?, id, '{}', 1, now(), now(), 'работы' from account where login = 'admin'`,
        [steering, act],
      );
      await db.execute(
        `insert into steering_row (steering_id, ordinal, workflow_id, name, effect, result, outcome, ended_at)
         values (?, 1, ?, '', '', 'done', '', now())`,
        [steering, publicationWorkflowId(id)],
      );
    };
    const words = async () => {
      const page = await api.running.app.request(`/publications/${id}`, { headers: { cookie: judge.cookie } });
      return /Публикация приостановлена \([^)]+, \d\d\.\d\d\.\d{4}[^)]*\)/.exec(await page.text())?.[0];
    };
    expect(await words()).toBeUndefined();
    await steer('pause');
    expect(await words()).toBeDefined();
    await steer('resume');
    expect(await words()).toBeUndefined();
  });

  it('sending once more is a decision of the process, the same key once', async () => {
    const id = ids.get('С-4') ?? '';
    const before = api.gateway.handed.length;
    const key = 'resend-once-more';
    for (let round = 0; round < 2; round += 1) {
      expect((await judge.send('POST', `/publications/${id}/resending`, { key })).status).toBe(200);
    }
    const handed = api.gateway.handed.slice(before);
    expect(handed.map(({ decision, subject }) => [decision, subject])).toEqual([
      ['resendPublication', publicationWorkflowId(id)],
    ]);
    expect((await (await api.signIn('sekretar')).send('POST', `/publications/${id}/resending`)).status).toBe(403);
  });

  it('what the settings do not let out, or has no card, is neither listed nor counted, and is not sent in words', async () => {
    const before = await bodyOf<PublicationCounts>(await judge.send('GET', '/publications/counts'), 200);
    const foreign = await putCard(db, { number: 'Ч-1', group: 'Прочее' });
    const cardless = '00000000-0000-8000-8000-00000000c0de';
    for (const id of [foreign, cardless]) await putPublication(db, id, { wantedSince: new Date() });
    expect(await bodyOf(await judge.send('GET', '/publications/counts'), 200)).toEqual(before);
    for (const query of ['', '?standing=to_send', '?number=Ч-1']) {
      const shown = (await list(query)).items.map(({ id }) => id);
      expect(shown.filter((id) => id === foreign || id === cardless)).toEqual([]);
    }
    api.gateway.next = { kind: 'not_found' };
    const asked = [];
    for (const id of [foreign, cardless]) asked.push(await judge.send('POST', `/publications/${id}/resending`));
    expect(asked.map(({ status }) => status)).toEqual([409, 409]);
    expect(await asked[0]?.text()).toContain('По настройкам участка эта карточка не публикуется.');
    const fresh = await putCard(db, { number: 'Ч-2' });
    await putPublication(db, fresh, {});
    api.gateway.next = { kind: 'not_found' };
    expect((await judge.send('POST', `/publications/${fresh}/resending`)).status).toBe(202);
    api.gateway.next = null;
    const rows = await db.execute<{ kind: string }>('select kind from outbox where workflow_id = ? order by id', [
      publicationWorkflowId(fresh),
    ]);
    expect(rows.map(({ kind }) => kind)).toEqual(['start', 'signal']);
  });

  it('what the mailbox does not recognise is for the admin alone', async () => {
    await db.execute(
      `insert into mailbox_message (uid, received_at, kind, sha256, byte_size) values ('u1', now(), 'unknown', ?, 7), ('u2', now(), 'receipt', ?, 7)`,
      ['a'.repeat(64), 'b'.repeat(64)],
    );
    const admin = await api.signIn('admin');
    expect(await bodyOf(await admin.send('GET', '/mailbox/unrecognised'), 200)).toMatchObject({
      items: [{ id: 'u1' }],
    });
    expect((await admin.send('GET', '/mailbox/unrecognised/u2')).status).toBe(404);
    expect((await judge.send('GET', '/mailbox/unrecognised')).status).toBe(403);
  });

  it('says what stands in the way of what is owed: in the list, on the card, on the process, above the settings', async () => {
    await putSettings(api.orm.em.fork(), { recipientCertificate: EXPIRED_RECIPIENT });
    try {
      const { items } = await list();
      const WORDS = 'сертификат получателя действовал до 01.01.2026';
      const hindered = items.filter(
        ({ hindrance, registrationNumber }) => hindrance === WORDS && registrationNumber?.startsWith('С'),
      );
      expect(hindered.map(({ registrationNumber }) => registrationNumber).toSorted()).toEqual(['С-7', 'С-9']);
      const id = ids.get('С-7') ?? '';
      for (const path of [`/publications/${id}`, '/publications', '/publications/settings']) {
        const page = await api.running.app.request(path, { headers: { cookie: judge.cookie } });
        expect(await page.text(), path).toContain(WORDS);
      }
      const process = await findProcess(api.orm.em.fork(), publicationWorkflowId(id), new Date());
      expect(process?.awaiting?.what).toContain(WORDS);
    } finally {
      await putSettings(api.orm.em.fork());
    }
  });
});
