import pLimit from 'p-limit';
import type { SmsAnswer, SmsGateway, SmsNotSent, SmsNotSentReason } from '../ports/sms-gateway.ts';
import { createBreaker, type BreakerOptions, type Knocked } from './breaker.ts';

/** A gateway that is not knocked at while it is known to be away. */
export interface SmsDoor extends SmsGateway {
  /** With what every notice is answered now, without a knock; null: one would be tried. */
  whyShut(): Promise<SmsNotSent | null>;
}

/** What is said of the gateway as a whole, the same for every message. */
export const OF_GATEWAY: ReadonlySet<SmsNotSentReason> = new Set([
  'no_connection',
  'not_authorised',
  'certificate',
  'busy',
]);

/** Requests under way at once: the window of a session. */
const AT_ONCE = 10;

/** One breaker for all notices. `check` is never held back: it is how somebody who asks for all finds the gateway well again. */
export function withSmsBreaker(gateway: SmsGateway, options: BreakerOptions): SmsDoor {
  const breaker = createBreaker<SmsNotSent>(options);
  const line = pLimit(AT_ONCE);
  const knock = async (...[piece, signal]: Parameters<SmsGateway['submit']>): Promise<SmsAnswer> => {
    const shut = await breaker.enter();
    if (shut !== null) return shut;
    let knocked: Knocked<SmsNotSent> = 'unsure';
    try {
      const answer = await gateway.submit(piece, signal);
      knocked = knockedBy(answer);
      return answer;
    } finally {
      await breaker.tell(knocked);
    }
  };
  return {
    ...{ name: gateway.name, takesParts: gateway.takesParts },
    lookUp: (about) => gateway.lookUp(about),
    listen: (listener) => gateway.listen(listener),
    whyShut: () => breaker.whyShut(),
    submit: (piece, signal) => line(() => knock(piece, signal)),
    check: async () => {
      const failure = await gateway.check();
      await breaker.tell(failure === null ? 'serves' : { reason: failure });
      return failure;
    },
  };
}

function knockedBy(answer: SmsAnswer): Knocked<SmsNotSent> {
  if (answer.outcome === 'unclear') return 'unsure';
  return answer.outcome === 'not_sent' && OF_GATEWAY.has(answer.reason) ? { reason: answer } : 'serves';
}
