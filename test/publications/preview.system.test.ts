import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PreviewView } from '#views/publications/preview.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { EXPIRED_RECIPIENT } from './kit/expired-recipient.ts';
import { putCard, putSettings, SETTINGS, SITE } from './kit/sample-publications.ts';

describe('the preview of a card', () => {
  let api: ApiHarness;
  let judge: ApiUser;
  const path = (number: string): string => `/sites/${SITE}/publication-preview?number=${encodeURIComponent(number)}`;
  const db = { execute: <T extends object>(sql: string, params?: readonly unknown[]) => api.rows<T>(sql, params) };
  beforeAll(async () => {
    api = await openApi();
    judge = await api.signIn('sudya');
    await putCard(db, { number: 'П-1/26' });
    await putCard(db, { number: 'П-2/26', group: 'Переписка' });
  });
  afterAll(() => api.close());

  it('shows what the settings let out and nothing else, in the picture and in the file', async () => {
    await putSettings(api.orm.em.fork());
    const hidden = await bodyOf<PreviewView>(await judge.send('GET', path('П-1/26')), 200);
    expect(hidden).toMatchObject({
      isPublished: true,
      settingsVersion: 1,
      picture: { card: { number: 'П-1/26', applicant: null } },
    });
    expect(hidden.fileText).toContain('Рассмотреть и ответить');
    expect(JSON.stringify(hidden)).not.toContain('Примерова');
    await putSettings(api.orm.em.fork(), { parts: { ...SETTINGS.parts, applicantName: true, assignmentText: false } });
    const shown = await bodyOf<PreviewView>(await judge.send('GET', path('П-1/26')), 200);
    expect(shown.picture.card.applicant).toBe('Примерова Вера Олеговна');
    expect(shown.fileText).toContain('<applicant>Примерова Вера Олеговна</applicant>');
    expect(shown.fileText).not.toContain('Рассмотреть и ответить');
  });

  it('of two cards with one number shows the newest, and leads to the other', async () => {
    const older = await putCard(db, { number: 'П-9/26' });
    await api.rows(`update matter set registered_on = '2026-11-01' where id = ?`, [older]);
    const newer = await putCard(db, { number: 'п - 9/26' });
    const first = await bodyOf<PreviewView>(await judge.send('GET', path('П-9/26')), 200);
    expect(first).toMatchObject({ matterId: newer, others: [{ matterId: older, registeredOn: '2026-11-01' }] });
  });

  it('never shows the access code, and sends nothing', async () => {
    const preview = await bodyOf<PreviewView>(await judge.send('GET', path('П-1/26')), 200);
    expect(JSON.stringify(preview)).not.toContain('КОД');
    expect(preview.fileText).toContain('<access salt="00" hash="00"/>');
    expect(await api.rows('select id from publication')).toEqual([]);
    expect(await api.rows('select id from outbox')).toEqual([]);
  });

  it('says of a card that is not chosen that it would not go; a number that is not there is not found', async () => {
    expect(await bodyOf<PreviewView>(await judge.send('GET', path('П-2/26')), 200)).toMatchObject({
      ...{ isPublished: false, notPublishedBecause: 'не выбрана группа «Переписка»', hindrance: null },
    });
    await putSettings(api.orm.em.fork(), { recipientCertificate: EXPIRED_RECIPIENT });
    expect(await bodyOf<PreviewView>(await judge.send('GET', path('П-1/26')), 200)).toMatchObject({
      ...{ notPublishedBecause: null, hindrance: 'сертификат получателя действовал до 01.01.2026' },
    });
    expect((await judge.send('GET', path('П-3/26'))).status).toBe(404);
    expect((await (await api.signIn('sosed-sudya')).send('GET', path('П-1/26'))).status).toBe(404);
  });
});
