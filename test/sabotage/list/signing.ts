import type { Sabotage } from '../kit/sabotage.ts';

const VERDICT = 'test/signing/verdict.test.ts';
const CERTIFICATES = 'test/signing/kin/certificates.test.ts';
const KEYS = 'test/signing/kin/keys-and-lists.test.ts';
const LISTS = 'test/signing/kin/lists.test.ts';
const NAMES = 'test/signing/kin/names.test.ts';

export const SIGNING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'signature-audited-twice',
    guarantee: 'Подпись, которую записывают сразу два исполнителя, в журнале одна.',
    file: 'activities/letters/sign-letter.ts',
    find: "data: evidence }, 'event'),",
    replace: 'data: evidence }),',
    test: {
      file: 'test/letters/signing.system.test.ts',
      name: 'that two workers make at once, the slow and the one who was given its step, is one in the course and in the journal',
    },
  },
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
    find: 'checkPurposeAndOwner(signer, expectedFingerprintSha256)',
    replace: 'checkPurposeAndOwner(signer, undefined)',
    test: { file: VERDICT, name: 'another person is found though the signature is good' },
  },
  {
    id: 'every-path',
    guarantee:
      'Подпись засчитывается, если хороша хоть одна цепочка до доверенного корня, в каком порядке бы ни лежали файлы.',
    file: 'activities/signing/verification/judge-signature.ts',
    find: 'of findPaths(claimed, { ...trust, embedded }))',
    replace: 'of findPaths(claimed, { ...trust, embedded }).slice(0, 1))',
    test: { file: KEYS, name: 'a superseded certificate of the same key, revoked by the root' },
  },
  {
    id: 'trust-roots-only',
    guarantee: 'Доверяется только тому, что лежит среди корневых сертификатов.',
    file: 'activities/signing/trust/find-paths.ts',
    find: 'const roots = ordered(issuers.roots);',
    replace: 'const roots = ordered([...issuers.roots, ...issuers.intermediates]);',
    test: { file: CERTIFICATES, name: 'a self-signed certificate that lies between and not among the roots' },
  },
  {
    id: 'list-by-key',
    guarantee: 'Список отозванных слушают, только если его подписал ключ самого издателя.',
    file: 'activities/signing/trust/trusted-lists.ts',
    find: "if (stderr.includes('verify OK')) return true;",
    replace: "if (stderr.includes('verify')) return true;",
    test: { file: LISTS, name: 'the same, claiming the authority’s key identifier' },
  },
  {
    id: 'list-critical',
    guarantee: 'Список отозванных с неизвестным критическим расширением не говорит «не отозван».',
    file: 'activities/signing/revocation/read-crl.ts',
    find: 'refuseUnknown(extensions, [ISSUING_POINT, AUTHORITY_KEY_ID]);',
    replace: '',
    test: { file: LISTS, name: 'an unknown critical extension of the list' },
  },
  {
    id: 'critical-named',
    guarantee: 'Неизвестное критическое расширение сертификата названо причиной отказа.',
    file: 'activities/signing/verification/chain-fault.ts',
    find: '!HONOURED.has(oid)',
    replace: 'HONOURED.has(oid)',
    test: { file: CERTIFICATES, name: 'an unknown critical extension of the signer' },
  },
  {
    id: 'bes-attributes',
    guarantee: 'Подпись без подписанной ссылки на сертификат — не CAdES-BES и не засчитывается.',
    file: 'activities/signing/verification/read-signature.ts',
    find: 'besFault(signer, contentType) ?? certificateFault(cms)',
    replace: 'certificateFault(cms)',
    test: {
      file: 'test/signing/cases.test.ts',
      name: 'no-signed-attributes: is no CAdES-BES, though openssl lets it pass',
    },
  },
  {
    id: 'name-comparison',
    guarantee: 'Имя издателя узнаётся, какими бы буквами и пробелами оно ни было записано.',
    file: 'activities/signing/certificates/read-name.ts',
    find: '(letter) => letter.toLowerCase()',
    replace: '(letter) => letter',
    test: { file: NAMES, name: 'case and spaces' },
  },
  {
    id: 'signature-armour',
    guarantee: 'Подпись, сохранённая программами Windows (UTF-16, certutil), читается.',
    file: 'activities/signing/cms/signature-form.ts',
    find: "'SIGNATURE', ANYTHING]",
    replace: "'SIGNATURE']",
    test: { file: 'test/signing/signature-forms.test.ts', name: 'PEM of `certutil -encode`' },
  },
  {
    id: 'trust-unusable',
    guarantee: 'Когда проверять подписи нечем, руководителю не советуют повторить позже, а называют, что сломано.',
    file: 'activities/letters/sign-letter.ts',
    find: 'if (error instanceof SigningSetupError) return refuse(dependencies, request, error);',
    replace: '',
    test: {
      file: 'test/letters/signing.system.test.ts',
      name: 'that cannot be checked for want of a sound trust directory is told so, and not as something to try again',
    },
  },
];
