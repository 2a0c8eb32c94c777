import { describe, expect, it } from 'vitest';
import { diffCase, fieldsChanged } from '#domain/cases/case-diff.ts';
import { changeWords, diffLines } from '#domain/cases/diff-words.ts';
import { casesOfSheet, rowOfFault, type CaseOfSheet } from '#domain/cases/case-sheet.ts';
import { columnsOfHeads, missingFields, type SheetColumns } from '#domain/cases/sheet-columns.ts';

const COLUMNS: SheetColumns = ['number', 'receivedOn', 'role', 'name', 'represents', 'hearingDay', 'hearingTime'];

const COURT = { timeZone: 'Europe/Moscow', today: '2026-11-30' };

function sheet(...rows: readonly (readonly string[])[]): CaseOfSheet[] {
  return casesOfSheet(
    rows.map((cells, at) => ({ place: at + 2, cells })),
    COLUMNS,
    COURT,
  );
}

describe('cases out of rows', () => {
  it('rows of one number are one case, however the number is typed; parties find whom they represent', () => {
    const [only, ...others] = sheet(
      ['2-1195/2026', '01.09.2026', 'Истец', 'ООО «Пример»', '', '5.12.2026', '10:30'],
      ['дело № 2 - 1195/2026', '', 'Представитель', 'Примеров Пётр', 'ооо «пример»', '', ''],
      ['2-1195/2026', '', 'истец', 'ООО  «Пример»', '', '', ''],
    );
    expect(others).toEqual([]);
    expect(only?.faults).toEqual([]);
    const { record } = only ?? {};
    expect(record).toMatchObject({ number: '2-1195/2026', kind: 'civil', receivedOn: '2026-09-01', state: 'open' });
    expect(record?.parties.map(({ name, kind, represents }) => [name, kind, represents !== null])).toEqual([
      ['ООО «Пример»', 'company', false],
      ['Примеров Пётр', 'person', true],
    ]);
    expect(record?.hearings).toMatchObject([{ startsAt: '2026-12-05T07:30:00.000Z' }]);
  });

  it('a representative of whom it is not said whose he is, is named by his row, and the case is taken all the same', () => {
    const [only] = sheet(
      ['2-7/2026', '01.09.2026', 'Истец', 'Тестов Тест', '', '', ''],
      ['2-7/2026', '', 'Представитель', 'Примеров Пётр', '', '', ''],
      ['2-7/2026', '', 'Адвокат', 'Образцов Образец', 'Тестов Тест', '', ''],
    );
    expect(only?.faults).toEqual([]);
    expect(only?.record?.parties).toHaveLength(3);
    expect(only?.unlinked.map(({ notice }) => notice.message)).toEqual([
      expect.stringMatching(/^Строка 3, Кого представляет: не указано, чей представитель Примеров Пётр/),
    ]);
    const [own] = only?.unlinked ?? [];
    expect(own?.externalId).toBe(only?.record?.parties[1]?.externalId);
  });

  it('only a representative represents: said of anybody else, it is a fault of his row', () => {
    const [only] = sheet(
      ['2-7/2026', '01.09.2026', 'Истец', 'Тестов Тест', '', '', ''],
      ['2-7/2026', '', 'Ответчик', 'Примеров Пётр', 'Тестов Тест', '', ''],
    );
    expect(only?.record).toBeNull();
    expect(only?.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Строка 3, Кого представляет: представлять может только представитель.*«Ответчик»/),
    ]);
  });

  it('nobody represents a representative: a chain and a circle are faults of their rows, and no party is lost', () => {
    const [chain] = sheet(
      ['2-7/2026', '01.09.2026', 'Истец', 'Тестов Тест', '', '', ''],
      ['2-7/2026', '', 'Представитель', 'Примеров Пётр', 'Тестов Тест', '', ''],
      ['2-7/2026', '', 'Представитель', 'Образцов Образец', 'Примеров Пётр', '', ''],
    );
    const [circle] = sheet(
      ['2-8/2026', '01.09.2026', 'Представитель', 'Примеров Пётр', 'Образцов Образец', '', ''],
      ['2-8/2026', '', 'Представитель', 'Образцов Образец', 'Примеров Пётр', '', ''],
    );
    expect([chain?.record, circle?.record]).toEqual([null, null]);
    expect([chain, circle].map((one) => one?.faults.map(({ message }) => message.slice(0, 26)))).toEqual([
      ['Строка 4, Кого представляет'.slice(0, 26)],
      ['Строка 2, Кого представляет'.slice(0, 26), 'Строка 3, Кого представляет'.slice(0, 26)],
    ]);
  });

  it.each([
    ['a receipt that is to come', ['01.01.2099', '', ''], 'receivedOn'],
    ['the year 1', ['0001-09-01', '', ''], 'receivedOn'],
    ['a hearing in 9999', ['01.09.2026', '05.12.9999', '10:30'], 'hearingDay'],
    ['a hearing in the year 1', ['01.09.2026', '0001-12-05', '10:30'], 'hearingDay'],
  ] as const)('%s is a fault, as it is by hand', (_, [receivedOn, day, time], field) => {
    const [only] = sheet(['2-5/2026', receivedOn, '', '', '', day, time]);
    expect(only?.record).toBeNull();
    expect(only?.faults.map(rowOfFault)).toEqual([{ place: 2, field }]);
  });

  it.each(['8,9123E+10', '8.9123E+10', '8,9123Е+10'])(
    'a phone that Excel has turned into a number is a fault of its row: %s',
    (phone) => {
      const columns: SheetColumns = ['number', 'receivedOn', 'role', 'name', 'phone'];
      const of = (typed: string) =>
        casesOfSheet(
          [{ place: 2, cells: ['2-7/2026', '01.09.2026', 'Истец', 'Тестов Тест', typed] }],
          columns,
          COURT,
        )[0];
      expect(of(phone)?.record).toBeNull();
      expect(of(phone)?.faults.map(({ message }) => message)).toEqual([
        expect.stringMatching(/^Строка 2, Телефон: .*Excel записал телефон как число/),
      ]);
      expect(of('8 (495) 123-45-67')?.faults).toEqual([]);
    },
  );

  it('a row without a number, and whatever is wrong with what it tells, is a fault of that row', () => {
    const [none] = sheet(['', '2026-09-01', 'Истец', 'Примеров', '', '', '']);
    expect(none?.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Строка 2, Вид дела:/),
      'Строка 2, Номер дела: не указано.',
    ]);
    const [long] = sheet(
      ['2-5/2026', '2026-09-01', 'Истец', 'Примеров', '', '', ''],
      ['2-5/2026', '', 'Ответчик', 'А'.repeat(501), '', '05.12.2026 10:30', ''],
    );
    expect(long?.faults.map(rowOfFault)).toEqual([{ place: 3, field: 'name' }]);
    expect(long?.faults[0]?.message).toBe('Строка 3, Участник: длиннее 500 знаков (501).');
  });

  describe('nothing of a file is lost without a word', () => {
    const WIDE: SheetColumns = [
      ...(['number', 'receivedOn', 'judge', 'role', 'name', 'address', 'partyId', 'represents'] as const),
      ...(['hearingDay', 'hearingTime', 'actKind', 'actDate', 'actTitle'] as const),
    ];
    const wide = (...rows: readonly Readonly<Record<string, string>>[]) =>
      casesOfSheet(
        rows.map((row, at) => ({
          place: at + 2,
          cells: WIDE.map((field) => row[field ?? ''] ?? CASE[field ?? ''] ?? ''),
        })),
        WIDE,
        COURT,
      )[0];
    const CASE: Readonly<Record<string, string>> = { number: '2-7/2026', receivedOn: '01.09.2026' };
    const FATHER = { role: 'Ответчик', name: 'Тестов Тест', address: '140000, ул Примерная, д 5' };

    it.each([
      [
        'a namesake at another address',
        [FATHER, { ...FATHER, address: '140000, ул Иная, д 1' }],
        /^Строка 3, Адрес: не то же, что на строке 2.*«Идентификатор участника»/,
      ],
      [
        'a party without a name',
        [{ role: 'Истец', address: 'где-то' }],
        /^Строка 2, Участник: не указано, а заполнено «Роль», «Адрес»/,
      ],
      [
        'a time without a day',
        [{ hearingTime: '10:30' }],
        /^Строка 2, Заседание: не указано, а заполнено «Время заседания»/,
      ],
      [
        'an act without a date',
        [{ actKind: 'Определение', actTitle: 'О принятии' }],
        /^Строка 2, Дата акта: не указано, а заполнено «Вид акта», «Название акта»/,
      ],
      [
        'two judges',
        [{ judge: 'Учебная М. П.' }, { judge: 'Образцова А. А.' }],
        /^Строка 3, Судья: не то же, что на строке 2/,
      ],
      ['two days of receipt', [{}, { receivedOn: '02.09.2026' }], /^Строка 3, Поступило: не то же, что на строке 2/],
    ])('%s is a fault of its row', (_, rows, words) => {
      const only = wide(...rows);
      expect(only?.record).toBeNull();
      expect(only?.faults.map(({ message }) => message)).toEqual([expect.stringMatching(words)]);
    });

    it('namesakes with ids of their own are two, and who of them is represented is said by the id', () => {
      const [father, son] = [
        { ...FATHER, partyId: 'п1' },
        { ...FATHER, partyId: 'п2', address: '140000, ул Иная, д 1' },
      ];
      const own = { role: 'Представитель', name: 'Примеров Пётр' };
      expect(wide(father, son, { ...own, represents: 'п2' })?.record?.parties.map((one) => one.represents)).toEqual([
        ...[null, null, 'п2'],
      ]);
      expect(wide(father, son, { ...own, represents: 'Тестов Тест' })?.faults).toMatchObject([{ field: 'represents' }]);
    });

    it('what one row of a party leaves empty, another fills in', () => {
      const only = wide({ ...FATHER, address: '' }, FATHER);
      expect(only?.record?.parties).toMatchObject([{ address: FATHER.address }]);
    });

    it('long names that differ only at their end are two', () => {
      const name = 'Общество '.repeat(20);
      const only = wide({ role: 'Истец', name: `${name} первое` }, { role: 'Истец', name: `${name} второе` });
      expect(only?.record?.parties).toHaveLength(2);
    });
  });

  it('made ids are the same in the next file, so that nothing changes by being told again', () => {
    const rows = [['2-1/2026', '2026-09-01', 'ответчик', 'Тестов Тест', '', '05.12.2026 10:30', '']];
    const spaced = [[' 2-1/2026', '01.09.2026', 'Ответчик ', 'Тестов  Тест', '', '2026-12-05', 'в 10:30']];
    const [first, second] = [sheet(...rows)[0]?.record, sheet(...spaced)[0]?.record];
    const ids = (record: typeof first) => [
      record?.externalId,
      record?.parties[0]?.externalId,
      record?.hearings[0]?.externalId,
    ];
    expect(ids(second)).toEqual(ids(first));
  });

  it.each([
    ['1-5/2026', '', 'criminal'],
    ['2-5/2026', '', 'civil'],
    ['2а-5/2026', '', 'administrative'],
    ['5-5/2026', '', 'offence'],
    ['2-5/2026', 'Должник', 'order'],
  ] as const)('%s with «%s» is of the journal %s', (number, role, kind) => {
    expect(sheet([number, '2026-09-01', role, 'Тестов Тест', '', '', ''])[0]?.record?.kind).toBe(kind);
  });

  it('what is not understood is told with its row and in words; the case is not taken in part', () => {
    const [wrong, none] = sheet(
      ['99-5/2026', 'вчера', 'Кто-то', 'Тестов Тест', 'Никто', '05.12.2026', ''],
      ['', '2026-09-01', 'Истец', 'Примеров', '', '', ''],
    );
    expect(wrong?.record).toBeNull();
    expect(wrong?.faults.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Строка 2, Роль: «Кто-то» не понято; напишите одно из: Истец,/),
      expect.stringMatching(/^Строка 2, Кого представляет: участника «Никто»/),
      expect.stringMatching(/^Строка 2, Заседание: нужны день и время/),
      expect.stringMatching(/^Строка 2, Вид дела: по номеру не узнать/),
      expect.stringMatching(/^Строка 2, Поступило: нужна дата вида 24.11.2026/),
    ]);
    expect(none?.faults.map(({ field }) => field)).toContain('number');
  });

  it.each(['=cmd|calc', 'без номера', '2026'])('what no case is called is a fault of its row: %s', (number) => {
    const [only] = sheet([number, '01.09.2026', 'Истец', 'Тестов Тест', '', '', '']);
    expect(only?.record).toBeNull();
    expect(only?.faults.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^Строка 2, Номер дела: /));
  });

  it('columns are known by any of their heads, whatever their case; needed ones are asked for', () => {
    expect(columnsOfHeads(['№ ДЕЛА', 'Дата поступления:', 'ФИО', 'Что-то', 'участник'])).toEqual([
      ...['number', 'receivedOn', 'name', null, null],
    ]);
    expect(missingFields(columnsOfHeads(['Номер дела']))).toEqual(['receivedOn']);
  });

  it('an edit is told with what each field was and has become', () => {
    const [told] = sheet(['2-1/2026', '2026-09-01', 'Истец', 'Тестов Тест', '', '', '']);
    if (!told?.record) throw new Error('the row is sound');
    const edited = { ...told.record, judge: 'Образцова А. А.' };
    expect(changeWords(fieldsChanged(told.record, edited))).toBe('судья: не указано → Образцова А. А.');
    expect(changeWords(fieldsChanged(edited, edited))).toBe('');
  });

  it('what comes and is gone is said in the gender of each', () => {
    const [only] = sheet(['2-7/2026', '01.09.2026', 'Истец', 'Тестов Тест', '', '5.12.2026', '10:30']);
    const hearings = {
      ...{ added: only?.record?.hearings ?? [], changed: [], gone: [{ id: 'one', name: '05.12.2026' }] },
    };
    const nothing = { added: [], changed: [], gone: [] };
    const lines = diffLines(
      { outcome: 'changed', changes: [], parties: nothing, hearings, acts: nothing },
      COURT.timeZone,
    );
    expect(lines.map(({ label }) => label)).toEqual(['Заседание внесено', 'Заседания больше нет']);
  });

  it('a moved hearing is called by the start it had, by the clock of the court', () => {
    const [told] = sheet(['2-1/2026', '2026-09-01', 'Истец', 'Тестов Тест', '', '16.12.2026', '14:30']);
    const [record] = told?.record?.hearings ?? [];
    if (record === undefined) throw new Error('the row is sound');
    const changes = [{ label: 'Начало', was: '2026-12-15T11:30:00.000Z', becomes: '2026-12-16T11:30:00.000Z' }];
    const nothing = { added: [], changed: [], gone: [] };
    const hearings = { ...nothing, changed: [{ id: 'one', record, changes }] };
    const diff = { outcome: 'changed', changes: [], parties: nothing, hearings, acts: nothing } as const;
    expect(diffLines(diff, COURT.timeZone)).toEqual([{ ...changes[0], label: 'Заседание 15.12.2026 в 14:30: начало' }]);
  });

  it('an older record changes nothing, a newer one says what', () => {
    const [told] = sheet(['2-1/2026', '2026-09-01', 'Истец', 'Тестов Тест', '', '', '']);
    if (!told?.record) throw new Error('the row is sound');
    const { externalId: _, parties: __, ...fields } = told.record;
    const known = {
      ...{ ...fields, id: 'c', externalId: told.record.externalId, version: 1, goneAt: null, parties: [] },
      ...{ dataAsOf: '2026-11-02T00:00:00.000Z', hearings: [], acts: [], judge: 'Прежняя П. П.' },
    };
    expect(diffCase(known, told.record, '2026-11-01T00:00:00Z').outcome).toBe('older');
    const { outcome, changes, parties } = diffCase(known, told.record, '2026-11-03T00:00:00Z');
    expect([outcome, changes, parties.added.length]).toEqual([
      ...['changed', [{ label: 'Судья', was: 'Прежняя П. П.', becomes: '' }], 1],
    ]);
  });
});
