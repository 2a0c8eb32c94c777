import type { CreateGatewayChannel } from '#activities/adapters/gateway-adapter.ts';
import {
  ChannelNotAuthorisedError,
  ChannelUnavailableError,
  type PostLetterAnswer,
  type SentLetter,
  type SubmissionAnswer,
} from '#activities/ports/post-channel.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';

/** What the invented Post behind the sample has taken. It has no wire: an adapter of the true one would speak here. */
const book = new Map<string, PostLetterAnswer>();
let serial = 0;

/** Numbers that it finds a fault in. */
export const faultyNumbers = new Set<string>();

/** An adapter that keeps the contract; the last part of `baseUrl` says how its Post behaves. */
export const createGatewayChannel: CreateGatewayChannel = ({ baseUrl }) => {
  const trouble = new URL(baseUrl).pathname.slice(1);
  const reach = (): void => {
    if (trouble === 'away') throw new ChannelUnavailableError('туннель не отвечает');
    if (trouble === 'stranger') throw new ChannelNotAuthorisedError('учётная запись неизвестна');
  };
  return Promise.resolve({
    name: 'gateway' as const,
    submit: (archive) =>
      Promise.resolve().then((): SubmissionAnswer => {
        reach();
        const letters = archive.letters.map(take);
        if (trouble === 'mute' || trouble === 'confused') return { outcome: 'unknown', reason: 'ответа нет' };
        return { outcome: 'answered', uploadId: `G-${String((serial += 1))}`, letters };
      }),
    lookUp: (numbers) =>
      Promise.resolve().then(() => {
        reach();
        const found = numbers.flatMap((number) => book.get(number) ?? []);
        return { outcome: 'found' as const, letters: found, absent: numbers.filter((number) => !book.has(number)) };
      }),
    form103: () => Promise.resolve({ state: 'absent' as const }),
    deliveryNotice: () => Promise.resolve({ state: 'absent' as const }),
  });
};

function take({ registrationNumber, row, isRegistered }: SentLetter): PostLetterAnswer {
  const faults = [{ row, column: 'INN', message: 'неверен' }];
  const shpi = makeShpi({ officeIndex: '145862', month: 23, serial: (serial += 1) });
  const answer: PostLetterAnswer = faultyNumbers.has(registrationNumber)
    ? { registrationNumber, state: 'rejected', faults }
    : { registrationNumber, state: 'accepted', ...(isRegistered ? { shpi } : {}) };
  book.set(registrationNumber, answer);
  return answer;
}
