import { offeredChannels, readFacts } from '#db/operating/operating-facts.ts';
import { listSites } from '#db/settings/manage-sites.ts';
import { CHANNEL_NAMES, type ChannelName } from '#domain/post/channels.ts';
import { requireInstallationReader, type Actor } from '../actor.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

/** One way to the Post, as this installation has it. */
export interface ChannelState {
  readonly name: ChannelName;
  /** A worker has told of it lately. */
  readonly isOffered: boolean;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
}

/** Ways to the Post: for the installation's admin and an auditor. */
export interface ChannelsService {
  list(actor: Actor): Promise<readonly ChannelState[]>;
}

export function createChannelsService({ database }: ServiceDeps): ChannelsService {
  return {
    list: (actor) => {
      requireInstallationReader(actor);
      return database.read(async (em) => {
        const [offered, sites] = [offeredChannels(await readFacts(em)), await listSites(em)];
        return CHANNEL_NAMES.map((name) => ({
          ...{ name, isOffered: offered.has(name) },
          sites: sites.filter(({ channel }) => channel === name).map((site) => ({ id: site.id, name: site.name })),
        }));
      });
    },
  };
}
