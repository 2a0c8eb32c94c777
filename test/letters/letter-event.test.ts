import { describe, expect, it } from 'vitest';
import { letterEventText } from '#domain/letters/letter-event.ts';
import { LETTER_REASONS, reasonWords } from '#domain/letters/letter-reasons.ts';

describe("a line of a letter's timeline", () => {
  it('puts a reason that is a code in the words that it stands for', () => {
    const reason = { code: 'many_signatures', args: { count: 2 } };
    expect(letterEventText('signing_failed', { reason })).toBe(
      'Подпись не поставлена: В файле подписи несколько подписей (2), нужна ровно одна.',
    );
    expect(letterEventText('notice_wrong', { reason: { code: 'notice_unreadable' }, sha256: 'x' })).toBe(
      'Уведомление не подшито: файл уведомления повреждён и не открывается',
    );
  });

  it('shows what was kept in words as it was kept', () => {
    expect(letterEventText('voided', { reason: 'подпись не сходится с документом' })).toBe(
      'Подпись больше не действует: подпись не сходится с документом',
    );
    expect(letterEventText('postal', { operation: 'Обработка, Сортировка' })).toBe('Почта: Обработка, Сортировка');
    expect(letterEventText('returned_to_court', { reason: 'Истёк срок хранения' })).toBe(
      'Возвращено в суд: Истёк срок хранения',
    );
  });

  it('names an operation of the Post by its numbers', () => {
    expect(letterEventText('postal', { operType: 2, operAttr: 1 })).toMatch(/^Почта: .*Вручение/);
    const words = letterEventText('returned_to_court', { operType: 3, operAttr: 1 });
    expect(words).toMatch(/^Возвращено в суд: .*[а-яё]/i);
  });

  it('never takes words of a person for a code', () => {
    expect(letterEventText('cancelled', { reason: 'revoked' })).toBe('Отозвано: revoked');
    expect(letterEventText('sent_back', { remark: '{reason}', reason: 'x' })).toBe('Возвращено с замечанием: {reason}');
  });

  it('leaves no place unfilled by a reason without arguments', () => {
    const open = Object.keys(LETTER_REASONS).filter((code) =>
      reasonWords({ code: code as keyof typeof LETTER_REASONS, args: { count: 1, words: 'x' } }).includes('{'),
    );
    expect(open).toEqual([]);
  });
});
