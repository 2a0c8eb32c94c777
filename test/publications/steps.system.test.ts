import { createHash, randomUUID, scryptSync } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessHash } from '#activities/publications/access-hash.ts';
import { recordMailAnswer, reportUnconfirmed } from '#activities/publications/record-answer.ts';
import { sendPicture } from '#activities/publications/send-picture.ts';
import { takePicture } from '#activities/publications/take-picture.ts';
import { sweepMailbox } from '#activities/publications/mailbox/sweep-mailbox.ts';
import type { PublicationDependencies } from '#activities/publications/dependencies.ts';
import { tellThoseWhoWait } from '#temporal/worker/mail-loop.ts';
import { messageIdOf } from '#domain/publications/message-id.ts';
import type { ExchangeMailbox } from '#mail/exchange-mailbox.ts';
import type { MailSender, OutgoingMail, SendAnswer } from '#mail/mail-sender.ts';
import { MemoryBlobs, ownCourt, SUPERVISOR_ID } from '../letters/kit/own-court.ts';
import { receiptOf } from './kit/answers.ts';
import { CARD, publishing, PUBLISHING, putMatter, putSettings, tell } from './kit/own-publications.ts';

const AGAIN = { actorId: SUPERVISOR_ID, decisionId: 'd1' };

describe('a publication', () => {
  const court = ownCourt();
  beforeAll(() => putSettings(court));

  const take = (dependencies: PublicationDependencies, matterId: string, resend: typeof AGAIN | null = null) =>
    takePicture(dependencies, { matterId, resend });
  const edit = (matterId: string, assignmentId: string, revision: number, text: string) =>
    tell(court, matterId, {
      ...{ kind: 'assignment.edited', id: assignmentId, revision, text, occurredAt: new Date() },
    });
  const versions = (matterId: string) =>
    court.rows('select version, status, triggers from publication_message where matter_id = ? order by version', [
      matterId,
    ]);
  const tasks = (matterId: string) =>
    court.rows('select kind, status from task where subject_id = ? order by created_at', [matterId]);
  const hand = (...answers: SendAnswer[]) => {
    const sent: OutgoingMail[] = [];
    const send: MailSender['send'] = (mail) => {
      sent.push(mail);
      return Promise.resolve(answers.shift() ?? { outcome: 'sent', words: 'ok' });
    };
    const [check, whyShut] = [() => Promise.resolve(null), () => Promise.resolve(null)];
    return { sent, mailSender: { send, check, whyShut } };
  };

  it('keeps the message before it names it, and gives the unsent version again instead of a second one', async () => {
    const { matterId, assignmentId } = await putMatter(court);
    const steps = publishing(court);
    expect(await take(steps, matterId)).toEqual({ outcome: 'composed', version: 1, owed: 'nothing' });
    expect(await take(steps, matterId)).toEqual({ outcome: 'composed', version: 1, owed: 'nothing' });
    await edit(matterId, assignmentId, 2, 'Иначе');
    expect(await take(steps, matterId)).toEqual({ outcome: 'composed', version: 1, owed: 'picture' });
    expect(await take(steps, matterId, AGAIN)).toEqual({ outcome: 'composed', version: 1, owed: 'resend' });
    expect(await versions(matterId)).toEqual([{ version: 1, status: 'composed', triggers: ['assignment.created'] }]);
    const files = await court.rows<{ kind: string; sha256: string }>(
      'select kind, sha256 from file where subject_id = ? order by kind',
      [matterId],
    );
    expect(files.map(({ kind }) => kind)).toEqual(['message', 'picture']);
    for (const { sha256 } of files) expect(await steps.blobs.has(sha256)).toBe(true);
  });

  it('names nothing that the store has not taken', async () => {
    const { matterId } = await putMatter(court);
    const blobs = new MemoryBlobs();
    blobs.put = () => Promise.reject(new Error('the disk is full'));
    await expect(take(publishing(court, { blobs }), matterId)).rejects.toThrow('full');
    expect(await versions(matterId)).toEqual([]);
    expect(await take(publishing(court), matterId)).toMatchObject({ outcome: 'composed', version: 1 });
  });

  it('sends an equal picture only when a person asks for it', async () => {
    const { matterId, assignmentId } = await putMatter(court);
    const steps = publishing(court, hand());
    await take(steps, matterId);
    await sendPicture(steps, { matterId, version: 1 });
    await edit(matterId, assignmentId, 1, 'Поздняя весть');
    expect(await take(steps, matterId)).toEqual({ outcome: 'nothing_new' });
    expect(await take(steps, matterId, AGAIN)).toMatchObject({ outcome: 'composed', version: 2 });
    expect(await take(steps, matterId, AGAIN)).toEqual({ outcome: 'composed', version: 2, owed: 'nothing' });
  });

  it('sends an equal picture to an address that never had it', async () => {
    const { matterId, assignmentId } = await putMatter(court);
    const steps = publishing(court, hand());
    await take(steps, matterId);
    await sendPicture(steps, { matterId, version: 1 });
    await court.rows(`update publication_message set recipient = 'before@example.org' where matter_id = ?`, [matterId]);
    await edit(matterId, assignmentId, 1, 'Поздняя весть');
    expect(await take(steps, matterId)).toMatchObject({ outcome: 'composed', version: 2 });
    await sendPicture(steps, { matterId, version: 2 });
    await edit(matterId, assignmentId, 1, 'Ещё одна');
    expect(await take(steps, matterId)).toEqual({ outcome: 'nothing_new' });
  });

  it('tells the court which files its message does not bring, with the limit, until one brings all of them', async () => {
    const { matterId, assignmentId } = await putMatter(court);
    const reportId = randomUUID();
    const steps = publishing(court, hand());
    await putSettings(court, { ...PUBLISHING, parts: { ...PUBLISHING.parts, reportFiles: true } }, 2);
    const report = (revision: number) =>
      tell(court, matterId, {
        ...{ kind: revision === 1 ? 'report.created' : 'report.edited', id: reportId, revision, assignmentId },
        ...{ text: `Отчёт ${String(revision)}`, occurredAt: new Date() },
      });
    const attach = async (...names: string[]) => {
      const files = await Promise.all(
        names.map(async (name) => ({
          ...{ name, byteSize: 9 * 1024 * 1024 },
          sha256: await steps.blobs.put(new TextEncoder().encode(name)),
        })),
      );
      await court.rows('update report set files = ?::jsonb where id = ? returning id', [
        JSON.stringify(files),
        reportId,
      ]);
    };
    const told = () =>
      court.rows<{ words: string }>(
        `select details ->> 'words' as words from task where subject_id = ? and kind = 'incident' and closed_at is null`,
        [matterId],
      );
    await report(1);
    await attach('odin.bin', 'dva.bin');
    await take(steps, matterId);
    const [left, ...more] = await told();
    expect(left?.words).toMatch(/dva\.bin.*15 МБ/);
    expect(left?.words).not.toContain('odin.bin');
    expect(more).toEqual([]);
    expect(
      await court.rows(`select kind from timeline where subject_id = ? and kind = 'files_left_out'`, [matterId]),
    ).toHaveLength(1);
    await sendPicture(steps, { matterId, version: 1 });
    expect(await told()).toHaveLength(1);
    await report(2);
    await attach('odin.bin');
    await take(steps, matterId);
    expect(await told()).toEqual([]);
    await putSettings(court, PUBLISHING, 3);
  });

  it('tells every change that no picture took in once, and none after it was taken in', async () => {
    const { matterId, assignmentId } = await putMatter(court);
    const told = async () =>
      (
        await court.rows(`select dedupe_key from outbox where workflow_id = ? and kind = 'signal'`, [
          `publication/${matterId}`,
        ])
      ).length;
    const steps = publishing(court, hand());
    expect(await told()).toBe(1);
    await edit(matterId, assignmentId, 2, 'Два');
    expect(await told()).toBe(1);
    await take(steps, matterId);
    await edit(matterId, assignmentId, 3, 'Три');
    await edit(matterId, assignmentId, 4, 'Четыре');
    expect(await told()).toBe(2);
  });

  it('that waits for the mail server is told once that it works again, and only by a server that answers', async () => {
    const { matterId } = await putMatter(court);
    const away = { outcome: 'not_sent', reason: 'no_connection', words: 'ECONNREFUSED' } as const;
    let isAway = true;
    const send = () => Promise.resolve(away);
    const whyShut = () => Promise.resolve(null);
    const mailSender = { send, whyShut, check: () => Promise.resolve(isAway ? away : null) };
    const steps = publishing(court, { mailSender });
    const told = () =>
      court.rows(`select workflow_id from outbox where signal_name = 'mailBack' and workflow_id like ?`, [
        `%/${matterId}`,
      ]);
    await take(steps, matterId);
    await sendPicture(steps, { matterId, version: 1 });
    await tellThoseWhoWait({ ...steps, mailSender });
    expect(await told()).toEqual([]);
    isAway = false;
    await tellThoseWhoWait({ ...steps, mailSender });
    await tellThoseWhoWait({ ...steps, mailSender });
    expect(await told()).toHaveLength(1);
    // It waits again, and hears again.
    await sendPicture(steps, { matterId, version: 1 });
    await tellThoseWhoWait({ ...steps, mailSender });
    expect(await told()).toHaveLength(2);
  });

  it('of a card of another group begins no process and lets nothing out', async () => {
    const { matterId } = await putMatter(court, { ...CARD, documentGroup: 'Внутренние' });
    expect(await court.rows('select id from outbox where workflow_id = ?', [`publication/${matterId}`])).toEqual([]);
    expect(await court.rows('select id from publication where id = ?', [matterId])).toEqual([]);
  });

  it('of a card that was moved to another group lets nothing more out', async () => {
    const { matterId } = await putMatter(court);
    await court.rows(`update matter set document_group = 'Внутренние' where id = ? returning id`, [matterId]);
    await court.rows(
      `insert into matter_revision (matter_id, revision, occurred_at, card)
       select matter_id, 2, occurred_at, card || '{"documentGroup": "Внутренние"}' from matter_revision where matter_id = ? returning revision`,
      [matterId],
    );
    expect(await take(publishing(court), matterId)).toEqual({ outcome: 'not_published' });
  });

  it('hands over the kept bytes each time, under one Message-ID', async () => {
    const { matterId } = await putMatter(court);
    const line = hand({ outcome: 'unclear', words: 'lost' }, { outcome: 'not_sent', reason: 'later', words: '451' });
    const steps = publishing(court, line);
    await take(steps, matterId);
    const send = async () => (await sendPicture(steps, { matterId, version: 1 })).outcome;
    expect([await send(), await send(), await send()]).toEqual(['unclear', 'not_sent', 'taken']);
    expect(new Set(line.sent.map(({ messageId }) => messageId))).toEqual(
      new Set([`<publication.${matterId}.1@example.org>`]),
    );
    expect(new Set(line.sent.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))).size).toBe(1);
    expect([await send(), line.sent.length]).toEqual(['taken', 3]);
  });

  it('waits with words for the people where no mail server is named, and they are gone when one answers', async () => {
    const { matterId } = await putMatter(court);
    const steps = publishing(court);
    await take(steps, matterId);
    expect(await sendPicture(steps, { matterId, version: 1 })).toMatchObject({ outcome: 'not_sent' });
    const open = () =>
      court.rows<{ details: unknown }>(
        `select details from task where incident_key like 'publication-mail/%' and closed_at is null`,
      );
    expect(JSON.stringify(await open())).toContain('MASK_SMTP_URL');
    await sendPicture({ ...steps, ...hand() }, { matterId, version: 1 });
    expect(await open()).toEqual([]);
  });

  it('asks a person after a refusal; the next version that is handed over ends his task', async () => {
    const { matterId, assignmentId } = await putMatter(court);
    const steps = publishing(court, hand({ outcome: 'refused', code: 554, words: '554 no' }));
    await take(steps, matterId);
    expect(await sendPicture(steps, { matterId, version: 1 })).toMatchObject({ outcome: 'refused' });
    expect(await tasks(matterId)).toEqual([{ kind: 'publication_failed', status: 'ready' }]);
    // The same picture is new to a handler that has not had it.
    await edit(matterId, assignmentId, 1, 'Рассмотреть');
    expect(await take(steps, matterId)).toMatchObject({ outcome: 'composed', version: 2 });
    await sendPicture(steps, { matterId, version: 2 });
    expect(await tasks(matterId)).toEqual([{ kind: 'publication_failed', status: 'obsolete' }]);
  });

  it('is confirmed by a receipt from the handler that lies in the box, and by nobody else’s', async () => {
    const { matterId } = await putMatter(court);
    const id = messageIdOf(matterId, 1, PUBLISHING.sender);
    const box: { uid: string; raw: string }[] = [
      { uid: 'forged', raw: receiptOf(id, 'processed', { by: 'stranger@example.org' }) },
      { uid: 'other', raw: receiptOf(id.replace('.1@', '.9@'), 'processed') },
      { uid: 'good', raw: receiptOf(id, 'processed') },
    ];
    const steps = publishing(court, { ...hand(), mailbox: boxOf(box) });
    await take(steps, matterId);
    await sendPicture(steps, { matterId, version: 1 });
    expect(await sweepMailbox(steps, () => undefined)).toEqual({ filed: 3, recognised: 1 });
    expect(await sweepMailbox(steps, () => undefined)).toEqual({ filed: 0, recognised: 0 });
    const signals = await court.rows<{ payload: { eventId: string } }>(
      `select payload from outbox where workflow_id = ? and signal_name = 'answered'`,
      [`publication/${matterId}`],
    );
    expect(signals.map(({ payload }) => payload)).toEqual([{ eventId: 'mail:good', version: 1, answer: 'confirmed' }]);
    await recordMailAnswer(steps, { matterId, version: 1, answer: 'confirmed', eventId: 'mail:good' });
    expect(await versions(matterId)).toMatchObject([{ status: 'confirmed' }]);
    await reportUnconfirmed(steps, { matterId, version: 1 });
    expect(await tasks(matterId)).toEqual([]);
  });

  it('records a bounce of an older version on that version alone', async () => {
    const { matterId, assignmentId } = await putMatter(court);
    const steps = publishing(court, hand());
    await take(steps, matterId);
    await sendPicture(steps, { matterId, version: 1 });
    await edit(matterId, assignmentId, 2, 'Два');
    await take(steps, matterId);
    await sendPicture(steps, { matterId, version: 2 });
    await recordMailAnswer(steps, { matterId, version: 1, answer: 'bounced', eventId: 'mail:none' });
    expect(await versions(matterId)).toMatchObject([{ status: 'bounced' }, { status: 'sent' }]);
    expect(await tasks(matterId)).toEqual([]);
    await recordMailAnswer(steps, { matterId, version: 2, answer: 'bounced', eventId: 'mail:none' });
    expect(await tasks(matterId)).toEqual([{ kind: 'publication_failed', status: 'ready' }]);
  });
});

function boxOf(messages: readonly { readonly uid: string; readonly raw: string }[]): ExchangeMailbox {
  return {
    check: () => Promise.resolve(),
    visit: async (file) => {
      for (const { uid, raw } of messages) {
        await file({ uid, byteSize: raw.length, read: () => Promise.resolve(Buffer.from(raw)) });
      }
      return messages.length;
    },
  };
}

describe('the applicant’s code', () => {
  it('is in no file: only what the site checks it by, as the schema says', async () => {
    const { salt, hash } = await accessHash('one', 'ab12-cd34');
    const key = scryptSync('AB12CD34', Buffer.from(salt, 'hex'), 32, { N: 16_384, r: 8, p: 1 });
    expect(hash).toBe(key.toString('hex'));
    expect(await accessHash('one', 'AB12 CD34')).toEqual({ salt, hash });
    expect((await accessHash('two', 'AB12CD34')).salt).not.toBe(salt);
  });
});
