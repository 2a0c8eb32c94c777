import { TableReader } from '#activities/documents/tables/table-reader.ts';
import type { Capability } from '../services/capability.ts';
import type { Lifetime } from '../services/lifetime.ts';
import { createAnswerFiles } from './answer-files.ts';
import { createCabinetService, type CabinetService } from './cabinet.ts';
import { mountCabinetPages } from './cabinet-pages.ts';
import { createGivenService, type GivenService } from './give-shpis.ts';
import { createMendedService, type MendedService } from './mended.ts';
import { createReadingService, type ReadingService } from './readings.ts';
import { createSwapService, type SwapService } from './swap-shpis.ts';

/** Batches that people carry to the Post's cabinet, and its answers. */
export const cabinet: Capability<{
  readonly cabinet: CabinetService;
  readonly cabinetReadings: ReadingService;
  readonly cabinetSwaps: SwapService;
  readonly givenShpis: GivenService;
  readonly mendedLetters: MendedService;
}> = {
  services: (deps, lifetime) => ({
    cabinet: createCabinetService(deps),
    cabinetSwaps: createSwapService(deps),
    givenShpis: createGivenService(deps),
    mendedLetters: createMendedService(deps),
    cabinetReadings: createReadingService(deps, createAnswerFiles(openReader(lifetime))),
  }),
  routes: [],
  pages: [mountCabinetPages],
  menu: [],
};

/** Its process begins with the first file. */
function openReader(lifetime: Lifetime): TableReader {
  const reader = new TableReader();
  lifetime.onClose(() => reader.close());
  return reader;
}
