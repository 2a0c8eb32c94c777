/** Ways by which a batch reaches the Post. A site has one; a batch keeps the one it was opened with. */
export const CHANNEL_NAMES = ['emulator', 'cabinet', 'gateway'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];

/** Words for the screen. */
export const CHANNEL_LABELS: Readonly<Record<ChannelName, string>> = {
  emulator: 'Эмулятор Почты (репетиция)',
  cabinet: 'Кабинет «Отправка», архив загружает человек',
  gateway: 'Прямой интерфейс Почты',
};

/** True where the program itself sends nothing: a person carries the archive to the Post and its answer back. */
export function isCarriedByPerson(channel: ChannelName): boolean {
  return channel === 'cabinet';
}
