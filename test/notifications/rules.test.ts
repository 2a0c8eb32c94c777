import { describe, expect, it } from 'vitest';
import { addresseeZone } from '#domain/notifications/addressee-zone.ts';
import { hourFaults, missedWords, noticeHours } from '#domain/notifications/notice-hours.ts';
import { zonedWords } from '#domain/notifications/moment-words.ts';
import { consentNorms, noticeNorms } from '#domain/notifications/notification-law.ts';
import { PROCEDURES, type Procedure } from '#domain/proof/procedure.ts';
import { readMailAddress } from '#domain/notifications/mail-address.ts';
import { isPutToPeople, isStopMessage, readConsent, type ConsentDetails } from '#domain/notifications/consent.ts';
import {
  INITIAL_NOTIFICATION_SETTINGS,
  notificationSettingsFaults,
} from '#domain/notifications/notification-settings.ts';
import {
  NOTIFICATION_LIFE,
  NOTIFICATION_STATUSES,
  statusOfParts,
  statusesBefore,
} from '#domain/notifications/notification-status.ts';
import { notificationResumptionOf } from '#domain/notifications/notification-resumption.ts';
import { canSettle, canWithdraw } from '#domain/notifications/notification-process.ts';
import { operatorWords } from '#domain/notifications/operator-words.ts';
import { phoneWords, readPhone } from '#domain/notifications/phone.ts';
import { nextAudible } from '#domain/notifications/quiet-hours.ts';
import { costWords, kopecksWords, measureSms, splitSms } from '#domain/notifications/sms-text.ts';
import {
  FIELDS_HINT,
  filledIn,
  SHIPPED_TEMPLATES,
  templateFaults,
  unfilledFaults,
} from '#domain/notifications/templates.ts';
import { summonsFaults } from '#domain/notifications/summons-text.ts';

describe('a mobile number', () => {
  it.each([
    '+7 912 345-67-89',
    '8 (912) 345-67-89',
    '7 912 345 67 89',
    '9123456789',
    '8‑912‑345‑67‑89',
    '+7\u00A0912\u00A03456789',
  ])('is one in the form of E.164 however it is written: %s', (typed) => {
    expect(readPhone(typed)).toEqual({ phone: '+79123456789', fault: null });
  });

  it.each<[typed: string, code: string]>([
    ['', 'phone_missing'],
    ['доб. 12', 'phone_characters'],
    ...['8,9123E+10', '8.9123e+10', '8,9123Е+10', ' 8,9E10 '].map((typed): [string, string] => [
      typed,
      'phone_of_sheet',
    ]),
    ['+375 29 123-45-67', 'phone_country'],
    ['+7 912 345-67-8', 'phone_length'],
    ['8 912 345-67-890', 'phone_length'],
    ['+7 495 123-45-67', 'phone_not_mobile'],
  ])('that is none is refused by name: %s', (typed, code) => {
    const { fault } = readPhone(typed, 'address');
    expect(fault).toMatchObject({ code, field: 'address' });
    expect(fault?.message).toMatch(/^Телефон: /);
  });

  it('is shown in groups', () => {
    expect(phoneWords('+79123456789')).toBe('+7 912 345-67-89');
  });
});

describe('the measure of an SMS', () => {
  it.each([
    ['a'.repeat(160), 'gsm', 1],
    ['a'.repeat(161), 'gsm', 2],
    ['€'.repeat(80), 'gsm', 1],
    ['€'.repeat(81), 'gsm', 2],
    ['я'.repeat(70), 'ucs2', 1],
    ['я'.repeat(71), 'ucs2', 2],
    ['я'.repeat(134), 'ucs2', 2],
    ['я'.repeat(135), 'ucs2', 3],
    ['`'.repeat(71), 'ucs2', 2],
  ] as const)('follows the alphabet (case %#)', (text, encoding, parts) => {
    expect(measureSms(text)).toMatchObject({ encoding, parts });
    expect(splitSms(text).join('')).toBe(text);
  });

  it('never cuts a sign in two', () => {
    const parts = splitSms('я'.repeat(66) + '😀'.repeat(20));
    expect(parts.every((part) => part.isWellFormed())).toBe(true);
    expect(parts[0]).toHaveLength(66);
    const gsm = splitSms('a'.repeat(152) + '€'.repeat(10));
    expect(gsm[0]).toBe('a'.repeat(152));
  });

  it('says money in rubles, and that nothing is known where no tariff is set', () => {
    expect(kopecksWords(1_234_505)).toBe('12 345,05 ₽');
    expect([costWords(350), costWords(0)]).toEqual(['3,50 ₽', 'тариф не задан']);
  });
});

describe('what the operator answered', () => {
  it.each([
    ['ESME_RINVDSTADR', 'номер получателя не принят (ESME_RINVDSTADR)'],
    ['0x00000400', 'причина известна оператору по коду (0x00000400)'],
    ['011', 'причина известна оператору по коду (011)'],
    ['Номер не обслуживается', 'Номер не обслуживается'],
  ])('is words, with the code in brackets: %s', (error, words) => {
    expect(operatorWords(error)).toBe(words);
    expect(operatorWords(words)).toBe(words);
  });
});

describe('quiet hours', () => {
  const night = { from: '21:00', to: '09:00' };
  it.each([
    ['2026-11-29T17:59:00Z', '2026-11-29T17:59:00.000Z'],
    ['2026-11-29T18:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['2026-11-30T05:59:00Z', '2026-11-30T06:00:00.000Z'],
    ['2026-11-30T06:00:00Z', '2026-11-30T06:00:00.000Z'],
    ['2026-12-31T20:30:00Z', '2027-01-01T06:00:00.000Z'],
  ])('by the clock of Moscow at %s', (moment, expected) => {
    expect(nextAudible(new Date(moment), night, 'Europe/Moscow').toISOString()).toBe(expected);
  });

  it("are the addressee's: while Moscow works, Kamchatka sleeps", () => {
    const moment = new Date('2026-11-30T12:00:00Z');
    expect(nextAudible(moment, night, 'Europe/Moscow')).toEqual(moment);
    expect(nextAudible(moment, night, 'Asia/Kamchatka').toISOString()).toBe('2026-11-30T21:00:00.000Z');
  });

  it('within a day, and none', () => {
    const moment = new Date('2026-11-30T10:30:00Z');
    expect(nextAudible(moment, { from: '13:00', to: '14:00' }, 'Europe/Moscow').toISOString()).toBe(
      '2026-11-30T11:00:00.000Z',
    );
    expect(nextAudible(moment, { from: '09:00', to: '09:00' }, 'Europe/Moscow')).toEqual(moment);
  });

  it.each([
    ['683000, Петропавловск-Камчатский', 'Asia/Kamchatka'],
    ['г. Калининград, 236000', 'Europe/Kaliningrad'],
    ['143000, Одинцово', 'Europe/Moscow'],
    ['Одинцово', 'Asia/Omsk'],
  ])('the zone follows the index of %s', (address, zone) => {
    expect(addresseeZone(address, 'Asia/Omsk')).toBe(zone);
  });
});

describe('when a notice goes and a letter is owed', () => {
  const settings = { quiet: { from: '21:00', to: '09:00' }, letterHoursBefore: 120 };
  const hours = (
    now: string,
    startsAt: string,
    { channel = 'sms', procedure = 'civil' }: { channel?: 'sms' | 'mail'; procedure?: Procedure } = {},
  ) =>
    noticeHours(
      { channel, timeZone: 'Europe/Moscow', hearing: { startsAt: new Date(startsAt), procedure } },
      settings,
      new Date(now),
    );

  it('long before the hearing the letter has its term', () => {
    expect(hours('2026-11-20T12:00:00Z', '2026-12-03T07:00:00Z')).toEqual({
      ...{ heldUntil: null, letterAt: new Date('2026-11-28T07:00:00Z'), isLetterLate: false },
      missed: null,
    });
  });

  it('of a criminal case is counted back from the last moment at which a notice counts, and what comes after it says so', () => {
    const told = (now: string) => hours(now, '2026-12-24T07:00:00Z', { procedure: 'criminal' });
    // 120 hours of the setting before 19.12.2026, 10:00 in Moscow.
    expect(told('2026-12-01T12:00:00Z')).toEqual({
      ...{ heldUntil: null, letterAt: new Date('2026-12-14T07:00:00Z'), isLetterLate: false, missed: null },
    });
    expect(told('2026-12-19T05:00:00Z')).toMatchObject({ letterAt: new Date('2026-12-19T06:30:00Z'), missed: null });
    // Made in time it leaves when quiet hours are over, at 09:00, and still in time; the next evening it does not.
    expect(told('2026-12-18T20:00:00Z')).toMatchObject({ heldUntil: new Date('2026-12-19T06:00:00Z'), missed: null });
    expect(told('2026-12-19T08:00:00Z')).toMatchObject({
      isLetterLate: false,
      missed: new Date('2026-12-19T07:00:00Z'),
    });
    expect(hours('2026-12-19T08:00:00Z', '2026-12-24T07:00:00Z').missed).toBeNull();
    expect(missedWords(new Date('2026-12-19T07:00:00Z'), 'criminal', 'Europe/Moscow')).toContain(
      'не позже 19.12.2026 в 10:00 (ч. 4 ст. 231 УПК РФ',
    );
  });

  it.each([
    ['past', '2026-11-30T17:48:00Z', '2026-12-03T07:00:00Z', null, '2026-12-02T00:24:00Z'],
    ['over by the end of quiet hours', '2026-11-28T18:30:00Z', '2026-12-03T20:00:00Z', '2026-11-29T06:00:00Z', ''],
    [
      'past in quiet hours',
      '2026-12-01T18:00:00Z',
      '2026-12-03T06:00:00Z',
      '2026-12-02T06:00:00Z',
      '2026-12-02T18:00:00Z',
    ],
  ])('a term that is %s gives way to half of what is left', (_what, now, hearingAt, heldUntil, letterAt) => {
    const found = hours(now, hearingAt);
    expect(found.isLetterLate).toBe(true);
    expect(found.heldUntil).toEqual(heldUntil === null ? null : new Date(heldUntil));
    if (letterAt !== '') expect(found.letterAt).toEqual(new Date(letterAt));
    expect(found.letterAt?.getTime()).toBeGreaterThan((found.heldUntil ?? new Date(now)).getTime());
    expect(found.letterAt?.getTime()).toBeLessThan(Date.parse(hearingAt));
    expect(hourFaults(found, 'Europe/Moscow', new Date(hearingAt))).toEqual([]);
  });

  it('quiet hours that end after the hearing has begun refuse a message and no mail', () => {
    const [now, hearingAt] = ['2026-12-02T20:00:00Z', '2026-12-03T05:30:00Z'];
    expect(hourFaults(hours(now, hearingAt), 'Europe/Moscow', new Date(hearingAt))).toMatchObject([
      { code: 'quiet_past_hearing', message: expect.stringContaining('03.12.2026 в 09:00') as string },
    ]);
    expect(hourFaults(hours(now, hearingAt, { channel: 'mail' }), 'Europe/Moscow', new Date(hearingAt))).toEqual([]);
  });
});

describe('a consent', () => {
  const given: ConsentDetails = { channel: 'sms', address: '8 912 345-67-89', form: 'receipt', givenOn: '2026-11-29' };
  it('is kept with the address in its one form', () => {
    expect(readConsent(given, '2026-11-29').details).toMatchObject({ address: '+79123456789' });
    expect(readConsent({ ...given, channel: 'mail', address: ' a@b.example ' }, '2026-11-29').details).toMatchObject({
      address: 'a@b.example',
    });
  });

  it('names every fault by its field', () => {
    const { faults } = readConsent({ ...given, address: '12', givenOn: '2026-11-30' }, '2026-11-29');
    expect(faults.map(({ field, code }) => `${field}:${code}`)).toEqual(['address:phone_length', 'givenOn:day_ahead']);
    const old = readConsent({ ...given, givenOn: '1900-01-01' }, '2026-11-29');
    expect(old.faults).toMatchObject([{ field: 'givenOn', code: 'day_too_early' }]);
    expect(readConsent({ ...given, givenOn: '2012-02-09' }, '2026-11-29').faults).toEqual([]);
  });

  it.each([
    ...['СТОП', ' стоп. ', 'Stop', '«СТОП»', 'CTOП', 'СTOP', 'СТОП)', 'Стоп, больше не пишите', 'Стоп 🙏', 'стоп стоп'],
    ...[
      'ＳＴＯＰ',
      'СТ\u200bОП',
      '\ufeffСТОП',
      'СТОП 2-777',
      '🛑 стоп',
      'СТОП!!!',
      'стоп\nспасибо',
      'Стоп - не пишите',
    ],
  ])('is withdrawn by %s', (text) => {
    expect(isStopMessage(text)).toBe(true);
  });
  it.each([
    ...['не стоп', 'С Т О П', 'С.Т.О.П', 'СТ0П', 'СТОППП', 'ST0P', 'стоп1', 'пожалуйста СТОП', 'стоп-лист'],
    ...['Не присылайте мне больше СМС', 'прошу не беспокоить', 'Отпишите меня', 'отказываюсь', 'хватит', 'Unsubscribe'],
    ...['Остановите рассылку', 'не пишите сюда', 'Не согласен на смс', 'Извещайте меня только письмом', 'Отмена смс'],
    ...[
      'Я против ваших сообщений',
      'Вы ошиблись номером',
      'Это не мой номер, я не он',
      'буду?',
      'нет',
      '-',
      '!!!',
      '👎',
    ],
    ...['Спасибо, не надо', 'да кто это', 'Опоздаю на час', 'Стопка бумаг', 'Стопроцентно приду'],
  ])('may be taken back by %s: people are asked', (text) => {
    expect([isStopMessage(text), isPutToPeople(text)]).toEqual([false, true]);
  });
  it.each([
    ...[
      'Да',
      'Спасибо, буду',
      'Спасибо! Приду.',
      'ОК',
      'ok',
      'Ok)',
      'Получила',
      'Хорошо, спасибо 👍',
      '5.12.2026 10:30',
      '+',
    ],
    ...['буду 05.12 в 10:30', 'Здравствуйте, получил. Буду', 'придём', '1', '', ' '],
  ])('is not asked about because of %s', (text) => {
    expect(isPutToPeople(text)).toBe(false);
  });
  it('is withdrawn at once by what is «СТОП» beyond doubt: nobody is asked', () => {
    const texts = ['СТОП', 'стоп пожалуйста', 'CTOП', 'Стоп!', 'STOP sms', 'Стоп. Спасибо'];
    expect(texts.map((text) => [isStopMessage(text), isPutToPeople(text)])).toEqual(texts.map(() => [true, false]));
  });
  it.each(['СТОП. Это не мой номер, вы ошиблись', 'стоп, кто это', 'СТОП не он'])(
    'is withdrawn at once by «%s», and what else stands there is put to people',
    (text) => {
      expect([isStopMessage(text), isPutToPeople(text)]).toEqual([true, true]);
    },
  );
  it.each(['стоп-лист', 'не стоп', 'Остановка', 'Стопка бумаг', 'сторона согласна', ''])(
    'is not withdrawn by %s',
    (text) => {
      expect(isStopMessage(text)).toBe(false);
    },
  );
});

it('a moment of another zone is said with the zone', () => {
  const moment = new Date('2026-12-01T02:00:00Z');
  expect(zonedWords(moment, 'Asia/Novosibirsk')).toBe('01.12.2026 в 09:00 (МСК+4)');
});

describe('the law of notices', () => {
  const laws = { civil: 'ГПК', order: 'ГПК', administrative: 'КАС', offence: 'КоАП', criminal: 'УПК' } as const;
  it.each(PROCEDURES)('in a case of the kind %s names the norms of its own code and of no other', (procedure) => {
    const sources = [...noticeNorms([procedure]), ...consentNorms(procedure)].map(({ source }) => source).join('; ');
    const own = (laws as Partial<Record<Procedure, string>>)[procedure];
    const named = ['ГПК', 'КАС', 'КоАП', 'УПК'].filter((law) => sources.includes(law));
    expect(named).toEqual(own === undefined ? [] : [own]);
    expect(consentNorms(procedure)).not.toEqual([]);
  });
  it('of several cases names each norm once', () => {
    const norms = noticeNorms(['civil', 'order', 'criminal', 'civil']);
    expect(new Set(norms).size).toBe(norms.length);
    expect(norms.map(({ source }) => source)).toEqual([
      ...['ст. 113 ч. 1 ГПК РФ', 'ст. 113 ч. 3 ГПК РФ', 'ст. 188 УПК РФ', 'ч. 4 ст. 231 УПК РФ'],
      'постановление Пленума ВС РФ от 09.02.2012 № 3',
    ]);
  });
});

describe('a mail address', () => {
  it.each(['a@b.example', 'ivanov.ii+sud@mail.example.ru', 'a@xn--80a.xn--p1ai'])('is %s', (typed) => {
    expect(readMailAddress(typed)).toEqual({ address: typed, fault: null });
  });
  it.each([
    ['a..b@ru.ru', 'mail_form'],
    ['.a@ru.ru', 'mail_form'],
    ['a@1.2', 'mail_form'],
    ['a@-b.ru', 'mail_form'],
    ['a@b', 'mail_form'],
    ['иванов@почта.рф', 'mail_script'],
  ])('is not %s, and it is said why', (typed, code) => {
    expect(readMailAddress(typed).fault).toMatchObject({ code });
  });
});

describe('a template', () => {
  const values = {
    ...{ суд: 'Участок № 95', дело: '2-1/2026', дата: '01.12.2026', время: '10:00', зал: '', ФИО: 'Петров П. П.' },
    'адрес суда': 'ул. Мира, 1',
  };
  it('takes the values of the party, and names what has none', () => {
    expect(filledIn('{ фио }, {Дело}', values)).toBe('Петров П. П., 2-1/2026');
    expect(unfilledFaults('{дело} {зал}', values)).toMatchObject([{ code: 'field_empty', field: 'text' }]);
  });
  it('names the fields that there are, where a text has another', () =>
    expect(unfilledFaults('{судья}', values)).toMatchObject([
      { code: 'field_unknown', message: '{судья}: такого поля нет. ' + FIELDS_HINT },
    ]));

  it.each([
    ['зал {зал}', '3', 'зал 3'],
    ['зал {зал}', 'Зал 3', 'зал 3'],
    ['Зал {зал}', 'зал № 3', 'Зал № 3'],
    ['зал {зал}', 'каб. 5', 'каб. 5'],
    ['вокзал {зал}', 'Зал 3', 'вокзал Зал 3'],
    ['{зал}', 'Зал 3', 'Зал 3'],
    ['зал {зал}', 'залесье', 'зал залесье'],
    ['зал {зал}', '', 'зал {зал}'],
  ])('says of a room once what it is: %s of %s', (text, room, expected) =>
    expect(filledIn(text, { ...values, зал: room })).toBe(expected),
  );

  it('with an unknown field is refused', () => {
    const content = { name: 'А', kind: 'summons', channel: 'sms', title: '', text: '{судья}' } as const;
    expect(templateFaults(content)).toMatchObject([{ code: 'field_unknown' }]);
  });
  it('that is shipped is sound', () => {
    for (const template of SHIPPED_TEMPLATES) expect(templateFaults(template)).toEqual([]);
  });
});

describe('a summons', () => {
  const at = { startsAt: new Date('2026-12-20T07:00:00Z') };
  it.each([
    ...[
      '20.12.2026 в 10:00',
      'к 10.00 20.12.26',
      '20 декабря 2026 г., 10-00',
      '20 декабря в 10 часов',
      '2026-12-20 10:00.',
      '20.12.2026 к 10 часам',
      'Заседание 19.12.2026 отменено, новое 20.12.2026 в 10:00',
      'Заседание отложено на 20.12.2026 в 10:00',
      'Заседание 20.12.2026 в 10:00. При неявке оно не будет отложено',
    ],
    ...[
      '20.12.2026, 10 ч. 00 мин.',
      '20/12/2026 в 10 час 00 минут',
      'перенесено с 19.12.2026 09:00 на 20.12.2026 10:00',
    ],
  ])('says when: %s', (text) => expect(summonsFaults(text, at, 'Europe/Moscow')).toEqual([]));
  it.each([
    ['Здравствуйте', 'дня и времени'],
    ['20.12.2026', 'времени'],
    ['в 10:00', 'дня'],
    ['21.12.2026 в 10:00', 'дня'],
    ['20 декабря 2025 в 10:00', 'дня'],
    ['20.12.2026 в 10:30', 'времени'],
    ['20.12.2026 в 10 ч. 30 мин', 'времени'],
    ['120.12.2026, дело 2-10:00', 'дня и времени'],
  ])('does not say when: %s', (text, what) => {
    const [fault] = summonsFaults(text, at, 'Europe/Moscow');
    expect(fault).toMatchObject({ code: 'summons_undated', field: 'text' });
    expect(fault?.message).toContain(`нет ${what} заседания (20.12.2026 в 10:00)`);
  });
  it('of a day that is written like an hour needs its hour besides', () => {
    const nine = { startsAt: new Date('2026-12-09T06:12:00Z') };
    expect(summonsFaults('09.12.2026', nine, 'Europe/Moscow')).toHaveLength(1);
    expect(summonsFaults('09.12.2026 в 9.12', nine, 'Europe/Moscow')).toEqual([]);
  });
  it.each([
    'Заседание не состоится 20.12.2026 в 10:00',
    '20.12.2026 в 10:00 отменено, новое 30.12.2026 в 10:00',
    'Отменено судебное заседание по делу 20.12.2026 в 10 часов',
    'Заседание 20.12.2026 в 10:00 не состоится',
    'Заседание 20.12.2026 года в 10:00 перенесено на 30.12.2026 в 11:00',
  ])('that says it will not be then calls nobody: %s', (text) =>
    expect(summonsFaults(text, at, 'Europe/Moscow')).toMatchObject([{ code: 'summons_off', field: 'text' }]),
  );
  it('to no hearing is none', () =>
    expect(summonsFaults('20.12.2026 в 10:00', null, 'Europe/Moscow')).toMatchObject([{ field: 'kind' }]));
});

describe('the life of a notice', () => {
  it('ends nowhere but where nothing is owed, and every status but the first is reached', () => {
    for (const status of NOTIFICATION_STATUSES.slice(1)) expect(statusesBefore(status).length).toBeGreaterThan(0);
    const ends = NOTIFICATION_STATUSES.filter((status) => NOTIFICATION_LIFE[status].next.length === 0);
    expect(ends).toEqual(NOTIFICATION_STATUSES.filter((status) => notificationResumptionOf(status) === null));
  });

  it.each([
    [['delivered', 'delivered'], 'delivered'],
    [['delivered', 'accepted'], 'sent'],
    [['delivered', 'unknown'], 'unknown'],
    [['delivered', 'undelivered'], 'undelivered'],
    [['refused', 'pending'], 'undelivered'],
    [['accepted', 'expired'], 'expired'],
    [['accepted', 'pending'], 'submitting'],
  ] as const)('of the parts %s the worst decides: %s', (states, status) => {
    expect(statusOfParts(states)).toBe(status);
  });

  it('a person sends again only what is unclear, and withdraws only what has not left', () => {
    expect(canSettle('awaiting_person', 'send_again')).toBe(true);
    expect(canSettle('awaiting_receipt', 'send_again')).toBe(false);
    expect(canSettle('sending', 'arrived')).toBe(false);
    expect(canWithdraw('waiting')).toBe(true);
    expect(canWithdraw('awaiting_person')).toBe(false);
  });
});

it('settings of a site name their faults', () => {
  expect(notificationSettingsFaults(INITIAL_NOTIFICATION_SETTINGS)).toEqual([]);
  const faults = notificationSettingsFaults({
    ...INITIAL_NOTIFICATION_SETTINGS,
    ...{ quiet: { from: '25:00', to: '09:00' }, kopecksPerPart: -1, mailSender: 'x', remindDaysBefore: [0] },
  });
  expect(faults.map(({ field }) => field)).toEqual(['quietFrom', 'kopecksPerPart', 'mailSender', 'remindDaysBefore']);
});
