import type { Logger } from 'pino';
import type { Role } from '#domain/people/role.ts';
import type { EntityManager } from '#db/orm.ts';
import type { AddressRanges } from '#config/address-ranges.ts';
import type { OidcClient } from '#config/oidc-settings.ts';
import type { KeyRing } from '#config/key-ring.ts';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { WorkflowGateway } from '#temporal/client/gateway.ts';
import type { MailLinks } from '../publications/mail-links.ts';
import type { AlarmMail } from '../engine/outage-alarms.ts';
import type { Database } from '../database/database.ts';
import type { Renderer } from '../documents/rendering/renderer.ts';
import type { DocumentTexts } from '../documents/rendering/document-texts.ts';

/** What the services stand on. */
export interface ServiceDeps {
  readonly database: Database;
  /** For those who listen on a connection of their own. */
  readonly databaseUrl: string;
  readonly blobs: EncryptedBlobStore;
  readonly gateway: WorkflowGateway;
  /** Absent: no mail server is named. */
  readonly mail?: MailLinks | undefined;
  readonly clock: (em: EntityManager) => Promise<Date>;
  /** Where browsers find the site: for addresses that people are given. */
  readonly publicUrl: string;
  /** Roles that may not be without a second factor. */
  readonly factorRoles: readonly Role[];
  /** Another system that lets people in; absent: there is none. */
  readonly oidc?: OidcClient | undefined;
  readonly maxUploadBytes: number;
  /** Reads documents of strangers behind the fence. */
  readonly renderer: Pick<Renderer, 'render'>;
  readonly texts: Pick<DocumentTexts, 'text'>;
  /** What browsers are given to keep is signed with keys derived from it. */
  readonly signingRing: KeyRing;
  /** True: training keys on the server sign. */
  readonly isRehearsal: boolean;
  /** True: copies are made by themselves. */
  readonly isBackupScheduled: boolean;
  /** Hundredths of a percent of a month in which the installation is to be there. */
  readonly availabilityTarget: number;
  /** Absent: nobody is told of absences by mail. */
  readonly alarmMail?: AlarmMail | undefined;
  /** By which ways staff are told besides the bell. */
  readonly bellWays: { readonly mail: boolean; readonly push: boolean };
  /** Addresses at which receivers of events may stand. */
  readonly receivers: AddressRanges;
  readonly logger: Logger;
}
