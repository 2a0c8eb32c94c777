import { findMatter } from '#db/matters/matters.ts';
import type { EntityManager } from '#db/orm.ts';
import { findUnrecognised, listUnrecognised } from '#db/publications/message-list.ts';
import { wakePublication } from '#db/publications/note-change.ts';
import { countStandings, listPublications } from '#db/publications/publication-list.ts';
import { readPublicationSettings } from '#db/publications/settings.ts';
import { findNewestFile } from '#db/work/files.ts';
import { findStart } from '#db/work/outbox.ts';
import type { PublicationFileKind } from '#domain/publications/publication-files.ts';
import {
  publicationStartKey,
  publicationWorkflowId,
  RESEND_PUBLICATION,
  type ResendResult,
} from '#domain/publications/publication-process.ts';
import { isPublished } from '#domain/publications/publication-settings.ts';
import { publicationSubject } from '#domain/publications/publication-subject.ts';
import { PUBLICATION_STANDINGS, type PublicationStanding } from '#domain/publications/standing.ts';
import type { Page } from '#views/paging.ts';
import type {
  PublicationCard,
  PublicationCounts,
  PublicationListItem,
  UnrecognisedMessage,
} from '#views/publications/publication.ts';
import type { DecisionAnswer } from '#views/work/decision.ts';
import { requireInstallationReader, type Actor, type Command } from '../actor.ts';
import { readBlob, type Download } from '../documents/read-blob.ts';
import { ApplicationError } from '../errors.ts';
import { mailboxPlace, pageLimit, pageOf, placeOf } from '../http/cursor.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ListRequest } from '../routes/common-schemas.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { decideOnce } from '../work/decide-once.ts';
import { publicationItem, readPublication, readPublicationCard } from './publication-card.ts';
import type { PublicationListRequest } from './publication-requests.ts';
import { NO_RULES, readSendingRules, type SendingRules } from './sending-rules.ts';
import { requireSetter } from './site-access.ts';

/** What was published of the matters of a site, and how each publication stands. A foreign one is `not-found`, as one that is not there. */
export interface PublicationService {
  /** The last changed first. */
  list(actor: Actor, request: PublicationListRequest): Promise<Page<PublicationListItem>>;
  counts(actor: Actor): Promise<PublicationCounts>;
  /** `before`: messages older than this version. @throws ApplicationError `not-found` */
  card(actor: Actor, id: string, before?: number): Promise<PublicationCard>;
  /** A message as it was sent, its file or that file's signature. @throws ApplicationError `not-found` · `file-damaged` */
  file(actor: Actor, id: string, version: number, kind: PublicationFileKind): Promise<Download>;
  /** Sends the current picture whatever was sent before. @throws ApplicationError `forbidden` · `not-found` · `conflict` · `unavailable` */
  resend(actor: Actor, id: string, command: Command): Promise<DecisionAnswer<ResendResult>>;
  /** What came into the exchange mailbox and nothing of ours is recognised in; admin only. */
  unrecognised(actor: Actor, request: ListRequest): Promise<Page<UnrecognisedMessage>>;
  unrecognisedFile(actor: Actor, uid: string): Promise<Download>;
}

export function createPublications(deps: ServiceDeps): PublicationService {
  const { database, clock, blobs, gateway } = deps;
  return {
    list: (actor, request) => {
      const limit = pageLimit(request);
      const { standing, number, cursor } = request;
      const query = { siteId: readableSite(actor), standing, number, after: placeOf(cursor), limit: limit + 1 };
      return database.read(async (em) => {
        const now = await clock(em);
        const rows = await listPublications(em, { ...query, now });
        const rules = new Map<string, SendingRules>();
        for (const siteId of new Set(rows.map(({ site_id }) => site_id))) {
          rules.set(siteId, await readSendingRules(em, siteId, now));
        }
        return pageOf(rows, limit, (row) => publicationItem(row, rules.get(row.site_id) ?? NO_RULES, now));
      });
    },
    counts: async (actor) => {
      const siteId = readableSite(actor);
      const counted = await database.read(async (em) => countStandings(em, siteId, await clock(em)));
      const counts = PUBLICATION_STANDINGS.map((standing): [PublicationStanding, number] => [
        standing,
        counted.get(standing) ?? 0,
      ]);
      return Object.fromEntries(counts) as Record<PublicationStanding, number>;
    },
    card: (actor, id, before) =>
      database.read(async (em) => readPublicationCard(em, actor, { id, before }, await clock(em))),
    file: async (actor, id, version, kind) => {
      const file = await database.read(async (em) => {
        await readPublication(em, actor, id);
        return findNewestFile(em, publicationSubject(id), kind, version);
      });
      if (!file) throw new ApplicationError('not-found', { detail: 'Такого файла нет.' });
      const { fileName, mediaType, sha256 } = file;
      return { bytes: await readBlob(blobs, sha256), fileName, mediaType, sha256 };
    },
    resend: async (actor, id, command) => {
      requireSetter(actor);
      const { site_id: siteId, last_version: lastVersion } = await database.read((em) =>
        readPublication(em, actor, id),
      );
      const request = { actor, command, operation: 'publications.resend', args: { id } };
      return decideOnce(database, request, clock, {
        ...{ subject: publicationSubject(id), workflowId: publicationWorkflowId(id) },
        engine: gateway,
        standing: () => Promise.resolve('elsewhere' as const),
        check: () => database.read((em) => requirePublished(em, siteId, id)),
        decide: async (decisionId) => {
          const asked = { actorId: actor.accountId };
          const outcome = await gateway.decide(publicationWorkflowId(id), RESEND_PUBLICATION, asked, decisionId);
          if (outcome.kind !== 'not_found' || lastVersion > 0) return outcome;
          if (await database.read((em) => findStart(em, publicationStartKey(id)))) return outcome;
          // Nothing was ever sent: the process begins with the very picture that is asked for.
          const begin = async (em: EntityManager): Promise<void> =>
            wakePublication(em, { matterId: id }, await clock(em));
          await database.change('publications.begun', begin);
          return { kind: 'in_progress' };
        },
      });
    },
    unrecognised: async (actor, request) => {
      requireInstallationReader(actor);
      const limit = pageLimit(request);
      const after = mailboxPlace(request.cursor);
      const rows = await database.read((em) => listUnrecognised(em, { after, limit: limit + 1 }));
      return pageOf(rows, limit, ({ id, received_at, byte_size: byteSize, sender, subject }) => ({
        ...{ id, receivedAt: received_at.toISOString(), byteSize, sender, subject },
      }));
    },
    unrecognisedFile: async (actor, uid) => {
      requireInstallationReader(actor);
      const message = await database.read((em) => findUnrecognised(em, uid));
      if (!message) throw new ApplicationError('not-found', { detail: 'Такого сообщения нет.' });
      const { sha256 } = message;
      const fileName = `yaschik-${sha256.slice(0, 12)}.eml`;
      return { bytes: await readBlob(blobs, sha256), fileName, mediaType: 'message/rfc822', sha256 };
    },
  };
}

/** @throws ApplicationError `conflict` when nothing of the card may go out */
async function requirePublished(em: EntityManager, siteId: string, id: string): Promise<void> {
  const matter = await findMatter(em, siteId, id);
  if (!matter) throw new ApplicationError('conflict', { detail: 'Карточка ещё не пришла: отправлять нечего.' });
  const { settings } = await readPublicationSettings(em, siteId);
  if (isPublished(settings, matter)) return;
  throw new ApplicationError('conflict', { detail: 'По настройкам участка эта карточка не публикуется.' });
}
