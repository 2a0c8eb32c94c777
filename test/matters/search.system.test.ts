import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { matterPageSchema, type MatterPage } from '#views/matters/matter.ts';
import { openApi, type ApiHarness, type ApiUser } from '../api/api-harness.ts';
import { bodyOf } from '../api/letter-makers.ts';
import { registerCard } from './matter-makers.ts';

const WANTED = {
  registrationNumber: 'А26–13–2352/2026-«Пр»',
  applicantName: 'Заявителева-Тян Ирина Олеговна',
  subject: 'О шуме в доме по адресу: дом 15, корпус «C4», секция (Юг). Просит «проверить» д.7; повторно',
  covering: { number: 'Вх-77/1', date: '2026-11-18', sender: 'Приёмная Президента' },
};

/** Words after a mark, digits, the middle of a word, initials, other dashes, letters that look alike, the covering letter. */
const FINDING = [
  ...['проверить', 'C4', 'С4', '«C4»', 'с4', 'юг', 'дом 15', 'д. 7', 'повторн'],
  ...['верит', 'орпус', 'явител', 'явителевой', 'тян', 'ирин', 'рин'],
  ...['Заявителева И. О.', 'заявителева и.о.', 'И. О. Заявителева', 'И.О. Заявителевой', 'Ирина Заявителева'],
  ...['А26-13-2352/2026', 'A26-13-2352', 'а26—13—2352', '№ A26 - 13 - 2352', '2352/2026', '13‑2352'],
  ...['А26-13-2352/2026-"Пр"', 'а26-13-2352/2026-„пр“', '"проверить"', '"Юг"', '2026-"Пр"'],
  ...['вх-77/1', 'Bx—77/1', 'приемной президента'],
];
const MISSING = ['Заявителева П. О.', 'дом 16', 'С5', 'Ыждщов', 'А26-13-2353', 'ом15', '%', '_'];

describe('the search of cards', () => {
  let api: ApiHarness;
  let clerk: ApiUser;
  beforeAll(async () => {
    api = await openApi();
    clerk = await api.signIn('sekretar');
  });
  afterAll(() => api.close());

  const page = async (query: Readonly<Record<string, string>>): Promise<MatterPage> =>
    matterPageSchema.parse(
      await bodyOf(await clerk.send('GET', `/matters?${new URLSearchParams(query).toString()}`), 200),
    );
  const found = async (text: string, more: Readonly<Record<string, string>> = {}): Promise<readonly string[]> =>
    (await page({ text, ...more })).items.map(({ id }) => id);
  const putMany = (count: number, day: string): Promise<unknown> =>
    api.rows(
      `insert into matter (id, site_id, source, revision, occurred_at, registration_number, registered_on, document_group, delivery_kind, subject,
        applicant_name, access_code, created_at, updated_at)
       select gen_random_uuid(), '50MS0095', 'mask', 1, now(), 'О-' || n, ?, 'Прочее', 'Почта', 'Об ином', 'Обычный Пётр', 'x', now(), now()
       from generate_series(1, ?::int) as n`,
      [day, count],
    );

  it('finds a card by any part of what it says, however it is typed, new or old', async () => {
    await putMany(4_500, '2026-01-15');
    // The newest stand in what is looked at first; the oldest is known to the index alone.
    for (const registeredOn of ['2026-11-20', '2020-11-20']) {
      const { id } = await registerCard(clerk, { ...WANTED, registeredOn });
      const missed = [];
      for (const text of FINDING) if (!(await found(text)).includes(id)) missed.push(text);
      expect(missed, registeredOn).toEqual([]);
      for (const text of MISSING) expect(await found(text), `${registeredOn} ${text}`).not.toContain(id);
      expect(await found('проверить', { documentGroup: 'Прочее' })).toEqual([]);
      expect(await found('проверить', { state: 'open' })).toEqual([id]);
      await api.rows('update matter set subject = ? where id = ?', ['О тишине', id]);
      expect(await found('проверить')).toEqual([]);
      expect(await found('тишине')).toEqual([id]);
      await api.rows(
        `update matter set registration_number = ?, applicant_name = 'Иной', subject = 'Об ином' where id = ?`,
        [registeredOn, id],
      );
      for (const text of ['тишине', '13-2352', 'Заявителева']) expect(await found(text)).toEqual([]);
    }
  });

  it('pages of a search show every card once, in the order of the journal', async () => {
    const made: string[] = [];
    for (let day = 1; day <= 9; day += 1) {
      const registeredOn = day % 2 === 0 ? `2020-02-0${String(day)}` : `2026-02-0${String(day)}`;
      made.push((await registerCard(clerk, { subject: 'Редкостное', registeredOn })).id);
    }
    const wanted = [8, 6, 4, 2, 0, 7, 5, 3, 1].map((place) => made[place]);
    const shown: string[] = [];
    for (let cursor = ''; ;) {
      const { items, nextCursor } = await page({
        text: 'редкостного',
        limit: '2',
        ...(cursor === '' ? {} : { cursor }),
      });
      shown.push(...items.map(({ id }) => id));
      if (nextCursor === null) break;
      cursor = nextCursor;
    }
    expect(shown).toEqual(wanted);
  });
});
