import { createEmulatorChannel } from '#activities/adapters/post-emulator-channel.ts';
import type { PostChannel } from '#activities/ports/post-channel.ts';
import { OTPRAVKA_2020 } from '#test/post/kit/otpravka-2020.ts';
import { makeShpi } from '#domain/post/tracking-number.ts';

export const profile = OTPRAVKA_2020;
export const NUMBERS = ['50MS0095/26/1', '50MS0095/26/2', '50MS0095/26/3'];

export function shpiOf(serial: number): string {
  return makeShpi({ officeIndex: '145862', month: 23, serial });
}

/** A channel to a server under test. */
export function channelTo(baseUrl: string, timeoutMs = 5_000): PostChannel {
  return createEmulatorChannel({ baseUrl, login: 'court', password: 'secret:π', timeoutMs });
}

/** A good answer for three letters: accepted, refused, accepted as simple. */
export function letters(): Record<string, unknown>[] {
  return [
    { row: 1, registrationNumber: NUMBERS[0], state: 'archive', shpi: shpiOf(1), faults: [] },
    {
      row: 2,
      registrationNumber: NUMBERS[1],
      state: 'new',
      shpi: null,
      faults: [{ row: 2, column: 'INN', message: 'неверен' }],
    },
    { row: 3, registrationNumber: NUMBERS[2], state: 'archive', shpi: null, faults: [] },
  ];
}

/** The good answer with one letter changed. */
export function changed(place: number, part: Record<string, unknown>): Record<string, unknown>[] {
  return letters().map((letter, at) => (at === place ? { ...letter, ...part } : letter));
}
