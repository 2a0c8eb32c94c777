/**
 * Every key that a page hears, declared once: the scripts act by it, the help lists it. A key is written as `Alt+KeyP`: by its place on the
 * keyboard, so that it is the same in every layout; a character (`?`) where only the character tells it.
 * @typedef {{ readonly keys: readonly string[], readonly does: string }} PageKey
 */

export const PAGE_KEYS = {
  everywhere: {
    help: { keys: ['F1'], does: 'справка об этой странице' },
  },
  letters: {
    next: { keys: ['KeyJ', 'ArrowDown'], does: 'следующее письмо' },
    previous: { keys: ['KeyK', 'ArrowUp'], does: 'предыдущее письмо' },
    open: { keys: ['Enter'], does: 'открыть письмо справа' },
    close: { keys: ['Escape'], does: 'закрыть письмо, вернуться к строке' },
    choose: { keys: ['KeyX'], does: 'отметить строку' },
    search: { keys: ['Slash', '/'], does: 'перейти к поиску' },
    write: { keys: ['KeyN'], does: 'новое письмо' },
    bring: { keys: ['KeyI'], does: 'письма из таблицы' },
    help: { keys: ['?'], does: 'эта справка' },
  },
  letterForm: {
    send: { keys: ['Ctrl+Enter'], does: 'отправить на подпись' },
    attach: { keys: ['Alt+KeyO'], does: 'выбрать документы' },
    takeRead: { keys: ['Alt+KeyV'], does: 'взять дело, имя и адрес из документа' },
    raise: { keys: ['Alt+ArrowUp'], does: 'документ выше' },
    lower: { keys: ['Alt+ArrowDown'], does: 'документ ниже' },
  },
  letterSheet: {
    goOn: { keys: ['Ctrl+Enter'], does: 'главная кнопка: проверить таблицу, затем создать годные' },
  },
  offers: {
    next: { keys: ['ArrowDown'], does: 'следующее предложение под полем' },
    previous: { keys: ['ArrowUp'], does: 'предыдущее предложение' },
    take: { keys: ['Enter'], does: 'взять предложение' },
    close: { keys: ['Escape'], does: 'убрать предложения' },
  },
  chips: {
    next: {
      keys: ['ArrowDown', 'ArrowRight'],
      does: 'из поля — к найденному под ним, дальше по найденному; Enter — взять',
    },
    previous: { keys: ['ArrowUp', 'ArrowLeft'], does: 'предыдущее найденное, с первого — назад в поле' },
    back: { keys: ['Escape'], does: 'от найденного назад в поле' },
    hold: { keys: ['Space'], does: 'на найденном не делает ничего: берёт его Enter' },
  },
  approvals: {
    nextPage: { keys: ['ArrowRight', 'PageDown'], does: 'следующая страница' },
    previousPage: { keys: ['ArrowLeft', 'PageUp'], does: 'предыдущая страница' },
    width: { keys: ['Alt+Equal'], does: 'страница по ширине' },
    choose: {
      keys: ['Space', 'Enter'],
      does: 'читать дальше: следующая страница, после последней — отметить и следующее письмо',
    },
    approve: { keys: ['Ctrl+Enter'], does: 'подписать сейчас' },
    approveMany: { keys: ['Alt+KeyP'], does: 'подписать все отмеченные' },
    remark: { keys: ['Alt+KeyZ'], does: 'написать замечание' },
    readyRemark: {
      keys: [
        'Alt+Digit1',
        'Alt+Digit2',
        'Alt+Digit3',
        'Alt+Digit4',
        'Alt+Digit5',
        'Alt+Digit6',
        'Alt+Digit7',
        'Alt+Digit8',
        'Alt+Digit9',
      ],
      does: 'взять готовое замечание по номеру',
    },
    nextLetter: { keys: ['Alt+ArrowDown'], does: 'следующее письмо' },
    previousLetter: { keys: ['Alt+ArrowUp'], does: 'предыдущее письмо' },
  },
};

/**
 * What a key asks for; undefined: nothing in this room. A character that is declared goes before the place of its key.
 * @param {Readonly<Record<string, PageKey>>} room
 * @param {KeyboardEvent} event
 */
export function actOfKey(room, event) {
  const acts = Object.keys(room);
  const told = acts.find((act) => room[act]?.keys.some((key) => isCharacter(key) && isKey(key, event)));
  return told ?? acts.find((act) => room[act]?.keys.some((key) => isKey(key, event)));
}

/** @param {string} key */
function isCharacter(key) {
  return !/[A-Za-z]/.test(key);
}

/**
 * @param {string} key
 * @param {KeyboardEvent} event
 */
function isKey(key, event) {
  if (isCharacter(key)) return event.key === key && !event.ctrlKey && !event.altKey && !event.metaKey;
  const parts = key.split('+');
  return (
    event.code.replace('NumpadEnter', 'Enter') === parts.at(-1) &&
    event.ctrlKey === parts.includes('Ctrl') &&
    event.altKey === parts.includes('Alt') &&
    event.shiftKey === parts.includes('Shift') &&
    !event.metaKey
  );
}
