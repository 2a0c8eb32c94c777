import { expect, it } from 'vitest';
import { formOf, withoutKey } from '#api/publications/settings-form.ts';
import { INITIAL_SETTINGS } from '#domain/publications/publication-settings.ts';
import { makeRecipient } from './kit/recipient-keys.ts';

it('a refused form does not write a private key, or what may be one, back into the page', () => {
  const recipient = makeRecipient('curve');
  const { pem } = recipient;
  recipient.remove();
  const back = (recipientCertificate: string): string =>
    withoutKey({ ...formOf(INITIAL_SETTINGS), recipientCertificate }).recipientCertificate;
  const key = '-----BEGIN PRIVATE KEY-----\nAA==\n-----END PRIVATE KEY-----\n';
  expect([key, pem + key, 'MC4CAQAwBQYDK2VwBCIEIA=='].map(back)).toEqual(['', '', '']);
  expect(back(pem)).toBe(pem);
  const named = key.replaceAll('PRIVATE KEY', 'CERTIFICATE').replace('AA==', 'MC4CAQAwBQYDK2VwBCIEIA==');
  const bare = pem.replaceAll(/-----.*-----/g, '');
  expect([named, `${pem}\nMC4CAQAwBQYDK2VwBCIEIA==`, bare.slice(9)].map(back)).toEqual(['', '', '']);
  const spoilt = pem.replace(/.{20}(?=\n-----END)/, '');
  for (const shown of [bare, spoilt, 'не сертификат', 'C:\\ключи\\sayt.pem', '']) expect(back(shown)).toBe(shown);
});
