import { TableReader } from '#activities/documents/tables/table-reader.ts';
import { createAnswerFiles } from '../cabinet/answer-files.ts';
import type { Capability } from '../services/capability.ts';
import type { Lifetime } from '../services/lifetime.ts';
import { createPostReportService, type PostReportService } from './post-reports.ts';
import { mountPostReportPages } from './post-report-pages.ts';
import { postReportRoutes } from './post-report-routes.ts';

/** Statistics and detailed reports of the Post's cabinet, held against our letters. */
export const postReports: Capability<{ readonly postReports: PostReportService }> = {
  services: (deps, lifetime) => ({
    postReports: createPostReportService(deps, createAnswerFiles(openReader(lifetime))),
  }),
  routes: [postReportRoutes],
  pages: [mountPostReportPages],
  menu: [],
};

/** Its process begins with the first file. */
function openReader(lifetime: Lifetime): TableReader {
  const reader = new TableReader();
  lifetime.onClose(() => reader.close());
  return reader;
}
