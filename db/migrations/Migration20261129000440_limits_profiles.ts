import { Migration } from '@mikro-orm/migrations';

/**
 * Profiles of the Post's limits by versions. A site names the family, letters and batches the version that they began with. What the
 * program ships is put in after the migrations, and has one version for ever.
 */
export class Migration20261129000440_limits_profiles extends Migration {
  override up(): void {
    this.addSql(`create table "limits_profile" (
      "id" varchar(64) not null, "family" varchar(40) not null, "version" int not null, "is_shipped" boolean not null,
      "copied_from" varchar(64) null, "content" jsonb not null, "author_id" uuid null, "created_at" timestamptz not null,
      primary key ("id"),
      constraint limits_profile_version unique ("family", "version"),
      constraint limits_profile_id check ("id" = "family" || case when "version" = 1 then '' else '@' || "version" end),
      constraint limits_profile_shipped check (not "is_shipped" or ("version" = 1 and "copied_from" is null)),
      constraint limits_profile_copied_from_fk foreign key ("copied_from") references "limits_profile" ("id"),
      constraint limits_profile_author_id_fk foreign key ("author_id") references "account" ("id"))`);
    this.addSql(
      `create trigger limits_profile_append_only before update or delete on "limits_profile" for each row execute function mask_refuse_change()`,
    );
    this.addSql(`create function mask_refuse_shipped_profile() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from limits_profile where family = new.family and is_shipped) then
          raise exception 'the profile % is shipped: it can only be copied', new.family using errcode = 'check_violation';
        end if;
        return new;
      end $$`);
    this.addSql(
      `create trigger limits_profile_of_people before insert on "limits_profile" for each row when (not new.is_shipped) execute function mask_refuse_shipped_profile()`,
    );
  }

  override down(): void {
    this.addSql(`drop table "limits_profile"`);
    this.addSql(`drop function mask_refuse_shipped_profile`);
  }
}
