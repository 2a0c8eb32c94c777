import { randomUUID } from 'node:crypto';
import type { Invariant } from '#domain/reconcile/invariant.ts';
import type { CourtSystem } from '#test/crash/kit/court-system.ts';
import type { EveryOutcome } from './every-outcome.ts';
import type { Planter, Undo } from './planted.ts';

/** One thing that must not be, the invariant it breaks, and of what. */
export interface Plant {
  readonly name: string;
  readonly invariant: Invariant;
  readonly subject: string | RegExp;
  /** Seen only by a reading of every byte. */
  readonly isDeep?: true;
  plant(planter: Planter): Promise<Undo>;
}

/** Of each invariant that rows, files and the Post's books can break. */
export async function plantsFor(system: CourtSystem, letters: EveryOutcome): Promise<readonly Plant[]> {
  const { delivered, onApproval, silent, signed, sentBack } = letters;
  const hashOf = async (id: string, kind: string): Promise<string> => {
    const [file] = await system.office.rows<{ sha256: string }>(
      `select sha256 from file where subject_id = ? and kind = ?`,
      [id, kind],
    );
    return file?.sha256 ?? '';
  };
  const [batch] = await system.office.rows<{ id: string; archive: string }>(
    'select id, archive_sha256 as archive from batch',
  );
  const batchId = batch?.id ?? '';
  const of = ({ id }: { readonly id: string }): string => `letter/${id}`;
  const row = ({ id }: { readonly id: string }): string => `id = '${id}'`;
  const columns = (
    await system.office.rows<{ list: string }>(
      `select 'upload_number, row, registration_number, state, faults, fate, recipient, address, return_address, title, rank, pdf_sha256, signature_sha256, accepted_at_ms' as list`,
    )
  )[0]?.list;
  return [
    {
      ...{ name: 'a number that was given and has no letter', invariant: 'I1', subject: /^site\/50MS0095\// },
      plant: (p) => p.change('letter_counter', `site_id = '50MS0095'`, { last_sequence: 'last_sequence + 1' }),
    },
    {
      ...{ name: 'a letter whose start was lost', invariant: 'I1', subject: of(onApproval) },
      plant: (p) => p.remove('outbox', `workflow_id = 'letter/${onApproval.id}'`),
    },
    {
      ...{ name: 'an answer about a letter that is not there', invariant: 'I1', subject: /^letter\// },
      plant: (p) => {
        const key = { actor_id: randomUUID(), key: 'planted-key', request_hash: 'a'.repeat(64), response_status: 200 };
        const answer = {
          ...key,
          response_body: { id: randomUUID(), version: 2 },
          names_kind: 'letter',
          created_at: new Date(),
        };
        return p.add('idempotency_key', answer, `key = 'planted-key'`);
      },
    },
    {
      ...{ name: 'a second acceptance', invariant: 'I2', subject: of(silent) },
      plant: (p) =>
        p.inPostBooks(
          `INSERT INTO letters (${columns}) SELECT ${columns} FROM letters WHERE registration_number = '${silent.number}'`,
          `DELETE FROM letters WHERE number = (SELECT max(number) FROM letters)`,
        ),
    },
    {
      ...{ name: 'one archive accepted in two uploads', invariant: 'I2', subject: `archive/${batch?.archive ?? ''}` },
      plant: (p) =>
        p.inPostBooks(
          `INSERT INTO uploads (file_name, accepted_at_ms, archive_sha256) SELECT file_name, accepted_at_ms, archive_sha256 FROM uploads;
           UPDATE letters SET upload_number = (SELECT max(number) FROM uploads) WHERE registration_number = '${silent.number}'`,
          `UPDATE letters SET upload_number = (SELECT min(number) FROM uploads);
           DELETE FROM uploads WHERE number = (SELECT max(number) FROM uploads)`,
        ),
    },
    {
      ...{ name: 'one bit of a signed document turned over', isDeep: true, invariant: 'I3', subject: of(delivered) },
      plant: async (p) => p.flipBit(await hashOf(delivered.id, 'pdf')),
    },
    {
      ...{ name: 'a signature that is gone', invariant: 'I3', subject: of(signed) },
      plant: async (p) => p.removeFile(await hashOf(signed.id, 'signature')),
    },
    {
      ...{ name: 'a signature of another document', isDeep: true, invariant: 'I3', subject: of(signed) },
      plant: async (p) =>
        p.change('file', `subject_id = '${signed.id}' and kind = 'signature'`, {
          sha256: `'${await hashOf(delivered.id, 'signature')}'`,
        }),
    },
    {
      ...{ name: 'an archive of other content', isDeep: true, invariant: 'I3', subject: `batch/${batchId}` },
      plant: (p) => p.flipBit(batch?.archive ?? ''),
    },
    {
      ...{ name: 'other bytes in the Post’s books', invariant: 'I3', subject: of(delivered) },
      plant: async (p) =>
        p.inPostBooks(
          `UPDATE letters SET pdf_sha256 = '${'b'.repeat(64)}' WHERE registration_number = '${delivered.number}'`,
          `UPDATE letters SET pdf_sha256 = '${await hashOf(delivered.id, 'pdf')}' WHERE registration_number = '${delivered.number}'`,
        ),
    },
    {
      ...{ name: 'a letter signed by its author', invariant: 'I4', subject: of(signed) },
      plant: (p) => p.change('letter', row(signed), { signed_by_id: 'author_id' }),
    },
    {
      ...{ name: 'a signature made with another certificate', invariant: 'I4', subject: of(signed) },
      plant: (p) =>
        p.change('file', `subject_id = '${signed.id}' and kind = 'signature'`, {
          facts: `jsonb_set(facts, '{certificate,fingerprintSha256}', '"${'c'.repeat(64)}"')`,
        }),
    },
    {
      ...{ name: 'a letter that went on without a signature', invariant: 'I4', subject: of(onApproval) },
      plant: (p) => p.change('letter', row(onApproval), { status: `'signed'` }),
    },
    {
      ...{ name: 'an entry of the journal changed', invariant: 'I5', subject: 'audit' },
      plant: (p) => p.change('audit', 'sequence = 3', { action: `'letter.edited'` }),
    },
    {
      ...{ name: 'an entry of the journal taken out', invariant: 'I5', subject: 'audit' },
      plant: (p) => p.remove('audit', 'sequence = 5'),
    },
    {
      ...{ name: 'a transition without an entry', invariant: 'I5', subject: of(signed) },
      plant: (p) => p.remove('audit', `subject_id = '${signed.id}' and action = 'letter.signed'`),
    },
    {
      ...{ name: 'a status that the workflow does not share', invariant: 'I6', subject: of(sentBack) },
      plant: (p) => p.change('letter', row(sentBack), { status: `'awaiting_signature'` }),
    },
    {
      ...{ name: 'another ШПИ', invariant: 'I6', subject: of(silent) },
      plant: (p) => p.change('letter', row(silent), { shpi: `'14000026999999'` }),
    },
    {
      ...{ name: 'an acceptance that nobody noticed', invariant: 'I6', subject: of(silent) },
      plant: (p) => p.change('letter', row(silent), { status: `'signed'`, shpi: 'null' }),
    },
    {
      ...{ name: 'a letter that the Post does not have', invariant: 'I6', subject: of(silent) },
      plant: (p) =>
        p.inPostBooks(
          `UPDATE letters SET registration_number = 'lost' WHERE registration_number = '${silent.number}'`,
          `UPDATE letters SET registration_number = '${silent.number}' WHERE registration_number = 'lost'`,
        ),
    },
    {
      ...{ name: 'an outcome that no operation tells', invariant: 'I6', subject: of(delivered) },
      plant: (p) => p.change('letter', row(delivered), { outcome: `'lost'` }),
    },
    {
      ...{ name: 'a batch that counts wrongly', invariant: 'I6', subject: `batch/${batchId}` },
      plant: (p) => p.change('batch', `id = '${batchId}'`, { accepted_count: 'accepted_count + 1' }),
    },
    {
      ...{ name: 'a letter that waits for a person whom no task tells', invariant: 'I7', subject: of(onApproval) },
      plant: (p) => p.remove('task', `subject_id = '${onApproval.id}' and closed_at is null`),
    },
    {
      ...{ name: 'a message that is never delivered', invariant: 'I7', subject: /^outbox\// },
      plant: (p) => {
        const old = new Date(Date.now() - 86_400_000);
        const times = { created_at: old, next_attempt_at: new Date(Date.now() + 3_600_000), attempts: 50 };
        const signal = { kind: 'signal', signal_name: 'noticeReported', payload: {}, last_error: 'grpc-3' };
        const message = { id: 999_999, dedupe_key: 'planted', workflow_id: 'letter/nobody', ...signal, ...times };
        return p.add('outbox', message, `dedupe_key = 'planted'`);
      },
    },
    {
      ...{ name: 'a name in a task', invariant: 'I8', subject: of(onApproval) },
      plant: (p) =>
        p.change('task', `subject_id = '${onApproval.id}'`, { details: `'{"who": "Тестов Тест Тестович"}'::jsonb` }),
    },
    {
      ...{ name: 'words in a message to the engine', invariant: 'I8', subject: /^outbox\// },
      plant: (p) =>
        p.change('outbox', `workflow_id = 'letter/${onApproval.id}'`, { payload: `'{"title": "приказ"}'::jsonb` }),
    },
    {
      ...{ name: 'a letter of another site’s author', invariant: 'I8', subject: of(signed) },
      plant: (p) => p.change('letter', row(signed), { author_id: `(select id from account where login = 'sosed')` }),
    },
    {
      ...{ name: 'more pages than the Post takes', invariant: 'I9', subject: of(signed) },
      plant: (p) => p.change('letter', row(signed), { page_count: '9' }),
    },
    {
      ...{ name: 'an archive larger than the Post takes', invariant: 'I9', subject: `batch/${batchId}` },
      plant: (p) => p.change('batch', `id = '${batchId}'`, { archive_byte_size: '30000000' }),
    },
    {
      ...{ name: 'a ticket with too many numbers', invariant: 'I9', subject: 'tickets' },
      plant: (p) => {
        const shpis = Array.from({ length: 3_001 }, (_, index) => String(index).padStart(14, '0'));
        const ticket = { ticket: 'planted', shpis, created_at: new Date(), read_after: new Date(), state: 'read' };
        return p.add('tracking_ticket', ticket, `ticket = 'planted'`);
      },
    },
    {
      ...{ name: 'a letter sent before its recall had ended', invariant: 'I10', subject: of(delivered) },
      plant: (p) => p.change('letter', row(delivered), { recall_until: `recall_until + interval '1 day'` }),
    },
    {
      ...{ name: 'a reminder that never went', invariant: 'I10', subject: of(onApproval) },
      plant: (p) =>
        p.change('task', `subject_id = '${onApproval.id}'`, {
          created_at: `created_at - interval '30 days'`,
          follow_up_at: `follow_up_at - interval '30 days'`,
        }),
    },
    {
      ...{ name: 'a number of another year', invariant: 'I10', subject: of(signed) },
      plant: (p) =>
        p.change('timeline', `subject_id = '${signed.id}' and kind = 'submitted'`, {
          at: `at - interval '2 years'`,
        }),
    },
  ];
}
