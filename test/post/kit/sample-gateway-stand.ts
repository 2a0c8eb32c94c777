import { openGateway } from '#activities/adapters/gateway-adapter.ts';
import type { PostChannel } from '#activities/ports/post-channel.ts';
import { buildArchive } from '#activities/post/archive.ts';
import type { ChannelStand } from '../contract/channel-contract.ts';
import { OTPRAVKA_2020 } from './otpravka-2020.ts';
import { faultyNumbers } from './sample-gateway.ts';
import { sampleFields, sampleLetter } from './sample-letters.ts';

const ADAPTER = `${import.meta.dirname}/sample-gateway.ts`;
let sequence = 500_000;

/** What an adapter's author writes for the true one: the adapter, loaded as a worker loads it, with a Post to try it on. */
export async function openStand(): Promise<ChannelStand> {
  const open = (way: string): Promise<PostChannel> =>
    openGateway(ADAPTER, {
      ...{ baseUrl: `http://tunnel/${way}`, customerId: 'court-95', customerToken: 'token-of-court', timeoutMs: 1_000 },
      now: () => Promise.resolve(new Date()),
    });
  const channel = await open('');
  return {
    channel: () => channel,
    archive: async (fares) => {
      const letters = fares.map((fare) => {
        const kind = fare === 'simple' ? ('simple' as const) : ('registered' as const);
        const letter = sampleLetter((sequence += 1), 2_000, sampleFields({ kind }));
        if (fare === 'faulty') faultyNumbers.add(letter.row.LETTER_REG_NUMBER);
        return letter;
      });
      return buildArchive({ letters, profile: OTPRAVKA_2020, archiveName: 'партия.zip' });
    },
    troubled: {
      away: () => open('away'),
      stranger: () => open('stranger'),
      mute: () => open('mute'),
      confused: () => open('confused'),
    },
    secrets: ['token-of-court', 'Тестов Тест'],
  };
}
