import { guardCalls, guardPort } from '#config/fail-points/guard.ts';
import type { Parts } from '#activities/capability.ts';
import type { PostChannel } from '#activities/ports/post-channel.ts';

/**
 * The parts with a fail point on both sides of whatever touches the world outside the database. Those named first touch nothing there;
 * a part that is new compiles only when it is named among them or guarded.
 */
export function guardParts(parts: Parts): Parts {
  const { orm, reader, sides, trust, pictureFormat, isRehearsal, converterVersion, ...rest } = parts;
  const { ticketDelayMs, noticeWindowMs, ...ports } = rest;
  const guarded: { readonly [Port in keyof typeof ports]-?: (typeof ports)[Port] } = {
    blobs: guardPort(ports.blobs, { put: 'blob.put', get: null, has: null }),
    converter: guardPort(ports.converter, { convert: 'document.convert', close: null }),
    press: guardPort(ports.press, { assemble: 'document.assemble', stamp: 'document.stamp', check: 'document.check' }),
    signer: guardPort(ports.signer, { sign: 'signature.make', certificateOf: null }),
    sealer: guardPort(ports.sealer, { seal: null }),
    timeStamps: ports.timeStamps && guardPort(ports.timeStamps, { stamp: null }),
    verifier: guardPort(ports.verifier, { verify: 'signature.verify', toPostForm: 'signature.detach' }),
    channels: { names: ports.channels.names, of: (name) => guardChannel(ports.channels.of(name)) },
    paperPost:
      ports.paperPost &&
      guardPort(ports.paperPost, { checkIn: 'paper.checkIn', form103: null, allForms: null, label: null }),
    tracking: guardPort(ports.tracking, {
      openTicket: 'tracking.open',
      answerByTicket: 'tracking.read',
      history: 'tracking.ask',
    }),
    mailSender: ports.mailSender && guardPort(ports.mailSender, { send: 'mail.send', check: null, whyShut: null }),
    caseRegister:
      ports.caseRegister &&
      guardPort(ports.caseRegister, { changes: 'register.changes', document: 'register.document', probe: null }),
    mailbox: ports.mailbox && guardPort(ports.mailbox, { visit: 'mail.read', check: null }),
    sms:
      ports.sms &&
      guardPort(ports.sms, { submit: 'sms.submit', lookUp: 'sms.lookUp', check: null, whyShut: null, listen: null }),
  };
  return {
    orm,
    reader,
    sides,
    trust,
    pictureFormat,
    isRehearsal,
    converterVersion,
    ticketDelayMs,
    noticeWindowMs,
    ...guarded,
  };
}

function guardChannel(channel: PostChannel): PostChannel {
  return guardPort(channel, {
    submit: 'post.submit',
    lookUp: 'post.lookUp',
    form103: 'post.form103',
    deliveryNotice: 'post.notice',
  });
}

/** The activities with a fail point before and after each. The SDK reads them as plain properties: a proxy would show it names alone. */
export function guardActivities<Activities extends object>(activities: Activities): Activities {
  const guarded = guardCalls(activities, (name) => `activity/${String(name)}`);
  return guarded === activities
    ? activities
    : {
        ...activities,
        ...Object.fromEntries(Object.keys(activities).map((name) => [name, Reflect.get(guarded, name)])),
      };
}
