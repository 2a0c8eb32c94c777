/** Who holds the key that makes a signature: the server, with a training key, or the signer himself. */
export const KEY_PLACES = ['server', 'own'] as const;
export type KeyPlace = (typeof KEY_PLACES)[number];

/** What is told of every signature whose key the server holds. */
export const SERVER_KEY_WORDS = 'Подпись ключом сервера — только для репетиции.';

/** How one signature was made: with the server's key unless the signer brought it. */
export function keyPlaceOf(isBrought: boolean): KeyPlace {
  return isBrought ? 'own' : 'server';
}
