import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listWordForm } from '#domain/matters/list-word.ts';
import { CARD_LABELS } from '#domain/matters/matter-faults.ts';
import type { BackfillView } from '#views/publications/backfill.ts';
import type { SettingChoicesView } from '#views/publications/settings.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { putCard, putPublication, putSettings, SITE } from '../publications/kit/sample-publications.ts';
import { assign, cardBody, registerCard } from './matter-makers.ts';

/** «Обращения граждан» and «Портал Президента» are what the settings name. */
const SPELLINGS = [
  ['Обращения граждан', 'Портал Президента'],
  ['ОБРАЩЕНИЯ ГРАЖДАН', 'ПОРТАЛ ПРЕЗИДЕНТА'],
  [' обращения  граждан ', 'портал\u00A0президента'],
  ['Обращения\u00A0граждан', 'Портал \u00A0 Президента'],
  ['Oбрaщения граждан', 'Портaл Президентa'],
] as const;

describe('a group of documents and a kind of delivery', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  let judge: ApiUser;
  const db = { execute: <T extends object>(sql: string, params?: readonly unknown[]) => api.rows<T>(sql, params) };
  const cards: string[] = [];
  const filtered = async (query: Readonly<Record<string, string>>): Promise<string[]> => {
    const path = `/matters?${new URLSearchParams({ ...query, limit: '50' }).toString()}`;
    const { items } = await bodyOf<{ items: { id: string }[] }>(await clerk.send('GET', path), 200);
    return items.map(({ id }) => id).toSorted();
  };

  beforeAll(async () => {
    api = await openApi();
    [clerk, judge] = await Promise.all([api.signIn('sekretar'), api.signIn('sudya')]);
    await putSettings(api.orm.em.fork());
    for (const [documentGroup, deliveryKind] of SPELLINGS)
      cards.push((await registerCard(clerk, { documentGroup, deliveryKind })).id);
    await registerCard(clerk, { documentGroup: 'Обращения граждан, повторные', deliveryKind: 'Портал' });
  });
  afterAll(() => api.close());

  it('are read by one form: the database’s is the program’s', async () => {
    for (const word of SPELLINGS.flat()) {
      const [row] = await api.rows<{ form: string }>('select list_word_form(?) as form', [word]);
      expect(row?.form, word).toBe(listWordForm(word));
    }
  });

  it('are the same however they are typed: for filters, lists of words, events, the list of publications and a filling-in', async () => {
    for (const [documentGroup, deliveryKind] of SPELLINGS) {
      expect(await filtered({ documentGroup }), documentGroup).toEqual(cards.toSorted());
      expect(await filtered({ documentGroup, deliveryKind }), deliveryKind).toEqual(cards.toSorted());
    }
    const choices = await bodyOf<SettingChoicesView>(
      await judge.send('GET', `/sites/${SITE}/publication-settings/choices`),
      200,
    );
    expect(choices.documentGroups.map(listWordForm)).toEqual(['обращения граждан', 'обращения граждан, повторные']);
    for (const id of cards) await assign(judge, id);
    const woken = await api.rows<{ workflow_id: string }>(
      `select distinct workflow_id from outbox where workflow_id like 'publication/%'`,
    );
    expect(woken.map(({ workflow_id: id }) => id.replace('publication/', '')).toSorted()).toEqual(cards.toSorted());
    const owed = await putCard(db, { number: 'С-1', group: 'ОБРАЩЕНИЯ  ГРАЖДАН', kind: 'портал президента' });
    await putPublication(db, owed, { wantedSince: new Date() });
    const listed = await bodyOf<{ items: { id: string }[] }>(await judge.send('GET', '/publications?number=С-1'), 200);
    expect(listed.items.map(({ id }) => id)).toEqual([owed]);
    const left = await putCard(db, { number: 'С-2', group: 'ОБРАЩЕНИЯ  ГРАЖДАН', kind: 'портал президента' });
    const plan = await bodyOf<BackfillView>(await judge.send('GET', `/sites/${SITE}/publication-backfill`), 200);
    expect(plan.cards.map(({ id }) => id)).toEqual([left]);
  });

  it('typed otherwise in a file do not change a card', async () => {
    const body = cardBody({ covering: null });
    await registerCard(clerk, body);
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Лист');
    sheet.addRow(Object.values(CARD_LABELS));
    const { registrationNumber, registeredOn, applicantName, subject } = body;
    sheet.addRow([registrationNumber, registeredOn, 'ОБРАЩЕНИЯ  ГРАЖДАН', 'портал президента', applicantName, subject]);
    const file = new File([new Uint8Array(await book.xlsx.writeBuffer())], 'карточки.xlsx');
    const form = new FormData();
    form.append('file', file);
    const view = await bodyOf(await clerk.send('POST', '/matters/import?dryRun=true', { body: form }), 200);
    expect(view).toMatchObject({ counts: { same: 1, changed: 0, made: 0, refused: 0 } });
  });
});
