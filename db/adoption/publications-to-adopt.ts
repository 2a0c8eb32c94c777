import type { EntityManager } from '@mikro-orm/postgresql';
import {
  matterIdOf,
  PUBLICATION_WORKFLOW,
  publicationStartKey,
  publicationWorkflowId,
  type PublicationInput,
} from '#domain/publications/publication-process.ts';
import { publicationResumptionOf } from '#domain/publications/publication-resumption.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { isUuid } from '#domain/work/uuid.ts';
import { begunPublications } from '../publications/begun.ts';
import { readSettingsVersion } from '../publications/settings.ts';
import { findUnsentVersion } from '../publications/take-picture.ts';
import { database } from '../statements/database.ts';
import type { KindToAdopt, OpenSubject, ProcessToAdopt } from './process-to-adopt.ts';

/** Publications whose process was ever begun: it lives as long as the card. */
export const PUBLICATIONS_TO_ADOPT: KindToAdopt = { openAfter, byWorkflow, read, isLedAtOnce: true };

const HOUR_MS = 3_600_000;

async function openAfter(em: EntityManager, afterId: string, limit: number): Promise<OpenSubject[]> {
  const rows = await begunPublications(em)
    .select('p.id')
    .where('p.id', '>', afterId)
    .orderBy('p.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => ({ subject: publicationSubject(id), workflowId: publicationWorkflowId(id) }));
}

async function byWorkflow(em: EntityManager, workflowId: string): Promise<OpenSubject | null> {
  const id = matterIdOf(workflowId);
  if (publicationWorkflowId(id) !== workflowId || !isUuid(id)) return null;
  const known = await begunPublications(em).select('p.id').where('p.id', '=', id).executeTakeFirst();
  return known ? { subject: publicationSubject(id), workflowId } : null;
}

async function read(em: EntityManager, id: string): Promise<ProcessToAdopt | null> {
  const publication = await begunPublications(em)
    .select(['p.last_version as lastVersion', 'p.wanted_since as wantedSince'])
    .where('p.id', '=', id)
    .executeTakeFirst();
  if (!publication) return null;
  const { lastVersion, wantedSince } = publication;
  const newest = await findNewest(em, id, lastVersion);
  const carried = publicationResumptionOf({
    ...{ isWanted: wantedSince !== null, lastVersion, lastStatus: newest?.status ?? null },
    hasUnsent: (await findUnsentVersion(em, id)) !== null,
    receiptUntilMs: newest ? await receiptUntilMs(em, newest) : null,
    isUnconfirmedTold: newest?.isUnconfirmedTold ?? false,
  });
  const input: PublicationInput = { matterId: id, carried };
  return {
    ...{ subject: publicationSubject(id), workflowId: publicationWorkflowId(id) },
    ...{ workflowType: PUBLICATION_WORKFLOW, startKey: publicationStartKey(id), input },
  };
}

interface Newest {
  readonly siteId: string;
  readonly settingsVersion: number;
  readonly sentAt: Date | null;
}

function findNewest(em: EntityManager, id: string, version: number) {
  return database(em)
    .selectFrom('publication_message as m')
    .select(['m.site_id as siteId', 'm.status', 'm.settings_version as settingsVersion', 'm.sent_at as sentAt'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('timeline as t')
          .select('t.id')
          .where('t.subject_kind', '=', 'publication')
          .whereRef('t.subject_id', '=', 'm.matter_id')
          .where('t.event_key', '=', `unconfirmed:${String(version)}`),
      )
        .$castTo<boolean>()
        .as('isUnconfirmedTold'),
    )
    .where('m.matter_id', '=', id)
    .where('m.version', '=', version)
    .executeTakeFirst();
}

async function receiptUntilMs(em: EntityManager, { siteId, settingsVersion, sentAt }: Newest): Promise<number | null> {
  const { receiptWithinHours } = await readSettingsVersion(em, siteId, settingsVersion);
  return receiptWithinHours === null || sentAt === null ? null : sentAt.getTime() + receiptWithinHours * HOUR_MS;
}
