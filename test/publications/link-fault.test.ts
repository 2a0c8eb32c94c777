import { answerWords } from '#domain/publications/answer-words.ts';
import { describe, expect, it } from 'vitest';
import { LINK_FAULT_CODES, linkFaultOf, linkFaultWords } from '#domain/publications/link-fault.ts';

describe('why a mail server could not be used', () => {
  it.each([
    ['getaddrinfo ENOTFOUND pochta.sud.example', 'name_not_found'],
    ['queryA EAI_AGAIN pochta', 'name_not_found'],
    ['connect ECONNREFUSED 127.0.0.1:25', 'refused'],
    ['connect EHOSTUNREACH 10.0.0.1:25', 'refused'],
    ['Error upgrading connection with STARTTLS: 502 unknown command', 'no_starttls'],
    ['self-signed certificate', 'tls'],
    ["Hostname/IP does not match certificate's altnames", 'tls'],
    ['ssl3_get_record:wrong version number', 'tls'],
    ['Connection timeout', 'timed_out'],
    ['Greeting never received', 'timed_out'],
    ['the box has not answered in time', 'timed_out'],
    ['Invalid greeting. response=HTTP/1.1 400 Bad Request', 'not_mail'],
    ['что-то ещё', 'other'],
  ])('«%s» is told as %s', (words, fault) => {
    expect(linkFaultOf({ isLoginRefused: false, words })).toBe(fault);
  });

  it('a refused login is told as such whatever the server says besides', () => {
    expect(linkFaultOf({ isLoginRefused: true, words: '535 certificate timeout' })).toBe('login');
  });

  it('each cause has a sentence of its own, with the answer after it', () => {
    const words = LINK_FAULT_CODES.map((code) => linkFaultWords(code));
    expect(new Set(words).size).toBe(LINK_FAULT_CODES.length);
    for (const each of words) expect(each).toMatch(/^[А-Я].+\.$/);
    expect(linkFaultWords('login', '535 no')).toBe('Сервер не принял логин или пароль. Ответ: 535 no');
  });
});

it.each([
  ['smtp;552 5.2.2 Mailbox full', 'ящик получателя переполнен (552 5.2.2 Mailbox full)'],
  ['550 no such user', 'сервер получателя не принял адрес (550 no such user)'],
  ['550 5.7.1 spam', 'сервер получателя не принимает это сообщение по своим правилам (550 5.7.1 spam)'],
  ['552 5.3.4 too big', 'сообщение слишком велико для сервера получателя (552 5.3.4 too big)'],
  ['552 5.2.1 closed', 'ящик получателя закрыт (552 5.2.1 closed)'],
  ['553 5.1.8 sender', 'сервер получателя не принял адрес отправителя (553 5.1.8 sender)'],
  ['smtp; 5.4.4 no route', 'сервер получателя недоступен (5.4.4 no route)'],
  ['552 quota', 'сообщение или ящик получателя слишком велики (552 quota)'],
  ['5.1.1', 'такого адреса получателя нет (5.1.1)'],
  ['нет карточки 550', 'нет карточки 550'],
])('a server’s answer %s is told with its meaning', (answer, words) => {
  expect(answerWords(answer)).toBe(words);
});

it('where nobody answered, no words of the machine are told', () => {
  expect(linkFaultWords('timed_out', 'the box has not answered in time')).not.toContain('box');
});
