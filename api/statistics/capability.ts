import { ROLES } from '#domain/people/role.ts';
import { PATHS } from '#web/paths.ts';
import type { Capability } from '../services/capability.ts';
import { createKeptStatisticsService, type KeptStatisticsService } from './kept.ts';
import { createStatisticsService, type StatisticsService } from './statistics.ts';
import { mountStatisticsPages } from './statistics-pages.ts';
import { statisticsRoutes } from './statistics-routes.ts';

/** What letters come to, counted. */
export const statistics: Capability<{
  readonly statistics: StatisticsService;
  readonly keptStatistics: KeptStatisticsService;
}> = {
  services: (deps) => ({
    statistics: createStatisticsService(deps),
    keptStatistics: createKeptStatisticsService(deps),
  }),
  routes: [statisticsRoutes],
  pages: [mountStatisticsPages],
  menu: [{ href: PATHS.statistics, label: 'Отчёты', roles: ROLES, isRare: true }],
};
