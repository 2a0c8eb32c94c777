import type { Sabotage } from '../kit/sabotage.ts';

const TASKS = 'test/work/tasks.system.test.ts';
const PAGES = 'test/web/inbox-tasks.system.test.ts';
const LOOK = 'test/web/look.system.test.ts';
const LETTERS = 'test/web/inbox-letters.system.test.ts';
const VIEWS = 'test/letters/saved-views.system.test.ts';
const BOUNDED = 'test/letters/bounded-lists.system.test.ts';
const BY_TERM =
  'in the order of terms, or oldest first, a page reads what it shows; every letter comes once; late ones are counted by their index';
const SEVERAL = 'several at once: each answers for itself, a repeat under the same key does nothing twice';

export const INBOX_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'list-cut-beside-a-letter',
    guarantee: 'Список рядом с открытым письмом показан целиком.',
    file: 'web/styles/inbox.css',
    find: '.inbox.is-open .letters :is(.nowrap, .pill, .awaits time) {',
    replace: '.inbox.is-open .letters .nothing {',
    test: {
      file: LETTERS,
      name: 'beside an open letter is whole, and the chosen are counted and acted on as without it',
    },
  },
  {
    id: 'bulk-one-holds-all',
    guarantee: 'Действие со многими заданиями: отказ одного не держит остальных, причина сказана.',
    file: 'api/work/many-tasks.ts',
    find: 'if (!(error instanceof ApplicationError) || error.status >= 500) throw error;',
    replace: 'throw error;',
    test: { file: TASKS, name: SEVERAL },
  },
  {
    id: 'bulk-key-of-all',
    guarantee: 'Действие со многими заданиями: у каждого свой ключ повтора.',
    file: 'api/work/many-tasks.ts',
    find: '`${key.slice(0, 64)}.${taskId}`',
    replace: 'key',
    test: { file: TASKS, name: SEVERAL },
  },
  {
    id: 'queue-of-others',
    guarantee: 'В «Общих» только то, что этот человек может взять.',
    file: 'db/work/task-rows.ts',
    find: "or([task('t.excluded_owner_id', 'is', null), task('t.excluded_owner_id', '<>', ownerId)]),",
    replace: '',
    test: { file: TASKS, name: 'a queue holds what its name says, and its number is what it holds' },
  },
  {
    id: 'error-without-menu',
    guarantee: 'Отказ и ошибка показаны с меню и выходом того, кто вошёл.',
    file: 'api/pages/frame.ts',
    find: 'if (session === undefined) return bare;',
    replace: 'if (session !== undefined) return bare;',
    test: { file: PAGES, name: 'a refusal, an absent page and a service that is away keep the menu and the way out' },
  },
  {
    id: 'menu-outgrows-window',
    guarantee: 'Шапка помещается в окно у всякой роли: имя и «Выйти» видны.',
    file: 'api/pages/menu.ts',
    find: 'return { href, label, isRare, isCurrent',
    replace: 'return { href, label, isCurrent',
    test: {
      file: LOOK,
      name: 'holds every window from a telephone on: the name and the way out are in it, rarer places under «Ещё» by keys and without scripts',
    },
  },
  {
    id: 'live-list-loses-choice',
    guarantee: 'Список, который меняется сам, не теряет отмеченного.',
    file: 'web/public/live.js',
    find: 'if (box instanceof HTMLInputElement && isChosen) box.checked = true;',
    replace: '',
    test: { file: PAGES, name: 'what changes by itself leaves chosen rows chosen and the other rows where they are' },
  },
  {
    id: 'terms-without-index',
    guarantee: 'Список по сроку читает столько писем, сколько показывает.',
    file: 'db/letters/letter-list-order.ts',
    find: "const HAS_TERM = sql<boolean>`(${UNTIL}) is not null and l.status <> 'signed'`;",
    replace: "const HAS_TERM = sql<boolean>`coalesce(${UNTIL}, '') <> '' and l.status not in ('signed')`;",
    test: { file: BOUNDED, name: BY_TERM },
  },
  {
    id: 'late-recall-counted',
    guarantee: 'Просроченным не считается подписанное письмо, у которого вышел срок отзыва.',
    file: 'db/letters/late-letters.ts',
    find: " and l.status <> 'signed'",
    replace: '',
    test: { file: BOUNDED, name: BY_TERM },
  },
  {
    id: 'view-of-others',
    guarantee: 'Сохранённый вид виден только владельцу, пока он не общий.',
    file: 'db/work/saved-views.ts',
    find: "eb('v.is_shared', '=', true)",
    replace: "eb('v.name', '<>', '')",
    test: {
      file: VIEWS,
      name: 'a private view is its owner’s alone, a shared one the site’s; the same name is kept anew',
    },
  },
  {
    id: 'comment-in-audit',
    guarantee: 'Слова комментария не попадают в аудит.',
    file: 'api/letters/letter-comments.ts',
    find: 'subject, data: { commentId: id } });\n        return',
    replace: 'subject, data: { commentId: id, text } });\n        return',
    test: {
      file: VIEWS,
      name: 'whoever may read a letter says something of it once for a key; the audit has no words of it; a neighbour finds no letter',
    },
  },
  {
    id: 'sent-before-it-is',
    guarantee: '«Отправлено» пусто, пока письмо не отправлено.',
    file: 'web/letters/list/letter-cells.ts',
    find: 'if (sentAt !== null) return timeTag(sentAt, viewer);',
    replace: 'return timeTag(sentAt, viewer);',
    test: {
      file: LETTERS,
      name: 'folders say how many are late; those are listed by their term; a count tells what was found; «Отправлено» is empty until it is sent',
    },
  },
  {
    id: 'list-place-forgotten',
    guarantee: 'Возврат из карточки ведёт на то же место длинного списка.',
    file: 'web/public/list-place.js',
    find: 'return place !== null && place.url === url && (isBack || isReturn) ? place : null;',
    replace: 'return place !== null && place.url === url && isBack && isReturn ? place : null;',
    test: {
      file: LETTERS,
      name: 'back from a card, and the way «Письма» in it, lead to the same place of a long list',
    },
  },
  {
    id: 'next-does-not-open',
    guarantee: 'Закончено одно письмо — открывается следующее.',
    file: 'web/public/reading-pane.js',
    find: 'if (next) return openRow(next);',
    replace: '',
    test: {
      file: LETTERS,
      name: 'when one is done the next opens; what is refused stays open with the reason, nothing typed is lost',
    },
  },
];
