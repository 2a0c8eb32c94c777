import { expect, it } from 'vitest';
import { runAnotherClient } from './kit/another-client/run-client.ts';
import { clearBooks, openSmsEmulator, SMS_ACCOUNT } from './kit/sms-emulator.ts';

it('the emulator speaks SMPP 3.4 as a client of another make understands it: parts, receipts, references; its journal tells each PDU and nobody', async () => {
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
  const lines = await emulator.smpp();
  const of = (direction: string, command: string) =>
    lines.filter((line) => line.direction === direction && line.command === command);
  const submitted = of('in', 'submit_sm');
  expect(
    of('out', 'submit_sm_resp').map(({ messageId, sequence, statusName }) => [messageId, sequence, statusName]),
  ).toEqual(seen.taken.map((messageId, index) => [messageId, submitted[index]?.sequence, 'ESME_ROK']));
  expect(of('out', 'deliver_sm').map(({ messageId, messageState }) => [messageId, messageState])).toEqual(
    seen.taken.map((messageId) => [messageId, 2]),
  );
  expect(of('in', 'bind_transceiver')).toHaveLength(1);
  expect(lines.every(({ atMs }) => Math.abs(Date.now() - atMs) < 600_000)).toBe(true);
  // Whom, what and by which password are not written of any of them.
  for (const secret of ['79123456789', 'Заседание', password]) expect(JSON.stringify(lines)).not.toContain(secret);
  await emulator.close();
  clearBooks(emulator.directory);
});
