/** Ways by which a batch reaches the Post. A site has one; a batch keeps the one it was opened with. */
export const CHANNEL_NAMES = ['emulator', 'cabinet', 'gateway', 'paper'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** Words for the screen. */
export const CHANNEL_LABELS: Readonly<Record<ChannelName, string>> = {
  emulator: 'Эмулятор Почты (репетиция)',
  cabinet: 'Кабинет «Отправка», архив загружает человек',
  gateway: 'Прямой интерфейс Почты',
  paper: 'Бумажные письма: суд печатает и сдаёт сам',
};

/** What each is, for whoever chooses. */
export const CHANNEL_DESCRIPTIONS: Readonly<Record<ChannelName, string>> = {
  emulator: 'Учебная Почта самой программы: принимает, отслеживает и вручает понарошку. Только для репетиции.',
  cabinet:
    'Архив загружает в otpravka.pochta.ru сотрудник, он же приносит ответ. Единственный путь электронных заказных писем, вид которого известен всем.',
  gateway:
    'Закрытый интерфейс Почты «Система-Система» (ИС ЭПС): по отдельному соглашению, с отдельным сертификатом ГОСТ и туннелем. Его описание не опубликовано, и в программе его нет: нужен переходник, написанный по описанию, которое Почта даст вам.',
  paper:
    'Суд сам печатает письма, кладёт в конверты и сдаёт в отделение. Заказы, ШПИ, ярлыки и форму 103 программа получает по опубликованному интерфейсу «Отправки» (otpravka-api); нужны токен приложения и учётная запись договора.',
};

/** True where the program itself sends nothing: a person carries the archive to the Post and its answer back. */
export function isCarriedByPerson(channel: ChannelName): boolean {
  return channel === 'cabinet';
}

/** True where the Post only keeps orders: people print the letters and hand them in, and only then are they the Post's. */
export function isHandedInOnPaper(channel: ChannelName): boolean {
  return channel === 'paper';
}

/** True where a batch waits for people at some step: it has a task of its own then. */
export function waitsForPeople(channel: ChannelName): boolean {
  return isCarriedByPerson(channel) || isHandedInOnPaper(channel);
}

/** True for a way that works only with settings of its own: a site may choose it only while a worker has it. */
export function needsAdapter(channel: ChannelName): boolean {
  return channel !== 'cabinet';
}

const NO_ADAPTER: Readonly<Partial<Record<ChannelName, string>>> = {
  emulator:
    'Эмулятор Почты не подключён: это учебная Почта, она есть только в репетиции, и письма, отправленные ей, до адресата не дойдут. Выберите другой путь.',
  gateway:
    'Прямой интерфейс Почты не подключён: его описание закрыто, без переходника он не включается. Выберите другой путь.',
  paper:
    'Письма на бумаге не подключены: в настройках исполнителя нет учётной записи otpravka-api (MASK_PAPER_POST_URL). Выберите другой путь.',
};

/** Why a way that needs settings of its own cannot be chosen while no worker has them. */
export function noAdapterWords(channel: ChannelName): string {
  return NO_ADAPTER[channel] ?? '';
}
