import { expect, it } from 'vitest';
import { runAnotherClient } from './kit/another-client/run-client.ts';
import { clearBooks, openSmsEmulator, SMS_ACCOUNT } from './kit/sms-emulator.ts';

it('the emulator speaks SMPP 3.4 as a client of another make understands it: parts, receipts, references', async () => {
  const emulator = await openSmsEmulator();
  const text = 'Заседание по делу. '.repeat(8);
  const { login, password } = SMS_ACCOUNT;
  const seen = await runAnotherClient(emulator.smppPort, login, password, '79123456789', text);
  const kept = await emulator.messages();
  expect(seen.taken).toEqual(kept.map(({ messageId }) => messageId));
  expect(kept.map((message) => message.text).join('')).toBe(text);
  expect(kept.map(({ partOrdinal, partTotal }) => [partOrdinal, partTotal])).toEqual(
    Array.from({ length: seen.parts }, (_none, index) => [index + 1, seen.parts]),
  );
  expect(seen.receipts.map(({ messageId, reference }) => [messageId, reference]).toSorted()).toEqual(
    seen.taken.map((messageId, index) => [messageId, 700 + index]),
  );
  expect(seen.receipts.every(({ isReceipt, state }) => isReceipt && state === 2)).toBe(true);
  expect(seen.receipts[0]?.text).toMatch(/^id:\S+ sub:001 dlvrd:001 .*stat:DELIVRD err:000/);
  await emulator.close();
  clearBooks(emulator.directory);
});
