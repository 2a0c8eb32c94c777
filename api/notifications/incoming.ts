import { listIncoming, listPhoneOwners, type IncomingRow, type PhoneOwner } from '#db/notifications/incoming-list.ts';
import { listMessageOutcomes } from '#db/notifications/message-outcomes.ts';
import { isPutToPeople, type MessageOutcome } from '#domain/notifications/consent.ts';
import type { IncomingMessage } from '#views/notifications/incoming.ts';
import type { Page } from '#views/paging.ts';
import type { Actor } from '../actor.ts';
import { pageLimit, pageOf, placeOf } from '../http/cursor.ts';
import { readableSite } from '../letters/letter-access.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import type { IncomingRequest } from './notice-requests.ts';

/** Messages that came from phones: of a site those from phones that its parties have named. */
export interface IncomingService {
  /** Newest first. @throws ApplicationError `bad-request` */
  list(actor: Actor, request: IncomingRequest): Promise<Page<IncomingMessage>>;
}

export function createIncoming({ database }: ServiceDeps): IncomingService {
  return {
    list: (actor, request) => {
      const limit = pageLimit(request);
      const siteId = readableSite(actor);
      const isStop = request.stop === undefined ? undefined : request.stop === 'yes';
      const query = { siteId, isStop, after: placeOf(request.cursor), limit: limit + 1 };
      return database.read(async (em) => {
        const rows = await listIncoming(em, query);
        const owners = await listPhoneOwners(em, siteId, [...new Set(rows.map(({ phone }) => phone))]);
        const byPhone = Map.groupBy(owners, ({ phone }) => phone);
        const outcomes = await listMessageOutcomes(
          em,
          siteId,
          rows.map(({ id }) => id),
        );
        return pageOf(rows, limit, (row) => messageOf(row, byPhone.get(row.phone) ?? [], outcomes.get(row.id) ?? []));
      });
    },
  };
}

function messageOf(
  { id, phone, body, isStop, receivedAt }: IncomingRow,
  owners: readonly PhoneOwner[],
  outcomes: readonly MessageOutcome[],
): IncomingMessage {
  const parties = owners.map(({ caseId, caseNumber, partyName }) => ({ caseId, caseNumber, partyName }));
  const isToRead = isPutToPeople(body);
  return {
    ...{ id, phone, text: body, isStop, mayBeStop: isToRead, outcomes, parties },
    receivedAt: receivedAt.toISOString(),
  };
}
