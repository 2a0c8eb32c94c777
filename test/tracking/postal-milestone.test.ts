import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classifyOperation, summariseOperations } from '#domain/post/postal-milestone.ts';
import { orderOperations, type PostalRecord } from '#domain/post/ordered-operations.ts';
import { operationName, POST_OPERATIONS } from '#domain/post/operations.ts';

/** `'1/3 05 10:00'` is operation 1/3 on 5 January 2026 at 10:00. */
function life(...lines: readonly string[]): PostalRecord[] {
  return lines.map((line) => {
    const [, operType, operAttr, day, time] = /^(\d+)\/(\d+) (\d\d) (\d\d:\d\d)$/.exec(line) ?? [];
    return { operType: Number(operType), operAttr: Number(operAttr), operDate: `${day}.01.2026 ${time}:00` };
  });
}

const ELECTRONIC = life('28/0 05 09:00', '1/3 05 10:00', '8/16 05 10:02', '2/5 06 08:15');
const PAPER = life(
  '1/3 05 10:00',
  '8/17 05 11:00',
  '8/30 06 02:00',
  '8/31 06 12:00',
  '8/3 06 15:00',
  '8/2 08 09:00',
  '8/18 08 10:00',
);
const RETURNED = [
  ...PAPER,
  ...life('12/1 08 12:00', '42/1 12 12:00', '3/1 15 18:00', '8/20 15 19:00', '8/2 18 09:00', '2/2 19 11:00'),
];
const KNOWN_CODES = Object.entries(POST_OPERATIONS).flatMap(([operType, { attributes }]) =>
  [0, ...Object.keys(attributes).map(Number)].map((operAttr) => ({ operType: Number(operType), operAttr })),
);

describe('meaning of one operation', () => {
  it.each([
    [1, 3, 'accepted'],
    [8, 16, 'delivered_to_cabinet'],
    [8, 17, 'printing'],
    [8, 30, 'printing'],
    [8, 31, 'printing'],
    [8, 4, 'in_transit'],
    [8, 2, 'at_office'],
    [12, 1, 'attempted'],
    [42, 6, 'attempted'],
    [3, 4, 'returning'],
    [2, 1, 'delivered'],
    [2, 5, 'delivered'],
    [21, 2, 'delivered'],
    [21, 1, null],
    [21, 3, null],
    [2, 2, 'returned_to_court'],
    [2, 7, 'returned_to_court'],
    [5, 1, 'lost'],
    [18, 0, 'lost'],
    [4, 1, 'in_transit'],
    [6, 0, 'at_office'],
  ])('%i/%i is %s', (operType, operAttr, status) => {
    expect(classifyOperation({ operType, operAttr }).status).toBe(status);
  });

  it('calls delivered exactly those «Вручение» whose published name says «адресату», and returned those that say «отправителю»', () => {
    for (const [text, name] of Object.entries(POST_OPERATIONS[2]?.attributes ?? {})) {
      const { outcome, needsPerson } = classifyOperation({ operType: 2, operAttr: Number(text) });
      if (/отправител/i.test(name)) expect([text, outcome]).toEqual([text, 'returned_to_court']);
      else if (/адресат/i.test(name)) expect([text, outcome]).toEqual([text, 'delivered']);
      else expect([text, outcome, needsPerson]).toEqual([text, undefined, true]);
    }
  });

  it('changes nothing for codes that are not published, and never throws', () => {
    fc.assert(
      fc.property(fc.integer({ min: 64, max: 1026 }), fc.integer({ min: -5, max: 2000 }), (operType, operAttr) => {
        expect(classifyOperation({ operType, operAttr })).toEqual({ status: null });
      }),
    );
    expect(classifyOperation({ operType: 8, operAttr: 170 })).toEqual({ status: null });
    expect(classifyOperation({ operType: Number.NaN, operAttr: Number.NaN })).toEqual({ status: null });
  });

  it('never takes a «Вручение» with an attribute of the future for a delivery: a person looks', () => {
    expect(classifyOperation({ operType: 2, operAttr: 99 })).toEqual({ status: null, needsPerson: true });
  });

  it.each([
    ['electronic', ['8/16', '2/5']],
    ['paper', ['2/1', '6/0', '8/2', '8/17', '12/1', '42/6']],
  ])('tells the %s way', (milestone, codes) => {
    for (const operation of life(...codes.map((code) => `${code} 05 10:00`))) {
      expect(classifyOperation(operation)).toMatchObject({ milestone });
    }
  });

  it('tells no way where an operation is of either', () => {
    for (const [operType, operAttr] of [
      [1, 3],
      [3, 1],
      [8, 4],
      [2, 2],
      [5, 1],
    ] as const) {
      expect(classifyOperation({ operType, operAttr })).not.toHaveProperty('milestone');
    }
  });

  it.each([
    [15, 0],
    [16, 0],
    [17, 0],
    [26, 2],
    [44, 0],
    [46, 0],
    [62, 0],
    [5, 2],
    [5, 8],
    [2, 0],
    [2, 14],
  ] as const)('calls a person where the way ends or is in doubt: %i/%i', (operType, operAttr) => {
    expect(classifyOperation({ operType, operAttr })).toEqual({ status: null, needsPerson: true });
  });

  it('shows every published code in words and an unknown one as a number', () => {
    expect(operationName({ operType: 8, operAttr: 16 })).toBe('Обработка: Доставлено для вручения электронно');
    expect(operationName({ operType: 28, operAttr: 0 })).toBe('Присвоение идентификатора');
    expect(operationName({ operType: 2, operAttr: 0 })).toBe('Вручение');
    const names = KNOWN_CODES.map(operationName);
    for (const name of names) expect(name).toMatch(/^[А-ЯЁA-Z].*[^:\s]$/u);
    expect(operationName({ operType: 8, operAttr: 170 })).toBe('Обработка (признак 170)');
    expect(operationName({ operType: 777, operAttr: 1 })).toBe('Операция 777/1');
    expect(KNOWN_CODES.length).toBeGreaterThan(400);
  });
});

describe('a letter’s postal life', () => {
  it('is empty without operations', () => {
    const nothing = { status: null, conflict: false, operations: [], needsPerson: [], milestones: { attemptCount: 0 } };
    expect(summariseOperations([])).toStrictEqual(nothing);
  });

  it('begins with the acceptance, and says since when', () => {
    const summary = summariseOperations(life('1/3 05 10:00'));
    expect(summary).toMatchObject({ status: 'accepted', statusAt: '2026-01-05T10:00:00' });
    expect(Object.keys(summary).toSorted()).toEqual(
      ['conflict', 'milestones', 'needsPerson', 'operations', 'status', 'statusAt'].toSorted(),
    );
  });

  it('says since when it is where it is, and since when it goes back', () => {
    expect(summariseOperations(PAPER).statusAt).toBe('2026-01-08T10:00:00');
    const back = summariseOperations([...PAPER, ...life('3/1 15 18:00', '8/20 15 19:00', '3/4 16 09:00')]);
    expect(back).toMatchObject({ status: 'returning', statusAt: '2026-01-16T09:00:00', returnReason: { operAttr: 4 } });
    expect(summariseOperations([...PAPER, ...life('2/1 10 10:00', '26/2 10 10:05')]).statusAt).toBe(
      '2026-01-10T10:05:00',
    );
  });

  it('knows the way by which it reached the addressee, and the way back is none', () => {
    expect(summariseOperations(life('1/3 05 10:00', '2/1 06 10:00')).branch).toBe('paper');
    expect(summariseOperations(life('8/16 05 10:00', '2/2 06 10:00')).branch).toBe('electronic');
    expect(summariseOperations(life('8/16 05 10:00', '3/1 06 10:00', '8/2 07 10:00')).branch).toBe('electronic');
    expect(summariseOperations(life('8/16 05 10:00', '8/17 06 10:00')).branch).toBe('paper');
  });

  it('is delivered once, however often the Post says so', () => {
    expect(summariseOperations([...PAPER, ...life('2/1 10 10:00', '2/3 11 10:00')])).toMatchObject({
      ...{ outcome: 'delivered', outcomeAt: '2026-01-10T10:00:00', conflict: false },
    });
  });

  it('counts its terms from the first arrival and the attempts before the way back', () => {
    const { milestones } = summariseOperations(
      life('4/2 07 09:00', '8/2 08 09:00', '8/2 09 09:00', '12/1 15 18:00', '3/1 15 18:00', '12/1 16 10:00'),
    );
    expect(milestones).toMatchObject({ arrivedAt: '2026-01-08T09:00:00', attemptCount: 1 });
    expect(milestones).toMatchObject({ firstAttemptAt: '2026-01-15T18:00:00', lastAttemptAt: '2026-01-15T18:00:00' });
    const late = summariseOperations(life('3/1 15 18:00', '8/2 18 09:00', '12/1 19 10:00')).milestones;
    expect(late).toStrictEqual({ attemptCount: 0, returnStartedAt: '2026-01-15T18:00:00' });
  });

  it('has arrived and been attempted also when both were at the very minute of the return', () => {
    const { milestones } = summariseOperations(life('8/2 15 18:00', '12/1 15 18:00', '3/1 15 18:00'));
    expect(milestones).toMatchObject({ arrivedAt: '2026-01-15T18:00:00', attemptCount: 1 });
  });

  it('tells when it was printed and when its notice is there', () => {
    const { milestones } = summariseOperations([...PAPER, ...life('2/1 10 10:00', '34/0 11 10:00')]);
    expect(milestones).toMatchObject({ printedAt: '2026-01-05T11:00:00', noticeLoadedAt: '2026-01-11T10:00:00' });
    expect(summariseOperations(ELECTRONIC).milestones).toStrictEqual({
      ...{ acceptedAt: '2026-01-05T10:00:00', electronicAt: '2026-01-05T10:02:00', attemptCount: 0 },
    });
  });

  it('has no milestone at a time that cannot be read', () => {
    const unread = [1, 8, 12, 34].map((operType) => ({ operType, operAttr: 2, operDate: 'вчера' }));
    expect(summariseOperations(unread).milestones).toStrictEqual({ attemptCount: 0 });
  });

  it('goes the electronic way', () => {
    expect(summariseOperations(ELECTRONIC.slice(0, 1)).status).toBeNull();
    expect(summariseOperations(ELECTRONIC.slice(0, 3))).toMatchObject({
      status: 'delivered_to_cabinet',
      branch: 'electronic',
    });
    expect(summariseOperations(ELECTRONIC)).toMatchObject({
      status: 'delivered',
      outcome: 'delivered',
      outcomeAt: '2026-01-06T08:15:00',
      branch: 'electronic',
      milestones: { acceptedAt: '2026-01-05T10:00:00', electronicAt: '2026-01-05T10:02:00' },
    });
  });

  it('goes the paper way and comes back, with the reason and the terms that count', () => {
    expect(summariseOperations(PAPER)).toMatchObject({ status: 'in_transit', branch: 'paper' });
    expect(summariseOperations(RETURNED)).toMatchObject({
      status: 'returned_to_court',
      outcomeAt: '2026-01-19T11:00:00',
      returnReason: { operAttr: 1, name: 'Возврат: Истёк срок хранения' },
      conflict: false,
      milestones: {
        arrivedAt: '2026-01-08T09:00:00',
        firstAttemptAt: '2026-01-08T12:00:00',
        lastAttemptAt: '2026-01-12T12:00:00',
        attemptCount: 2,
        returnStartedAt: '2026-01-15T18:00:00',
      },
    });
  });

  it('stays on the way back while movements are those of the way back', () => {
    expect(summariseOperations(RETURNED.slice(0, -1))).toMatchObject({ status: 'returning' });
    expect(summariseOperations(RETURNED.slice(0, -1)).outcome).toBeUndefined();
  });

  it('is delivered when the return was followed by a delivery to the addressee', () => {
    const summary = summariseOperations([...PAPER, ...life('3/1 15 18:00', '2/1 16 10:00')]);
    expect(summary).toMatchObject({ status: 'delivered', outcome: 'delivered', conflict: false });
    expect(summary.returnReason).toBeUndefined();
  });

  it('is not called delivered while a later return or cancellation says otherwise', () => {
    const undone = summariseOperations([...PAPER, ...life('2/1 10 10:00', '3/4 10 10:05')]);
    expect(undone).toMatchObject({ status: 'returning', conflict: true, returnReason: { operAttr: 4 } });
    expect(undone.outcome).toBeUndefined();
    const cancelled = summariseOperations([...PAPER, ...life('2/1 10 10:00', '26/2 10 10:05')]);
    expect(cancelled).toMatchObject({
      status: 'in_transit',
      conflict: true,
      needsPerson: [{ operType: 26, operAttr: 2 }],
    });
  });

  it('keeps its outcome whatever movements come later, and says when outcomes contradict', () => {
    expect(
      summariseOperations([...ELECTRONIC, ...life('8/2 20 10:00', '1/3 21 10:00', '12/1 22 10:00')]),
    ).toMatchObject({
      status: 'delivered',
      outcomeAt: '2026-01-06T08:15:00',
      conflict: false,
    });
    expect(summariseOperations([...PAPER, ...life('2/1 10 10:00', '2/2 11 10:00')])).toMatchObject({
      outcome: 'returned_to_court',
      conflict: true,
    });
    expect(summariseOperations([...PAPER, ...life('5/1 10 10:00', '2/6 20 10:00')])).toMatchObject({
      outcome: 'delivered',
      conflict: true,
    });
  });

  it('does not go back to «accepted» when zones make the acceptance look later', () => {
    expect(summariseOperations(life('8/16 05 09:00', '1/3 05 10:00')).status).toBe('delivered_to_cabinet');
  });

  it('leaves out operations of another item that had the number before', () => {
    const lastYear: PostalRecord = { operType: 2, operAttr: 1, operDate: '05.01.2025 10:00:00' };
    expect(summariseOperations([lastYear, ...PAPER], { notBefore: '2026-01-04' }).outcome).toBeUndefined();
    expect(summariseOperations([lastYear, ...PAPER]).outcome).toBe('delivered');
  });

  it('counts an operation of the very instant, and one whose date cannot be read', () => {
    const notBefore = '2026-01-05T10:00:00';
    expect(summariseOperations(life('1/3 05 10:00'), { notBefore }).status).toBe('accepted');
    expect(summariseOperations(life('1/3 05 09:59'), { notBefore }).status).toBeNull();
    expect(summariseOperations([{ operType: 2, operAttr: 1, operDate: 'вчера' }], { notBefore }).outcome).toBe(
      'delivered',
    );
  });

  it('reads both services’ dates as the same operation', () => {
    const single: PostalRecord = {
      operType: 2,
      operAttr: 5,
      operDate: '2026-01-06T08:15:00.000+03:00',
      operName: 'Вручение',
    };
    expect(summariseOperations([...ELECTRONIC, single]).operations).toHaveLength(4);
  });

  it('takes an outcome with an unreadable date, without a time', () => {
    const summary = summariseOperations([...PAPER, { operType: 2, operAttr: 1, operDate: '32.13.2026' }]);
    expect(summary).toMatchObject({ status: 'delivered', outcome: 'delivered' });
    expect(summary.outcomeAt).toBeUndefined();
    const alone = summariseOperations([{ operType: 2, operAttr: 1, operDate: '32.13.2026' }]);
    expect(alone).not.toHaveProperty('statusAt');
    expect(alone).not.toHaveProperty('outcomeAt');
  });
});

describe('order of operations', () => {
  const codes = (records: readonly PostalRecord[]) =>
    orderOperations(records).map(({ operType, operAttr }) => `${String(operType)}/${String(operAttr)}`);
  /** One of each meaning, as they lawfully follow each other. */
  const LAWFUL = ['28/0', '1/3', '8/16', '8/17', '4/1', '6/1', '12/1', '3/1', '18/0', '2/1', '2/2'];

  it('at the same second is the lawful one, an outcome last', () => {
    const sameSecond = life(...LAWFUL.map((code) => `${code} 05 10:00`));
    expect(codes(sameSecond.toReversed())).toEqual(LAWFUL);
    expect(codes(sameSecond.toSorted((one, two) => one.operType - two.operType))).toEqual(LAWFUL);
  });

  it('at the same second and of one meaning goes by the codes', () => {
    expect(codes(life('8/7 05 10:00', '8/3 05 10:00', '4/2 05 10:00'))).toEqual(['4/2', '8/3', '8/7']);
  });

  it('of the same codes at different times keeps both, and at one time one', () => {
    expect(codes(life('12/1 06 10:00', '12/1 05 10:00', '12/1 05 10:00'))).toEqual(['12/1', '12/1']);
    const unread = ['вчера', 'сегодня', 'вчера'].map((operDate) => ({ operType: 12, operAttr: 1, operDate }));
    expect(codes(unread)).toEqual(['12/1', '12/1']);
  });

  it('of one operation told twice keeps the telling that names more', () => {
    const [bare] = life('2/1 05 10:00');
    if (!bare) throw new TypeError('an operation is needed');
    const named = { ...bare, operName: 'Вручение' };
    const placed = { ...named, officeIndex: '143000' };
    for (const told of [
      [bare, placed, named],
      [placed, named, bare],
      [named, bare, placed],
    ]) {
      expect(orderOperations(told)).toMatchObject([placed]);
    }
  });
});

const record: fc.Arbitrary<PostalRecord> = fc.record(
  {
    operType: fc.oneof(
      fc.constantFrom(...KNOWN_CODES.map(({ operType }) => operType)),
      fc.constantFrom(1, 2, 3, 8, 12, 26),
    ),
    operAttr: fc.integer({ min: 0, max: 31 }),
    operDate: fc.oneof(
      fc.integer({ min: 1, max: 28 }).map((day) => `${String(day).padStart(2, '0')}.01.2026 10:00:00`),
      fc.integer({ min: 1, max: 28 }).map((day) => `2026-01-${String(day).padStart(2, '0')}T10:00:00.000+03:00`),
      fc.constantFrom('', 'rubbish', '31.02.2026 10:00:00'),
    ),
    operName: fc.constantFrom(undefined, 'Вручение', 'Возврат'),
    officeIndex: fc.constantFrom(undefined, '143000', '101000'),
  },
  { requiredKeys: ['operType', 'operAttr', 'operDate'] },
);
const records = fc
  .array(record, { maxLength: 10 })
  .map((list) => [...list, ...list.slice(0, 4).map((each) => ({ ...each, officeIndex: '630000' }))]);
const shuffled = records.chain((list) =>
  fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat({ max: 5 })),
);

describe('any set of operations', () => {
  it('has the same summary in any order and with any repetition', () => {
    fc.assert(
      fc.property(shuffled, ([list, mixed, repeated]) => {
        expect(summariseOperations([...mixed, ...mixed.slice(0, repeated)])).toEqual(summariseOperations(list));
      }),
      { numRuns: 500 },
    );
  });

  it('is called delivered only when an operation says «адресату»', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { outcome } = summariseOperations(list);
        const says = list.some((each) => classifyOperation(each).outcome === 'delivered');
        return outcome !== 'delivered' || says;
      }),
      { numRuns: 500 },
    );
  });

  it('has an outcome exactly when its status is that outcome', () => {
    fc.assert(
      fc.property(records, (list) => {
        const { outcome, status } = summariseOperations(list);
        const final = status === 'delivered' || status === 'returned_to_court' || status === 'lost';
        return final ? outcome === status : outcome === undefined;
      }),
      { numRuns: 500 },
    );
  });
});
