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
