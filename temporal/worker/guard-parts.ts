import { guardCalls, guardPort } from '#config/fail-points/guard.ts';
import type { PostChannel } from '#activities/ports/post-channel.ts';
import { ACTIVITIES } from '#config/fail-points/activities.ts';
import type { Activities, Parts } from './create-activities.ts';

/** The parts with a fail point on both sides of whatever touches the world outside the database. */
export function guardParts(parts: Parts): Parts {
  return {
    ...parts,
    blobs: guardPort(parts.blobs, { put: 'blob.put', get: null, has: null }),
    converter: guardPort(parts.converter, { convert: 'document.convert', close: null }),
    press: guardPort(parts.press, { assemble: 'document.assemble', stamp: 'document.stamp', check: 'document.check' }),
    signer: guardPort(parts.signer, { sign: 'signature.make', certificateOf: null }),
    verifier: guardPort(parts.verifier, { verify: 'signature.verify', toPostForm: 'signature.detach' }),
    channels: { of: (name) => guardChannel(parts.channels.of(name)) },
    tracking: guardPort(parts.tracking, {
      openTicket: 'tracking.open',
      answerByTicket: 'tracking.read',
      history: 'tracking.ask',
    }),
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

/** The activities with a fail point before and after each. @throws TypeError for one that has no name among the fail points */
export function guardActivities(activities: Activities): Activities {
  const named: readonly PropertyKey[] = ACTIVITIES;
  const unnamed = Object.keys(activities).filter((name) => !named.includes(name));
  if (unnamed.length > 0) throw new TypeError(`activities without a fail point: ${unnamed.join(', ')}`);
  return guardEach(activities);
}

/** The SDK reads activities as plain properties: a proxy would show it names alone. */
function guardEach(activities: Activities): Activities {
  const guarded = guardCalls(activities, (name) => `activity/${String(name)}`);
  return guarded === activities ? activities : { ...activities, ...pick(guarded, Object.keys(activities)) };
}

function pick(source: Activities, names: readonly string[]): Partial<Activities> {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(source, name)]));
}
