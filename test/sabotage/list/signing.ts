import type { Sabotage } from '../kit/sabotage.ts';

const VERDICT = 'test/signing/verdict.test.ts';

export const SIGNING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'expired-certificate',
    guarantee: 'Подпись сертификатом, срок которого не идёт, не засчитывается.',
    file: 'activities/signing/verification/compose-verdict.ts',
    find: "const accepted = signature === 'valid' && validity === 'valid' && isRevocationClear;",
    replace: "const accepted = signature === 'valid' && isRevocationClear;",
    test: { file: VERDICT, name: 'a certificate that is not valid yet is named so, and counts when its day comes' },
  },
  {
    id: 'revocation-unchecked',
    guarantee: 'Подпись, отзыв которой проверить не по чему, по умолчанию не засчитывается.',
    file: 'activities/signing/verification/compose-verdict.ts',
    find: "(revocation === 'not_checked' && mayBeUnchecked)",
    replace: "(revocation === 'not_checked' || mayBeUnchecked)",
    test: {
      file: 'test/signing/revocation.test.ts',
      name: 'is «not checked», never «invalid», without a list; and by default such a signature does not count',
    },
  },
  {
    id: 'wrong-signer',
    guarantee: 'Хорошая подпись другого человека не засчитывается.',
    file: 'activities/signing/verification/compose-verdict.ts',
    find: 'checkPurposeAndOwner(certificate, expectedFingerprintSha256)',
    replace: 'checkPurposeAndOwner(certificate, undefined)',
    test: { file: VERDICT, name: 'another person is found though the signature is good' },
  },
];
