import * as db from '#db/machines/machine-clients.ts';
import { insertSecret, replaceSecret } from '#db/machines/machine-secrets.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { clientFaults, oldSecretFault, type ClientDetails } from '#domain/machines/client-rules.ts';
import { isScope } from '#domain/machines/scopes.ts';
import { cleanText } from '#domain/work/plain-text.ts';
import type { MachineClientView, NewSecretView } from '#views/machines/machine-client.ts';
import { requireAdmin, requireInstallationReader, type Actor, type Command } from '../actor.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';
import { readableSite } from '../letters/letter-access.ts';
import { hashOfToken, newToken } from '../people/tokens.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';

const HOUR_MS = 3_600_000;

/** Programs that come in by themselves, as their admins see them. */
export interface MachineClientService {
  list(actor: Actor): Promise<readonly MachineClientView[]>;
  sites(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** The secret is in the first answer only; its SHA-256 is kept. @throws ApplicationError `invalid` */
  create(actor: Actor, client: ClientDetails, command: Command): Promise<NewSecretView>;
  /** A further secret; the one before goes on for so many hours. @throws ApplicationError `invalid` · `not-found` */
  rotate(actor: Actor, clientId: string, oldSecretHours: number, command: Command): Promise<NewSecretView>;
  /** @throws ApplicationError `not-found` */
  act(actor: Actor, clientId: string, act: db.ClientAct, command: Command): Promise<{ readonly id: string }>;
}

export function createMachineClientService(deps: ServiceDeps): MachineClientService {
  const { database, clock } = deps;
  return {
    list: async (actor) => {
      requireInstallationReader(actor);
      return (await database.read((em) => db.listMachineClients(em, readableSite(actor)))).map(viewOf);
    },
    sites: (actor) => {
      requireInstallationReader(actor);
      return database.read((em) => sitesOf(em, actor));
    },
    create: (actor, details, command) => create(deps, actor, details, command),
    rotate: (actor, id, oldSecretHours, command) => rotate(deps, actor, { id, oldSecretHours }, command),
    act: async (actor, id, act, command) => {
      requireAdmin(actor);
      const request = { actor, command, record: 'machines.act', args: { id, act } };
      return changeOnce(database, request, clock, async (em, at) => {
        if (!(await db.actOnClient(em, readableSite(actor), { id, act }, at))) throw noSuch();
        const subject = { kind: 'machine_client', id };
        await appendAudit(em, { at, actorId: actor.accountId, action: DONE[act], subject });
        return { id };
      });
    },
  };
}

const DONE: Readonly<Record<db.ClientAct, string>> = {
  revoke: 'machine_client.revoked',
  block: 'machine_client.blocked',
  unblock: 'machine_client.unblocked',
};

async function create(
  { database, clock }: ServiceDeps,
  actor: Actor,
  details: ClientDetails,
  command: Command,
): Promise<NewSecretView> {
  requireAdmin(actor);
  const secret = newSecret();
  const request = { actor, command, record: 'machines.create', args: details };
  const made = await changeOnce(database, request, clock, async (em, at) => {
    const siteIds = (await sitesOf(em, actor)).map(({ id }) => id);
    requireNoFaults(clientFaults(details, siteIds));
    const { siteId, requestsPerMinute } = details;
    const scopes = details.scopes.filter(isScope);
    const client = { siteId, requestsPerMinute, scopes, name: cleanText(details.name), createdById: actor.accountId };
    const id = await db.insertMachineClient(em, client, at);
    const secretHash = hashOfToken(secret);
    await insertSecret(em, id, secretHash);
    const subject = { kind: 'machine_client', id };
    const data = { scopes, requestsPerMinute };
    await appendAudit(em, { at, actorId: actor.accountId, action: 'machine_client.created', subject, data });
    return { id, secretHash };
  });
  return told(made, secret);
}

async function rotate(
  { database, clock }: ServiceDeps,
  actor: Actor,
  { id, oldSecretHours }: { readonly id: string; readonly oldSecretHours: number },
  command: Command,
): Promise<NewSecretView> {
  requireAdmin(actor);
  const fault = oldSecretFault(oldSecretHours);
  requireNoFaults(fault === null ? [] : [fault]);
  const secret = newSecret();
  const request = { actor, command, record: 'machines.rotate', args: { id, oldSecretHours } };
  const made = await changeOnce(database, request, clock, async (em, at) => {
    const secretHash = hashOfToken(secret);
    const next = { clientId: id, secretHash, oldForMs: oldSecretHours * HOUR_MS };
    if (!(await replaceSecret(em, readableSite(actor), next))) throw noSuch();
    const subject = { kind: 'machine_client', id };
    const data = { oldSecretHours };
    await appendAudit(em, { at, actorId: actor.accountId, action: 'machine_client.secret_given', subject, data });
    return { id, secretHash };
  });
  return told(made, secret);
}

/** A repeat of the request finds the first one's hash: its own secret is nobody's. */
function told(made: { readonly id: string; readonly secretHash: string }, secret: string): NewSecretView {
  return { id: made.id, secret: made.secretHash === hashOfToken(secret) ? secret : null };
}

function newSecret(): string {
  return `mask_cs_${newToken()}`;
}

function noSuch(): ApplicationError {
  return new ApplicationError('not-found', { detail: 'Такой программы нет, или с ней это уже сделано.' });
}

async function sitesOf(em: EntityManager, actor: Actor) {
  const own = readableSite(actor);
  return (await db.listSites(em)).filter(({ id }) => own === null || id === own);
}

function viewOf(row: db.MachineClientRow): MachineClientView {
  const { createdAt, revokedAt, blockedAt, lastSeenAt, oldSecretUntil, ...rest } = row;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    revokedAt: revokedAt?.toISOString() ?? null,
    blockedAt: blockedAt?.toISOString() ?? null,
    lastSeenAt: lastSeenAt?.toISOString() ?? null,
    oldSecretUntil: oldSecretUntil?.toISOString() ?? null,
  };
}
