import type { Sabotage } from '../kit/sabotage.ts';

const PICTURE = 'test/publications/picture.test.ts';
const FILE = 'test/publications/course-of-matter.test.ts';
const STEPS = 'test/publications/steps.system.test.ts';
const PROCESS = 'test/publications/publication.system.test.ts';
const MAIL = 'test/publications/mail.test.ts';
const ORDERS = 'test/publications/any-order.system.test.ts';

export const PUBLICATION_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'applicant-published',
    guarantee: 'Имя заявителя не покидает суд, пока настройки этого не скажут.',
    file: 'domain/publications/picture.ts',
    find: 'applicant: parts.applicantName ? publicLine(card.applicantName) : null',
    replace: 'applicant: publicLine(card.applicantName)',
    test: { file: PICTURE, name: 'names nobody unless the settings say so' },
  },
  {
    id: 'lower-resolutions-published',
    guarantee: 'Наружу идут резолюции первого уровня, и никакие другие.',
    file: 'domain/publications/picture.ts',
    find: 'sources.assignments.filter(({ parentId }) => parentId === null)',
    replace: 'sources.assignments.slice()',
    test: { file: PICTURE, name: 'shows resolutions of the first level with their reports, and no other' },
  },
  {
    id: 'impossible-characters',
    guarantee: 'Файл картины читается любым разборщиком XML, что бы ни было в карточке.',
    file: 'activities/publications/format/xml-writer.ts',
    find: 'if (IMPOSSIBLE.test(text)) throw',
    replace: 'if (text.length < 0) throw',
    test: { file: FILE, name: 'never holds a character that XML has no way to write' },
  },
  {
    id: 'empty-lines-published',
    guarantee: 'Файл картины отвечает схеме, что бы ни было в карточке.',
    file: 'domain/publications/public-text.ts',
    find: 'return cut(line, LINE_LENGTH) || NOTHING;',
    replace: 'return cut(line, LINE_LENGTH);',
    test: { file: FILE, name: 'is as the schema says, whatever the rows hold' },
  },
  {
    id: 'card-of-now',
    guarantee: 'Картина показывает карточку, какой она была при последнем событии из четырёх.',
    file: 'db/publications/picture-rows.ts',
    find: "const asOf = revisions.where('occurred_at', '<=', triggerAt).orderBy('revision', 'desc');",
    replace:
      "const asOf = revisions.where('occurred_at', '<=', new Date(triggerAt.getTime() * 2)).orderBy('revision', 'desc');",
    test: {
      file: ORDERS,
      name: 'end in the same last picture in any random order, however often each is told',
    },
  },
  {
    id: 'second-unsent-version',
    guarantee: 'Повтор шага не составляет второй версии той же картины.',
    file: 'activities/publications/take-picture.ts',
    find: 'if (unsent !== null)',
    replace: 'if (unsent === -1)',
    test: {
      file: STEPS,
      name: 'keeps the message before it names it, and gives the unsent version again instead of a second one',
    },
  },
  {
    id: 'equal-picture-sent',
    guarantee: 'Равная картина второй раз сама не уходит.',
    file: 'activities/publications/take-picture.ts',
    find: '=== contentSha256)',
    replace: "=== '')",
    test: { file: STEPS, name: 'sends an equal picture only when a person asks for it' },
  },
  {
    id: 'taken-not-counted',
    guarantee: 'Перемена после снятия картины будит процесс снова.',
    file: 'db/publications/take-picture.ts',
    find: 'taken_count: sql<number>`taken_count + 1`',
    replace: 'taken_count: sql<number>`taken_count`',
    test: { file: STEPS, name: 'tells every change that no picture took in once, and none after it was taken in' },
  },
  {
    id: 'forged-receipt',
    guarantee: 'Подтверждает только тот, кому отправлено.',
    file: 'activities/publications/mailbox/sweep-mailbox.ts',
    find: 'return by === null || by === bareAddress(message.recipient);',
    replace: 'return true;',
    test: {
      file: STEPS,
      name: 'is confirmed by a receipt from the handler that lies in the box, and by nobody else’s',
    },
  },
  {
    id: 'late-bounce-of-older',
    guarantee: 'Поздний ответ о старой версии не трогает новой.',
    file: 'activities/publications/record-answer.ts',
    find: 'if (!message.isNewest) return;',
    replace: 'if (version < 0) return;',
    test: { file: STEPS, name: 'records a bounce of an older version on that version alone' },
  },
  {
    id: 'unclear-taken-for-refused',
    guarantee: 'Обрыв после DATA — неясность, а не отказ и не «не ушло».',
    file: 'mail/smtp-sender.ts',
    find: 'if (isBegun && code === 0)',
    replace: 'if (isBegun && code === 1)',
    test: { file: MAIL, name: 'is unclear only where the text had begun to leave and no answer came' },
  },
  {
    id: 'mail-in-clear',
    guarantee: 'Без STARTTLS сообщение с этой машины не уходит.',
    file: 'mail/smtp-sender.ts',
    find: 'requireTLS: !isSecure',
    replace: 'requireTLS: false',
    test: { file: MAIL, name: 'never leaves in clear where STARTTLS is required and not offered' },
  },
  {
    id: 'end-between-packets',
    guarantee: 'Конец ответа ящика виден, как бы его ни разрезала сеть.',
    file: 'mail/pop3-mailbox.ts',
    find: 'Buffer.concat([this.#tail, packet]).subarray(-END.length)',
    replace: 'packet.subarray(-END.length)',
    test: { file: MAIL, name: 'sees the end of an answer wherever the packets are cut' },
  },
  {
    id: 'overtaken-version',
    guarantee: 'Следующая версия снимается после того, как предыдущая передана или отвергнута.',
    file: 'workflows/publications/send-until-settled.ts',
    find: "if (outcome === 'taken' || outcome === 'refused')",
    replace: "if (outcome !== 'not_sent')",
    test: {
      file: PROCESS,
      name: 'takes the next picture only when the one before was handed over, however often that was tried',
    },
  },
  {
    id: 'change-during-picture-lost',
    guarantee: 'Перемена во время снятия картины входит в следующую.',
    file: 'workflows/publications/publication.workflow.ts',
    find: '  const taken = await takePicture({ matterId, resend });\n',
    replace: '  const taken = await takePicture({ matterId, resend });\n  desk.isChanged = false;\n',
    test: { file: PROCESS, name: 'takes a change that comes while a picture is taken into the next one' },
  },
  {
    id: 'unpublished-waits',
    guarantee: 'Карточка, которая по настройкам не публикуется, не ждёт отправки.',
    file: 'db/publications/publication-list.ts',
    find: "${isChosen('documentGroups', 'document_group')}",
    replace: 'true',
    test: {
      file: 'test/publications/list.system.test.ts',
      name: 'what the settings do not let out, or has no card, is neither listed nor counted, and is not sent in words',
    },
  },
  {
    id: 'crowd-at-the-door',
    guarantee: 'К почтовому серверу, который не отвечает, стучит один за всех.',
    file: 'activities/adapters/breaker.ts',
    find: '(isTried || atMs < shut.untilMs)',
    replace: 'atMs < shut.untilMs',
    test: {
      file: 'test/publications/mail-breaker.test.ts',
      name: 'is knocked at by a few of thousands who wait, and after a pause by one',
    },
  },
  {
    id: 'one-message-shuts-the-door',
    guarantee: 'Просьба повторить одно сообщение позже не задерживает остальных.',
    file: 'activities/adapters/mail-breaker.ts',
    find: "answer.outcome === 'not_sent' && OF_SERVER.has(answer.reason)",
    replace: "answer.outcome === 'not_sent'",
    test: { file: 'test/publications/mail-breaker.test.ts', name: 'is not shut by what it says of one message' },
  },
  {
    id: 'mail-back-untold',
    guarantee: 'Как только почтовый сервер снова отвечает, ждущие сообщения уходят, не дожидаясь своей паузы.',
    file: 'workflows/publications/send-until-settled.ts',
    find: 'desk.answers.length > 0 || desk.isMailBack',
    replace: 'desk.answers.length > 0',
    test: { file: PROCESS, name: 'tries again as soon as it hears that the mail server works again' },
  },
  {
    id: 'held-untold',
    guarantee: 'Ждущим говорят о сервере, который ответил, и только о нём.',
    file: 'temporal/worker/mail-loop.ts',
    find: '(await mailSender.check()) !== null',
    replace: 'mailSender.check === undefined',
    test: {
      file: STEPS,
      name: 'that waits for the mail server is told once that it works again, and only by a server that answers',
    },
  },
  {
    id: 'sealed-for-show',
    guarantee: 'Зашифрованное сообщение снаружи не называет карточки.',
    file: 'activities/publications/compose-message.ts',
    find: "composeSealedMail({ ...parts, subject: 'Ход рассмотрения обращения' }, sealed)",
    replace: 'composeSealedMail({ ...parts }, sealed)',
    test: {
      file: 'test/publications/sealed-message.test.ts',
      name: 'is read with the handler’s key, of whatever kind it is, and says nothing to anybody else',
    },
  },
  {
    id: 'sealed-to-expired',
    guarantee: 'На сертификат, срок которого вышел, ничего не шифруется и открытым не уходит.',
    file: 'activities/signing/openssl-sealer.ts',
    find: 'if (certificate.notAfter < at)',
    replace: 'if (certificate.notAfter < certificate.notBefore)',
    test: {
      file: 'test/publications/sealed-message.test.ts',
      name: 'is not composed for a certificate whose term is over, rather than sent unprotected',
    },
  },
  {
    id: 'any-certificate-will-do',
    guarantee: 'Почта идёт только к серверу, чей сертификат признан.',
    file: 'mail/smtp-sender.ts',
    find: 'secure: isSecure }',
    replace: 'secure: isSecure, tls: { rejectUnauthorized: false } }',
    test: {
      file: 'test/publications/mail-protection.test.ts',
      name: 'says nothing by either way to a server whose authority nobody trusts, or that bears the name of another',
    },
  },
  {
    id: 'message-too-large',
    guarantee: 'Файлы отчётов не делают сообщение больше, чем берёт почтовый сервер: картина уходит, лишнее названо.',
    file: 'domain/publications/picture.ts',
    find: 'byteSize > leftBytes',
    replace: 'byteSize < 0',
    test: {
      file: PICTURE,
      name: 'lets go along what one message holds, of the newest reports first, and names the rest',
    },
  },
  {
    id: 'late-report-refused',
    guarantee: 'Отчёт, опоздавший к переносу поручения, не теряется.',
    file: 'db/matters/sort-out.ts',
    find: 'occurredAt < place.occurredAt;',
    replace: 'occurredAt < new Date(0);',
    test: {
      file: 'test/matters/delo-events.system.test.ts',
      name: 'a report that was on its way while its assignment was moved is put where the assignment is now',
    },
  },
  {
    id: 'history-without-end',
    guarantee: 'История публикации ограничена, сколько бы ни было событий.',
    file: 'workflows/publications/publication-desk.ts',
    find: 'return handledCount >= HANDLED_IN_ONE_RUN || workflowInfo().continueAsNewSuggested;',
    replace: 'return handledCount < 0 && workflowInfo().continueAsNewSuggested;',
    test: {
      file: PROCESS,
      name: 'keeps its history bounded, and loses no change, wish or answer where it is begun anew',
    },
  },
];
