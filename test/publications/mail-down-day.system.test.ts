import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { moveClock } from '#db/clock.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { startDeloSite, type RunningDeloSite } from '#emulators/delo-site/server.ts';
import { deloSiteSettings } from '#emulators/delo-site/settings.ts';
import { createClient } from '#temporal/client/connect.ts';
import { fastForward } from '#temporal/client/fast-forward.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { openCourtSystem, type CourtSystem } from '../crash/kit/court-system.ts';
import { waitFor } from '../crash/kit/wait-for.ts';
import { LOGIN, PASSWORD, siteClient, siteEnvironment } from '../emulators/delo-site/kit/site-client.ts';
import { putMatter, PUBLISHING, tell } from './kit/own-publications.ts';

const HOUR_MS = 3_600_000;
const STEP_HOURS = 3;
const DAY_HOURS = 24;

/** A court whose messages go to the emulator of an authority's site, which is away as long as the test says. */
describe('a mail server that is away for a day', () => {
  const directory = mkdtempSync(join(tmpdir(), 'mask-delo-site-'));
  let site: RunningDeloSite;
  let system: CourtSystem;
  let matter: { matterId: string; assignmentId: string };
  let revision = 1;

  const court = () => ({
    ...{ orm: system.office.orm, rows: system.office.rows },
    letter: () => Promise.reject(new Error('none')),
  });
  const edit = async (): Promise<void> => {
    revision += 1;
    const fact = { kind: 'assignment.edited' as const, id: matter.assignmentId, revision };
    await tell(court(), matter.matterId, { ...fact, text: `Правка ${String(revision)}`, occurredAt: new Date() });
  };
  const openSite = async (ports: Record<string, string> = {}): Promise<void> => {
    site = await startDeloSite(deloSiteSettings.parse({ ...siteEnvironment(directory), ...ports }));
  };
  const heldAtMs = async (): Promise<number> => {
    const [row] = await system.office.rows<{ held_at: Date | null }>(
      'select held_at from publication_message where matter_id = ? order by version desc limit 1',
      [matter.matterId],
    );
    return row?.held_at?.getTime() ?? 0;
  };

  beforeAll(async () => {
    await openSite();
    const account = `${LOGIN}:${PASSWORD}@127.0.0.1`;
    system = await openCourtSystem(await testTemporal(), {
      pace: {
        MASK_SMTP_URL: `smtp://${account}:${String(site.smtpPort)}`,
        MASK_MAILBOX_URL: `pop3://${account}:${String(site.pop3Port)}`,
        MASK_MAILBOX_INTERVAL_MS: '1000',
      },
    });
    await system.office.rows(
      `insert into publication_settings (site_id, version, settings, author_id, created_at) values (?, 1, ?::jsonb, ?, now())`,
      [DEMO_SITE_ID, JSON.stringify(PUBLISHING), demoAccountId('sudya')],
    );
    await system.startWorker();
    matter = await putMatter(court());
    await waitFor(async () => expect(await siteClient(site).card(matter.matterId)).toMatchObject({ shownVersion: 1 }));
  });
  afterAll(async () => {
    await system.close();
    await site.close();
    rmSync(directory, { recursive: true, force: true });
  });

  it('loses and doubles no version, keeps their order and its history short, and is one incident', async () => {
    const ports = { DELO_SITE_SMTP_PORT: String(site.smtpPort), DELO_SITE_POP3_PORT: String(site.pop3Port) };
    const client = createClient(system.settings);
    const steps = async (): Promise<void> => {
      for (let hour = 0; hour < DAY_HOURS / 2; hour += STEP_HOURS) {
        await edit();
        const before = await heldAtMs();
        await moveClock(system.office.orm.em.fork(), STEP_HOURS * HOUR_MS);
        await fastForward(client, STEP_HOURS * HOUR_MS);
        await waitFor(async () => expect(await heldAtMs()).toBeGreaterThan(before));
      }
    };
    // Half of the day everybody is put off, then nobody answers at all.
    await siteClient(site).faults([{ mode: 'refuse_for_now', times: 'until_off' }]);
    await steps();
    await siteClient(site).faults([]);
    await site.close();
    await steps();
    // The clock stands still from here on: what waits is told that the server is back.
    await openSite(ports);
    await waitFor(async () => {
      const [row] = await system.office.rows(
        'select last_version, confirmed_version, wanted_since from publication where id = ?',
        [matter.matterId],
      );
      expect(row).toEqual({ last_version: 3, confirmed_version: 3, wanted_since: null });
    });
    const messages = await siteClient(site).messages();
    expect(messages.map(({ version, outcome, repeats }) => [version, outcome, repeats])).toEqual([
      [1, 'applied', 0],
      [2, 'applied', 0],
      [3, 'applied', 0],
    ]);
    const incidents = await system.office.rows(
      `select status, closed_at is not null as closed from task where incident_key like 'publication%'`,
    );
    expect(incidents).toEqual([{ status: 'completed', closed: true }]);
    const { historyLength } = await client.workflow.getHandle(publicationWorkflowId(matter.matterId)).describe();
    expect(historyLength).toBeLessThan(2_500);
    await client.connection.close();
  });
});
