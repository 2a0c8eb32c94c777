import { Migration } from '@mikro-orm/migrations';

/** Certificates that people have chosen for their own keys, and runs whose signatures come from the signer's browser. */
export class Migration20261129000410_own_keys extends Migration {
  override up(): void {
    this.addSql(
      `create table "own_certificate" ("id" uuid not null, "account_id" uuid not null, "challenge" text not null, "proof_base64" text not null, "state" text not null, "facts" jsonb null, "refusal" jsonb null, "authority_number" text null, "authority_from" varchar(10) null, "authority_until" varchar(10) null, "authority_file_name" text null, "authority_sha256" varchar(64) null, "asked_at" timestamptz not null, "free_at" timestamptz not null, "decided_at" timestamptz null, "ended_at" timestamptz null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "own_certificate" add constraint "own_certificate_account_id_foreign" foreign key ("account_id") references "account" ("id")`,
    );
    this.addSql(
      `alter table "own_certificate" add constraint "own_certificate_state_check" check ("state" in ('asked', 'accepted', 'refused', 'ended'))`,
    );
    this.addSql(
      `create unique index "own_certificate_in_use" on "own_certificate" ("account_id") where "state" = 'accepted'`,
    );
    this.addSql(`create index "own_certificate_of_account" on "own_certificate" ("account_id", "asked_at")`);
    this.addSql(
      `create index "own_certificate_authority" on "own_certificate" ("authority_sha256") where "authority_sha256" is not null`,
    );
    this.addSql(`create index "own_certificate_asked" on "own_certificate" ("free_at") where "state" = 'asked'`);
    this.addSql(
      `create trigger own_certificate_notify after insert on "own_certificate" for each row execute function mask_notify('mask_own_key', 'id')`,
    );
    this.addSql(`alter table "signing_run" add column "key_place" text not null default 'server'`);
    this.addSql(
      `alter table "signing_run" add constraint "signing_run_key_place_check" check ("key_place" in ('server', 'own'))`,
    );
    this.addSql(`alter table "signing_run_item" add column "signature_sha256" varchar(64) null`);
    this.addSql(
      `create index "signing_run_item_signature" on "signing_run_item" ("signature_sha256") where "signature_sha256" is not null`,
    );
  }

  override down(): void {
    this.addSql(`alter table "signing_run_item" drop column "signature_sha256"`);
    this.addSql(`alter table "signing_run" drop column "key_place"`);
    this.addSql(`drop table "own_certificate"`);
  }
}
