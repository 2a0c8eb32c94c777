import { beforeAll, describe, expect, it } from 'vitest';
import { listLetters } from '#db/letters/letter-list.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { putManyLetters } from './kit/many-letters.ts';
import { ownCourt, putLetter } from './kit/own-court.ts';

const WANTED = {
  // Its number too is searched: it must hold nothing of what is looked for in vain.
  ...{ number: '50MS0095/26/1', numberSequence: 1 },
  recipientName: 'Семёнова-Тян Ирина Олеговна',
  recipientAddress: '140000, Московская обл, г Люберцы, ул Клубничная, д 5, кв 7',
  caseNumber: '2а-1195/2026',
  comment: 'повторно, вернулось; О\u2019Коннор',
} as const;

const FINDING = [
  ...['мён', 'емен', 'менов', 'Семёнова', 'СЕМЕНОВОЙ', 'Семе\u0308нова', 'тян', 'ирин'],
  ...['Семёнова И. О.', 'семенова и.о.', 'И. О. Семёновой', 'Семёнова Ирина', 'Ирина Семенова', 'тян И.'],
  ...['2а-1195/26', '1195/26', '2а-1195/2026', '2a - 1195 / 2026', '№ 2а-1195', '1195/2026'],
  ...['Клубничная', 'клубничной 5', 'Люберцы Клубн', 'ул. Клубничная, д. 5, кв. 7', '140000'],
  ...['вернулось', 'повторное Клубничная', '00012345678', '145000 12 34567 8', '12345678'],
  ...[
    'Ирина Олеговна Семёнова',
    'семёновой ирине олеговне',
    'Тян И. О. Клубничная',
    'Клубничная 7',
    'клубничной д.5 кв.7',
  ],
  ...['Клубн', '95/2026', '2а-1195/20', 'оконнор', 'Оконнор Клубничная'],
] as const;
const MISSING = [
  'Семёнова П. О.',
  'Семёнов Ирек',
  'Клубничная 6',
  'Клубничная 77',
  'Семёнова Олеговна Пётр',
  '2а-1196/2026',
  '2а-1195/25',
  'Ыждщов',
  '145000-12-34567-9',
  '%',
  '_',
] as const;

/** A case of each spelling, and what finds both. */
const SPELT = ['2-9768/2026', '2-9768/26'] as const;

describe('what a search finds', () => {
  const court = ownCourt();
  const own = { siteId: DEMO_SITE_ID, timeZone: 'Europe/Moscow', limit: 50 } as const;
  const found = async (text: string, siteId: string | null = DEMO_SITE_ID) =>
    (await listLetters(court.orm.em.fork(), { ...own, siteId, text })).map(({ id }) => id);

  beforeAll(() => putManyLetters(court, 4_500, 'Обычный Пётр Петрович', 0));

  it('finds the letters of a case however its year is written there and here', async () => {
    const ids: string[] = [];
    for (const [at, caseNumber] of SPELT.entries())
      for (const year of ['2031', '2019']) {
        const numberSequence = 9_000 + at * 10 + Number(year) - 2_010;
        const number = `50MS0095/26/${String(numberSequence)}`;
        const own = {
          ...{ number, numberSequence, caseNumber },
          recipientName: 'Ёлкин Год',
          createdAt: new Date(`${year}-01-01`),
        };
        ids.push((await putLetter(court, own)).id);
      }
    for (const text of [...SPELT, 'дело № 2 - 9768 / 26', '9768/26', '9768/2026'])
      expect((await found(text)).toSorted(), text).toEqual(ids.toSorted());
    expect(await found('2-9768/25')).toEqual([]);
  });

  it('finds a letter by a part of a name, initials, the case, the number, the address, old or new', async () => {
    // The newest stand in what is looked at first; the oldest is known to the index alone.
    for (const year of ['2030', '2020']) {
      const { id } = await putLetter(court, {
        ...WANTED,
        shpi: '14500012345678',
        createdAt: new Date(`${year}-01-01`),
      });
      const missed = [];
      for (const text of FINDING) {
        for (const siteId of [DEMO_SITE_ID, null])
          if (!(await found(text, siteId)).includes(id)) missed.push([text, siteId]);
      }
      expect(missed, year).toEqual([]);
      for (const text of MISSING) expect(await found(text), `${year} ${text}`).not.toContain(id);
      expect(await found('Семёнова', '77MS0001')).toEqual([]);
      await court.rows('delete from letter where id = ?', [id]);
      expect(await found('Семёнова')).toEqual([]);
    }
  });

  it('of what stands together, found in it alone if it is there, and by its words apart if it is not; new or old', async () => {
    for (const year of ['2031', '2019']) {
      const put = async (changes: object) =>
        (await putLetter(court, { ...changes, recipientType: 'person', createdAt: new Date(`${year}-02-02`) })).id;
      const five = await put({ recipientAddress: '170000, г Тверь, пр-кт Академика Грушевого, д. 5а, корп. 2, кв 31' });
      const fifty = await put({ recipientAddress: '170005, г Тверь, ул Грушевая, д 50' });
      const own = await put({ caseNumber: '7-345/2021', comment: 'ООО"Лепесток"Сад' });
      const other = await put({ caseNumber: '17-345/2021', comment: 'представитель Кустов И. О.' });
      const kustov = await put({ recipientName: '(Кустов-Рощин, Иван Олегович)' });
      const expected: readonly (readonly [string, readonly string[]])[] = [
        ['Грушевая 5', [five]],
        ['Грушевого, дом 5а, кв 31', [five]],
        ['Грушевая 50', [fifty]],
        ['Грушевая 170005', [fifty]],
        ['Грушевая 17', [five, fifty]],
        ['7-345/2021', [own]],
        ['345/2021', [own, other]],
        ['17-345', [other]],
        ['45/2021', [own, other]],
        ['Кустов И. О.', [other, kustov]],
        ['Рощин И.', [kustov]],
        ['Кустов-Рощин Иван', [kustov]],
        ['ооо«лепесток»сад', [own]],
        ['„Лепесток“', [own]],
      ];
      const differing = [];
      for (const [text, ids] of expected) {
        const asked = await found(text);
        if (asked.toSorted().join() !== ids.toSorted().join()) differing.push({ text, asked, ids });
      }
      expect(differing, year).toEqual([]);
      await court.rows('delete from letter where id = any (?::uuid[])', [
        `{${[five, fifty, own, other, kustov].join()}}`,
      ]);
    }
  });

  it('pages of a search show every letter once, whether they are looked at or asked of the index', async () => {
    const made = [];
    for (let index = 0; index < 24; index += 1) {
      const year = index % 2 === 0 ? 2020 : 2030;
      const { id } = await putLetter(court, { recipientName: 'Редкий', createdAt: new Date(year, 0, 1 + index) });
      made.push({ id, at: year * 100 + index });
    }
    const wanted = made.toSorted((left, right) => right.at - left.at).map(({ id }) => id);
    const shown: string[] = [];
    for (let after; ;) {
      const page = await listLetters(court.orm.em.fork(), { ...own, text: 'редкого', limit: 5, after });
      shown.push(...page.map(({ id }) => id));
      const last = page.at(-1);
      if (!last) break;
      after = { micros: last.place_micros, id: last.id };
    }
    expect(shown).toEqual(wanted);
    const cancelled = { ...own, text: 'редкого', folder: 'cancelled' } as const;
    await court.rows(`update letter set status = 'cancelled' where id = ?`, [wanted[20]]);
    expect((await listLetters(court.orm.em.fork(), cancelled)).map(({ id }) => id)).toEqual([wanted[20]]);
  });
});
