import type { Sabotage } from '../kit/sabotage.ts';

const SIGNING = 'test/letters/signing.system.test.ts';
const PAGE = 'test/signing/plug-in/own-key.system.test.ts';

/** A key on the signer's own computer. */
export const OWN_KEY_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'stopped-run-goes-on',
    guarantee: 'Остановленное ключом подписание само говорит, что остановлено и сколько подписано.',
    file: 'web/public/own-key.js',
    find: "sayHow(place.dataset['keyStopped']);",
    replace: "sayHow(place.dataset['keyGoing']);",
    test: {
      file: PAGE,
      name: 'signs many: a token pulled out stops the rest, a reload signs nothing, and they go on when the signer says so; one letter’s own failure keeps nobody',
    },
  },
  {
    id: 'server-key-in-earnest',
    guarantee: 'Всерьёз ключ сервера не подписывает.',
    file: 'activities/signing/server-signer.ts',
    find: 'isRehearsal ? sign(openssl, pkiDir, signerId, pdf)',
    replace: 'isRehearsal || pdf ? sign(openssl, pkiDir, signerId, pdf)',
    test: {
      file: 'test/signing/server-signer.test.ts',
      name: 'is not made in earnest, whatever keys lie on the server; whose certificate it would be is still told',
    },
  },
  {
    id: 'authority-looked-up-later',
    guarantee: 'Доверенность, с которой поставлена подпись, хранится с подписью, а не ищется потом.',
    file: 'activities/letters/sign-letter.ts',
    find: 'const facts = { ...factsOf(verdict), keyPlace, authority, registrySha256 };',
    replace: 'const facts = { ...factsOf(verdict), keyPlace, authority: undefined, registrySha256 };',
    test: {
      file: SIGNING,
      name: 'keeps the power of attorney that was in force, with its file; what is kept beside the certificate later changes nothing',
    },
  },
  {
    id: 'training-key-unmarked',
    guarantee: 'Подпись ключом сервера помечена везде, где показана.',
    file: 'web/components/server-key-mark.ts',
    find: "if (keyPlace !== 'server') return undefined;",
    replace: "if (keyPlace === 'server') return undefined;",
    test: {
      file: 'test/signing/key-place.test.ts',
      name: 'of the server is marked on the card, before and after signing, and in the course of the letter; one’s own is not',
    },
  },
  {
    id: 'server-signs-for-own-key',
    guarantee: 'За того, кто подписывает своим ключом, сервер не подписывает.',
    file: 'activities/letters/sign-letter.ts',
    find: "if (signatureSha256 === undefined) return { code: 'own_key_needed' };",
    replace: 'if (signatureSha256 === undefined) return null;',
    test: {
      file: SIGNING,
      name: 'is never done by the server: without a signature it is refused, with one it is that certificate that is expected',
    },
  },
  {
    id: 'stamp-of-other-certificate-signed',
    guarantee: 'Отметка на документе называет тот сертификат, которым он подписан.',
    file: 'activities/letters/sign-letter.ts',
    find: "return stamped === fingerprintSha256 ? null : { code: 'stamp_of_other_certificate' };",
    replace: 'return stamped === null ? { code: "stamp_of_other_certificate" } : null;',
    test: { file: SIGNING, name: 'is refused while the stamp on the pages names another certificate' },
  },
  {
    id: 'stranger-certificate-chosen',
    guarantee: 'Своим становится только сертификат, выданный на это имя.',
    file: 'activities/signing/settle-proof.ts',
    find: 'return stranger ? { refusal: stranger } : { facts: certificate };',
    replace: 'return { facts: certificate };',
    test: {
      file: PAGE,
      name: 'is chosen by proving it: another person’s is refused in words, one’s own is kept with its term',
    },
  },
  {
    id: 'pulled-token-refuses-letters',
    guarantee: 'Вынутый носитель останавливает прогон, и письма ждут, а не отвергаются.',
    file: 'web/public/own-key.js',
    find: 'if (!(error instanceof KeyRefusal) || isStop(error)) throw error;',
    replace: 'if (!(error instanceof KeyRefusal)) throw error;',
    test: {
      file: PAGE,
      name: 'signs many: a token pulled out stops the rest, a reload signs nothing, and they go on when the signer says so; one letter’s own failure keeps nobody',
    },
  },
  {
    id: 'run-goes-on-by-itself',
    guarantee: 'Остановленное подписание продолжает только человек: перезагрузка страницы ничего не подписывает.',
    file: 'web/public/own-key.js',
    find: "if ('keyBegin' in place.dataset) void goThrough(place);",
    replace: 'if (place.dataset) void goThrough(place);',
    test: {
      file: PAGE,
      name: 'signs many: a token pulled out stops the rest, a reload signs nothing, and they go on when the signer says so; one letter’s own failure keeps nobody',
    },
  },
];
