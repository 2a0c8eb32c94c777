import type { TestPostgres } from './services.ts';

/** What all test files of one run share. */
export interface TestServices {
  readonly postgres: TestPostgres;
  readonly temporalAddress: string;
}

const VARIABLE = 'MASK_TEST_SERVICES';

/** The environment by which a run started from within another uses that one's services. */
export function handedServices(services: TestServices): Readonly<Record<string, string>> {
  return { [VARIABLE]: JSON.stringify(services) };
}

/** The services of the run that started this one; undefined when nobody did. */
export function servicesFromOutside(): TestServices | undefined {
  const text = process.env[VARIABLE];
  return text === undefined ? undefined : (JSON.parse(text) as TestServices);
}
