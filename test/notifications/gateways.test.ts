import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createSmppGateway } from '#activities/adapters/smpp/smpp-gateway.ts';
import { smppAddress } from '#activities/adapters/smpp/smpp-address.ts';
import { createSmsHttpGateway } from '#activities/adapters/sms-http/sms-http-gateway.ts';
import type { MessageCame, ReceiptCame, SmsGateway, SmsPiece } from '#activities/ports/sms-gateway.ts';
import { splitSms } from '#domain/notifications/sms-text.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { clearBooks, openSmsEmulator, SMS_ACCOUNT, type SmsEmulator } from './kit/sms-emulator.ts';

const PATIENCE = { connectMs: 3_000, answerMs: 3_000, enquireMs: 30_000, retryMs: 50 };
let count = 0;

/** Waits until it holds. */
function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  return waitFor(async () => {
    if (!(await holds())) throw new Error('not yet');
  });
}

function piece(body = 'Заседание 01.12.2026 в 10:00'): SmsPiece {
  count += 1;
  const key = `${count.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000:1:1`;
  const rest = { phone: '+79123456789', encoding: 'ucs2', ordinal: 1, total: 1, validityHours: 24 } as const;
  return { ...rest, key, body, reference: count };
}

function open(
  way: 'smpp' | 'http',
  { smppPort, url }: SmsEmulator,
  password: string = SMS_ACCOUNT.password,
): SmsGateway {
  const sender = 'SUD';
  if (way === 'smpp') {
    const address = smppAddress(`smpp://${SMS_ACCOUNT.login}:${password}@127.0.0.1:${String(smppPort)}`);
    return createSmppGateway({ address, sender, perSecond: 500, patience: PATIENCE });
  }
  const token = password === SMS_ACCOUNT.password ? SMS_ACCOUNT.token : 'another-token';
  return createSmsHttpGateway({ baseUrl: url, token, sender, perSecond: 500, timeoutMs: 3_000, pollMs: 20 });
}

describe.each(['smpp', 'http'] as const)('the gateway by %s', (way) => {
  let emulator: Awaited<ReturnType<typeof openSmsEmulator>>;
  let gateway: SmsGateway;
  let hearing: { stop(): Promise<void> };
  const receipts: ReceiptCame[] = [];
  const messages: MessageCame[] = [];
  let isRefusing = false;

  beforeAll(async () => {
    emulator = await openSmsEmulator();
    gateway = open(way, emulator);
    hearing = gateway.listen({
      receipt: (came) =>
        isRefusing ? Promise.reject(new Error('not kept')) : Promise.resolve(void receipts.push(came)),
      message: (came) => Promise.resolve(void messages.push(came)),
      trouble: () => undefined,
    });
  });
  afterAll(async () => {
    await hearing.stop();
    await emulator.close();
    clearBooks(emulator.directory);
  });
  beforeEach(() => emulator.fates());

  const receiptsOf = (messageId: string) => receipts.filter((receipt) => receipt.messageId === messageId);
  const taken = async (sent: SmsPiece): Promise<string> => {
    const answer = await gateway.submit(sent);
    if (answer.outcome !== 'taken') throw new Error(`not taken: ${answer.outcome}`);
    return answer.messageId;
  };

  it.each(['delivered', 'undelivered', 'expired'] as const)(
    'hands over one message, and its receipt says %s',
    async (fate) => {
      await emulator.fates(fate);
      const sent = piece();
      const messageId = await taken(sent);
      await until(() => receiptsOf(messageId).length === 1);
      expect(receiptsOf(messageId)[0]).toMatchObject({ state: fate, phone: sent.phone });
      if (way === 'smpp') expect(receiptsOf(messageId)[0]?.reference).toBe(sent.reference);
      const kept = (await emulator.messages()).filter(({ messageId: id }) => id === messageId);
      expect(kept).toMatchObject([{ text: sent.body, sender: 'SUD', phone: sent.phone }]);
    },
  );

  it('a receipt before the answer, and one that comes twice, are both heard', async () => {
    await emulator.fates('receipt_first', 'receipt_twice');
    const first = await taken(piece());
    const twice = await taken(piece());
    await until(() => receiptsOf(first).length >= 1 && receiptsOf(twice).length >= 2);
    expect(receiptsOf(twice).every(({ state }) => state === 'delivered')).toBe(true);
  });

  it('what was not told is found by asking', async () => {
    await emulator.fates('no_receipt');
    const sent = piece();
    const messageId = await taken(sent);
    const look = () => gateway.lookUp({ key: sent.key, messageId });
    await until(
      async () => (await look()).found === 'state' && (await emulator.messages()).at(-1)?.state === 'delivered',
    );
    expect(await look()).toMatchObject({ found: 'state', messageId, state: 'delivered' });
  });

  it('a line that is cut instead of the answer leaves it unclear, whether the message was taken or not', async () => {
    await emulator.fates('drop_taken', 'drop_untaken');
    const [lost, untaken] = [piece(), piece()];
    expect(await gateway.submit(lost)).toEqual({ outcome: 'unclear' });
    expect(await gateway.submit(untaken)).toEqual({ outcome: 'unclear' });
    const looked = await gateway.lookUp({ key: lost.key, messageId: null });
    const missed = await gateway.lookUp({ key: untaken.key, messageId: null });
    // An SMSC knows a message by its own id alone: there only the receipt tells, by our reference.
    expect([looked.found, missed.found]).toEqual(way === 'smpp' ? ['unclear', 'unclear'] : ['state', 'absent']);
    if (way === 'smpp') {
      await until(() => receipts.some(({ reference }) => reference === lost.reference));
      expect(receipts.some(({ reference }) => reference === untaken.reference)).toBe(false);
    }
    expect((await emulator.messages()).filter(({ fate }) => fate === 'drop_untaken')).toEqual([]);
  });

  it('throttling and refusal are told apart, and of neither was anything taken', async () => {
    await emulator.fates('throttle', 'busy', 'refuse');
    const before = (await emulator.messages()).length;
    expect(await gateway.submit(piece())).toMatchObject({ outcome: 'not_sent', reason: 'throttled' });
    expect(await gateway.submit(piece())).toMatchObject({ outcome: 'not_sent', reason: 'busy' });
    expect(await gateway.submit(piece())).toMatchObject({ outcome: 'refused' });
    expect(await emulator.messages()).toHaveLength(before);
  });

  it('a receipt that could not be kept comes again', async () => {
    isRefusing = true;
    const messageId = await taken(piece());
    await until(async () => (await emulator.messages()).at(-1)?.state === 'delivered');
    expect(receiptsOf(messageId)).toEqual([]);
    isRefusing = false;
    await until(() => receiptsOf(messageId).length > 0);
  });

  it('a message from a phone is heard in its own letters', async () => {
    await taken({ ...piece(), phone: '+79990000001' });
    await emulator.write('+79990000001', 'СТОП');
    await until(() => messages.length > 0);
    expect(messages).toEqual([expect.objectContaining({ phone: '+79990000001', text: 'СТОП' })]);
  });

  it('a wrong password is nobody of the operator, and is said so before anything leaves', async () => {
    const stranger = open(way, emulator, 'wrong');
    expect(await stranger.check()).toMatchObject({ reason: 'not_authorised' });
    expect(await stranger.submit(piece())).toMatchObject({ outcome: 'not_sent', reason: 'not_authorised' });
    expect(await gateway.check()).toBeNull();
  });

  it('an operator who is away has taken nothing, and one who is back is found again', async () => {
    const ports = { smpp: emulator.smppPort, http: Number(new URL(emulator.url).port) };
    const { directory } = emulator;
    await emulator.close();
    await until(async () => (await gateway.check()) !== null);
    expect(await gateway.submit(piece())).toMatchObject({ outcome: 'not_sent', reason: 'no_connection' });
    emulator = await openSmsEmulator({ directory, ports });
    await until(async () => (await gateway.check()) === null);
    expect(await gateway.submit(piece())).toMatchObject({ outcome: 'taken' });
  });
});

describe('by SMPP a long text', () => {
  it('goes in parts of one group, in their order, each whole', async () => {
    const emulator = await openSmsEmulator();
    const gateway = open('smpp', emulator);
    const hearing = gateway.listen({
      receipt: () => Promise.resolve(),
      message: () => Promise.resolve(),
      trouble: () => undefined,
    });
    const parts = splitSms('Заседание по делу. '.repeat(8));
    const first = piece();
    for (const [index, body] of parts.entries()) {
      const { key } = first;
      const one = { ...first, key: key.replace(':1:', `:${String(index + 1)}:`), body, ordinal: index + 1 };
      expect(await gateway.submit({ ...one, total: parts.length, reference: 700 + index })).toMatchObject({
        outcome: 'taken',
      });
    }
    const kept = await emulator.messages();
    expect(kept.map(({ partOrdinal, partTotal, text }) => [partOrdinal, partTotal, text])).toEqual(
      parts.map((body, index) => [index + 1, parts.length, body]),
    );
    expect(new Set(kept.map(({ partGroup }) => partGroup)).size).toBe(1);
    await hearing.stop();
    await emulator.close();
    clearBooks(emulator.directory);
  });

  it.each([
    ['smpp://court:secret@sms.example', /открыто/],
    ['http://court:secret@sms.example', /ssmpp/],
    ['ssmpp://sms.example', /имя и пароль/],
  ])('to an address that gives too much away is refused: %s', (address, words) => {
    expect(() => smppAddress(address)).toThrow(words);
  });
});
