import { describe, expect, it } from 'vitest';
import { DELIVERY_OPERATIONS } from '#domain/post/operations-delivery.ts';
import type { Procedure } from '#domain/proof/procedure.ts';
import { NORMS } from '#domain/returns/norms.ts';
import { LAW_ALONE } from '#domain/calendar/working-days.ts';
import { storageOf, type StorageDoubt } from '#domain/proof/storage-at-office.ts';
import { RETURN_CAUSES, returnCauseOf, type ReturnCause } from '#domain/returns/return-cause.ts';
import {
  CAUSE_RULES,
  adviceFor,
  choicesFor,
  choiceWarning,
  choiceWords,
  doubtOf,
  isLawful,
  mayBeLawful,
  needsReason,
  normsFor,
  RETURN_CHOICES,
} from '#domain/returns/return-choices.ts';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';

const CAUSES = Object.keys(RETURN_CAUSES) as ReturnCause[];
const operation = (code: string, day = '20') => {
  const [operType = 0, operAttr = 0] = code.split('/').map(Number);
  return { operType, operAttr, operDate: `${day}.11.2026 10:00:00` };
};
const back = (...codes: string[]) =>
  returnCauseOf(
    'returned_to_court',
    codes.map((code, index) => operation(code, String(10 + index))),
  );

describe('the cause of a return', () => {
  it.each<[string, ReturnCause]>([
    ['3/1', 'storage_expired'],
    ['3/2', 'by_sender'],
    ['3/3', 'absent'],
    ['3/4', 'refused'],
    ['3/5', 'dead'],
    ['3/6', 'wrong_address'],
    ['3/10', 'wrong_address'],
    ['3/16', 'by_agreement'],
    ['3/20', 'no_access'],
    ['3/22', 'wrong_address'],
    ['3/9', 'not_told'],
    ['3/99', 'not_told'],
  ])('is read from the Post’s numbers: %s is «%s»', (code, cause) => expect(back(code, '2/2')).toBe(cause));

  it('is heard from the last attempt where the return itself says little, and nowhere else', () => {
    expect(back('12/1', '12/5', '3/3', '2/2')).toBe('moved');
    expect(back('12/26', '3/9', '2/2')).toBe('dead');
    expect(back('12/6', '2/2')).toBe('refused');
    expect(back('12/5', '3/4', '2/2')).toBe('refused');
    expect(back('2/2')).toBe('not_told');
  });

  it.each<[string, ReturnCause]>([
    ['8/2, 12/4, 3/1, 2/2', 'wrong_address'],
    ['8/2, 42/4, 3/1, 2/2', 'wrong_address'],
    ['8/2, 12/4, 42/1, 3/1, 2/2', 'storage_expired'],
    ['8/2, 12/26, 42/1, 3/1, 2/2', 'dead'],
    ['8/2, 12/5, 3/1, 2/2', 'moved'],
    ['8/2, 12/5, 4/2, 8/2, 12/1, 3/1, 2/2', 'storage_expired'],
    ['8/2, 12/6, 3/1, 2/2', 'storage_expired'],
    ['8/2, 12/1, 3/1, 8/2, 12/4, 2/2', 'storage_expired'],
  ])('is the storage only where the addressee could come: of «%s» it is %s', (codes, cause) =>
    expect(back(...codes.split(', '))).toBe(cause),
  );

  it('of a lost letter is the loss, and operations of another letter of the same number are not heard', () => {
    expect(returnCauseOf('lost', [operation('5/1')])).toBe('lost');
    const records = [operation('12/5', '10'), operation('3/3', '20')];
    expect(returnCauseOf('returned_to_court', records, { notBefore: '2026-11-15' })).toBe('absent');
  });

  it('is known for every attribute that the Post’s table has for a return, none of them by accident', () => {
    const untold = Object.keys(DELIVERY_OPERATIONS[3]?.attributes ?? {}).filter(
      (attr) => back(`3/${attr}`) === 'not_told',
    );
    expect(untold).toEqual(['9']);
  });

  it('is told with how long the letter lay at the office', () => {
    const lay = (...operations: readonly ReturnType<typeof operation>[]) =>
      storageOf(operations, { calendar: LAW_ALONE });
    const [came, tried, sentBack] = [operation('8/2', '10'), operation('12/1', '11'), operation('3/1', '18')];
    // Neither the day of arrival nor that of the return is a day of storage.
    expect(lay(came, tried, sentBack, operation('8/2', '21'))).toEqual({
      ...{ arrivedOn: '2026-11-10', endsOn: '2026-11-17', returnedOn: '2026-11-18', days: 7, attempts: 1 },
      isSought: true,
    });
    expect(lay(came)).toMatchObject({ returnedOn: null, days: null });
    expect(lay(operation('3/10', '10'), operation('8/2', '12'))).toBeNull();
    expect(lay(came, operation('4/2', '12'), operation('8/2', '14'), sentBack)).toMatchObject({
      ...{ arrivedOn: '2026-11-14', days: 3 },
    });
  });
});

describe('what the law lets the court do next', () => {
  it('never counts as notified whom nobody has looked for where he is, or who cannot be', () => {
    const lawful = CAUSES.filter((cause) => choicesFor(cause, 'civil').includes('count_as_notified'));
    expect(lawful).toEqual(['storage_expired', 'refused', 'absent', 'moved', 'by_agreement', 'not_told']);
    for (const cause of lawful) expect(normsFor(cause, 'count_as_notified', 'civil').length).toBeGreaterThan(0);
  });

  it('offers each lawful choice once, and always a second letter and another way', () => {
    for (const cause of CAUSES) {
      const choices = choicesFor(cause, 'civil');
      expect([cause, choices.length]).toEqual([cause, new Set(choices).size]);
      expect(choices).toContain('send_again');
      expect(choices).toContain('other_way');
      expect(choices[0]).toBe(CAUSE_RULES[cause].usual);
    }
  });

  it('names the law of the case and of no other, and by УПК counts nobody as notified', () => {
    const named = (procedure: Procedure) =>
      new Set(CAUSES.flatMap((cause) => RETURN_CHOICES.flatMap((choice) => normsFor(cause, choice, procedure))));
    const of = (...laws: string[]) => laws.map((law) => expect.stringMatching(law) as string);
    expect([...named('offence')].toSorted()).toEqual(of('^koap_25_15', '^pp5_6', '^storage_7'));
    expect([...named('criminal')]).toEqual(['upk_188']);
    expect([...named('administrative')].filter((code) => code.startsWith('gpk'))).toEqual([]);
    expect(CAUSES.filter((cause) => choicesFor(cause, 'criminal').includes('count_as_notified'))).toEqual([]);
    for (const cause of CAUSES) expect(choicesFor(cause, 'criminal').toSorted()).toEqual(['other_way', 'send_again']);
    for (const procedure of ['administrative', 'offence'] as const)
      expect(CAUSES.filter((cause) => isLawful(cause, 'count_as_notified', procedure))).toEqual(
        CAUSES.filter((cause) => isLawful(cause, 'count_as_notified', 'civil')),
      );
    expect(adviceFor('moved', 'criminal')).toContain('УПК не считает');
  });

  it('counts nobody as notified and cites nothing where the law is not known, and asks for the kind of the case first', () => {
    for (const procedure of ['unknown', 'commercial'] as const)
      for (const cause of CAUSES) {
        expect(choicesFor(cause, procedure).toSorted()).toEqual(['other_way', 'send_again']);
        expect(RETURN_CHOICES.flatMap((choice) => normsFor(cause, choice, procedure))).toEqual([]);
      }
    const asked = CAUSES.filter((cause) => adviceFor(cause, 'unknown').includes('укажите вид дела'));
    expect(asked).toEqual(CAUSES.filter((cause) => isLawful(cause, 'count_as_notified', 'civil')));
    expect(asked.every((cause) => mayBeLawful(cause, 'count_as_notified'))).toBe(true);
    expect(mayBeLawful('dead', 'count_as_notified')).toBe(false);
  });

  it('wants words of why for another way, and where the addressee’s fault is not plain', () => {
    expect(CAUSES.every((cause) => needsReason(cause, 'other_way') && !needsReason(cause, 'send_again'))).toBe(true);
    const plain = CAUSES.filter((cause) => !needsReason(cause, 'count_as_notified'));
    expect(plain.filter((cause) => choicesFor(cause, 'civil').includes('count_as_notified'))).toEqual([
      'storage_expired',
      'refused',
    ]);
  });

  describe('with a return «истёк срок хранения»', () => {
    const back = (arrived: string, returned: string) => {
      const records = [`8/2 ${arrived}`, `12/1 ${arrived}`, `3/1 ${returned}`, `2/2 ${returned}`].map((text) => {
        const [code = '', on = ''] = text.split(' ');
        return { ...operation(code), operDate: `${on} 12:00:00` };
      });
      return storageOf(records, { calendar: LAW_ALONE });
    };
    const judged = (doubt: StorageDoubt | null) => [
      choicesFor('storage_expired', 'civil', doubt)[0],
      needsReason('storage_expired', 'count_as_notified', doubt),
      choiceWarning('count_as_notified', doubt) !== undefined,
    ];

    it.each<[string, string, StorageDoubt | null]>([
      ['10.11.2026', '10.11.2026', 'short'],
      ['10.11.2026', '16.11.2026', 'short'],
      // The day of the return is not a day of storage: the term was over with the 17th.
      ['10.11.2026', '17.11.2026', 'short'],
      ['10.11.2026', '18.11.2026', null],
      // Holidays of the law are not counted: the term is over with 12 January.
      ['28.12.2026', '05.01.2027', 'short'],
      ['28.12.2026', '12.01.2027', 'short'],
      ['28.12.2026', '13.01.2027', null],
    ])('of a letter that came on %s and was sent back on %s knows of the doubt: %s', (arrived, returned, doubt) =>
      expect(doubtOf('storage_expired', back(arrived, returned))).toBe(doubt),
    );
    it('is warned about and wants a reason where it lay for less than the seven days, nobody knows how long, or nobody was told', () => {
      expect((['short', 'unknown', 'unsought'] as const).map(judged)).toEqual(
        Array(3).fill(['send_again', true, true]),
      );
      expect(judged(null)).toEqual(['count_as_notified', false, false]);
      expect(doubtOf('storage_expired', null)).toBe('unknown');
      const untold = [operation('8/2', '10'), operation('3/1', '18')];
      expect(doubtOf('storage_expired', storageOf(untold, { calendar: LAW_ALONE }))).toBe('unsought');
      expect(doubtOf('refused', back('10.11.2026', '11.11.2026'))).toBeNull();
    });
  });

  it('keeps the address of a second letter only where the address was right, and says so', () => {
    const kept = CAUSES.filter((cause) => CAUSE_RULES[cause].keepsAddress);
    expect(kept).toEqual(['refused', 'by_agreement', 'by_sender', 'by_post', 'lost']);
    expect(choiceWords('lost', 'send_again')).toBe('Отправить повторно');
    expect(choiceWords('wrong_address', 'send_again')).toBe('Отправить повторно по другому адресу');
  });

  it('is recorded with norms that people read by their names', () => {
    const text = subjectTimelineText('letter', 'counted_as_notified', {
      norms: normsFor('refused', 'count_as_notified', 'civil'),
      reason: 'конверт в деле',
    });
    expect(text).toContain(NORMS.gpk_117.title);
    expect(text).toContain('конверт в деле');
    for (const choice of RETURN_CHOICES) expect(choiceWords('absent', choice)).not.toBe('');
  });
});
