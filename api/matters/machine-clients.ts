import {
  findClientByToken,
  insertMachineClient,
  listMachineClients,
  listSites,
  revokeMachineClient,
} from '#db/matters/machine-clients.ts';
import { appendAudit } from '#db/work/audit.ts';
import type { Fault } from '#domain/documents/fault.ts';
import { cleanText, lineFaults } from '#domain/matters/plain-text.ts';
import type { MachineClientView, NewMachineClientView } from '#views/matters/machine-client.ts';
import { requireAdmin, requireInstallationReader, type Actor, type Command } from '../actor.ts';
import { ApplicationError } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import { hashOfToken, newToken } from '../people/tokens.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { requireNoFaults } from './matter-access.ts';

export const MAX_CLIENT_NAME_LENGTH = 200;

/** A program that has shown its token. */
export interface MachineClient {
  readonly id: string;
  readonly siteId: string;
  /** IANA zone of its site. */
  readonly timeZone: string;
}

export interface NewClient {
  readonly name: string;
  readonly siteId: string;
}

/** Programs that may tell events. All but `find` are for admins. */
export interface MachineClientService {
  /** Null for a token that was never given or is revoked. */
  find(token: string): Promise<MachineClient | null>;
  list(actor: Actor): Promise<readonly MachineClientView[]>;
  sites(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** The token is in the first answer only; its SHA-256 is kept. @throws ApplicationError `invalid` */
  create(actor: Actor, client: NewClient, command: Command): Promise<NewMachineClientView>;
  /** @throws ApplicationError `not-found` */
  revoke(actor: Actor, clientId: string, command: Command): Promise<{ readonly id: string }>;
}

export function createMachineClientService({ database, clock }: ServiceDeps): MachineClientService {
  return {
    find: (token) => database.read((em) => findClientByToken(em, hashOfToken(token))),
    list: async (actor) => {
      requireInstallationReader(actor);
      const rows = await database.read((em) => listMachineClients(em, readableSite(actor)));
      return rows.map(({ createdAt, revokedAt, lastSeenAt, ...row }) => ({
        ...row,
        createdAt: createdAt.toISOString(),
        revokedAt: revokedAt?.toISOString() ?? null,
        lastSeenAt: lastSeenAt?.toISOString() ?? null,
      }));
    },
    sites: async (actor) => {
      requireInstallationReader(actor);
      const own = readableSite(actor);
      return (await database.read(listSites)).filter(({ id }) => own === null || id === own);
    },
    create: async (actor, { name, siteId }, command) => {
      requireAdmin(actor);
      const token = `mask_${newToken()}`;
      const request = { actor, command, record: 'machines.create', args: { name, siteId } };
      const made = await changeOnce(database, request, clock, async (em, now) => {
        const sites = (await listSites(em)).filter((site) => readableSite(actor) === null || site.id === actor.siteId);
        requireNoFaults(
          clientFaults(
            { name, siteId },
            sites.map(({ id }) => id),
          ),
        );
        const tokenHash = hashOfToken(token);
        const client = { siteId, name: cleanText(name), tokenHash, createdById: actor.accountId };
        const id = await insertMachineClient(em, client, now);
        const subject = { kind: 'machine_client', id };
        await appendAudit(em, { at: now, actorId: actor.accountId, action: 'machine_client.created', subject });
        return { id, tokenHash };
      });
      return { id: made.id, token: made.tokenHash === hashOfToken(token) ? token : null };
    },
    revoke: async (actor, id, command) => {
      requireAdmin(actor);
      const request = { actor, command, record: 'machines.revoke', args: { id } };
      return changeOnce(database, request, clock, async (em, now) => {
        if (!(await revokeMachineClient(em, readableSite(actor), id, now))) {
          throw new ApplicationError('not-found', { detail: 'Такого ключа нет, либо он уже отозван.' });
        }
        const subject = { kind: 'machine_client', id };
        await appendAudit(em, { at: now, actorId: actor.accountId, action: 'machine_client.revoked', subject });
        return { id };
      });
    },
  };
}

/** All at once: nobody mends one field to hear of the next. */
function clientFaults({ name, siteId }: NewClient, siteIds: readonly string[]): readonly Fault[] {
  const message = 'Участок: выберите из списка.';
  return [
    ...lineFaults(name, { field: 'name', label: 'Название', maxLength: MAX_CLIENT_NAME_LENGTH }),
    ...(siteIds.includes(siteId) ? [] : [{ code: 'site_wrong', field: 'siteId', message }]),
  ];
}
