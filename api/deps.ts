import type { Logger } from 'pino';
import type { AddressService } from '#domain/post/address-service.ts';
import type { EntityManager, MikroORM } from '#db/orm.ts';
import type { EncryptedBlobStore } from '#db/blobs/encrypted-blob-store.ts';
import type { ApiSettings } from '#config/settings.ts';
import type { MailLinks } from './publications/mail-links.ts';
import type { WorkflowGateway } from '#temporal/client/gateway.ts';

/** What the api is made of; a test gives its own. */
export interface ApiDeps {
  readonly orm: MikroORM;
  readonly blobs: EncryptedBlobStore;
  readonly gateway: WorkflowGateway;
  /** Absent: no mail server is named. */
  readonly mail?: MailLinks | undefined;
  /** Who judges addresses; absent: the program's own check. */
  readonly addressService?: AddressService | undefined;
  readonly settings: ApiSettings;
  readonly logger: Logger;
  /** The application's time (in rehearsal it runs ahead); sessions and locks go by the machine's own. */
  readonly clock: (em: EntityManager) => Promise<Date>;
}
