import pLimit from 'p-limit';
import type { MailSender, NotSent, NotSentReason, SendAnswer } from '#mail/mail-sender.ts';
import { createBreaker, type BreakerOptions, type Knocked } from './breaker.ts';

/** A mail server that all messages of this process go to, and that is not knocked at while it is known to be away. */
export interface MailDoor extends MailSender {
  /** With what every message is answered now, without a knock; null: one would be tried. */
  whyShut(): Promise<NotSent | null>;
}

/** What the server says, or fails to say, before it has heard of any message: the same for all of them. */
export const OF_SERVER: ReadonlySet<NotSentReason> = new Set([
  'no_connection',
  'not_authorised',
  'certificate',
  'busy',
]);

/** Connections of this process at once: mail servers turn away a client that opens them by the hundred. */
const AT_ONCE = 8;

/** One breaker for all messages. `check` is never held back: it is how somebody who asks for all finds the server well again. */
export function withMailBreaker(sender: MailSender, options: BreakerOptions): MailDoor {
  const breaker = createBreaker<NotSent>(options);
  const line = pLimit(AT_ONCE);
  const knock = async (...[mail, signal]: Parameters<MailSender['send']>): Promise<SendAnswer> => {
    // Whoever stood in line behind those who found the server away need not find it himself.
    const shut = await breaker.enter();
    if (shut !== null) return shut;
    let knocked: Knocked<NotSent> = 'unsure';
    try {
      const answer = await sender.send(mail, signal);
      knocked = knockedBy(answer);
      return answer;
    } finally {
      await breaker.tell(knocked);
    }
  };
  const underWay = new Map<string, Promise<SendAnswer>>();
  const send: MailSender['send'] = (mail, signal) => {
    const answer = line(() => knock(mail, signal)).finally(() => underWay.delete(mail.messageId));
    underWay.set(mail.messageId, answer);
    return answer;
  };
  return {
    whyShut: () => breaker.whyShut(),
    // A process that was begun again asks for what the step of the lost one is still handing over: one message, one answer for both.
    send: (mail, signal) => underWay.get(mail.messageId) ?? send(mail, signal),
    check: async () => {
      const failure = await sender.check();
      await breaker.tell(failure === null ? 'serves' : { reason: { outcome: 'not_sent', ...failure } });
      return failure;
    },
  };
}

function knockedBy(answer: SendAnswer): Knocked<NotSent> {
  if (answer.outcome === 'unclear') return 'unsure';
  return answer.outcome === 'not_sent' && OF_SERVER.has(answer.reason) ? { reason: answer } : 'serves';
}
