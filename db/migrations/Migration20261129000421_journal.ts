import { Migration } from '@mikro-orm/migrations';
import { APPEND_BY_CHAIN } from './Migration20261128000020_audit_of_site.ts';

/**
 * The journal says from where: the address and the device stand in an entry of their own columns and are hashed with it; what was written
 * before has neither and holds as it was. Every check of the chains is kept.
 */
export class Migration20261129000421_journal extends Migration {
  override up(): void {
    this.addSql(`alter table "audit" add column "address" text null, add column "device" text null`);
    this.addSql(`create index "audit_at" on "audit" ("at", "chain", "sequence")`);
    this.addSql(
      `create table "decision_origin" ("actor_id" uuid not null, "subject_id" text not null, "address" text not null, "device" text not null, primary key ("actor_id", "subject_id"))`,
    );
    this.addSql(
      `create table "audit_check" ("id" bigserial primary key, "started_at" timestamptz not null, "finished_at" timestamptz not null, "entry_count" bigint not null, "chain_count" int not null, "broken_at" jsonb not null, "asked_by_id" uuid null)`,
    );
    this.addSql(
      `create trigger audit_check_append_only before update or delete on "audit_check" for each row execute function mask_refuse_change()`,
    );
    this.addSql(`drop function mask_append_audit`);
    this.addSql(APPEND_WITH_ORIGIN);
  }

  /** Entries written with an origin are hashed with it: of those the chain does not hold afterwards. */
  override down(): void {
    this.addSql(`drop function mask_append_audit`);
    this.addSql(APPEND_BY_CHAIN);
    this.addSql(`drop table "audit_check"`);
    this.addSql(`drop table "decision_origin"`);
    this.addSql(`drop index "audit_at"`);
    this.addSql(`alter table "audit" drop column "address", drop column "device"`);
  }
}

// The hash is that of db/work/audit-chain.ts: the previous hash and the entry's place in front of the caller's JSON, the origin behind it.
const APPEND_WITH_ORIGIN = `create function mask_append_audit(chain_ text, at_ timestamptz, actor uuid, action_ text, subject_type_ text,
    subject_id_ text, data_ jsonb, tail text, address_ text default null, device_ text default null) returns void language plpgsql as $$
  declare previous text; next bigint; place text; origin text;
  begin
    perform pg_advisory_xact_lock(7205311, hashtext(chain_));
    select hash, sequence + 1 into previous, next from audit where chain = chain_ order by sequence desc limit 1;
    previous := coalesce(previous, repeat('0', 64));
    next := coalesce(next, 1);
    place := case when chain_ = 'installation' then next::text else chain_ || '/' || next end;
    origin := case when address_ is null and device_ is null then '' else chr(10) || coalesce(address_, '') || chr(10) || coalesce(device_, '') end;
    insert into audit (chain, sequence, at, actor_id, action, subject_type, subject_id, data, previous_hash, hash, address, device)
    values (chain_, next, at_, actor, action_, subject_type_, subject_id_, data_, previous,
            encode(sha256(convert_to('["' || previous || '","' || place || '",' || tail || origin, 'UTF8')), 'hex'), address_, device_);
  end $$`;
