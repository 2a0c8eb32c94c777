import { describe, expect, it } from 'vitest';
import { LAW_ALONE } from '#domain/calendar/working-days.ts';
import type { Gate } from '#domain/proof/gate.ts';
import { judgeGate } from '#domain/proof/judge-gate.ts';
import {
  gateOfHearing,
  noticeOfParty,
  type CalledParty,
  type CallingMessage,
  type MessageFate,
} from '#domain/proof/party-notice.ts';
import type { Procedure } from '#domain/proof/procedure.ts';

const AHEAD = { now: '2026-11-20', hearingAt: '2026-11-27', calendar: LAW_ALONE };

/** It tells of the hearing as it is, and nothing was told after it. */
const STANDS = { moved: null, takenBack: null, whoseGiven: 'his' } as const;
const MOVED = { told: '20.11.2026, 10:00', now: '27.11.2026, 10:00' };

/** A letter delivered on that day of November, or as the operation says. */
function letter(procedure: Procedure, ...codes: readonly [number, number, string][]) {
  const records = codes.map(([operType, operAttr, day]) => ({
    operType,
    operAttr,
    operDate: `${day}.11.2026 10:00:00`,
  }));
  const judged = { kind: 'registered', documentKind: 'summons', procedure, records, acceptedOn: null } as const;
  const { hearingAt: hearingOn } = AHEAD;
  return { letterId: 'a', number: '1', finding: judgeGate({ ...judged, hearingOn }, LAW_ALONE), ...STANDS };
}

/** Sent on the 17th, delivered on that day of November. */
function call(channel: 'sms' | 'mail', fate: MessageFate, day?: string): CallingMessage {
  const sentOn = fate === 'unsent' || fate === 'unknown' ? null : '2026-11-17';
  const deliveredAt = day === undefined ? null : `2026-11-${day}`;
  const isLate = deliveredAt !== null && deliveredAt > AHEAD.hearingAt;
  return {
    id: 'm',
    channel,
    fate,
    sentOn,
    deliveredAt,
    isLate,
    isSaid: false,
    unsent: null,
    whosePhone: 'his',
    isByConsent: true,
    ...STANDS,
  };
}

function notice(more: Partial<CalledParty>) {
  const nothing = { letters: [], hasConsent: false, hasPhone: false, hasAddress: true, messages: [] } as const;
  const party = { procedure: 'civil', ...nothing, ...more } as const;
  return noticeOfParty(party, AHEAD);
}

describe('a party before a hearing', () => {
  it('to whom a letter was made that nobody has sent, is told till when the Post must have it', () => {
    const drafted = { letterId: 'a', number: null, finding: null, ...STANDS };
    const [unsent, none] = [notice({ letters: [drafted] }), notice({})];
    const latest = (ways: typeof unsent.ways, code: string) => ways.find((way) => way.code === code)?.latestOn;
    expect(latest(unsent.ways, 'hand_over')).toBe(latest(none.ways, 'letter'));
    expect(latest(unsent.ways, 'hand_over')).toBeDefined();
  });

  it.each<[string, Partial<CalledParty>, Gate, string]>([
    ['was not called', {}, 'red', 'не отправляли'],
    [
      'has a letter that nobody has sent',
      { letters: [{ letterId: 'a', number: null, finding: null, ...STANDS }] },
      'red',
      'не передано',
    ],
    ['got the letter', { letters: [letter('civil', [2, 1, '18'])] }, 'green', 'Вручено адресату'],
    [
      'got the letter, and was told another thing later',
      { letters: [{ ...letter('civil', [2, 1, '18']), takenBack: 'после этого сообщали о другом' }] },
      'red',
      'После этого сообщали о другом. Известите заново.',
    ],
    [
      'got the message, and was told another thing later',
      { messages: [{ ...call('sms', 'delivered', '18'), takenBack: 'после этого сообщали о другом' }] },
      'red',
      'После этого сообщали о другом. Известите заново.',
    ],
    [
      'got a letter about another time of it',
      { letters: [{ ...letter('civil', [2, 1, '18']), moved: MOVED }] },
      'red',
      'Сообщали о 20.11.2026, 10:00; заседание теперь 27.11.2026, 10:00.',
    ],
    [
      'has a letter about another time of it that nobody has sent, and was told of nothing',
      { letters: [{ letterId: 'a', number: null, finding: null, ...STANDS, moved: MOVED }] },
      'red',
      'Письмо составлено к 20.11.2026, 10:00, но Почте ещё не передано; заседание теперь 27.11.2026, 10:00.',
    ],
    [
      'has a message about another time of it that has not left, and was told of nothing',
      { messages: [{ ...call('sms', 'unsent'), moved: MOVED }] },
      'red',
      'СМС составлено к 20.11.2026, 10:00, но ещё не отправлено; заседание теперь 27.11.2026, 10:00.',
    ],
    [
      'got a message about another time of it, and another that has not left',
      { messages: [{ ...call('sms', 'delivered', '18'), moved: MOVED }, call('sms', 'unsent')] },
      'red',
      'ещё не отправлено',
    ],
    ['got it after the hearing', { letters: [letter('civil', [2, 1, '28'])] }, 'red', 'после заседания'],
    [
      'of a criminal case got it too late',
      { procedure: 'criminal', letters: [letter('criminal', [2, 1, '24'])] },
      'amber',
      'пять суток',
    ],
    [
      'of a criminal case got it in time',
      { procedure: 'criminal', letters: [letter('criminal', [2, 1, '22'])] },
      'green',
      'расписку',
    ],
    [
      'has one letter lost and another delivered',
      { letters: [letter('civil', [5, 1, '10']), letter('civil', [2, 1, '18'])] },
      'green',
      'Вручено',
    ],
    ['has agreed to SMS and got one', { messages: [call('sms', 'delivered', '19')] }, 'green', 'СМС доставлено'],
    [
      'got an SMS on the day of the hearing, after it had begun',
      { messages: [{ ...call('sms', 'delivered', AHEAD.hearingAt.slice(-2)), isLate: true }] },
      'red',
      'после начала заседания',
    ],
    [
      'got an SMS on the day of the hearing, before it',
      { messages: [call('sms', 'delivered', AHEAD.hearingAt.slice(-2))] },
      'green',
      'СМС доставлено',
    ],
    [
      'has an SMS of which a person says that it came',
      { messages: [{ ...call('sms', 'delivered', '19'), isSaid: true }] },
      'green',
      'СМС участник, давший согласие, получил: это подтвердил сотрудник суда',
    ],
    [
      'has an SMS of which a person says that it came, and only a part of it ever left',
      { messages: [{ ...call('sms', 'delivered', '19'), isSaid: true, unsent: 'части 2–4 не передавались' }] },
      'amber',
      'решено человеком, но части 2–4 не передавались',
    ],
    [
      'was sent an SMS to what turned out to be a number of somebody else',
      { messages: [{ ...call('sms', 'delivered', '19'), whosePhone: 'stranger' }] },
      'red',
      'Номер оказался чужим',
    ],
    [
      'was sent an SMS to a phone of which it is asked whose it is',
      { messages: [{ ...call('sms', 'delivered', '19'), whosePhone: 'asked' }] },
      'amber',
      'ещё не решено, не чужой ли это номер',
    ],
    [
      'was sent an SMS to a phone of which it was said only «a refusal or a stranger»',
      { messages: [{ ...call('sms', 'delivered', '19'), whosePhone: 'undistinguished' }] },
      'amber',
      'отказ или чужой номер',
    ],
    ['got an SMS after the hearing', { messages: [call('sms', 'delivered', '28')] }, 'red', 'после начала заседания'],
    [
      'got an SMS and has not agreed',
      { messages: [{ ...call('sms', 'delivered', '19'), isByConsent: false }] },
      'red',
      'согласия',
    ],
    [
      'was sent a mail that nobody has confirmed',
      { messages: [call('mail', 'sent')] },
      'amber',
      'Электронное письмо отправлено 17.11.2026, получение не подтверждено',
    ],
    ['was sent an SMS that has not come yet', { messages: [call('sms', 'sent')] }, 'amber', 'не подтверждено'],
    [
      'was sent an SMS that failed',
      { messages: [call('sms', 'failed')] },
      'red',
      'отправлено 17.11.2026, не доставлено',
    ],
    ['has an SMS in the queue', { messages: [call('sms', 'unsent')] }, 'red', 'ещё не отправлено'],
    ['has a mail that may not have gone', { messages: [call('mail', 'unknown')] }, 'red', 'не известно'],
    [
      'gets a letter instead of a mail',
      { messages: [call('mail', 'replaced')] },
      'red',
      'вместо него подготовлено письмо',
    ],
    ['has confirmed a mail', { messages: [call('mail', 'delivered', '19')] }, 'green', 'подтвердил сотрудник суда'],
    [
      'has confirmed a mail and had not agreed',
      { messages: [{ ...call('mail', 'delivered', '19'), isByConsent: false }] },
      'red',
      'согласия',
    ],
    [
      'of a criminal case got an SMS too late',
      { procedure: 'criminal', messages: [call('sms', 'delivered', '24')] },
      'amber',
      'пять суток',
    ],
    [
      'has an SMS that failed and a mail that is on the way',
      { messages: [call('sms', 'failed'), call('mail', 'sent')] },
      'amber',
      'Электронное письмо отправлено',
    ],
  ])('who %s', (_what, party, gate, words) => {
    const answer = notice(party);
    expect(answer.gate).toBe(gate);
    expect(answer.reason).toContain(words);
  });

  it('is offered no SMS without his consent, and no call without his telephone', () => {
    const codes = (more: Partial<CalledParty>) => notice(more).ways.map(({ code }) => code);
    expect(codes({})).toEqual(['telegram', 'by_hand', 'letter', 'postpone']);
    expect(codes({ hasAddress: false })).not.toContain('letter');
    expect(codes({ hasConsent: true, hasPhone: true })).toEqual(expect.arrayContaining(['sms', 'phone']));
  });

  it('is told that a letter comes too late; a second one is spoken of only where a first was sent', () => {
    const way = { isInTime: false, latestOn: '2026-11-15' };
    expect(notice({}).ways.find(({ code }) => code === 'letter')).toMatchObject(way);
    const again = (more: Partial<CalledParty>) => notice(more).ways.find(({ code }) => code === 'again');
    expect([again({}), again({ messages: [call('mail', 'sent')] })]).toEqual([undefined, undefined]);
    expect(again({ letters: [letter('civil', [3, 1, '18'])] })).toMatchObject(way);
  });

  it.each([
    ['civil', 'gpk_113'],
    ['order', 'gpk_113'],
    ['administrative', 'kas_96'],
    ['offence', 'koap_25_15'],
    ['criminal', 'upk_188'],
  ] as const)('of a %s case is told the norm of a message to him', (procedure, norm) =>
    expect(notice({ procedure, messages: [call('mail', 'sent')] }).norms).toEqual([norm]),
  );
});

describe('a hearing', () => {
  it('is held by the one who is not notified', () => {
    expect(gateOfHearing([notice({}), notice({ letters: [letter('civil', [2, 1, '18'])] })])).toBe('red');
    expect(gateOfHearing([])).toBeNull();
  });
});
