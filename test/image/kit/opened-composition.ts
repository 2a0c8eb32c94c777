import { afterAll, beforeAll, inject } from 'vitest';
import { emptyDatabase, type CopiedDatabase } from '#test/environment/copy-database.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { buildImage, type Image } from './build-image.ts';
import { readComposition } from './composition.ts';
import { openComposition, type RunningComposition } from './running-composition.ts';

/** Builds the image and lays the ground before the tests of the `describe` it is called in; takes all away after them. */
export function openedComposition(
  target: string,
  files: readonly string[],
  operator: Readonly<Record<string, string>>,
): { readonly box: () => RunningComposition } {
  let [image, database, box]: [Image?, CopiedDatabase?, RunningComposition?] = [];
  beforeAll(async () => {
    image = buildImage(target);
    database = await emptyDatabase(inject('postgres'));
    const ground = { databaseUrl: database.runtimeUrl, ownerUrl: database.url, temporal: await testTemporal() };
    box = await openComposition(readComposition(...files), image, operator, ground);
  });
  afterAll(async () => {
    await box?.close();
    await database?.drop();
    image?.remove();
  });
  return {
    box: () => {
      if (!box) throw new Error('не открыто');
      return box;
    },
  };
}
