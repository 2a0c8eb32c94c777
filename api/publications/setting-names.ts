import type { SignerChoice } from '#db/publications/setting-choices.ts';
import type { SettingNames } from '#domain/publications/settings-fields.ts';
import { certificateWords } from './recipient-certificate.ts';

/** Names for what stands in settings by a key. One who has left the site since is known by his key alone. */
export function namesIn(signers: readonly SignerChoice[]): SettingNames {
  const names = new Map(signers.map(({ signerId, fullName }) => [signerId, fullName]));
  return { signer: (signerId) => names.get(signerId) ?? signerId, certificate: certificateWords };
}
