import { describe, expect, it } from 'vitest';
import type { SmppPdu } from '#scripts/demo/around/emulator-books.ts';
import { smppFaults } from '#scripts/demo/around/smpp-log.ts';

const pdu = (direction: 'in' | 'out', command: string, more: Partial<SmppPdu> = {}): SmppPdu => ({
  ...{ atMs: 0, session: 1, direction, command, sequence: 1, statusName: 'ESME_ROK' },
  ...{ messageId: null, messageState: null },
  ...more,
});
const SUBMITTED = [pdu('in', 'submit_sm'), pdu('out', 'submit_sm_resp', { messageId: 'm1' })];
const TOLD = [pdu('out', 'deliver_sm', { sequence: 7, messageId: 'm1', messageState: 2 })];
const HEARD = [pdu('in', 'deliver_sm_resp', { sequence: 7 })];
const TAKEN = [{ messageId: 'm1', state: 'delivered' }];

describe('the journal of SMPP that a demonstration leaves', () => {
  it('agrees with the operator’s book when each message was answered and its receipt was told and heard', () => {
    expect(smppFaults([...SUBMITTED, ...TOLD, ...HEARD], TAKEN)).toEqual([]);
  });

  it.each([
    ['a message without an answer', [...TOLD, ...HEARD], 'сообщение m1 в книге есть, ответа submit_sm_resp нет'],
    ['an end without a receipt', SUBMITTED, 'сообщение m1 кончилось, квитанции deliver_sm нет'],
    ['a receipt that the court did not take', [...SUBMITTED, ...TOLD], 'deliver_sm 1 7: ответа суда нет'],
    [
      'an answer of another connection',
      [...SUBMITTED, ...TOLD, pdu('in', 'deliver_sm_resp', { sequence: 7, session: 2 })],
      'deliver_sm 1 7: ответа суда нет',
    ],
  ])('names %s', (_what, lines, fault) => {
    expect(smppFaults(lines, TAKEN)).toEqual([fault]);
  });
});
