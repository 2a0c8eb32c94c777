import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMail, recognise } from '#activities/publications/mailbox/recognise.ts';
import { messageIdOf } from '#domain/publications/message-id.ts';
import { bounceOf, receiptOf } from './kit/answers.ts';

const MATTER = '0d9be2a5-7f2c-4f0e-8b1a-0a4f5a1d2c3b';
const ID = messageIdOf(MATTER, 4, 'Суд <court@example.org>');
const finding = (raw: string) => recognise(Buffer.from(raw));

describe('a message in the exchange mailbox', () => {
  it('is a receipt when it says that ours was processed', async () => {
    expect(await finding(receiptOf(ID, 'processed'))).toEqual({
      ...{ answer: 'confirmed', messageId: ID, matterId: MATTER, version: 4, by: 'handler@example.org', words: '' },
    });
  });

  it('is a rejection when it says that ours could not be processed, in the handler’s words', async () => {
    for (const disposition of ['processed/error', 'failed']) {
      const said = await finding(receiptOf(ID, disposition, { error: 'файл не по схеме' }));
      expect(said).toMatchObject({ answer: 'rejected', version: 4, words: 'файл не по схеме' });
    }
  });

  it('is nothing of ours when a person has only seen it or thrown it away', async () => {
    expect(await finding(receiptOf(ID, 'displayed'))).toBeNull();
    expect(await finding(receiptOf(ID, 'deleted'))).toBeNull();
  });

  it('is a returned message by its envelope or by the headers that it returns, when it has failed for good', async () => {
    const bare = ID.replace(/^<|>$/g, '');
    const bounced = { answer: 'bounced', messageId: ID, version: 4, words: 'smtp; 550 5.1.1 no such mailbox' };
    expect(await finding(bounceOf(bare, 'failed'))).toMatchObject(bounced);
    expect(await finding(bounceOf(null, 'failed', ID))).toMatchObject(bounced);
    expect(await finding(bounceOf(bare, 'delayed'))).toBeNull();
  });

  it('is told by its sender and subject, cleaned of what no page shows', async () => {
    const raw = 'From: =?utf-8?B?0KHQsNC50YI=?= <a@b.ru>\r\nSubject: =?utf-8?B?0J7RgtCy0LXRggA=?=\r\n\r\nx';
    expect(await readMail(Buffer.from(raw))).toEqual({ finding: null, sender: '"Сайт" <a@b.ru>', subject: 'Ответ' });
    expect(await readMail(Buffer.from('\r\nx'))).toEqual({ finding: null, sender: null, subject: null });
  });

  it('is unknown, and harms nobody, when it is anything else', async () => {
    expect(await finding('Subject: hello\r\n\r\nnothing of ours')).toBeNull();
    const sound = Buffer.from(receiptOf(ID, 'processed'));
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.nat(sound.length), async (noise, at) => {
        const spoilt = Buffer.concat([sound.subarray(0, at), noise, sound.subarray(at)]);
        const said = await recognise(spoilt);
        expect(said === null || typeof said.version === 'number').toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('that never ends within itself is read by its beginning only', async () => {
    const nested = 'Content-Type: multipart/mixed; boundary="b"\r\n\r\n--b\r\n'.repeat(20_000);
    expect(await finding(nested)).toBeNull();
  });
});
