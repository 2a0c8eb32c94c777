import { defineEntity, p } from '@mikro-orm/core';
import type { Scope } from '#domain/machines/scopes.ts';

/** A program that comes in by itself, without a person. */
export const MachineClientSchema = defineEntity({
  name: 'MachineClient',
  tableName: 'machine_client',
  properties: {
    /** Its `client_id`. */
    id: p.uuid().primary(),
    /** Null: of every site. */
    siteId: p.string().length(16).nullable(),
    name: p.text(),
    /** SHA-256 of a key without a term, as they were once given; it opens the events of ДЕЛО. */
    tokenHash: p.string().length(64).nullable().unique('machine_client_token'),
    /** As whom it acts; absent: it has a key of the old kind and acts as nobody. */
    accountId: p.uuid().nullable(),
    scopes: p.json<readonly Scope[]>(),
    requestsPerMinute: p.integer().default(600),
    /** Absent: whoever works at the machine itself. */
    createdById: p.uuid().nullable(),
    createdAt: p.datetime(),
    /** For ever. */
    revokedAt: p.datetime().nullable(),
    /** Until somebody lets it in again. */
    blockedAt: p.datetime().nullable(),
    lastSeenAt: p.datetime().nullable(),
  },
});
export class MachineClient extends MachineClientSchema.class {}
MachineClientSchema.setClass(MachineClient);

/** By which a program gets its tokens; only the SHA-256 is stored. */
export const MachineSecretSchema = defineEntity({
  name: 'MachineSecret',
  tableName: 'machine_secret',
  properties: {
    id: p.uuid().primary(),
    clientId: p.uuid().index(),
    secretHash: p.string().length(64).unique('machine_secret_hash'),
    createdAt: p.datetime(),
    /** Set when there is a newer one: it and its tokens go on until then. */
    endsAt: p.datetime().nullable(),
  },
});
export class MachineSecret extends MachineSecretSchema.class {}
MachineSecretSchema.setClass(MachineSecret);

/** A token of a few minutes; only the SHA-256 is stored. */
export const MachineTokenSchema = defineEntity({
  name: 'MachineToken',
  tableName: 'machine_token',
  properties: {
    tokenHash: p.string().length(64).primary(),
    clientId: p.uuid(),
    secretId: p.uuid(),
    scopes: p.json<readonly Scope[]>(),
    expiresAt: p.datetime().index(),
  },
});
export class MachineToken extends MachineTokenSchema.class {}
MachineTokenSchema.setClass(MachineToken);

/** How often a program has asked, by minutes of the database's clock: all api processes count here. */
export const MachineUsageSchema = defineEntity({
  name: 'MachineUsage',
  tableName: 'machine_usage',
  properties: {
    clientId: p.uuid().primary(),
    minute: p.datetime().primary(),
    requests: p.integer(),
  },
});
export class MachineUsage extends MachineUsageSchema.class {}
MachineUsageSchema.setClass(MachineUsage);
