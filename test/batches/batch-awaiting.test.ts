import { describe, expect, it } from 'vitest';
import { BATCH_AWAITING, batchAwaitingArgs, sendingReasonWords } from '#domain/batches/batch-awaiting.ts';

describe('what a batch waits for', () => {
  it('is said in words, with whom it waits for', () => {
    expect(Object.values(BATCH_AWAITING).map(({ what, from }) => `${from}: ${what}`)).toEqual([
      'system: сборка архива',
      'system: передача',
      'staff: загрузка архива в кабинет Почты',
      'staff: ответ кабинета Почты, его вносит сотрудник',
      'post: ответ на передачу, попытка {attempt}',
      'post: передача отложена: {reason}; повтор сам собой',
      'post: сверка с Почтой: {reason}',
      'staff: проверка в кабинете Почты: приняты ли письма партии',
      'staff: печать писем и сдача в отделение',
      'post: форма 103',
      'staff: форма 103: запросите её у Почты',
      'staff: разбор строк ответа кабинета и формы 103, которые не сошлись',
      'system: закрытие',
      'staff: форма 103 из кабинета Почты: её загружает сюда сотрудник',
      'post: ответ, что стало с письмами партии: идёт восстановление, Почту спрашивают, и до его конца ничего не передаётся',
      'admin: продолжение процесса: он приостановлен ({who}, {at})',
    ]);
  });

  it.each([
    ['interrupted', 'передача прервалась на нашей стороне'],
    ['no_connection', 'нет связи с Почтой'],
    ['not_authorised', 'Почта не признала учётную запись'],
    ['certificate', 'сертификат сервера Почты не признан'],
    ['post', 'Почта ответила: «занято»'],
    ['handed_to_person', 'архив отдан сотруднику для загрузки в кабинет'],
    ['upload_unclear', 'сотрудник не знает, загрузился ли архив в кабинет'],
    ['told', 'занято'],
  ] as const)('names the reason in words: %s', (code, words) => {
    expect(sendingReasonWords({ code, words: 'занято' })).toBe(words);
    expect(batchAwaitingArgs({ reason: code, words: 'занято', attempt: 2 })).toMatchObject({
      reason: words,
      attempt: 2,
    });
  });

  it('leaves what is no reason as it is', () => {
    expect(batchAwaitingArgs({ attempt: 2 })).toEqual({ attempt: 2 });
    expect(batchAwaitingArgs({ reason: 'of another version' })).toEqual({ reason: 'of another version' });
    expect(batchAwaitingArgs({ reason: 'no_connection' })).toEqual({ reason: 'нет связи с Почтой' });
  });

  it('takes for the words of the Post only what is words', () => {
    expect(batchAwaitingArgs({ reason: 'post' })).toEqual({ reason: 'Почта ответила: «—»' });
    expect(batchAwaitingArgs({ reason: 'post', words: 404 })).toEqual({ reason: 'Почта ответила: «—»', words: 404 });
  });
});
