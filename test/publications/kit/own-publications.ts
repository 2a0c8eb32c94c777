import { randomUUID } from 'node:crypto';
import { takePicture } from '#activities/publications/take-picture.ts';
import { courseOfMatter } from '#activities/publications/format/course-of-matter.ts';
import type { PublicationDependencies } from '#activities/publications/dependencies.ts';
import { AssignmentSchema, MatterRevisionSchema, MatterSchema, ReportSchema } from '#db/matters/matter.entity.ts';
import type { EntityManager } from '#db/orm.ts';
import { noteChange } from '#db/publications/note-change.ts';
import { PublicationSettingsSchema } from '#db/publications/publication.entity.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import type { MatterCard } from '#domain/matters/matter.ts';
import type { MatterEventKind } from '#domain/matters/matter-event.ts';
import { INITIAL_SETTINGS, type PublicationSettings } from '#domain/publications/publication-settings.ts';
import { MemoryBlobs, SUPERVISOR_ID, type OwnCourt } from '../../letters/kit/own-court.ts';

export const GROUP = 'Обращения граждан';
export const DELIVERY = 'Портал Президента';

export const PUBLISHING: PublicationSettings = {
  ...INITIAL_SETTINGS,
  ...{ isOn: true, documentGroups: [GROUP], deliveryKinds: [DELIVERY], windowSeconds: 0 },
  ...{ recipient: 'handler@example.org', sender: 'court@example.org' },
};

/** One fact about a card or what hangs on it, as its source would tell it: the whole object under a growing revision. */
export interface MatterFact {
  readonly kind: MatterEventKind;
  readonly id: string;
  readonly revision: number;
  readonly occurredAt: Date;
  /** What it says; of an assignment and a report, its text. */
  readonly text: string;
  readonly assignmentId?: string;
}

export const CARD: MatterCard = {
  ...{ registrationNumber: 'О-17/26', registeredOn: '2026-11-02', documentGroup: GROUP, deliveryKind: DELIVERY },
  ...{ subject: 'О сроках', applicantName: 'Тестов Тест Тестович', covering: null },
};

export async function putSettings(court: OwnCourt, settings = PUBLISHING, version = 1): Promise<void> {
  const em = court.orm.em.fork();
  const row = { siteId: DEMO_SITE_ID, version, settings, authorId: SUPERVISOR_ID, createdAt: new Date() };
  em.create(PublicationSettingsSchema, row);
  await em.flush();
}

/** The steps of publishing over a court's database; a mail server is there only when it is given. */
export function publishing(court: OwnCourt, parts: Partial<PublicationDependencies> = {}): PublicationDependencies {
  return {
    ...{ orm: court.orm, blobs: new MemoryBlobs(), pictureFormat: courseOfMatter, isRehearsal: false },
    signer: { certificateOf: () => Promise.reject(new Error('none')), sign: () => Promise.reject(new Error('none')) },
    sealer: { seal: () => Promise.reject(new Error('none')) },
    ...{ mailSender: null, mailbox: null },
    ...parts,
  };
}

/** Writes the fact where it is newer than what is there, and notes the change, in one transaction. */
export async function tell({ orm }: OwnCourt, matterId: string, fact: MatterFact, card = CARD): Promise<void> {
  const em = orm.em.fork();
  await em.begin();
  const now = new Date();
  const [table] = fact.kind.split('.');
  if (table === 'card') await tellCard(em, matterId, fact, { ...card, subject: fact.text });
  else await tellObject(em, matterId, fact);
  await em.flush();
  await noteChange(em, { siteId: DEMO_SITE_ID, matterId, kind: fact.kind, occurredAt: fact.occurredAt }, now);
  await em.commit();
}

async function tellCard(em: EntityManager, matterId: string, fact: MatterFact, card: MatterCard): Promise<void> {
  const { revision, occurredAt } = fact;
  const now = new Date();
  const known = await em.findOne(MatterSchema, { id: matterId });
  if (!(await em.findOne(MatterRevisionSchema, { matterId, revision })))
    em.create(MatterRevisionSchema, { matterId, revision, occurredAt, card });
  const stamp = { revision, occurredAt, updatedAt: now };
  if (known && known.revision < revision) em.assign(known, { ...card, ...stamp });
  const row = { id: matterId, siteId: DEMO_SITE_ID, source: 'delo' as const, externalId: matterId };
  if (!known) em.create(MatterSchema, { ...row, ...card, ...stamp, accessCode: 'AB12-CD34', createdAt: now });
  // The revision refers to the card by a constraint.
  await em.flush();
}

async function tellObject(em: EntityManager, matterId: string, fact: MatterFact): Promise<void> {
  const { id, revision, occurredAt, text } = fact;
  const now = new Date();
  const row = {
    id,
    siteId: DEMO_SITE_ID,
    matterId,
    source: 'delo' as const,
    externalId: id,
    revision,
    occurredAt,
    text,
  };
  const stamps = { createdAt: now, updatedAt: now };
  const isAssignment = fact.kind.startsWith('assignment');
  const known = isAssignment ? await em.findOne(AssignmentSchema, { id }) : await em.findOne(ReportSchema, { id });
  if (known) {
    if (known.revision < revision) em.assign(known, { revision, occurredAt, text, updatedAt: now });
    return;
  }
  if (isAssignment) {
    const facts = { authorName: 'Председатель', executors: [], issuedOn: '2026-11-03', state: 'open' as const };
    em.create(AssignmentSchema, { ...row, ...facts, ...stamps });
  } else {
    const facts = { executorName: 'Исполнителев', reportedOn: '2026-11-05', state: 'submitted' as const, files: [] };
    em.create(ReportSchema, { ...row, ...facts, ...stamps, assignmentId: fact.assignmentId ?? '' });
  }
}

/** A card with one assignment, told and wanted. */
export async function putMatter(court: OwnCourt, card = CARD): Promise<{ matterId: string; assignmentId: string }> {
  const [matterId, assignmentId] = [randomUUID(), randomUUID()];
  const registered = { kind: 'card.registered' as const, id: matterId, revision: 1, text: 'О сроках' };
  const assigned = { kind: 'assignment.created' as const, id: assignmentId, revision: 1, text: 'Рассмотреть' };
  await tell(court, matterId, { ...registered, occurredAt: new Date('2026-11-02T09:00:00Z') }, card);
  await tell(court, matterId, { ...assigned, occurredAt: new Date('2026-11-03T09:00:00Z') }, card);
  return { matterId, assignmentId };
}

/** The text of the picture that would be published now; null: none. */
export async function pictureText(dependencies: PublicationDependencies, matterId: string): Promise<string | null> {
  await takePicture(dependencies, { matterId, resend: null });
  const [file] = await dependencies.orm.em
    .fork()
    .execute<{ sha256: string }[]>(
      `select sha256 from file where subject_id = ? and kind = 'picture' order by revision desc limit 1`,
      [matterId],
    );
  return file ? new TextDecoder().decode(await dependencies.blobs.get(file.sha256)) : null;
}
