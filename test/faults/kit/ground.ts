import { randomBytes } from 'node:crypto';
import { chmod, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, escapeIdentifier } from 'pg';
import { createOpenSsl } from '#activities/signing/openssl-pool.ts';
import { ensurePki } from '#activities/signing/pki/ensure-pki.ts';
import { demoSigners } from '#scripts/platform/bring-up/pki.ts';
import { seedCourt, type CourtDatabase } from '#test/crash/kit/court-system.ts';
import { clearLeftovers, markOwner, RUN_PREFIX } from '#test/environment/leftovers.ts';
import { startPostgres, startTemporal, type Running } from '#test/environment/services.ts';
import type { TestTemporal } from '#test/environment/temporal.ts';
import { writeBundle } from '#test/replay/scripted/bundle-workflows.ts';
import { ensureNamespace } from '#scripts/platform/temporal/namespace.ts';

/** Services that lanes share, and what is made once for all of them. */
export interface SharedGround {
  /** Folder with keys and certificates. */
  readonly pki: string;
  /** File with the product's workflows, bundled once: workers come up quicker. */
  readonly bundle: string;
  /** A fresh seeded database. */
  openDatabase(): Promise<CourtDatabase>;
  /** A fresh namespace. */
  openNamespace(): Promise<TestTemporal>;
  close(): Promise<void>;
}

/** Starts PostgreSQL and Temporal in one temporary folder; what a killed run left is removed first. */
export async function openSharedGround(): Promise<SharedGround> {
  await clearLeftovers();
  const home = await mkdtemp(join(tmpdir(), RUN_PREFIX));
  // PostgreSQL and the converter run under other accounts and must be able to pass.
  await chmod(home, 0o711);
  markOwner(home);
  const running: Running<unknown>[] = [];
  const close = async (): Promise<void> => {
    await Promise.all(running.map((service) => service.stop()));
    await rm(home, { recursive: true, force: true });
  };
  try {
    const postgres = await startPostgres(home);
    running.push(postgres);
    const temporal = await startTemporal(home);
    running.push(temporal);
    await seedCourt(postgres.service.templateUrl);
    return {
      pki: await makePki(home),
      bundle: await writeBundle(home),
      openDatabase: () => copyOf(postgres.service.templateUrl, postgres.service.adminUrl),
      openNamespace: () => openNamespace(temporal.service),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/** A fresh namespace of the engine at that address. */
export async function openNamespace(address: string): Promise<TestTemporal> {
  const name = freshName();
  await ensureNamespace({ address }, name);
  return { address, namespace: name, taskQueue: name };
}

async function makePki(home: string): Promise<string> {
  const dir = join(home, 'pki');
  const temp = join(home, 'openssl');
  await mkdir(temp);
  const openssl = await createOpenSsl({ directory: temp });
  await ensurePki({ openssl, dir, people: demoSigners() });
  return dir;
}

async function copyOf(templateUrl: string, adminUrl: string): Promise<CourtDatabase> {
  const address = new URL(templateUrl);
  const [name, source] = [freshName(), escapeIdentifier(address.pathname.slice(1))];
  const owner = escapeIdentifier(address.username);
  await asAdmin(adminUrl, `create database ${escapeIdentifier(name)} template ${source} owner ${owner}`);
  address.pathname = `/${name}`;
  const drop = (): Promise<void> => asAdmin(adminUrl, `drop database ${escapeIdentifier(name)} with (force)`);
  return { url: address.href, drop };
}

async function asAdmin(adminUrl: string, statement: string): Promise<void> {
  const admin = new Client(adminUrl);
  await admin.connect();
  try {
    await admin.query(statement);
  } finally {
    await admin.end();
  }
}

function freshName(): string {
  return `lane_${randomBytes(6).toString('hex')}`;
}
