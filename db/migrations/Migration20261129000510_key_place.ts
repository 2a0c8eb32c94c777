import { Migration } from '@mikro-orm/migrations';

/** Signatures of training keys say that the server held the key; the training authority names itself in each certificate. */
export class Migration20261129000510_key_place extends Migration {
  override up(): void {
    this.addSql(
      `update "file" set "facts" = "facts" || '{"keyPlace": "server"}' where "kind" = 'signature' and "subject_kind" = 'letter' and "facts" -> 'certificate' ->> 'issuerName' = 'УЧЕБНЫЙ УЦ МАСК, недействителен для юридически значимого обмена'`,
    );
  }

  override down(): void {
    this.addSql(`update "file" set "facts" = "facts" - 'keyPlace' where "kind" = 'signature'`);
  }
}
