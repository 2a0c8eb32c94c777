import type { MikroORM } from '@mikro-orm/postgresql';
import type { MailDoor } from '../adapters/mail-breaker.ts';
import type { SmsDoor } from '../adapters/sms-breaker.ts';

/** Everything that notifying works with. */
export interface NotificationDependencies {
  readonly orm: MikroORM;
  /** Null: no gateway is named, and messages wait. */
  readonly sms: SmsDoor | null;
  /** Null: no mail server is named, and mail waits. */
  readonly mailSender: MailDoor | null;
  readonly isRehearsal: boolean;
}
