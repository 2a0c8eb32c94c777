import { addressFault } from '#domain/paper/clean-codes.ts';
import type { CleanParts, NameParts } from '#domain/paper/paper-order.ts';
import type { PaperLetter } from '#domain/paper/paper-letter.ts';
import { ChannelUnavailableError, type PostRowFault, type SentLetter } from '../../ports/post-channel.ts';
import { cleanAddresses, cleanNames } from './answers.ts';
import { read, type OtpravkaOptions } from './client.ts';

/** A letter that goes on paper. */
export type OnPaper = SentLetter & { readonly paper: PaperLetter };

/** A letter as the Post's own normalisation reads it, or what it finds wrong. */
export type CleanLetter =
  | { readonly letter: OnPaper; readonly address: CleanParts; readonly name: NameParts; readonly fault?: undefined }
  | { readonly letter: OnPaper; readonly fault: PostRowFault };

/**
 * Asks the Post how it reads addresses and names; nothing is ordered by it. Results come in any order and are matched by `id`.
 * @throws what proves that nothing was done
 */
export async function cleanLetters(
  options: OtpravkaOptions,
  letters: readonly OnPaper[],
  signal?: AbortSignal,
): Promise<readonly CleanLetter[]> {
  const asked = letters.map(({ registrationNumber: id, paper }) => ({ id, 'original-address': paper.address }));
  const post = { method: 'POST', signal } as const;
  const told = await read(options, { ...post, path: '/1.0/clean/address', body: asked }, cleanAddresses);
  const addresses = new Map(told.map((answer) => [answer.id, answer]));
  const names = await namesOf(options, letters, signal);
  return letters.map((letter) => {
    const answer = addresses.get(letter.registrationNumber);
    if (!answer) throw new ChannelUnavailableError('Почта не сказала об адресе одного из писем');
    const message = addressFault(answer);
    if (message !== null) return { letter, fault: { row: letter.row, column: 'ADDRESSLINE_TO', message } };
    return { letter, address: answer.parts, name: names.get(letter.registrationNumber) ?? {} };
  });
}

/** Of persons only. What the Post is not sure of goes by the whole name alone. */
async function namesOf(
  options: OtpravkaOptions,
  letters: readonly OnPaper[],
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, NameParts>> {
  const persons = letters.filter(({ paper }) => paper.recipientType === 'person');
  if (persons.length === 0) return new Map();
  const body = persons.map(({ registrationNumber: id, paper }) => ({ id, 'original-fio': paper.recipientName }));
  const told = await read(options, { method: 'POST', signal, path: '/1.0/clean/physical', body }, cleanNames);
  return new Map(told.filter(({ quality }) => quality !== 'NOT_SURE').map((answer) => [answer.id, answer]));
}
