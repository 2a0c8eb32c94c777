import { oidcClientOf } from '#config/oidc-settings.ts';
import { allowedReceivers } from '#config/receiver-address.ts';
import type { Room } from '#db/room/room.ts';
import { watchedRoom } from '#db/room/watched-room.ts';
import { PATHS } from '#web/paths.ts';
import type { ApiDeps } from '../deps.ts';
import type { AlarmMail } from '../engine/outage-alarms.ts';
import { createDatabase } from '../database/database.ts';
import { DocumentTexts } from '../documents/rendering/document-texts.ts';
import { Renderer } from '../documents/rendering/renderer.ts';
import { Lifetime } from './lifetime.ts';
import { servicesOf, type Services } from './services.ts';

/** The services and what must be started and closed with them. */
export interface RunningServices {
  readonly services: Services;
  readonly lifetime: Lifetime;
}

/** Puts the services together over their process; nothing is opened until `lifetime.start`. */
export function createServices(deps: ApiDeps, room: Room = watchedRoom(deps.settings)): RunningServices {
  const { orm, blobs, gateway, clock, settings, logger, mail } = deps;
  const { DATABASE_URL: databaseUrl, MASK_MAX_UPLOAD_BYTES: maxUploadBytes } = settings;
  const lifetime = new Lifetime();
  const { MASK_PUBLIC_URL: publicUrl } = settings;
  const { MASK_PAYLOAD_KEYS: signingRing, MASK_SECOND_FACTOR_ROLES: factorRoles } = settings;
  const isBackupScheduled = settings.MASK_BACKUP_DIR !== undefined;
  const { MASK_REHEARSAL: isRehearsal } = settings;
  const availabilityTarget = settings.MASK_AVAILABILITY_TARGET;
  const renderer = new Renderer();
  lifetime.onClose(() => renderer.close());
  const texts = new DocumentTexts((request) => renderer.text(request));
  const own = {
    ...{ database: createDatabase(orm, room), databaseUrl, blobs, gateway, clock },
    oidc: oidcClientOf(settings),
    ...{ publicUrl, factorRoles, maxUploadBytes, signingRing, isRehearsal, isBackupScheduled },
    ...{ logger, mail, renderer, texts },
    receivers: allowedReceivers(settings.MASK_WEBHOOK_NETWORKS, isRehearsal),
    ...{ availabilityTarget, alarmMail: alarmMailOf(deps) },
    bellWays: { mail: settings.MASK_BELL_MAIL_FROM !== undefined, push: settings.MASK_PUSH_CONTACT !== undefined },
  };
  return { services: servicesOf(own, lifetime), lifetime };
}

/** Settings without a mail server or a sender are refused where they are read. */
function alarmMailOf({ mail, settings }: ApiDeps): AlarmMail | undefined {
  const { MASK_ALARM_MAIL_TO: to, MASK_ALARM_MAIL_FROM: from, MASK_PUBLIC_URL: publicUrl } = settings;
  const sender = mail?.smtp?.sender;
  if (to === undefined || from === undefined || sender === undefined) return undefined;
  return { sender, from, to, pageUrl: new URL(PATHS.condition, publicUrl).href };
}
