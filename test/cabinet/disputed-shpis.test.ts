import { describe, expect, it } from 'vitest';
import { undeliveredOf } from '#api/letters/return-view.ts';
import { LAW_ALONE } from '#domain/calendar/working-days.ts';
import { disputesOf, type SourcedClaim } from '#domain/cabinet/disputed-shpis.ts';

const holder = { letterId: 'a', shpi: '1' };
const claim = (more: Partial<SourcedClaim>): SourcedClaim => ({
  ...{ source: 'form103', letterId: 'a', number: '50MS0095/26/1', shpi: '1' },
  ...more,
});

describe('what papers of the Post say against a ШПИ', () => {
  it.each<[string, Partial<SourcedClaim>, readonly string[]]>([
    ['the same', {}, []],
    ['another ШПИ', { shpi: '2' }, ['по форме 103 у письма другой ШПИ: 2']],
    [
      'that it is left',
      { source: 'answer', shpi: null },
      ['по ответу кабинета, который ещё не разобран, письмо осталось в «Новых»'],
    ],
    [
      'that the ШПИ is another letter’s',
      { letterId: 'b', number: '50MS0095/26/2' },
      ['по форме 103 этот ШПИ у письма 50MS0095/26/2'],
    ],
    [
      'that the ШПИ is of no letter of ours',
      { letterId: null, number: null },
      ['по форме 103 этот ШПИ не этого письма'],
    ],
    ['something of others alone', { letterId: 'b', shpi: '2' }, []],
  ])('is told: %s', (_what, more, words) => {
    expect(disputesOf(holder, [claim(more), claim(more)])).toEqual(words);
  });
});

describe('a letter under a disputed ШПИ that was not delivered', () => {
  it('is not counted as notified before people have said whose it is', () => {
    const letter = { status: 'returned_to_court', acceptedAt: new Date('2026-11-01T09:00:00Z') } as const;
    const refused = ['03.11.2026 10:00:00', '05.11.2026 10:00:00'].map((operDate, at) => ({
      ...{ oper_type: at === 0 ? 3 : 2, oper_attr: at === 0 ? 4 : 2, oper_date: operDate, office_index: '140000' },
    }));
    const by = (isDisputed: boolean) =>
      undeliveredOf(letter, refused as never, {
        onEnvelope: null,
        procedure: 'civil',
        calendar: LAW_ALONE,
        isDisputed,
      });
    expect(by(false)?.choices.map(({ choice }) => choice)).toContain('count_as_notified');
    expect(by(true)?.choices.map(({ choice }) => choice)).not.toContain('count_as_notified');
    expect(by(true)?.advice).toContain('ШПИ письма под вопросом');
  });
});
