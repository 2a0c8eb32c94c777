import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ensurePackages } from '#scripts/platform/debian/ensure-packages.ts';
import { missingNeeds, TEST_NEEDS, type SystemNeed } from '#scripts/platform/debian/needs.ts';

const ABSENT: SystemNeed = { title: 'Телетайп', package: 'teletype', isPresent: () => false };
const DISPENSABLE: SystemNeed = { title: 'Гонец', package: 'courier', isPresent: () => false, isDispensable: true };
const PRESENT: SystemNeed = { title: 'Бумага', package: 'paper', isPresent: () => true };

describe('programs of the operating system', () => {
  let path: string | undefined;
  beforeEach(() => {
    path = process.env['PATH'];
  });
  afterEach(() => {
    process.env['PATH'] = path;
  });

  it('are named with the exact command where nothing may be installed', async () => {
    process.env['PATH'] = '/nonexistent';
    const ensuring = ensurePackages([PRESENT, ABSENT], () => undefined);
    await expect(ensuring).rejects.toThrow(
      /Телетайп — пакет teletype[^]*sudo apt-get update && sudo apt-get install -y --no-install-recommends teletype$/,
    );
  });

  it('cost nothing when they are all there', async () => {
    process.env['PATH'] = '/nonexistent';
    await expect(ensurePackages([PRESENT], () => undefined)).resolves.toBeUndefined();
  });

  it('stop nobody who may not install when there is another way, yet stand in the command beside what does', async () => {
    process.env['PATH'] = '/nonexistent';
    await expect(ensurePackages([DISPENSABLE], () => undefined)).resolves.toBeUndefined();
    await expect(ensurePackages([DISPENSABLE, ABSENT], () => undefined)).rejects.toThrow(/courier teletype$/);
  });

  it('are found absent when they are: nothing is taken on trust', () => {
    process.env['PATH'] = '/nonexistent';
    const missing = missingNeeds(TEST_NEEDS).map((need) => need.package);
    expect(missing).toEqual(
      expect.arrayContaining(['openssl', 'libengine-gost-openssl', 'qpdf', 'poppler-utils', 'unzip', 'libxml2-utils']),
    );
  });
});
