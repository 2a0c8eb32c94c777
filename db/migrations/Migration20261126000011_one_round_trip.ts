import { Migration } from '@mikro-orm/migrations';

/** Steps of several statements that one round trip can do. Each statement inside a function sees what was committed before it. */
export class Migration20261126000011_one_round_trip extends Migration {
  override up(): void {
    // The hash is that of db/work/audit.ts: the previous hash and the sequence in front of the caller's JSON.
    this
      .addSql(`create function mask_append_audit(at_ timestamptz, actor uuid, action_ text, subject_type_ text, subject_id_ text,
        data_ jsonb, tail text) returns void language plpgsql as $$
      declare previous text; next bigint;
      begin
        perform pg_advisory_xact_lock(7205311);
        select hash, sequence + 1 into previous, next from audit order by sequence desc limit 1;
        previous := coalesce(previous, repeat('0', 64));
        next := coalesce(next, 1);
        insert into audit (sequence, at, actor_id, action, subject_type, subject_id, data, previous_hash, hash)
        values (next, at_, actor, action_, subject_type_, subject_id_, data_, previous,
                encode(sha256(convert_to('["' || previous || '","' || next || '",' || tail, 'UTF8')), 'hex'));
      end $$`);
    this.addSql(`create function mask_lock_answer(actor uuid, key_ text)
        returns table (request_hash varchar, response_status int, response_body jsonb) language plpgsql as $$
      begin
        perform pg_advisory_xact_lock(hashtextextended('idempotency:' || actor || ':' || key_, 0));
        return query select k.request_hash, k.response_status, k.response_body from idempotency_key k
                      where k.actor_id = actor and k.key = key_;
      end $$`);
    // The whole row as JSON was made only to take its id out again.
    this.addSql(`create function mask_notify_letter() returns trigger language plpgsql as $$
      begin perform pg_notify('mask_letter', new.id::text); return null; end $$`);
    this.addSql(`drop trigger letter_notify on "letter"`);
    this.addSql(
      `create trigger letter_notify after insert or update on "letter" for each row execute function mask_notify_letter()`,
    );
  }

  override down(): void {
    this.addSql(`drop trigger letter_notify on "letter"`);
    this.addSql(
      `create trigger letter_notify after insert or update on "letter" for each row execute function mask_notify('mask_letter', 'id')`,
    );
    this.addSql(`drop function mask_notify_letter`);
    this.addSql(`drop function mask_lock_answer`);
    this.addSql(`drop function mask_append_audit`);
  }
}
