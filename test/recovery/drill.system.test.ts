import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backupProcess, readSettings } from '#config/settings.ts';
import { inspectAll } from '#activities/reconcile/reconcile.ts';
import { openEvidence } from '#activities/proof/evidence/open-evidence.ts';
import { backUp } from '#scripts/backup/back-up.ts';
import { fileKeysOf, readKeys, saveKeys } from '#scripts/backup/keys-file.ts';
import { verifyCopy } from '#scripts/backup/verify-copy.ts';
import { freePort } from '#scripts/platform/free-port.ts';
import { layout } from '#scripts/platform/layout.ts';
import { openCluster, type Cluster } from '#scripts/platform/postgres/cluster.ts';
import { removeCluster } from '#scripts/platform/postgres/housing.ts';
import { appDatabase } from '#scripts/platform/postgres/running-database.ts';
import { restoreHome } from '#scripts/restore/restore-home.ts';
import { openCourtSystem, type CourtSystem } from '#test/crash/kit/court-system.ts';
import type { SentLetter } from '#test/crash/kit/court-office.ts';
import { waitFor } from '#test/crash/kit/wait-for.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { LOGIN, PASSWORD, startSite, type SiteUnderTest } from '#test/emulators/delo-site/kit/site-client.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { parseLetterNumber } from '#domain/letters/letter-number.ts';
import { PUBLISHING, putMatter, tell } from '../publications/kit/own-publications.ts';

const DOCUMENT = 'kopiya-resheniya.pdf';

describe('a court whose older copy is put back after more letters were sent', () => {
  let folder: string;
  let before: CourtSystem;
  let after: CourtSystem | undefined;
  let cluster: Cluster | undefined;
  let site: SiteUnderTest;
  let matter: { matterId: string; assignmentId: string };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'mask-drill-'));
    site = await startSite();
    before = await openCourtSystem(await testTemporal(), { pace: mail() });
    await before.office.rows(
      `insert into publication_settings (site_id, version, settings, author_id, created_at) values (?, 1, ?::jsonb, ?, now())`,
      [DEMO_SITE_ID, JSON.stringify(PUBLISHING), demoAccountId('sudya')],
    );
  });
  afterAll(async () => {
    await after?.close();
    await cluster?.stop();
    removeCluster(join(folder, 'home', 'postgres'));
    await before.close();
    await site.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('asks the Post, adopts what it has, gives numbers above all of them, and sends nothing twice', async () => {
    const { letters, copy, keys } = await backUpThenSend();
    const restored = await restore(copy, keys);
    after = restored;
    const { office } = restored;

    expect(await office.openBatch()).toEqual([]);
    await expect(office.submit(DOCUMENT)).rejects.toThrow(/восстановлени/i);

    await restored.startWorker();
    await waitFor(async () => expect(await openRecoveries(restored)).toBe(0));
    const found = await office.rows<{ number: string; id: string | null; shpi: string | null }>(
      'select registration_number as number, letter_id as id, shpi from recovery_finding order by number',
    );
    const adopted = [letters.signed, letters.awaiting, letters.frozen];
    expect(found.filter(({ id }) => id !== null).map(({ number }) => number)).toEqual(numbersOf(adopted));
    expect(found.filter(({ id }) => id === null)).toEqual([
      { number: letters.unknown.number, id: null, shpi: expect.stringMatching(/^\d{14}$/) },
    ]);

    const fresh = await office.submit(DOCUMENT);
    expect(sequenceOf(fresh)).toBeGreaterThan(sequenceOf(letters.unknown));
    await office.approve(fresh);
    await office.approve(letters.unsent);
    for (const letter of [fresh, letters.unsent]) await office.reach(letter, 'signed');
    await office.openBatch();

    const ours = [...adopted, letters.unsent, fresh];
    await Promise.all(ours.map((letter) => office.reach(letter, 'filed')));
    expect(await restored.post.control('GET', 'acceptances')).toEqual(
      Object.fromEntries([...ours, letters.unknown].map(({ number }) => [number, 1])),
    );
    expect(await restored.reconcile()).toEqual([]);
    // No side contradicts another; all the same whoever asks must hear which letters nobody can prove.
    const { unkeptNumbers } = await inspectAll(restored.reconciler.dependencies);
    expect(unkeptNumbers).toEqual([letters.awaiting.number]);

    // What was signed after the copy is not in it: nobody is told that this very letter reached this very addressee.
    const { confirmations, evidence } = office.services;
    await waitFor(async () => expect(await gateOf(restored, letters.awaiting)).toBe('amber'));
    expect(await gateOf(restored, letters.signed)).toBe('green');
    await expect(confirmations.one(office.clerk, letters.awaiting.id)).rejects.toThrow(/из копии/);
    const { bytes } = await evidence.letter(office.clerk, letters.awaiting.id);
    const told = new TextDecoder().decode(openEvidence(bytes).get('README.txt'));
    expect(told).toContain('суд возвращён из копии, которая старше подписи');
    expect(told).not.toMatch(/письмо не подписано|то, что отправлено;/);
  });

  it('sends every publication whole once more, and the site shows the next change: no version was given twice', async () => {
    const restored = after as CourtSystem;
    await waitFor(async () => expect((await shown()).version).toBeGreaterThan(lostVersion));
    expect((await shown()).text).not.toContain(LOST);
    await edit(restored, 'После возврата');
    await waitFor(async () => expect((await shown()).text).toContain('После возврата'));
    const { versions } = await site.card(matter.matterId);
    expect(versions.map(({ applied, repeats }) => ({ applied, repeats }))).toEqual(
      Array.from({ length: 4 }, () => ({ applied: 1, repeats: 0 })),
    );
  });

  let lostVersion = 0;
  const LOST = 'Потеряно с копией';
  const mail = () => ({ MASK_SMTP_URL: `smtp://${LOGIN}:${PASSWORD}@127.0.0.1:${String(site.addresses.smtpPort)}` });
  const courtOf = ({ office: { orm, rows } }: CourtSystem) => ({
    ...{ orm, rows, letter: () => Promise.reject(new Error('none')) },
  });
  const edit = (system: CourtSystem, text: string) =>
    tell(courtOf(system), matter.matterId, {
      ...{ kind: 'assignment.edited', id: matter.assignmentId, revision: 2, text, occurredAt: new Date() },
    });
  /** What the applicant reads of the card. */
  const shown = async (): Promise<{ readonly version: number; readonly text: string }> => {
    const version = (await site.card(matter.matterId)).shownVersion ?? 0;
    const message = (await site.messages()).find(
      (one) => one.publicId === matter.matterId && one.version === version && one.outcome === 'applied',
    );
    return { version, text: message === undefined ? '' : (await site.part(message.number, 'xml')).toString('utf8') };
  };

  /** The copy shows a letter signed, one on approval, one in a batch that was not sent, and one that nobody sends; then all but that go. */
  async function backUpThenSend() {
    const { office } = before;
    const worker = await before.startWorker();
    matter = await putMatter(courtOf(before));
    await waitFor(async () => expect((await shown()).version).toBe(1));
    const [frozen, signed, awaiting, unsent] = await Promise.all([
      office.signed(DOCUMENT),
      office.signed(DOCUMENT),
      onApproval(),
      onApproval(),
    ]);
    worker.pause();
    await recallable(signed, true);
    await office.openBatch();
    await recallable(signed, false);
    const settings = readSettings(backupProcess, before.env.backup);
    const keys = join(folder, 'keys', 'keys.json');
    const copies = join(folder, 'copies');
    saveKeys(keys, before.places, copies);
    const { folder: copy } = await backUp(settings, copies);
    worker.resume();
    await edit(before, LOST);
    await office.approve(awaiting);
    await office.openBatch();
    const unknown = await office.signed(DOCUMENT);
    await office.openBatch();
    const sent = [signed, awaiting, frozen, unknown];
    await waitFor(async () =>
      expect(await before.post.control('GET', 'acceptances')).toEqual(
        Object.fromEntries(sent.map(({ number }) => [number, 1])),
      ),
    );
    await waitFor(async () => expect((await shown()).text).toContain(LOST));
    lostVersion = (await shown()).version;
    await before.stopPrograms();
    return { copy, keys, letters: { signed, awaiting, frozen, unsent, unknown } };
  }

  async function onApproval(): Promise<SentLetter> {
    const letter = await before.office.submit(DOCUMENT);
    await before.office.reach(letter, 'awaiting_signature');
    return letter;
  }

  /** A letter that may still be recalled is left out of a batch. */
  async function recallable({ id }: SentLetter, isRecallable: boolean): Promise<void> {
    const until = isRecallable ? "now() + interval '1 hour'" : 'now()';
    await before.office.rows(`update letter set recall_until = ${until} where id = ? returning id`, [id]);
  }

  async function restore(copy: string, keysFile: string): Promise<CourtSystem> {
    const home = join(folder, 'home');
    const places = layout({ MASK_HOME: home });
    const keys = readKeys(keysFile);
    const content = await verifyCopy(copy, fileKeysOf(keys), true);
    await restoreHome(places, { folder: copy, content, keys: fileKeysOf(keys) }, keys);
    cluster = await openCluster({ dir: places.postgres, port: await freePort(10_000), durable: false });
    const { ownerUrl, url: runtimeUrl } = await appDatabase(cluster);
    const database = { url: ownerUrl, runtimeUrl, drop: () => Promise.resolve() };
    return openCourtSystem(await testTemporal(), { database, restored: { home, post: before }, pace: mail() });
  }
});

async function openRecoveries({ office }: CourtSystem): Promise<number> {
  return (await office.rows('select id from recovery where finished_at is null')).length;
}

async function gateOf({ office }: CourtSystem, { id }: SentLetter): Promise<string | undefined> {
  const [row] = await office.rows<{ gate: string }>('select gate from letter_proof where letter_id = ?', [id]);
  return row?.gate;
}

function numbersOf(letters: readonly SentLetter[]): readonly string[] {
  return letters.map(({ number }) => number).toSorted();
}

function sequenceOf({ number }: SentLetter): number {
  return parseLetterNumber(number)?.sequence ?? 0;
}
