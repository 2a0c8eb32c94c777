import { TableReader } from '#activities/documents/tables/table-reader.ts';
import type { Capability } from '../services/capability.ts';
import type { Lifetime } from '../services/lifetime.ts';
import { createForm103Service, type Form103Service } from './form103.ts';
import { mountForm103Pages } from './form103-pages.ts';
import { form103Routes } from './form103-routes.ts';
import { createFormFiles } from './form-files.ts';

/** Form 103 of batches: brought, compared line by line, settled. */
export const form103: Capability<{ readonly form103: Form103Service }> = {
  services: (deps, lifetime) => ({ form103: createForm103Service(deps, createFormFiles(openReader(lifetime))) }),
  routes: [form103Routes],
  pages: [mountForm103Pages],
  menu: [],
};

/** Its process begins with the first file. */
function openReader(lifetime: Lifetime): TableReader {
  const reader = new TableReader();
  lifetime.onClose(() => reader.close());
  return reader;
}
