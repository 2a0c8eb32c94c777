import { describe, expect, it } from 'vitest';
import { INITIAL_SETTINGS, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { settingsFaults, tidySettings } from '#domain/publications/settings-faults.ts';
import { SETTING_FIELDS, settingChanges } from '#domain/publications/settings-fields.ts';

const WHOLE: PublicationSettings = {
  ...INITIAL_SETTINGS,
  isOn: true,
  activeFrom: '2026-11-01',
  documentGroups: ['Обращения граждан'],
  deliveryKinds: ['Портал'],
  recipient: 'obrabotchik@sayt.example',
  sender: 'obmen@sud.example',
  publicPageUrl: 'https://sayt.example/obrascheniya/',
};

const faultFields = (change: Partial<PublicationSettings>, signers: readonly string[] = ['sudya']): string[] =>
  settingsFaults({ ...WHOLE, ...change }, signers).map(({ field }) => field);

const NAMES = { signer: () => 'Учебная М. П.', certificate: () => 'сайт, до 2027' };

describe('settings of publication', () => {
  it('whole settings have no fault, and what a site begins with has none either', () => {
    expect(settingsFaults(WHOLE, [])).toEqual([]);
    expect(settingsFaults(INITIAL_SETTINGS, [])).toEqual([]);
  });

  it.each<[string, Partial<PublicationSettings>]>([
    ['activeFrom', { activeFrom: '2026-02-30' }],
    ['activeFrom', { activeFrom: '' }],
    ['documentGroups', { documentGroups: [] }],
    ['documentGroups', { documentGroups: ['x'.repeat(201)] }],
    ['documentGroups', { documentGroups: ['a\u0000b'] }],
    ['deliveryKinds', { deliveryKinds: [] }],
    ['triggers', { triggers: [] }],
    ['stateWords.open', { stateWords: { ...WHOLE.stateWords, open: '' } }],
    ['stateWords.done', { stateWords: { ...WHOLE.stateWords, done: 'x'.repeat(101) } }],
    ['stateWords.withdrawn', { stateWords: { ...WHOLE.stateWords, withdrawn: 'две\nстроки' } }],
    ['recipient', { recipient: '' }],
    ['recipient', { recipient: 'два@адреса.example, ещё@один.example' }],
    ['recipient', { recipient: 'imya@sayt.example\r\nBcc: x@y.example' }],
    ['recipient', { recipient: 'Имя <imya@sayt.example>' }],
    ['sender', { sender: 'без собаки' }],
    ['sender', { sender: `${'x'.repeat(250)}@sud.example` }],
    ['windowSeconds', { windowSeconds: -1 }],
    ['windowSeconds', { windowSeconds: 3_601 }],
    ['windowSeconds', { windowSeconds: 1.5 }],
    ['windowSeconds', { windowSeconds: Number.NaN }],
    ['receiptWithinHours', { receiptWithinHours: 0 }],
    ['receiptWithinHours', { receiptWithinHours: 721 }],
    ['publicPageUrl', { publicPageUrl: 'http://sayt.example/' }],
    ['publicPageUrl', { publicPageUrl: 'https://sayt.example/stranitsa' }],
    ['publicPageUrl', { publicPageUrl: 'https://kto:parol@sayt.example/' }],
    ['publicPageUrl', { publicPageUrl: 'https://sayt.example/?id=' }],
    ['publicPageUrl', { publicPageUrl: 'javascript:alert(1)//' }],
    ['publicPageUrl', { publicPageUrl: 'sayt.example/' }],
    ['signerId', { signerId: 'sosed-sudya' }],
  ])('names the field %s of what is wrong: %j', (field, change) => {
    expect(faultFields(change)).toEqual([field]);
  });

  it('groups and kinds of delivery in another order are no change', () => {
    const was = { ...WHOLE, documentGroups: ['Жалобы', 'Обращения граждан'], deliveryKinds: ['Почта', 'Портал'] };
    const turned = { documentGroups: was.documentGroups.toReversed(), deliveryKinds: was.deliveryKinds.toReversed() };
    expect(settingChanges(was, { ...was, ...turned }, NAMES)).toEqual([]);
    const changes = settingChanges(was, { ...was, ...turned, documentGroups: ['Жалобы'] }, NAMES);
    expect(changes.map(({ field, became }) => [field, became])).toEqual([['documentGroups', 'Жалобы']]);
  });

  it('of what is no address of a page says what one looks like, and speaks of http only where it is meant', () => {
    const said = (publicPageUrl: string) => settingsFaults({ ...WHOLE, publicPageUrl }, [])[0]?.message;
    expect(said('javascript:alert(1)//')).not.toContain('http прочтёт');
    expect(said('javascript:alert(1)//')).toContain('https://sayt.ru/');
    expect(said('http://sayt.example/')).toContain('посредник');
  });

  it.each<Partial<PublicationSettings>>([
    { windowSeconds: 0 },
    { windowSeconds: 3_600 },
    { receiptWithinHours: null },
    { receiptWithinHours: 1 },
    { receiptWithinHours: 720 },
    { publicPageUrl: '' },
    { publicPageUrl: 'http://127.0.0.1:3200/' },
    { publicPageUrl: 'http://localhost/a/' },
    { signerId: 'sudya' },
    { recipient: 'o.b+r@sub.sayt.xn--p1ai' },
  ])('finds nothing wrong with %j', (change) => {
    expect(faultFields(change)).toEqual([]);
  });

  it('the applicant’s page is opened over https only, but for this very machine', () => {
    expect(faultFields({ publicPageUrl: 'http://sayt.example/' })).toEqual(['publicPageUrl']);
    expect(faultFields({ publicPageUrl: 'http://127.0.0.1.sayt.example/' })).toEqual(['publicPageUrl']);
    expect(faultFields({ publicPageUrl: 'http://127.0.0.1/' })).toEqual([]);
  });

  it('what is switched off may be half filled in, but not wrongly', () => {
    const empty = { isOn: false, documentGroups: [], deliveryKinds: [], recipient: '', sender: '' };
    expect(faultFields(empty)).toEqual([]);
    expect(faultFields({ ...empty, sender: 'не адрес' })).toEqual(['sender']);
  });

  it('every fault tells what to do in a sentence and names a field that can be set', () => {
    const nothing = {
      ...WHOLE,
      activeFrom: '',
      documentGroups: [],
      deliveryKinds: [],
      triggers: [],
      recipient: '',
      sender: '',
    };
    const faults = settingsFaults({ ...nothing, windowSeconds: -1, receiptWithinHours: 0, publicPageUrl: 'x' }, []);
    const known = SETTING_FIELDS.map(({ field }) => field);
    expect(faults).toHaveLength(9);
    for (const { field, message } of faults) {
      expect(known).toContain(field);
      expect(message).toMatch(/^[А-Я].{15,}\.$|^[А-Я].{5,}\/$/);
    }
  });

  it('is tidied before it is judged: spaces, empty and repeated lines go', () => {
    const tidy = tidySettings({
      ...WHOLE,
      documentGroups: [' Обращения  граждан ', 'Обращения граждан', '', '  '],
      recipient: ' a@b.example ',
      stateWords: { ...WHOLE.stateWords, open: '  На  исполнении ' },
    });
    expect(tidy.documentGroups).toEqual(['Обращения граждан']);
    expect(tidy.recipient).toBe('a@b.example');
    expect(tidy.stateWords.open).toBe('На исполнении');
  });

  it('two versions differ by every field that differs, each once and in words', () => {
    const became: PublicationSettings = {
      ...WHOLE,
      isOn: false,
      activeFrom: '2026-12-01',
      documentGroups: ['Обращения граждан', 'Жалобы'],
      deliveryKinds: [],
      triggers: ['report.created'],
      parts: Object.fromEntries(Object.entries(WHOLE.parts).map(([part, is]) => [part, !is])) as never,
      recipient: 'x@y.example',
      sender: 'z@y.example',
      windowSeconds: 5,
      receiptWithinHours: null,
      stateWords: { open: 'а', done: 'б', withdrawn: 'в' },
      publicPageUrl: '',
      signerId: 'sudya',
      recipientCertificate: 'PEM',
    };
    const changes = settingChanges(WHOLE, became, NAMES);
    expect(changes.slice(-2).map((change) => change.became)).toEqual(['Учебная М. П.', 'сайт, до 2027']);
    expect(changes.map(({ field }) => field)).toEqual(SETTING_FIELDS.map(({ field }) => field));
    expect(changes).toContainEqual({
      ...{ field: 'documentGroups', label: 'Группы документов' },
      ...{ was: 'Обращения граждан', became: 'Обращения граждан, Жалобы' },
    });
    expect(changes).toContainEqual({
      field: 'activeFrom',
      label: 'Действует с',
      was: '01.11.2026',
      became: '01.12.2026',
    });
    expect(settingChanges(WHOLE, { ...WHOLE, triggers: [...WHOLE.triggers].reverse() }, NAMES)).toEqual([]);
  });
});
