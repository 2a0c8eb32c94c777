import type { Sabotage } from '../kit/sabotage.ts';

const FREEZE = 'test/batches/freeze.system.test.ts';
const ARCHIVE = 'test/batches/archive.system.test.ts';
const PLAN = 'test/batches/batch-plan.test.ts';

export const BATCH_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'recalled-without-a-word',
    guarantee: 'Партия называет письмо, которое выбрали и отозвали раньше, чем она собрана.',
    file: 'db/batches/open-batches.ts',
    find: '  await tellLeft(em, lines, now);\n',
    replace: '',
    test: { file: 'test/batches/left-out.system.test.ts', name: 'names the letter that left' },
  },
  {
    id: 'recall-window',
    guarantee: 'Партия не берёт письма, пока не истёк срок отзыва.',
    file: 'db/batches/open-batches.ts',
    find: ".where('recall_until', '<=', now)",
    replace: ".where('recall_until', 'is not', null)",
    test: {
      file: FREEZE,
      name: 'leaves a letter that may still be recalled to the next batch, and says how many it left',
    },
  },
  {
    id: 'batch-without-way',
    guarantee: 'Партия не собирается по пути, которого нет ни у одного исполнителя.',
    file: 'db/batches/open-batches.ts',
    find: 'if (off.has(channel)) {',
    replace: "if (off.has(channel) && channel === 'paper') {",
    test: { file: FREEZE, name: 'makes no batch for a way that no worker has, and says so until the site has another' },
  },
  {
    id: 'frozen-twice',
    guarantee: 'Письмо, взятое одной партией, другая не берёт.',
    file: 'db/batches/ready-letters.ts',
    find: ".where('batch_id', 'is', null)",
    replace: ".where('id', 'is not', null)",
    test: { file: FREEZE, name: 'takes no letter twice, also when two are made at once' },
  },
  {
    id: 'frozen-other-site',
    guarantee: 'Партия берёт письма только своего участка.',
    file: 'db/batches/ready-letters.ts',
    find: ".where('site_id', '=', siteId)\n    .where('status',",
    replace: ".where('site_id', '<>', siteId.slice(0, 0))\n    .where('status',",
    test: { file: FREEZE, name: 'takes the letters of its own site only' },
  },
  {
    id: 'frozen-unsigned',
    guarantee: 'Неподписанное письмо в партию не попадает.',
    file: 'domain/letters/letter-life.ts',
    find: "READY_STATUSES = ['signed', 'queued']",
    replace: "READY_STATUSES = ['awaiting_signature', 'signed', 'queued']",
    test: { file: FREEZE, name: 'takes nothing that was not signed' },
  },
  {
    id: 'registry-changed',
    guarantee: 'Письмо, сведения которого изменены после подписания, не отправляется.',
    file: 'activities/batches/build-batch-archive.ts',
    find: 'changedSinceSigning(byId, pair.entry) ?? limitBroken(',
    replace: 'limitBroken(',
    test: {
      file: ARCHIVE,
      name: 'leaves out a letter whose addressee was changed after it was signed; the others go',
    },
  },
  {
    id: 'lost-file-holds-up',
    guarantee: 'Письмо с утраченным файлом не задерживает остальных писем партии.',
    file: 'activities/batches/verify-pairs.ts',
    find: "if (!pair) broken.push({ entry, reason: { code: 'pair_lost' } });",
    replace: "if (!pair) throw new Error('pair_lost');",
    test: { file: ARCHIVE, name: 'leaves out a letter whose file is lost; the others keep consecutive rows' },
  },
  {
    id: 'revoked-is-sent',
    guarantee: 'Перед отправкой подпись проверяется ещё раз: отозванный сертификат не проходит.',
    file: 'activities/batches/verify-pairs.ts',
    find: "return verdict.signature === 'valid' && verdict.revocation !== 'revoked';",
    replace: "return verdict.signature === 'valid';",
    test: {
      file: ARCHIVE,
      name: 'has nothing in it whose signature no longer holds or is of a revoked certificate',
    },
  },
  {
    id: 'archive-made-anew',
    guarantee: 'Письмо из записанного архива партии не возвращается автору: архив, может быть, уже у Почты.',
    file: 'activities/batches/build-batch-archive.ts',
    find: "if (batch.archiveSha256 != null || batch.status === 'answered') return;",
    replace: "if (batch.status === 'answered') return;",
    test: { file: ARCHIVE, name: 'is made once: what was written as the batch’s identity never changes' },
  },
  {
    id: 'archive-replaced',
    guarantee: 'Архив партии, однажды записанный, не меняется.',
    file: 'domain/batches/batch-life.ts',
    find: "next: ['submitting', 'unknown', 'answered'] }",
    replace: "next: ['archived', 'submitting', 'unknown', 'answered'] }",
    test: {
      file: 'test/batches/batch-life.test.ts',
      name: 'has its archive written once: another never takes its place',
    },
  },
  {
    id: 'too-many-letters',
    guarantee: 'В архиве не больше писем, чем принимает Почта.',
    file: 'domain/batches/batch-plan.ts',
    find: 'if (count === profile.maxLetters || grown > profile.plannedArchiveByteSize) break;',
    replace: 'if (grown > profile.plannedArchiveByteSize) break;',
    test: { file: PLAN, name: 'takes at most a thousand letters, the rest overflow in order' },
  },
  {
    id: 'archive-too-large',
    guarantee: 'Архив не больше предела Почты, байт в байт.',
    file: 'domain/batches/batch-plan.ts',
    find: 'grown > profile.plannedArchiveByteSize) break;',
    replace: 'grown > profile.maxArchiveByteSize) break;',
    test: { file: PLAN, name: 'fills an archive to the last byte it may have, and not one more' },
  },
];
