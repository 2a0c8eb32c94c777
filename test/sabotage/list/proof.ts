import type { Sabotage } from '../kit/sabotage.ts';

const GATE = 'test/proof/gate.test.ts';
const NOTICE = 'test/proof/party-notice.test.ts';
const EVIDENCE = 'test/proof/evidence.test.ts';
const SITE = 'test/proof/evidence.system.test.ts';

export const PROOF_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'kept-through-holidays',
    guarantee: 'Нерабочие праздничные дни в срок хранения письма не входят.',
    file: 'domain/proof/storage-term.ts',
    find: "return dayKind(day, calendar) !== 'holiday';",
    replace: 'return dayKind(day, calendar) !== undefined;',
    test: { file: GATE, name: 'over the New Year is not over after seven days of the calendar' },
  },
  {
    id: 'notified-before-the-envelope',
    guarantee: 'Пока невручённое письмо едет обратно, адресат извещённым не назван.',
    file: 'domain/proof/judge-gate.ts',
    find: "const waitsForEnvelope = rule.receipt === 'deemed' && settled === undefined && facts.isGoingBack;",
    replace: 'const waitsForEnvelope = false;',
    test: { file: GATE, name: 'waits for the envelope that goes back before it takes a letter for delivered' },
  },
  {
    id: 'deemed-received',
    guarantee: 'День получения и день, с которого закон считает письмо доставленным, не смешиваются.',
    file: 'domain/proof/judge-gate.ts',
    find: "const receivedOn = rule.receipt === 'received' ? on : null;",
    replace: 'const receivedOn = on;',
    test: { file: GATE, name: 'take what lay its term from the day it was sent back' },
  },
  {
    id: 'person-unheard',
    guarantee: 'Решение человека о невручённом письме выше операций Почты.',
    file: 'domain/proof/judge-gate.ts',
    find: '  if (settled) return RULES_DECIDED[settled.choice];\n',
    replace: '  void settled;\n  void RULES_DECIDED;\n',
    test: { file: GATE, name: 'outranks the operations, with the norms he named' },
  },
  {
    id: 'unconfirmed-is-notified',
    guarantee: 'Сообщение, получение которого не подтверждено, извещением не названо.',
    file: 'domain/proof/party-notice.ts',
    find: "if (message.fate !== 'delivered' || deliveredAt === null) return",
    replace: "if (message.fate === 'unsent' || deliveredAt === undefined) return",
    test: { file: NOTICE, name: 'was sent a mail that nobody has confirmed' },
  },
  {
    id: 'zip-shell-unread',
    guarantee: 'Бит, изменённый там, куда не смотрит распаковщик, найден тоже.',
    file: 'activities/proof/evidence/open-evidence.ts',
    find: 'return isInOrder && writeCanonicalZip(read).equals(zip);',
    replace: 'return isInOrder;',
    test: {
      file: EVIDENCE,
      name: 'is found out by the program when a single bit of the zip is another, also where no unpacker looks',
    },
  },
  {
    id: 'tree-forgets-neighbours',
    guarantee: 'Запись журнала из файла доказательств ведёт к корню дня.',
    file: 'db/proof/hash-tree.ts',
    find: "return hash === undefined ? [] : [{ side: isLeft ? 'R' : 'L', hash }];",
    replace: "return hash === undefined ? [] : [{ side: 'R', hash }];",
    test: {
      file: EVIDENCE,
      name: 'is whole for sh and openssl alone, with every entry led to its root and every root stamped',
    },
  },
  {
    id: 'half-signed',
    guarantee: 'Подпись службы стоит на всём подтверждении отправки, до последнего байта.',
    file: 'activities/proof/sealing/sign-pdf.ts',
    find: 'const content = Buffer.concat([file.subarray(0, start), file.subarray(end)]);',
    replace: 'const content = file.subarray(0, start);',
    test: {
      file: 'test/proof/confirmation.test.ts',
      name: 'bears the service’s signature over every byte of it, which openssl verifies',
    },
  },
  {
    id: 'sms-without-consent',
    guarantee: 'СМС предлагается только тому, кто дал согласие.',
    file: 'domain/proof/party-notice.ts',
    find: "(needs !== 'consent' || hasConsent)",
    replace: "(needs !== 'consent' || !hasConsent || hasConsent)",
    test: {
      file: 'test/proof/party-notice.test.ts',
      name: 'is offered no SMS without his consent, and no call without his telephone',
    },
  },
  {
    id: 'evidence-given-untold',
    guarantee: 'Выдача файла доказательств записывается в журнал.',
    file: 'api/proof/evidence.ts',
    find: "await note(actor, [{ kind: 'letter', id: letter.id, sha256: file.sha256 }]);",
    replace: 'void note;',
    test: {
      file: SITE,
      name: 'gives a file that sh and openssl check, with the stamped root of the day, and writes down that it was given',
    },
  },
  {
    id: 'way-too-late-for-procedure',
    guarantee: '«Что ещё возможно» не называет дня, в который извещение по этому закону уже опоздает.',
    file: 'domain/proof/ways.ts',
    find: 'way.tellsNothing === true ? hearingAt : noticeBy(procedure, hearingAt)',
    replace: 'way.tellsNothing === true ? noticeBy(procedure, hearingAt) : hearingAt',
    test: {
      file: 'test/proof/gate.test.ts',
      name: 'names no day on which the notice would come too late for its procedure',
    },
  },
  {
    id: 'draft-stops-confirmations',
    guarantee: 'Письмо без номера у Почты не отменяет подтверждений остальных и названо.',
    file: 'api/proof/confirmations.ts',
    find: "if (!(error instanceof ApplicationError) || error.code !== 'not-found') throw error;",
    replace: 'throw error;',
    test: {
      file: SITE,
      name: 'confirms those of many that the Post has, names the others, and goes back to the list when it has none',
    },
  },
  {
    id: 'letter-out-of-case',
    guarantee: 'Письмо, вынутое из доказательств по делу, находится.',
    file: 'activities/proof/evidence/compose-evidence.ts',
    find: 'const manifest = encoded(parts.map(',
    replace: "const manifest = encoded(parts.filter(({ name }) => !name.endsWith('.zip')).map(",
    test: {
      file: EVIDENCE,
      name: 'is whole for sh and openssl, and is found out when a letter is taken out, put in or another',
    },
  },
  {
    id: 'representative-makes-worse',
    guarantee: 'Извещение представителя не ухудшает извещение самого участника.',
    file: 'domain/proof/through-representative.ts',
    find: '|| !isBetter(rule.gate, own.gate)',
    replace: '|| (isBetter(rule.gate, own.gate), false)',
    test: { file: 'test/proof/through-representative.test.ts', name: 'that is notified itself rests on that' },
  },
  {
    id: 'judge-told-utc',
    guarantee: 'Время в сводке файла доказательств — по часам суда, с названным поясом.',
    file: 'activities/proof/evidence/summary.ts',
    find: '`${zonedMomentWords(new Date(at), timeZone)} — ${who}: ${what}`',
    replace: '`${at} — ${who}: ${what}`',
    test: {
      file: EVIDENCE,
      name: 'tells people every moment by the court’s clock and names the clock; programs are told UTC',
    },
  },
  {
    id: 'case-told-as-letter',
    guarantee: 'Файл доказательств дела без писем не назван файлом письма.',
    file: 'activities/proof/evidence/check-evidence.ts',
    find: 'kind: about?.kind ?? kindByList(inspected),',
    replace: "kind: kindByList(inspected) ?? 'letter',",
    test: {
      file: 'test/proof/evidence-check.test.ts',
      name: 'of a case without letters is told as one of a case, not of a letter',
    },
  },
  {
    id: 'form-tasks-alike',
    guarantee: 'Задания о форме 103 разных партий называются по-разному.',
    file: 'domain/work/task-kinds.ts',
    find: 'return title?.(details, subject) ?? label;',
    replace: 'void title, void details, void subject; return label;',
    test: {
      file: 'test/form103/compare-form.test.ts',
      name: 'names its batch and what differs: those of several batches are never titled alike, and bear nobody’s name',
    },
  },
  {
    id: 'unkept-notifies',
    guarantee: 'Письмом, которого в копии нет, никто не извещён.',
    file: 'domain/proof/judge-gate.ts',
    find: 'if (isSentUnkept === true) return RULE_SENT_UNKEPT;',
    replace: 'if (isSentUnkept === null) return RULE_SENT_UNKEPT;',
    test: {
      file: 'test/proof/gate.test.ts',
      name: 'notifies nobody, though the Post has handed something over under its number',
    },
  },
  {
    id: 'disputed-shpi-notifies',
    guarantee: 'Пока бумага Почты называет ШПИ письма чужим, сказанное о нём никого не извещает.',
    file: 'domain/proof/judge-gate.ts',
    find: 'if (isDisputed(letter)) return RULE_SHPI_DISPUTED;',
    replace: 'void RULE_SHPI_DISPUTED;',
    test: {
      file: 'test/proof/gate.test.ts',
      name: 'neither notifies nor fails to, whatever was told under it or decided of it',
    },
  },
  {
    id: 'question-handed-over',
    guarantee: 'Партия, о которой после возврата только спросили, не показана переданной.',
    file: 'activities/batches/ask-first.ts',
    find: "await mustMoveBatch(tx, batchId, { to: 'unknown', awaiting }, now);",
    replace: "await mustMoveBatch(tx, batchId, { to: 'unknown', awaiting, more: { submittedAt: now } }, now);",
    test: {
      file: 'test/recovery/steps.system.test.ts',
      name: 'makes the first attempt after it a question: what is older than it is looked up before it is sent',
    },
  },
  {
    id: 'past-hearings-of-closed-cases',
    guarantee: 'Прошедшее заседание видно среди «Заседаний» и тогда, когда дело с тех пор закрыто.',
    file: 'db/proof/hearings.ts',
    find: "eb('h.state', 'in', MAY_HAVE_BEEN), eb('h.starts_at', '<', now)",
    replace: "eb('c.state', '=', 'open'), eb('h.starts_at', '<', now)",
    test: {
      file: 'test/proof/evidence.system.test.ts',
      name: 'says before a hearing who is notified and who is not, on the list of hearings and of the case',
    },
  },
];
