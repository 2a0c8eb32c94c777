/** Places where the installation keeps what it must not lose, each on a disk that may fill up. */
export const PLACE_NAMES = {
  blobs: 'файлы писем',
  database: 'база данных',
  engine: 'сервер Temporal',
  temp: 'временные файлы преобразования',
  logs: 'журналы программ',
  backup: 'резервные копии',
} as const;
export type PlaceName = keyof typeof PLACE_NAMES;

/** What an activity fails with while there is no room; the letter's workflow knows it by this. */
export const NO_ROOM = 'NoRoomError';

/** For a person whose new work is not taken; says what happens to what was taken already, and that nothing need be done twice. */
export const NO_ROOM_DETAIL =
  'На диске сервера кончается место. Новые письма, файлы и отправка на подпись пока не принимаются; уже принятое сохранено, решения и ' +
  'отправка Почте идут дальше. Сообщите администратору и повторите позже: приём возобновится сам, когда место появится.';

/** For a person whose act found the disk full: that act, whatever it was, is not taken, be it one that goes on below the floor. */
export const FULL_DISK_DETAIL =
  'На диске сервера не осталось места, и это действие не записано; уже принятое сохранено. Сообщите администратору и повторите то же самое, ' +
  'когда место появится: дважды ничего не сделается.';

const MEGABYTE = 1024 * 1024;

/** A place that has less room than it must. Sizes in bytes. */
interface LowPlace {
  readonly name: PlaceName;
  readonly freeBytes: number;
  readonly floorBytes: number;
}

/** For the administrator's task. */
export function lowRoomWords(machine: string, { name, freeBytes, floorBytes }: LowPlace): readonly string[] {
  const [free, floor] = [freeBytes, floorBytes].map((size) => `${String(Math.floor(size / MEGABYTE))} МБ`);
  return [
    `Кончается место на диске машины ${machine}: ${PLACE_NAMES[name]} — свободно ${free ?? ''}, нужно не меньше ${floor ?? ''}.`,
    'Новые письма, файлы и отправка на подпись не принимаются, подготовка документов ждёт; уже принятое сохранено.',
    'Освободите место или увеличьте диск: работа продолжится сама.',
  ];
}
