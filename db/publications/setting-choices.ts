import type { EntityManager } from '@mikro-orm/postgresql';
import { listCardWords } from '../matters/list-words.ts';
import { database } from '../statements/database.ts';

/** What a site may choose from: groups and kinds of delivery that its journal knows, and whose key may sign. */
export interface SettingChoices {
  readonly documentGroups: readonly string[];
  readonly deliveryKinds: readonly string[];
  readonly signers: readonly SignerChoice[];
}

export interface SignerChoice {
  readonly signerId: string;
  readonly fullName: string;
  readonly position: string;
}

export async function readSettingChoices(em: EntityManager, siteId: string): Promise<SettingChoices> {
  return {
    documentGroups: await listCardWords(em, siteId, 'document_group'),
    deliveryKinds: await listCardWords(em, siteId, 'delivery_kind'),
    signers: await listSigners(em, siteId),
  };
}

/** Active people of the site whose key the server holds. */
export async function listSigners(em: EntityManager, siteId: string): Promise<readonly SignerChoice[]> {
  const rows = await database(em)
    .selectFrom('account')
    .select(['signer_id', 'full_name as fullName', 'position'])
    .where('site_id', '=', siteId)
    .where('is_active', '=', true)
    .where('signer_id', 'is not', null)
    .orderBy('full_name')
    .execute();
  return rows.flatMap(({ signer_id: signerId, ...person }) => (signerId === null ? [] : [{ signerId, ...person }]));
}
