import type { Sabotage } from '../kit/sabotage.ts';

const CHANNEL = 'test/post/paper-channel.test.ts';
const BATCH = 'test/paper/paper-batch.system.test.ts';

const WAY = 'test/paper/way-of-letter.system.test.ts';

export const PAPER_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'paper-refused-printed',
    guarantee: 'Письмо, которого Почта не взяла, не печатают вместе с остальными.',
    file: 'api/paper/print-archive.ts',
    find: '.filter(({ letterId }) => ordered.has(letterId))',
    replace: ".filter(({ letterId }) => ordered.size > 0 && letterId !== '')",
    test: {
      file: BATCH,
      name: 'gives a letter that the Post finds faulty back to its author with the words of the Post; the others go on',
    },
  },
  {
    id: 'paper-ways-together',
    guarantee: 'Письма двух путей не попадают в одну партию.',
    file: 'db/batches/open-batches.ts',
    find: 'return `${profileId} ${channelOfLetter(way, site)}`;',
    replace: "return profileId + (way === 'own' ? '' : site.id.slice(0, 0));",
    test: {
      file: WAY,
      name: 'never go in one batch: each batch has its channel, and orders name the office of the site',
    },
  },
  {
    id: 'paper-way-closed',
    guarantee: 'Письмо на бумаге не уходит на подпись у участка, который бумажных не отправляет.',
    file: 'api/letters/submission-faults.ts',
    find: "if (way === 'own' || status !== 'draft' || hasBothWays(",
    replace: "if (way === 'paper' || status !== 'draft' || hasBothWays(",
    test: {
      file: WAY,
      name: 'is there only with an office of the site, which is one of its versions and needs a worker with the account',
    },
  },
  {
    id: 'paper-blind-resend',
    guarantee:
      'Письмо на бумаге, ответ о котором потерян, не заказывается вслепую второй раз: сначала спрашивают Почту.',
    file: 'activities/adapters/otpravka/order-letters.ts',
    find: 'letters.filter(({ letter: { paper } }) => paper.mayBeThere)',
    replace: 'letters.filter(({ letter: { paper } }) => paper.mayBeThere && paper.pageCount < 0)',
    test: { file: CHANNEL, name: 'that lie in a batch already are taken as they are, under the same ШПИ' },
  },
  {
    id: 'paper-resend-unmarked',
    guarantee: 'Вторая попытка знает, что письма уже передавались.',
    file: 'db/paper/paper-letters.ts',
    find: "i.outcome is distinct from 'not_sent'",
    replace: "i.outcome = 'absent'",
    test: { file: BATCH, name: 'has one order a letter, whatever call of ours loses its answer' },
  },
  {
    id: 'paper-wrong-shpi',
    guarantee: 'ШПИ пишется тому письму, чей заказ его получил, а не по месту в ответе.',
    file: 'activities/paper/hand-in.ts',
    find: 'await shareAccepted(tx, batch.id, handed, now);',
    replace:
      'await shareAccepted(tx, batch.id, handed.map((one, at) => ({ ...one, shpi: handed.at(-1 - at)?.shpi ?? null })), now);',
    test: {
      file: BATCH,
      name: 'is ordered, printed and handed in: only then are its letters the Post’s, each under its own ШПИ',
    },
  },
  {
    id: 'paper-accepted-early',
    guarantee: 'Письмо на бумаге не считается принятым Почтой, пока его не сдали.',
    file: 'activities/batches/share-answers.ts',
    find: "if (isOnPaper && letter.state === 'accepted')",
    replace: "if (isOnPaper && letter.state === 'rejected')",
    test: {
      file: BATCH,
      name: 'is ordered, printed and handed in: only then are its letters the Post’s, each under its own ШПИ',
    },
  },
  {
    id: 'paper-forms-not-kept',
    guarantee: 'Бумаги Почты хранятся и не считаются ничьими файлами.',
    file: 'db/blobs/named-files.ts',
    find: "  ['paper_form', 'sha256'],\n",
    replace: '',
    test: {
      file: BATCH,
      name: 'keeps every paper of the Post; what does not come now is asked for again, and nobody waits for it',
    },
  },
  {
    id: 'paper-unclear-called-not-sent',
    guarantee: 'Обрыв связи посреди заказа — неясность, а не «не отправлено».',
    file: 'activities/adapters/otpravka/paper-channel.ts',
    find: "if (error instanceof PostUnclearError) return { outcome: 'unknown', reason: error.message };\n    // The first",
    replace:
      "if (error instanceof PostUnclearError) return { outcome: 'refused', faults: [], message: error.message };\n    // The first",
    test: { file: BATCH, name: 'has one order a letter, whatever call of ours loses its answer' },
  },
];
