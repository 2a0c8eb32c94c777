/** Ways by which a batch reaches the Post. A site has one; a batch keeps the one it was opened with. */
export const CHANNEL_NAMES = ['emulator', 'cabinet', 'gateway'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** Words for the screen. */
export const CHANNEL_LABELS: Readonly<Record<ChannelName, string>> = {
  emulator: 'Эмулятор Почты (репетиция)',
  cabinet: 'Кабинет «Отправка», архив загружает человек',
  gateway: 'Прямой интерфейс Почты',
};

/** What each is, for whoever chooses. */
export const CHANNEL_DESCRIPTIONS: Readonly<Record<ChannelName, string>> = {
  emulator: 'Учебная Почта самой программы: принимает, отслеживает и вручает понарошку. Только для репетиции.',
  cabinet:
    'Архив загружает в otpravka.pochta.ru сотрудник, он же приносит ответ. Единственный путь электронных заказных писем, вид которого известен всем.',
  gateway:
    'Закрытый интерфейс Почты «Система-Система» (ИС ЭПС): по отдельному соглашению, с отдельным сертификатом ГОСТ и туннелем. Его описание не опубликовано, и в программе его нет: нужен переходник, написанный по описанию, которое Почта даст вам.',
};

/** True where the program itself sends nothing: a person carries the archive to the Post and its answer back. */
export function isCarriedByPerson(channel: ChannelName): boolean {
  return channel === 'cabinet';
}

/** True where the program has no adapter of its own: a site may choose it only while a worker has one. */
export function needsAdapter(channel: ChannelName): boolean {
  return channel === 'gateway';
}

/** Why such a way cannot be chosen. */
export const NO_ADAPTER =
  'Прямой интерфейс Почты не подключён: его описание закрыто, без переходника он не включается. Выберите другой путь.';
