import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptOpenSubjects } from '#activities/adoption/adopt-open-subjects.ts';
import { DEMO_SITE_ID } from '#db/seed/demo-people.ts';
import { demoAccountId } from '#db/seed/seed.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { letterWorkflowId } from '#domain/letters/letter-process.ts';
import { messageIdOf } from '#domain/publications/message-id.ts';
import { publicationWorkflowId } from '#domain/publications/publication-process.ts';
import { withEngine } from '#test/faults/kit/engine-facts.ts';
import { receiptOf } from '../publications/kit/answers.ts';
import { openMailServer, openPop3Server, type MailServer, type Pop3Server } from '../publications/kit/mail-server.ts';
import { putMatter, PUBLISHING, tell } from '../publications/kit/own-publications.ts';
import { openCourtSystem, type CourtSystem } from './kit/court-system.ts';
import { expectFiledOnce } from './kit/judge.ts';
import { waitFor } from './kit/wait-for.ts';

const KILLED_AT = [
  'record/publication.picture_taken:before',
  'record/publication.picture_taken:after',
  'effect/mail.send:before',
  'effect/mail.send:after',
  'record/publication.handed_over:before',
  'record/publication.handed_over:after',
  'activity/sendPicture:after',
];

describe('the course of a matter', () => {
  let system: CourtSystem;
  let mail: MailServer;
  let box: Pop3Server;
  let matter: { matterId: string; assignmentId: string };
  let revision = 1;

  beforeAll(async () => {
    mail = await openMailServer();
    box = await openPop3Server('secret');
    const mailboxUrl = `pop3://court:secret@127.0.0.1:${String(box.port)}`;
    const mailSettings = { MASK_SMTP_URL: mail.url, MASK_MAILBOX_URL: mailboxUrl, MASK_MAILBOX_INTERVAL_MS: '1000' };
    system = await openCourtSystem(await testTemporal(), { pace: mailSettings });
    const settings = JSON.stringify(PUBLISHING);
    await system.office.rows(
      `insert into publication_settings (site_id, version, settings, author_id, created_at) values (?, 1, ?::jsonb, ?, now())`,
      [DEMO_SITE_ID, settings, demoAccountId('sudya')],
    );
  });
  afterAll(async () => {
    await system.close();
    await mail.close();
    await box.close();
  });

  const court = () => ({
    orm: system.office.orm,
    rows: system.office.rows,
    letter: () => Promise.reject(new Error('none')),
  });
  /** Changes the assignment, so that the next picture differs. */
  const edit = async (): Promise<void> => {
    revision += 1;
    const fact = {
      kind: 'assignment.edited' as const,
      id: matter.assignmentId,
      revision,
      text: `Правка ${String(revision)}`,
    };
    await tell(court(), matter.matterId, { ...fact, occurredAt: new Date() });
  };
  /** What the receiver has once each, in the order in which it came first. */
  const arrived = (): string[] => [...new Set(mail.taken.map(({ messageId }) => messageId))];
  const names = (count: number): string[] =>
    Array.from({ length: count }, (_none, index) => messageIdOf(matter.matterId, index + 1, PUBLISHING.sender));
  const reached = (count: number) => waitFor(() => expect(arrived()).toEqual(names(count)));

  it('arrives version after version, each once and in order, wherever its worker is killed', async () => {
    const [first = '', ...rest] = KILLED_AT;
    const killed = await system.startWorker({ MASK_FAIL_POINT: first });
    matter = await putMatter(court());
    expect(await killed.ended).toBe('SIGKILL');
    for (const point of rest) {
      const worker = await system.startWorker({ MASK_FAIL_POINT: point });
      expect(await worker.ended, point).toBe('SIGKILL');
      await edit();
    }
    await system.startWorker();
    await waitFor(async () => {
      const [row] = await system.office.rows<{ last_version: number; wanted_since: Date | null; status: string }>(
        `select p.last_version, p.wanted_since, m.status from publication p
         join publication_message m on m.matter_id = p.id and m.version = p.last_version where p.id = ?`,
        [matter.matterId],
      );
      expect(row).toMatchObject({ wanted_since: null, status: 'sent' });
      expect(arrived()).toEqual(names(row?.last_version ?? 0));
    });
    // A repeat is the same message to the byte.
    for (const id of arrived()) {
      const copies = mail.taken.filter(({ messageId }) => messageId === id).map(({ raw }) => raw.toString('latin1'));
      expect(new Set(copies).size).toBe(1);
    }
  });

  it('arrives once and in order through a server that is down, says «later», and loses its answer after DATA', async () => {
    const before = arrived().length;
    await mail.close();
    await edit();
    await waitFor(async () => {
      const [row] = await system.office.rows<{ held_for: string | null }>(
        'select held_for from publication_message where matter_id = ? order by version desc limit 1',
        [matter.matterId],
      );
      expect(row?.held_for).toBe('no_connection');
    });
    await edit();
    mail.plan('later', 'cut', 'take');
    await mail.open();
    await reached(before + 2);
    const lost = mail.taken.filter(({ messageId }) => messageId === names(before + 1).at(-1));
    expect(lost).toHaveLength(2);
    expect(new Set(lost.map(({ raw }) => raw.toString('latin1'))).size).toBe(1);
  });

  it('is confirmed by the receipt that comes into the exchange mailbox', async () => {
    const version = arrived().length;
    box.messages.push({ uid: randomUUID(), raw: receiptOf(names(version).at(-1) ?? '', 'processed') });
    await waitFor(async () => {
      const [row] = await system.office.rows('select confirmed_version from publication where id = ?', [
        matter.matterId,
      ]);
      expect(row).toEqual({ confirmed_version: version });
    });
    expect(box.messages).toEqual([]);
  });

  it('goes on when its process is terminated from outside, as a letter does: found, begun again, each sent once', async () => {
    const before = arrived().length;
    const letter = await system.office.submit('kopiya-resheniya.pdf');
    await system.office.reach(letter, 'awaiting_signature');
    const lost = [`I1 publication/${matter.matterId}`, `I7 letter/${letter.id}`];
    const terminate = (...ids: string[]) =>
      withEngine(system, (client) => Promise.all(ids.map((id) => client.workflow.getHandle(id).terminate('outside'))));
    const repair = async () => (await adoptOpenSubjects(system.reconciler.dependencies)).adopted;
    const found = async () => (await system.reconcile()).map(({ invariant, subject }) => `${invariant} ${subject}`);

    await terminate(publicationWorkflowId(matter.matterId), letterWorkflowId(letter.id));
    await waitFor(async () => expect((await found()).toSorted()).toEqual(lost));
    // A change is waited for by nobody: whoever delivers it begins the process again.
    await edit();
    await reached(before + 1);
    expect(await found()).toEqual(lost.slice(1));
    expect(await repair()).toEqual({ letter: 1, batch: 0, publication: 0, notification: 0 });

    // At rest nobody notices until somebody looks; it rests when nothing waits to be told to it.
    await waitFor(async () =>
      expect(
        await system.office.rows('select id from outbox where workflow_id = ? and delivered_at is null', [
          publicationWorkflowId(matter.matterId),
        ]),
      ).toEqual([]),
    );
    await terminate(publicationWorkflowId(matter.matterId));
    await waitFor(async () => expect(await found()).toEqual(lost.slice(0, 1)));
    expect(await repair()).toEqual({ letter: 0, batch: 0, publication: 1, notification: 0 });
    await edit();
    await reached(before + 2);
    const copies = names(before + 2)
      .slice(before)
      .map((id) => mail.taken.filter(({ messageId }) => messageId === id));
    expect(copies.map(({ length }) => length)).toEqual([1, 1]);

    await system.office.approve(letter);
    await system.office.reach(letter, 'signed');
    await system.office.openBatch();
    await expectFiledOnce(system, [letter]);
  });

  it('is at peace with itself afterwards', async () => {
    expect(await system.reconcile()).toEqual([]);
  });
});
