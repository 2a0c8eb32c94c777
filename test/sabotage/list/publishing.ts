import type { Sabotage } from '../kit/sabotage.ts';

const VERSIONS = 'test/publications/setting-versions.system.test.ts';
const LIST = 'test/publications/list.system.test.ts';
const BACKFILL = 'test/publications/backfill.system.test.ts';
const CHECKS = 'test/publications/link-checks.system.test.ts';

export const PUBLISHING_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'left-out-untold',
    guarantee: 'Файл, который не поместился в сообщение, назван суду с пределом.',
    file: 'activities/publications/take-picture.ts',
    find: '  await tellLeftOut(tx, { matterId, version, siteId: message.siteId, picture }, now);\n',
    replace: '',
    test: {
      file: 'test/publications/steps.system.test.ts',
      name: 'tells the court which files its message does not bring, with the limit, until one brings all of them',
    },
  },
  {
    id: 'signing-key-accepted',
    guarantee: 'Сертификат, ключом которого не зашифровать, не сохраняется и у действующего назван.',
    file: 'api/publications/recipient-certificate.ts',
    find: 'const keyFault = recipientKeyFault(keyTypeOf(certificate));',
    replace: 'const keyFault = recipientKeyFault(undefined);',
    test: {
      file: 'test/publications/sealed-message.test.ts',
      name: 'is not composed for a key that cannot encrypt; that is said by name on saving, and of one that is in force',
    },
  },
  {
    id: 'settings-overwritten',
    guarantee: 'Настройки, которые тем временем изменил другой, не перезаписываются.',
    file: 'db/publications/settings-versions.ts',
    find: 'if (newest.version !== base) return null;',
    replace: 'if (newest.version > base) return null;',
    test: {
      file: VERSIONS,
      name: 'what another has changed meanwhile is not overwritten: of two who saw the same version one saves',
    },
  },
  {
    id: 'settings-of-another-site',
    guarantee: 'Настройки чужого участка — то же, что несуществующие.',
    file: 'api/publications/site-access.ts',
    find: 'const isHis = actor.siteId === null || actor.siteId === siteId;',
    replace: "const isHis = actor.siteId !== '' || actor.siteId === siteId;",
    test: {
      file: VERSIONS,
      name: 'only the supervisor of the site and the admin may look and set; another site is as good as absent',
    },
  },
  {
    id: 'standing-by-older-message',
    guarantee: 'О публикации судят по её последнему сообщению.',
    file: 'db/migrations/Migration20261129000060_publication_standing.ts',
    find: 'm.version > new.version)',
    replace: 'm.version < 0)',
    test: { file: LIST, name: 'a message’s fate moves its publication, an older one’s does not' },
  },
  {
    id: 'late-receipt-unsaid',
    guarantee: 'Публикация без подтверждения в срок так и называется.',
    file: 'domain/publications/standing.ts',
    find: "return receiptDueAt < now ? 'unconfirmed' : 'awaiting';",
    replace: "return receiptDueAt > now ? 'unconfirmed' : 'awaiting';",
    test: {
      file: 'test/publications/standing.test.ts',
      name: 'waits for the receipt until its term and is unconfirmed after it',
    },
  },
  {
    id: 'backfill-twice',
    guarantee: 'Карточка, о которой уже отправлено или ждёт отправки, при публикации открытых не повторяется.',
    file: 'db/publications/backfill.ts',
    find: "or([eb('p.last_version', 'is', null), eb('p.last_version', '=', 0)]),",
    replace: "or([eb('p.last_version', 'is', null), eb('p.last_version', '>=', 0)]),",
    test: {
      file: BACKFILL,
      name: 'says before anything is done how many messages would go and which cards are first, and changes nothing',
    },
  },
  {
    id: 'test-message-of-a-card',
    guarantee: 'Проверочное сообщение узнаётся как проверочное и не похоже на публикацию.',
    file: 'api/publications/link-checks.ts',
    find: "'X-Mask-Test': 'yes'",
    replace: "'X-Mask-Publication': 'yes'",
    test: {
      file: CHECKS,
      name: 'the test message is marked as one, has its own name, says nothing of any card, and is named alike when repeated',
    },
  },
  {
    id: 'code-in-preview',
    guarantee: 'Просмотр не показывает ни кода заявителя, ни его хеша.',
    file: 'api/publications/preview.ts',
    find: 'access: HIDDEN_ACCESS',
    replace: "access: { salt: '00', hash: rows.accessCode }",
    test: { file: 'test/publications/preview.system.test.ts', name: 'never shows the access code, and sends nothing' },
  },
  {
    id: 'public-page-in-clear',
    guarantee: 'Страница заявителя вне своей машины — только по https.',
    file: 'domain/publications/settings-faults.ts',
    find: "if (protocol !== 'https:' && ",
    replace: "if (protocol === 'ftp:' && ",
    test: {
      file: 'test/publications/settings.test.ts',
      name: 'the applicant’s page is opened over https only, but for this very machine',
    },
  },
  {
    id: 'refused-never-sent-again',
    guarantee: 'Карточки, сообщение которых не принято, есть среди тех, что отправят снова.',
    file: 'db/publications/backfill.ts',
    find: "eb('p.last_status', '=', anyOf<MessageStatus>(NOT_TAKEN)),",
    replace: "eb('p.last_version', '<', 0),",
    test: {
      file: BACKFILL,
      name: 'says before anything is done how many messages would go and which cards are first, and changes nothing',
    },
  },
  {
    id: 'new-address-told-nothing',
    guarantee: 'Новому адресу уходит и картина, равная той, что была у прежнего.',
    file: 'db/publications/take-picture.ts',
    find: 'told?.recipient === recipient ? told.content_sha256 : null',
    replace: 'told?.content_sha256 ?? null',
    test: {
      file: 'test/publications/steps.system.test.ts',
      name: 'sends an equal picture to an address that never had it',
    },
  },
];
