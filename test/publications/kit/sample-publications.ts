import { randomUUID } from 'node:crypto';
import type { EntityManager } from '#db/orm.ts';
import { addSettingsVersion } from '#db/publications/settings-versions.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import type { MessageStatus } from '#domain/publications/message-status.ts';
import { INITIAL_SETTINGS, type PublicationSettings } from '#domain/publications/publication-settings.ts';

export const SITE = '50MS0095';
export const GROUP = 'Обращения граждан';
export const KIND = 'Портал Президента';

/** Settings with which everything goes. */
export const SETTINGS: PublicationSettings = {
  ...INITIAL_SETTINGS,
  isOn: true,
  activeFrom: '2026-01-01',
  documentGroups: [GROUP],
  deliveryKinds: [KIND],
  recipient: 'obrabotchik@sayt.example',
  sender: 'obmen@sud.example',
  publicPageUrl: 'https://sayt.example/obrascheniya/',
};

interface Execute {
  execute<T extends object>(sql: string, params?: readonly unknown[]): Promise<T[]>;
}

/** Sets the site's settings by the next version. */
export async function putSettings(
  em: EntityManager,
  change: Partial<PublicationSettings> = {},
  siteId = SITE,
): Promise<void> {
  const { version } = await readPublicationSettings(em, siteId);
  const settings = { ...SETTINGS, ...change };
  const added = await addSettingsVersion(
    em,
    { siteId, base: version, settings, authorId: demoAccountId('sudya') },
    new Date(),
  );
  if (added === null) throw new Error('the settings were changed by another');
}

export interface SampleCard {
  readonly number: string;
  readonly group?: string;
  readonly kind?: string;
  readonly siteId?: string;
  /** Of its one assignment; null: it has none. */
  readonly state?: 'open' | 'done' | null;
  readonly occurredAt?: Date;
}

/** A registration card with one assignment of the first level. */
export async function putCard(db: Execute, card: SampleCard): Promise<string> {
  const { number, group = GROUP, kind = KIND, siteId = SITE, state = 'open', occurredAt = new Date() } = card;
  const id = randomUUID();
  await db.execute(
    `insert into matter (id, site_id, source, revision, occurred_at, registration_number, registered_on, document_group, delivery_kind,
                         subject, applicant_name, access_code, created_at, updated_at)
     values (?, ?, 'mask', 1, ?, ?, '2026-11-02', ?, ?, 'О ремонте дороги', 'Примерова Вера Олеговна', 'КОД', ?, ?)`,
    [id, siteId, occurredAt, number, group, kind, occurredAt, occurredAt],
  );
  await db.execute(
    `insert into matter_revision (matter_id, revision, occurred_at, card)
     select id, 1, occurred_at, jsonb_build_object('registrationNumber', registration_number, 'registeredOn', registered_on,
       'documentGroup', document_group, 'deliveryKind', delivery_kind, 'subject', subject, 'applicantName', applicant_name, 'covering', null)
     from matter where id = ?`,
    [id],
  );
  if (state !== null) {
    await db.execute(
      `insert into assignment (id, site_id, matter_id, source, revision, occurred_at, author_name, text, executors, issued_on, due_on, state,
                               created_at, updated_at)
       values (?, ?, ?, 'mask', 1, ?, 'Учебная М. П.', 'Рассмотреть и ответить', '[]', '2026-11-03', '2026-12-03', ?, ?, ?)`,
      [randomUUID(), siteId, id, occurredAt, state, occurredAt, occurredAt],
    );
  }
  return id;
}

export interface SampleMessage {
  readonly version: number;
  readonly status: MessageStatus;
  readonly answer?: string;
  readonly at?: Date;
}

/** A publication of the card as its process leaves it after these messages. */
export async function putPublication(
  db: Execute,
  id: string,
  { messages = [], wantedSince = null, siteId = SITE }: PublicationFacts,
): Promise<void> {
  const now = new Date();
  await db.execute(
    `insert into publication (id, site_id, trigger_at, wanted_since, created_at, updated_at) values (?, ?, ?, ?, ?, ?)`,
    [id, siteId, now, wantedSince, now, messages[0]?.at ?? now],
  );
  for (const message of messages) await putMessage(db, id, message, siteId);
}

interface PublicationFacts {
  readonly messages?: readonly SampleMessage[];
  readonly wantedSince?: Date | null;
  readonly siteId?: string;
}

async function putMessage(db: Execute, id: string, message: SampleMessage, siteId: string): Promise<void> {
  const { version, status, answer = null, at = new Date() } = message;
  const isHandedOver = status !== 'composed' && status !== 'refused';
  const isAnswered = status !== 'composed' && status !== 'sent';
  await db.execute(
    'update publication set last_version = ?, confirmed_version = case when ? then ? else confirmed_version end where id = ?',
    [...[version, status === 'confirmed', version, id]],
  );
  await db.execute(
    `insert into publication_message (matter_id, version, site_id, message_id, content_sha256, settings_version, recipient, triggers, status,
                                      attempts, answer, composed_at, sent_at, answered_at)
     values (?, ?, ?, ?, ?, 1, 'obrabotchik@sayt.example', '["assignment.created"]', ?, 1, ?, ?, ?, ?)`,
    [
      ...[
        id,
        version,
        siteId,
        `<publication.${id}.${String(version)}@sud.example>`,
        'a'.repeat(64),
        status,
        answer,
        at,
      ],
      ...[isHandedOver ? at : null, isAnswered ? at : null],
    ],
  );
}
