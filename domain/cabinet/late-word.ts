import type { HandOverSaid } from '../batches/cabinet-process.ts';

/** As the buttons have it. */
export const HAND_OVER_WORDS: Readonly<Record<HandOverSaid, string>> = {
  uploaded: 'Загрузил(а)',
  upload_unclear: 'Не знаю, загрузилось ли',
};
