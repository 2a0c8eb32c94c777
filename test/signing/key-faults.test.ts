import { describe, expect, it } from 'vitest';
import { KEY_FAULT_CODES, KEY_FAULTS, KEY_STOPS } from '#domain/signing/key-faults.ts';

/** What a signer can do himself, or whom he is to turn to. */
const WAY_OUT =
  /вставьте|выньте|установит|обновите|проверьте|войдите|выберите|перезагрузите|закройте|обратитесь|нужен|администратору|цепочк|лицензи|отменили/iu;

describe('codes of Windows and КриптоПро that a key can fail with', () => {
  it('are told in words with a way out, never as they came', () => {
    const told = Object.entries(KEY_FAULT_CODES).map(([code, fault]) => [code, KEY_FAULTS[fault]] as const);
    expect(told.filter(([, words]) => !WAY_OUT.test(words) || words.includes('0x'))).toEqual([]);
    expect(told.filter(([code]) => !/^0x80[0-9A-F]{6}$/.test(code))).toEqual([]);
  });

  it('name the term of the key for NTE_PERM, and the service of smart cards for SCARD_E_NO_SERVICE', () => {
    expect(KEY_FAULTS[KEY_FAULT_CODES['0x80090010'] ?? 'other']).toMatch(/истёк срок самого ключа/);
    expect(KEY_FAULTS[KEY_FAULT_CODES['0x8010001D'] ?? 'other']).toMatch(/служб[ау] «Смарт-карта»/);
  });

  it('stop the run when the next letter would meet the same', () => {
    expect(Object.values(KEY_FAULT_CODES).filter((fault) => !KEY_STOPS.includes(fault))).toEqual([]);
  });

  it('are told with the code and a general way out when nobody knows them', () => {
    expect(KEY_FAULTS.other).toMatch(/\{words\}.*носитель.*с кодом администратору/);
    // While certificates are looked for nothing is being signed.
    expect(KEY_FAULTS.unlisted).toMatch(/не показал сертификаты.*\{words\}.*Ничего не подписано.*администратору/);
    expect(KEY_FAULTS[KEY_FAULT_CODES['0x80040154'] ?? 'other']).toMatch(/установлен не полностью/);
  });
});
