import { createHash, randomInt, randomUUID } from 'node:crypto';
import webPush from 'web-push';
import { BELL_SECRETS, SecretBox } from '#config/secret-box.ts';
import {
  dropDevice,
  findPushKey,
  keepPushKey,
  listDevices,
  putDevice,
  type DeviceRow,
  type PushKeyRow,
} from '#db/bell/devices.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { putMessage } from '#db/bell/messages.ts';
import {
  confirmAddress,
  countCodeTry,
  dropAddress,
  findBellPerson,
  putAddress,
  putWishes,
  readWishes,
} from '#db/bell/wishes.ts';
import type { EntityManager } from '#db/orm.ts';
import { eventsHeardBy } from '#domain/bell/bell-events.ts';
import {
  addressFault,
  digestHourFault,
  USUAL_DIGEST_HOUR,
  USUAL_WISH,
  type BellWish,
  type BellWishes,
} from '#domain/bell/bell-wishes.ts';
import type { PushDeviceView } from '#views/bell/notice.ts';
import type { Actor } from '../actor.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** How a person has chosen to be told. */
export interface OwnWishes {
  /** Of every event that his role hears. */
  readonly wishes: BellWishes;
  readonly digestHour: number;
  readonly address: string | null;
  readonly isConfirmed: boolean;
  /** A code was sent and can still be typed. */
  readonly isCodeAwaited: boolean;
  readonly devices: readonly PushDeviceView[];
  /** What this installation offers. */
  readonly canMail: boolean;
  readonly canPush: boolean;
}

/** A browser as it tells of itself. */
export interface Subscription {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A person's own choice of notices: events, ways, hour, address, devices. */
export interface OwnWishService {
  view(actor: Actor): Promise<OwnWishes>;
  /** @throws ApplicationError `invalid` */
  save(actor: Actor, wishes: BellWishes, digestHour: number): Promise<void>;
  /** Sends a code to the address; it is written to once the code has come back. @throws ApplicationError `invalid` · `conflict` */
  setAddress(actor: Actor, address: string): Promise<void>;
  /** @throws ApplicationError `invalid` */
  confirmAddress(actor: Actor, code: string): Promise<void>;
  dropAddress(actor: Actor): Promise<void>;
  /** With what a browser subscribes. @throws ApplicationError `conflict` where pushes are not sent */
  pushKey(): Promise<string>;
  addDevice(actor: Actor, subscription: Subscription, name: string): Promise<{ readonly id: string }>;
  /** @throws ApplicationError `not-found` */
  dropDevice(actor: Actor, id: string): Promise<void>;
}

const CODE_MINUTES = 30;

export function createOwnWishService({ database, clock, signingRing, bellWays }: ServiceDeps): OwnWishService {
  const box = new SecretBox(signingRing, BELL_SECRETS);
  return {
    view: (actor) => database.read((em) => view(em, actor, bellWays)),
    save: async (actor, wishes, digestHour) => {
      const fault = digestHourFault(digestHour);
      requireNoFaults(fault === null ? [] : [fault]);
      const heard = new Map(eventsHeardBy(actor.role).map((event) => [event, wishes.get(event) ?? USUAL_WISH]));
      await database.change('bell.wishes', (em) => putWishes(em, actor.accountId, heard, digestHour));
    },
    setAddress: async (actor, typed) => {
      const address = typed.trim();
      const fault = addressFault(address);
      requireNoFaults(fault === null ? [] : [fault]);
      if (!bellWays.mail) throw notSent('Почтой эта установка не оповещает.');
      const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
      const sealed = box.seal(code, actor.accountId);
      await database.change('bell.address', async (em) => {
        const place = { accountId: actor.accountId, way: 'mail', deviceId: null } as const;
        const messageId = await putMessage(em, place, await clock(em));
        await putAddress(em, actor.accountId, { address, sealed, messageId, forMinutes: CODE_MINUTES });
      });
    },
    confirmAddress: async (actor, code) => {
      const isRight = await database.change('bell.address_confirmed', async (em) => {
        const person = await findBellPerson(em, actor.accountId);
        const sent =
          person?.isCodeGood === true && person.codeSealed !== null
            ? box.open(person.codeSealed, actor.accountId)
            : null;
        if (sent !== null && sent === code.replaceAll(/\s/g, '')) {
          await confirmAddress(em, actor.accountId);
          return true;
        }
        await countCodeTry(em, actor.accountId);
        return false;
      });
      if (!isRight) throw invalid('code', 'Код не подошёл: он набран с ошибкой или устарел. Можно прислать новый.');
    },
    dropAddress: (actor) => database.change('bell.address_dropped', (em) => dropAddress(em, actor.accountId)),
    pushKey: async () => {
      if (!bellWays.push) throw notSent('На устройства эта установка не оповещает.');
      const there = await database.read((em) => findPushKey(em));
      if (there) return there.publicKey;
      return (await database.change('bell.push_key', (em) => keepPushKey(em, newPushKey(box)))).publicKey;
    },
    addDevice: async (actor, subscription, name) => {
      if (!bellWays.push) throw notSent('На устройства эта установка не оповещает.');
      const id = randomUUID();
      const endpointHash = createHash('sha256').update(subscription.endpoint).digest('hex');
      const subscriptionSealed = box.seal(JSON.stringify(subscription), id);
      const device = { id, accountId: actor.accountId, endpointHash, subscriptionSealed, name };
      await database.change('bell.device', async (em) => putDevice(em, device, await clock(em)));
      return { id };
    },
    dropDevice: async (actor, id) => {
      const isGone =
        isUuid(id) && (await database.change('bell.device_dropped', (em) => dropDevice(em, actor.accountId, id)));
      if (!isGone) throw new ApplicationError('not-found', { detail: 'Такого устройства у вас нет.' });
    },
  };
}

async function view(em: EntityManager, actor: Actor, ways: ServiceDeps['bellWays']): Promise<OwnWishes> {
  const [person, chosen, devices] = [
    await findBellPerson(em, actor.accountId),
    await readWishes(em, actor.accountId),
    await listDevices(em, actor.accountId),
  ];
  const wishes = new Map(
    eventsHeardBy(actor.role).map((event): [typeof event, BellWish] => [event, chosen.get(event) ?? USUAL_WISH]),
  );
  return {
    ...{ wishes, digestHour: person?.digestHour ?? USUAL_DIGEST_HOUR, address: person?.address ?? null },
    ...{ isConfirmed: person?.confirmedAt != null, isCodeAwaited: person?.isCodeGood === true },
    ...{ devices: devices.map(deviceView), canMail: ways.mail, canPush: ways.push },
  };
}

function deviceView({ id, name, createdAt, lastSentAt }: DeviceRow): PushDeviceView {
  return { id, name, createdAt: createdAt.toISOString(), lastSentAt: lastSentAt?.toISOString() ?? null };
}

function newPushKey(box: SecretBox): PushKeyRow {
  const { publicKey, privateKey } = webPush.generateVAPIDKeys();
  const id = randomUUID();
  return { id, publicKey, privateSealed: box.seal(privateKey, id) };
}

function notSent(detail: string): ApplicationError {
  return new ApplicationError('conflict', { detail });
}

function invalid(field: string, message: string): ApplicationError {
  return new ApplicationError('invalid', { faults: [{ code: `${field}_wrong`, field, message }] });
}
