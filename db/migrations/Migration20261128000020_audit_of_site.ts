import { Migration } from '@mikro-orm/migrations';

/**
 * A chain of the audit for each site: one lock no longer makes every site wait for the others. What was written so far is the chain of
 * the installation and goes on as that.
 */
export class Migration20261128000020_audit_of_site extends Migration {
  override up(): void {
    this.addSql(`alter table "audit" add column "chain" varchar(16) not null default 'installation'`);
    this.addSql(`alter table "audit" alter column "chain" drop default, alter column "sequence" drop default`);
    this.addSql(`alter table "audit" drop constraint "audit_pkey"`);
    this.addSql(`alter table "audit" add primary key ("chain", "sequence")`);
    this.addSql(`drop sequence if exists "audit_sequence_seq"`);
    this.addSql(`drop function mask_append_audit`);
    this.addSql(APPEND_BY_CHAIN);
    this.addSql(`alter table "reconcile_run" add column "audit_ends" jsonb not null default '{}'`);
    this.addSql(
      `update "reconcile_run" set "audit_ends" = jsonb_build_object('installation', jsonb_build_object('sequence', "audit_sequence", 'hash', "audit_hash"))`,
    );
    this.addSql(
      `alter table "reconcile_run" alter column "audit_ends" drop default, drop column "audit_sequence", drop column "audit_hash"`,
    );
  }
}

// The hash is that of db/work/audit-chain.ts: the previous hash and the entry's place in front of the caller's JSON.
export const APPEND_BY_CHAIN = `create function mask_append_audit(chain_ text, at_ timestamptz, actor uuid, action_ text, subject_type_ text,
    subject_id_ text, data_ jsonb, tail text) returns void language plpgsql as $$
  declare previous text; next bigint; place text;
  begin
    perform pg_advisory_xact_lock(7205311, hashtext(chain_));
    select hash, sequence + 1 into previous, next from audit where chain = chain_ order by sequence desc limit 1;
    previous := coalesce(previous, repeat('0', 64));
    next := coalesce(next, 1);
    place := case when chain_ = 'installation' then next::text else chain_ || '/' || next end;
    insert into audit (chain, sequence, at, actor_id, action, subject_type, subject_id, data, previous_hash, hash)
    values (chain_, next, at_, actor, action_, subject_type_, subject_id_, data_, previous,
            encode(sha256(convert_to('["' || previous || '","' || place || '",' || tail, 'UTF8')), 'hex'));
  end $$`;
