import type { CertificateFacts } from '#activities/ports/signer.ts';

/** A certificate of an invented judge. */
export const FACTS: CertificateFacts = {
  serialNumber: '43A628354CF6B629B1773A5384955D1B',
  ownerName: 'Тестов Тест Тестович',
  position: 'Мировой судья',
  organisation: 'Судебный участок № 95',
  issuerName: 'УЧЕБНЫЙ УЦ МАСК',
  fingerprintSha256: '4fa32896d0d8411301655e4f59ed61c0c8fd6d4da8f37b00aca482a19b1ed3a8',
  validFrom: '2025-11-24T21:30:00.000Z',
  validTo: '2046-11-24T00:00:00.000Z',
};

/** A name that needs three lines, with the letters and signs that fonts lose. */
export const LONG_NAME =
  'Ёлкина-Щербакова-Тестовская Фёкла-Аграфена Ъюлиановна, председатель судебной коллегии «Первая» № 12 – исполняющая обязанности';
