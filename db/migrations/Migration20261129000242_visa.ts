import { Migration } from '@mikro-orm/migrations';

const STATUSES = [
  ...[
    'draft',
    'preparing',
    'needs_fix',
    'awaiting_visa',
    'awaiting_signature',
    'returned',
    'signed',
    'queued',
    'submitting',
    'unknown',
  ],
  ...['accepted', 'delivered_to_cabinet', 'printing', 'in_transit', 'at_office', 'attempted', 'returning', 'delivered'],
  ...['returned_to_court', 'lost', 'cancelled', 'filed'],
];

/**
 * A route of approval per site and kind of document, the stage «На визе», and substitution. No row of `letter` is read: new columns are
 * empty, and what was lawful before is lawful still.
 */
export class Migration20261129000242_visa extends Migration {
  override up(): void {
    this.addSql(
      `alter table "letter" add column "endorser_id" uuid null, add column "endorsed_at" timestamptz null, add column "on_behalf_of_id" uuid null`,
    );
    this.statusCheck(STATUSES);
    this.folders('preparing,awaiting_visa,awaiting_signature');
    this.addSql(
      `create table "approval_route" ("site_id" varchar(16) not null, "version" int not null, "endorsers" jsonb not null, "saved_by_id" uuid not null, "saved_at" timestamptz not null, primary key ("site_id", "version"))`,
    );
    this.addSql(
      `create table "substitution" ("id" uuid not null, "site_id" varchar(16) not null, "principal_id" uuid not null, "substitute_id" uuid not null, "from_day" varchar(10) not null, "until_day" varchar(10) not null, "document_kinds" jsonb null, "set_by_id" uuid not null, "set_at" timestamptz not null, "ended_at" timestamptz null, "ended_by_id" uuid null, primary key ("id"))`,
    );
    this.addSql(`create index "substitution_of_site" on "substitution" ("site_id", "until_day")`);
    this.addSql(
      `alter table "signing_run" add column "act" text not null default 'sign', add column "to_id" uuid null, add column "on_behalf_of_id" uuid null`,
    );
    this.addSql(
      `alter table "signing_run" add constraint "signing_run_act_check" check ("act" in ('sign', 'reassign'))`,
    );
  }

  override down(): void {
    this.addSql(`alter table "signing_run" drop column "act", drop column "to_id", drop column "on_behalf_of_id"`);
    this.addSql(`drop table "substitution"`);
    this.addSql(`drop table "approval_route"`);
    this.addSql(`update "letter" set "status" = 'awaiting_signature' where "status" = 'awaiting_visa'`);
    this.statusCheck(STATUSES.filter((status) => status !== 'awaiting_visa'));
    this.folders('preparing,awaiting_signature');
    this.addSql(
      `alter table "letter" drop column "endorser_id", drop column "endorsed_at", drop column "on_behalf_of_id"`,
    );
  }

  /** The rows there are obey the narrower rule: the next migration reads them all without holding anybody up. */
  private statusCheck(statuses: readonly string[]): void {
    this.addSql(`alter table "letter" drop constraint "letter_status_check"`);
    const list = statuses.map((status) => `'${status}'`).join(', ');
    this.addSql(`alter table "letter" add constraint "letter_status_check" check ("status" in (${list})) not valid`);
  }

  /** The function stands in two indexes: what it says of the statuses there are does not change. */
  private folders(approval: string): void {
    this
      .addSql(`create or replace function letter_folder(status text) returns text language sql immutable strict parallel safe
      return case ${foldersWith(approval)} end`);
  }
}

function foldersWith(approval: string): string {
  const folders = [
    ...[
      ['draft', 'draft'],
      ['to_mend', 'needs_fix,returned'],
      ['approval', approval],
      ['to_send', 'signed,queued,submitting,unknown'],
      ['with_post', 'accepted,delivered_to_cabinet,printing,in_transit,at_office,attempted,returning'],
    ],
    ...[
      ['done', 'delivered,returned_to_court,lost,filed'],
      ['cancelled', 'cancelled'],
    ],
  ];
  return folders.map(([folder, statuses]) => `when status = any ('{${statuses}}') then '${folder}'`).join(' ');
}
