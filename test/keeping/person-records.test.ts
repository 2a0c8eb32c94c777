import { describe, expect, it } from 'vitest';
import { recordOf } from '#api/keeping/person-records.ts';
import type { FoundRow } from '#db/keeping/person-search.ts';

const ROW: FoundRow = {
  ...{ source: 'letter', id: '1', siteId: '50MS0095', title: 'письмо 50MS0095/26/1', isNamed: true },
  ...{ name: 'Тестов Тест', address: null, phone: null, email: null, inn: null, text: null, origin: 'hand' },
  ...{ sent: 'post', sentAt: new Date('2026-03-01T22:30:00Z'), since: new Date('2026-02-01T10:00:00Z') },
};

describe('what is told of a found row', () => {
  it('is named for what it is where nobody else’s name stands beside it, and withholds a name that does', () => {
    const named = { isNamed: false, text: 'Тестов Тест; 101000, г. Москва' } as const;
    const labels = (['report_row', 'form103_line', 'sms'] as const).map(
      (source) => recordOf({ ...ROW, ...named, source, name: null }, 'Europe/Moscow').held,
    );
    expect(labels.flat().map(([label]) => label)).toEqual(['строка отчёта', 'строка списка', 'текст']);
    expect(recordOf({ ...ROW, ...named, name: 'Иной Иван' }, 'Europe/Moscow').held).toEqual([
      ['упомянут(а), данные адресата — другого человека — не выдаются', named.text],
    ]);
  });

  it('was handed over on the day of the court’s calendar, whatever day it was in Greenwich', () => {
    expect(recordOf(ROW, 'Europe/Moscow').sentTo).toBe('Почте России для доставки, 02.03.2026');
    expect(recordOf(ROW, 'Europe/Kaliningrad').sentTo).toBe('Почте России для доставки, 02.03.2026');
    expect(recordOf({ ...ROW, sentAt: new Date('2026-03-01T14:30:00Z') }, 'Asia/Vladivostok').sentTo).toBe(
      'Почте России для доставки, 02.03.2026',
    );
  });
});
