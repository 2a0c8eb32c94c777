import { randomBytes, randomUUID } from 'node:crypto';
import type { AddressRanges } from '#config/address-ranges.ts';
import { isAllowedHost } from '#config/receiver-address.ts';
import { SecretBox, WEBHOOK_SECRETS } from '#config/secret-box.ts';
import { listSites } from '#db/machines/machine-clients.ts';
import * as db from '#db/webhooks/webhooks.ts';
import type { EntityManager } from '#db/orm.ts';
import { appendAudit } from '#db/work/audit.ts';
import { closeIncident } from '#db/work/incidents.ts';
import { isEventType, TEST_EVENT } from '#domain/webhooks/event-types.ts';
import { deadWebhookKey, oldSigningFault, webhookFaults, type WebhookDetails } from '#domain/webhooks/webhook-rules.ts';
import type { DeliveryPage, NewWebhookView, WebhookView } from '#views/webhooks/webhook.ts';
import { requireAdmin, requireInstallationReader, type Actor, type Command } from '../actor.ts';
import { ApplicationError, requireNoFaults } from '../errors.ts';
import { hashOfToken } from '../people/tokens.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { changeOnce } from '../work/idempotent-command.ts';
import { deliveryView, webhookView } from './webhook-view.ts';

const HOUR_MS = 3_600_000;
/** Of the 24 to 64 that the specification allows. Source: Standard Webhooks 1.0.0, «Signature scheme». */
const SECRET_BYTES = 32;
const PAGE = 50;

/** Subscriptions of other programs, by the admin of the installation; all but reading is for him alone. */
export interface WebhookService {
  list(actor: Actor): Promise<readonly WebhookView[]>;
  /** @throws ApplicationError `not-found` */
  find(actor: Actor, id: string): Promise<WebhookView>;
  sites(actor: Actor): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** Newest first; `cursor` is `nextCursor` of the page before. @throws ApplicationError `not-found` */
  deliveries(actor: Actor, id: string, cursor: string | undefined): Promise<DeliveryPage>;
  /** The secret is in the first answer only. @throws ApplicationError `invalid` */
  create(actor: Actor, details: WebhookDetails, command: Command): Promise<NewWebhookView>;
  /** @throws ApplicationError `invalid` · `not-found` */
  set(actor: Actor, id: string, details: WebhookDetails, command: Command): Promise<Done>;
  switch(actor: Actor, id: string, isOn: boolean, command: Command): Promise<Done>;
  /** A further secret; the one before signs beside it for so many hours. @throws ApplicationError `invalid` · `not-found` */
  rotate(actor: Actor, id: string, oldSecretHours: number, command: Command): Promise<NewWebhookView>;
  /** An event about nothing, to see whether it comes through. */
  test(actor: Actor, id: string, command: Command): Promise<Done>;
  /** @throws ApplicationError `not-found` when there is no such event */
  again(actor: Actor, id: string, again: AgainRequest, command: Command): Promise<Done & { readonly count: number }>;
}

export type AgainRequest = { readonly deliveryId: string } | { readonly from: string };
export interface Done {
  readonly id: string;
}

export function createWebhookService(deps: ServiceDeps): WebhookService {
  const { database, clock, signingRing, receivers } = deps;
  const box = new SecretBox(signingRing, WEBHOOK_SECRETS);
  const act: ActOnWebhook = (actor, id, { action, ...asked }, work) => {
    requireAdmin(actor);
    return changeOnce(database, { actor, ...asked, args: { id, asked: asked.args } }, clock, async (em, at) => {
      await existing(em, id);
      const { data, ...answer } = await work(em, at);
      const subject = { kind: 'webhook', id };
      await appendAudit(em, { at, actorId: actor.accountId, action, subject, data });
      return { id, ...answer };
    });
  };
  return {
    list: async (actor) => {
      requireInstallationReader(actor);
      return (await database.read((em) => db.listWebhooks(em))).map(webhookView);
    },
    find: async (actor, id) => {
      requireInstallationReader(actor);
      return webhookView(await database.read((em) => existing(em, id)));
    },
    sites: async (actor) => {
      requireInstallationReader(actor);
      return database.read(listSites);
    },
    deliveries: async (actor, id, cursor) => {
      requireInstallationReader(actor);
      return database.read((em) => pageOf(em, id, cursor));
    },
    create: (actor, details, command) => create(deps, box, actor, { details, command }),
    set: (actor, id, details, command) =>
      act(actor, id, { command, record: 'webhook.set', args: details, action: 'webhook.changed' }, async (em) => {
        await db.setWebhook(em, { id, ...(await checked(em, details, receivers)) });
        return { data: { events: details.events } };
      }),
    switch: (actor, id, isOn, command) => {
      const what = { command, args: { isOn }, action: isOn ? 'webhook.switched_on' : 'webhook.switched_off' };
      return act(actor, id, { ...what, record: 'webhook.switched' }, async (em, at) => {
        await db.switchWebhook(em, id, isOn);
        if (isOn) await closeIncident(em, deadWebhookKey(id), at);
        return { data: {} };
      });
    },
    rotate: async (actor, id, oldSecretHours, command) => {
      requireAdmin(actor);
      const fault = oldSigningFault(oldSecretHours);
      requireNoFaults(fault === null ? [] : [fault]);
      const secret = newSecret();
      const what = { command, record: 'webhook.rotated', args: { oldSecretHours }, action: 'webhook.secret_given' };
      const made = await act(actor, id, what, async (em) => {
        const oldForMs = oldSecretHours * HOUR_MS;
        await db.replaceWebhookSecret(em, { id, secretSealed: box.seal(secret, id), oldForMs });
        return { data: { oldSecretHours }, secretHash: hashOfToken(secret) };
      });
      return told(made, secret);
    },
    test: (actor, id, command) =>
      act(actor, id, { command, record: 'webhook.tested', args: {}, action: 'webhook.tested' }, async (em) => {
        await db.insertTestDelivery(em, id, TEST_EVENT);
        return { data: {} };
      }),
    again: (actor, id, again, command) => {
      const chosen = 'from' in again ? { from: new Date(again.from) } : again;
      const what = { command, record: 'webhook.again', args: again, action: 'webhook.sent_again' };
      return act(actor, id, what, async (em) => {
        const count = await db.sendAgain(em, id, chosen);
        if (count === 0) throw new ApplicationError('not-found', { detail: 'Таких событий нет.' });
        return { data: { count }, count };
      });
    },
  };
}

type ActOnWebhook = <T extends object>(
  actor: Actor,
  id: string,
  what: { readonly command: Command; readonly record: string; readonly args: unknown; readonly action: string },
  work: (em: EntityManager, at: Date) => Promise<T & { readonly data: Readonly<Record<string, unknown>> }>,
) => Promise<Done & Omit<T, 'data'>>;

async function create(
  { database, clock, receivers }: ServiceDeps,
  box: SecretBox,
  actor: Actor,
  { details, command }: { readonly details: WebhookDetails; readonly command: Command },
): Promise<NewWebhookView> {
  requireAdmin(actor);
  const secret = newSecret();
  const request = { actor, command, record: 'webhook.created', args: details };
  const made = await changeOnce(database, request, clock, async (em, at) => {
    const id = randomUUID();
    const webhook = { id, ...(await checked(em, details, receivers)), secretSealed: box.seal(secret, id) };
    await db.insertWebhook(em, { ...webhook, createdById: actor.accountId }, at);
    const subject = { kind: 'webhook', id };
    const data = { events: details.events };
    await appendAudit(em, { at, actorId: actor.accountId, action: 'webhook.created', subject, data });
    return { id, secretHash: hashOfToken(secret) };
  });
  return told(made, secret);
}

/** @throws ApplicationError `invalid` by fields */
async function checked(em: EntityManager, { url, siteId, events }: WebhookDetails, receivers: AddressRanges) {
  const details = { url: url.trim(), siteId, events };
  const siteIds = (await listSites(em)).map(({ id }) => id);
  requireNoFaults(webhookFaults(details, { siteIds, isAllowedHost: (typed) => isAllowedHost(typed, receivers) }));
  return { ...details, events: events.filter(isEventType) };
}

function told(made: { readonly id: string; readonly secretHash: string }, secret: string): NewWebhookView {
  return { id: made.id, secret: made.secretHash === hashOfToken(secret) ? secret : null };
}

function newSecret(): string {
  return `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;
}

async function existing(em: EntityManager, id: string): Promise<db.WebhookRow> {
  const webhook = await db.findWebhook(em, id);
  if (!webhook) throw new ApplicationError('not-found', { detail: 'Такой подписки нет.' });
  return webhook;
}

async function pageOf(em: EntityManager, id: string, cursor: string | undefined): Promise<DeliveryPage> {
  await existing(em, id);
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor)) throw new ApplicationError('bad-request');
  const rows = await db.listDeliveries(em, id, { before: cursor ?? null, limit: PAGE + 1 });
  const items = rows.slice(0, PAGE).map(deliveryView);
  return { items, nextCursor: rows.length > PAGE ? (rows[PAGE - 1]?.sequence ?? null) : null };
}
