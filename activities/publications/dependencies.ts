import type { MikroORM } from '@mikro-orm/postgresql';
import type { ExchangeMailbox } from '#mail/exchange-mailbox.ts';
import type { MailDoor } from '../adapters/mail-breaker.ts';
import type { BlobStore } from '../ports/blob-store.ts';
import type { MessageSealer } from '../ports/message-sealer.ts';
import type { PictureFormat } from '../ports/picture-format.ts';
import type { Signer } from '../ports/signer.ts';

/** Everything that publishing works with. */
export interface PublicationDependencies {
  readonly orm: MikroORM;
  readonly blobs: BlobStore;
  readonly signer: Signer;
  readonly sealer: MessageSealer;
  readonly pictureFormat: PictureFormat;
  /** Null: no mail server is named, and messages wait. */
  readonly mailSender: MailDoor | null;
  /** Null: no box is named, and nothing is read. */
  readonly mailbox: ExchangeMailbox | null;
  readonly isRehearsal: boolean;
}
