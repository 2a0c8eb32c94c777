import { describe, expect, it } from 'vitest';
import { subjectTimelineText } from '#domain/work/subject-timelines.ts';
import { LETTER_REASONS, reasonWords } from '#domain/letters/letter-reasons.ts';

describe("a line of a letter's timeline", () => {
  it('puts a reason that is a code in the words that it stands for', () => {
    const reason = { code: 'many_signatures', args: { count: 2 } };
    expect(subjectTimelineText('letter', 'signing_failed', { reason })).toBe(
      'Подпись не поставлена: В файле подписи несколько подписей (2), нужна ровно одна.',
    );
    expect(subjectTimelineText('letter', 'notice_wrong', { reason: { code: 'notice_unreadable' }, sha256: 'x' })).toBe(
      'Уведомление не подшито: файл уведомления повреждён и не открывается',
    );
  });

  it('shows what was kept in words as it was kept', () => {
    expect(subjectTimelineText('letter', 'voided', { reason: 'подпись не сходится с документом' })).toBe(
      'Подпись больше не действует: подпись не сходится с документом',
    );
    expect(subjectTimelineText('letter', 'postal', { operation: 'Обработка, Сортировка' })).toBe(
      'Почта: Обработка, Сортировка',
    );
    expect(subjectTimelineText('letter', 'returned_to_court', { reason: 'Истёк срок хранения' })).toBe(
      'Возвращено в суд: Истёк срок хранения',
    );
  });

  it('puts no dash where nothing has to stand: a message without a field, a paper without its kind, one’s own key', () => {
    const message = 'Адрес не найден';
    const left = (column: string) => subjectTimelineText('letter', 'left_new', { column, message });
    expect([left(''), left('ADDRESSLINE_TO')]).toEqual([
      'Кабинет оставил письмо в «Новых»: Адрес не найден',
      'Кабинет оставил письмо в «Новых»: ADDRESSLINE_TO Адрес не найден',
    ]);
    expect(subjectTimelineText('letter', 'scan_attached', {})).toBe('Приобщена бумага Почты, скан');
    expect(subjectTimelineText('letter', 'signed', { serialNumber: '12', keyPlace: 'own' })).toBe(
      'Подписано, сертификат 12',
    );
    // What is a place of its own says by a dash that it is not known.
    expect(subjectTimelineText('letter', 'accepted', {})).toBe('Принято Почтой, ШПИ —');
    expect(subjectTimelineText('letter', 'left_new', { column: '{message}', message: 'x' })).toContain(': {message} x');
  });

  it('names a batch by its day as people write it', () => {
    expect(subjectTimelineText('letter', 'queued', { batch: '2026-11-30 № 1' })).toBe(
      'Включено в партию 30.11.2026 № 1',
    );
  });

  it('names an operation of the Post by its numbers', () => {
    expect(subjectTimelineText('letter', 'postal', { operType: 2, operAttr: 1 })).toMatch(/^Почта: .*Вручение/);
    const words = subjectTimelineText('letter', 'returned_to_court', { operType: 3, operAttr: 1 });
    expect(words).toMatch(/^Возвращено в суд: .*[а-яё]/i);
  });

  it('never takes words of a person for a code', () => {
    expect(subjectTimelineText('letter', 'cancelled', { reason: 'revoked' })).toBe('Отозвано: revoked');
    expect(subjectTimelineText('letter', 'sent_back', { remark: '{reason}', reason: 'x' })).toBe(
      'Возвращено с замечанием: {reason}',
    );
  });

  it('leaves no place unfilled by a reason without arguments', () => {
    const open = Object.keys(LETTER_REASONS).filter((code) =>
      reasonWords({ code: code as keyof typeof LETTER_REASONS, args: { count: 1, words: 'x' } }).includes('{'),
    );
    expect(open).toEqual([]);
  });
});
