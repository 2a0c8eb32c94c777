import { Migration } from '@mikro-orm/migrations';

/** A form 103 that was brought and tells less than the one in force is kept beside it: it says why, and nothing is compared with it. */
export class Migration20261130001900_forms_aside extends Migration {
  override up(): void {
    this.addSql(`alter table "form103_upload" add column "aside" jsonb null`);
    this.addSql(WISH_FUNCTION(`if to_jsonb(new) ->> 'aside' is not null then return null; end if;`));
  }

  override down(): void {
    this.addSql(WISH_FUNCTION(''));
    this.addSql(`alter table "form103_upload" drop column "aside"`);
  }
}

const WISH_FUNCTION = (
  unless: string,
): string => `create or replace function mask_wish_form103() returns trigger language plpgsql as $$
  begin
    ${unless}
    insert into form103_wish (batch_id) values ((to_jsonb(new) ->> tg_argv[0])::uuid);
    return null;
  end $$`;
