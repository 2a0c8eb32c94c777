import type { Sabotage } from '../kit/sabotage.ts';

const DOOR = 'test/machines/machine-door.system.test.ts';
const EVENTS = 'test/webhooks/webhooks.system.test.ts';

export const MACHINE_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'blocked-program-token-good',
    guarantee: 'Токен заблокированной программы не действует со следующего запроса.',
    file: 'db/machines/machine-secrets.ts',
    find: "    .where('c.blocked_at', 'is', null)\n",
    replace: '',
    test: {
      file: DOOR,
      name: 'that is blocked, or whose secret has ended, is out with the tokens it holds; two secrets go on beside each other until then',
    },
  },
  {
    id: 'ended-secret-token-good',
    guarantee: 'Токен, взятый по секрету, срок которого вышел, не действует.',
    file: 'db/machines/machine-secrets.ts',
    find: "eb('x.ends_at', '>', now())])",
    replace: "eb('x.ends_at', 'is not', null)])",
    test: {
      file: DOOR,
      name: 'that is blocked, or whose secret has ended, is out with the tokens it holds; two secrets go on beside each other until then',
    },
  },
  {
    id: 'scope-not-checked',
    guarantee: 'Программа попадает только к тому, что названо её разрешениями.',
    file: 'api/http/machine-guard.ts',
    find: 'if (machine.scopes.includes(needed)) return;',
    replace: 'if (machine.scopes.length > 0) return;',
    test: {
      file: DOOR,
      name: 'gets to nothing but what its scopes name; what no scope names is said to be for people',
    },
  },
  {
    id: 'unnamed-operation-open',
    guarantee: 'Операция, которой нет ни в одном разрешении, программам закрыта.',
    file: 'api/http/machine-guard.ts',
    find: `  if (needed === undefined) throw refused(c, ', error="insufficient_scope"', 'forbidden', FOR_PEOPLE);`,
    replace: '  if (needed === undefined) return;',
    test: {
      file: DOOR,
      name: 'gets to nothing but what its scopes name; what no scope names is said to be for people',
    },
  },
  {
    id: 'program-among-people',
    guarantee: 'Программа не стоит среди людей, и пароля ей не задать.',
    file: 'db/people/manage-accounts.ts',
    find: ".where('is_machine', '=', false).forUpdate()",
    replace: '.forUpdate()',
    test: {
      file: DOOR,
      name: 'writes a letter in its own name, in its own site; people find that name in the journal and in no list of people',
    },
  },
  {
    id: 'task-of-a-program',
    guarantee: 'Задание, которое выполняет только человек, не отдано программе: его берёт всякий, кто может.',
    file: 'db/work/tasks.ts',
    find: ' where not exists (select from account where id = ${ownerId} and is_machine)',
    replace: '',
    test: {
      file: 'test/returns/settle-return.system.test.ts',
      name: 'of a program is everybody’s who may settle it, with the same term; so is a letter of a program that is sent back',
    },
  },
  {
    id: 'choice-told-in-part',
    guarantee: 'Описание OpenAPI называет все значения, которые принимает поле.',
    file: 'api/routes/api-v1.ts',
    find: '  tellWholeChoices(router.openAPIRegistry.definitions);',
    replace: '',
    test: {
      file: 'test/api/drawn-document.test.ts',
      name: 'tells of every choice exactly what its schema takes',
    },
  },
  {
    id: 'event-signature-missing',
    guarantee: 'Каждое событие подписано и новым, и прежним секретом, пока тот не кончился.',
    file: 'activities/webhooks/message.ts',
    find: "'webhook-signature': signatures.join(' '),",
    replace: "'webhook-signature': '',",
    test: {
      file: EVENTS,
      name: 'is signed so that a library of another make believes it, with the secret before too until it ends',
    },
  },
  {
    id: 'event-order-broken',
    guarantee: 'События одного письма уходят по порядку: непринятое держит следующие.',
    file: 'db/webhooks/deliveries.ts',
    find: 'and not e.is_delivered and e.sequence < d.sequence',
    replace: 'and not e.is_delivered and e.sequence > d.sequence and false',
    test: {
      file: EVENTS,
      name: 'go one after another of one letter: what is not taken holds the later ones of its letter and no others',
    },
  },
  {
    id: 'event-lost-at-restart',
    guarantee: 'Событие, взятое исполнителем, который умер, уходит снова.',
    file: 'db/webhooks/deliveries.ts',
    find: 'set due_at = now() + ${milliseconds(leaseMs)} from free',
    replace: 'set is_delivered = true, due_at = now() + ${milliseconds(leaseMs)} from free',
    test: {
      file: EVENTS,
      name: 'are not lost with the worker that has taken them: they are due again, under the same number',
    },
  },
  {
    id: 'event-to-inner-network',
    guarantee: 'Событие не уходит на внутренний адрес, куда бы ни вело имя получателя.',
    file: 'activities/adapters/public-address.ts',
    find: 'first === undefined || !addresses.every(({ address }) => isAllowed(address))',
    replace: 'first === undefined',
    test: {
      file: EVENTS,
      name: 'goes to no address of this machine or of an inner network, whatever its name leads to',
    },
  },
  {
    id: 'inner-receiver-taken',
    guarantee: 'Адрес машины или внутренней сети, названный прямо, не принимает уже поле подписки.',
    file: 'domain/webhooks/webhook-rules.ts',
    find: '(isAllowedHost(new URL(url)) ? undefined : INNER_ADDRESS)',
    replace: 'undefined',
    test: {
      file: EVENTS,
      name: 'goes to no address of this machine or of an inner network, whatever its name leads to',
    },
  },
];
