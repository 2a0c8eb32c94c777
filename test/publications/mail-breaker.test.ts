import { describe, expect, it, vi } from 'vitest';
import { withMailBreaker } from '#activities/adapters/mail-breaker.ts';
import type { MailSender, NotSent, SendAnswer } from '#mail/mail-sender.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';

const AWAY: NotSent = { outcome: 'not_sent', reason: 'no_connection', words: 'ECONNREFUSED' };
const MAIL = { sender: 'a@example.org', recipient: 'b@example.org', messageId: '<x@example.org>', bytes: Buffer.of() };
const CARDS = 2_000;
const mailOf = (card: number) => ({ ...MAIL, messageId: `<${String(card)}@example.org>` });

function door(answer: () => Promise<SendAnswer>) {
  let nowMs = 0;
  const send = vi.fn<MailSender['send']>(answer);
  const guarded = withMailBreaker(
    { send, check: async () => ((await answer()).outcome === 'sent' ? null : AWAY) },
    { now: () => Promise.resolve(new Date(nowMs)), errorsToOpen: 3, pauseMs: 30_000 },
  );
  const all = () => Promise.all(Array.from({ length: CARDS }, (_none, card) => guarded.send(mailOf(card))));
  return { send, guarded, all, pass: (ms: number) => void (nowMs += ms) };
}

describe('the mail server that is away', () => {
  it('is knocked at by a few of thousands who wait, and after a pause by one', async () => {
    const { send, all, pass } = door(() => Promise.resolve(AWAY));
    expect(new Set(await all())).toEqual(new Set([AWAY]));
    const atFirst = send.mock.calls.length;
    expect(atFirst).toBeLessThan(12);
    pass(30_000);
    await all();
    expect(send.mock.calls.length).toBe(atFirst + 1);
  });

  it('serves all of them as soon as somebody has found it well', async () => {
    let isAway = true;
    const { all, guarded } = door(() => Promise.resolve(isAway ? AWAY : { outcome: 'sent', words: 'ok' }));
    await all();
    expect(await guarded.whyShut()).toEqual(AWAY);
    isAway = false;
    expect(await guarded.check()).toBeNull();
    expect((await all()).filter(({ outcome }) => outcome === 'sent')).toHaveLength(CARDS);
  });

  it('is never met by more than a few connections at once', async () => {
    let [open, most] = [0, 0];
    const { all } = door(async () => {
      most = Math.max(most, (open += 1));
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return { outcome: 'sent', words: 'ok' };
    });
    await all();
    expect(most).toBeLessThanOrEqual(8);
  });

  it('is not shut by what it says of one message', async () => {
    const { send, all } = door(() => Promise.resolve({ ...AWAY, reason: 'later' }));
    await all();
    expect(send).toHaveBeenCalledTimes(CARDS);
  });

  it('is handed one message once while two ask for it, and again when that is over', async () => {
    const open: ((said: SendAnswer) => void)[] = [];
    const { send, guarded } = door(() => new Promise((resolve) => open.push(resolve)));
    const both = [guarded.send(MAIL), guarded.send(MAIL)];
    await waitFor(() => expect(send).toHaveBeenCalled());
    for (const answer of open) answer({ outcome: 'sent', words: 'ok' });
    expect((await Promise.all(both)).map(({ outcome }) => outcome)).toEqual(['sent', 'sent']);
    expect(send).toHaveBeenCalledTimes(1);
    void guarded.send(MAIL);
    await waitFor(() => expect(send).toHaveBeenCalledTimes(2));
  });
});
