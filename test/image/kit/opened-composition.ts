import { afterAll, beforeAll, inject } from 'vitest';
import { emptyDatabase, type CopiedDatabase } from '#test/environment/copy-database.ts';
import { testTemporal } from '#test/environment/temporal.ts';
import { buildImage, type Image } from './build-image.ts';
import { readComposition } from './composition.ts';
import { openComposition, type Ground, type RunningComposition } from './running-composition.ts';

export interface OpenedComposition {
  readonly box: () => RunningComposition;
  /** A database and a namespace of the engine with nothing in them. */
  readonly emptyGround: () => Promise<Ground>;
}

/** Builds the image and lays the ground before the tests of the `describe` it is called in; takes all away after them. */
export function openedComposition(
  target: string,
  files: readonly string[],
  operator: Readonly<Record<string, string>>,
): OpenedComposition {
  let [image, box]: [Image?, RunningComposition?] = [];
  const databases: CopiedDatabase[] = [];
  const emptyGround = async (): Promise<Ground> => {
    const database = await emptyDatabase(inject('postgres'));
    databases.push(database);
    return { databaseUrl: database.runtimeUrl, ownerUrl: database.url, temporal: await testTemporal() };
  };
  beforeAll(async () => {
    image = buildImage(target);
    box = await openComposition(readComposition(...files), image, operator, await emptyGround());
  });
  afterAll(async () => {
    await box?.close();
    await Promise.all(databases.map((database) => database.drop()));
    image?.remove();
  });
  return {
    emptyGround,
    box: () => {
      if (!box) throw new Error('не открыто');
      return box;
    },
  };
}
