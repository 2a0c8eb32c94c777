import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildImage, type Image } from './kit/build-image.ts';
import { programOf, readComposition } from './kit/composition.ts';
import { DOCKERFILE } from './kit/dockerfile.ts';
import { missingImports } from './kit/imports.ts';

const { services } = readComposition('docker-compose.yml', 'docker-compose.rehearsal.yml');

/** Loaded where no DATABASE_URL is given, to work on the installation that `npm start` keeps: an image has none. */
const ONLY_BESIDE_NPM_START = [
  'scripts/admin/database-url.ts → ../platform/postgres/cluster.ts',
  'scripts/admin/database-url.ts → ../platform/postgres/running-database.ts',
  'scripts/admin/database-url.ts → ../platform/postgres/stopped-database.ts',
  'scripts/admin/rings/ring-ground.ts → ../../platform/running-environments.ts',
  'scripts/backup/copy-ground.ts → ../platform/running-environments.ts',
  'scripts/reconcile/settings.ts → ../platform/running-environments.ts',
  'scripts/restore.ts → ./restore/here.ts',
];

it('the Dockerfile has nothing that its validator finds fault with', () => {
  expect(validate(readFileSync(DOCKERFILE, 'utf8'))).toEqual([]);
});

describe.each(['court', 'rehearsal'] as const)('the image %s', (target) => {
  let [image, app]: [Image | undefined, string] = [undefined, ''];
  beforeAll(() => {
    image = buildImage(target, 'named');
    app = join(image.root, image.recipe.workdir);
  });
  afterAll(() => image?.remove());
  const programs = Object.values(services).flatMap((service) => {
    const [program, script = ''] = programOf(service) ?? [];
    const isOfImage = target === 'rehearsal' || service.build?.target === target;
    return service.build !== undefined && isOfImage && program === 'node' ? [script] : [];
  });
  const folders = (): readonly string[] =>
    (image?.recipe.steps ?? []).flatMap((step) =>
      step.kind === 'copy' && step.sources.every((source) => !source.includes('.')) ? step.sources : [],
    );

  it('has every file and every package that its programs load, and loads none that is for development only', () => {
    expect(missingImports(app).toSorted()).toEqual(ONLY_BESIDE_NPM_START);
    expect(programs).not.toEqual([]);
    expect(programs.filter((program) => !existsSync(join(app, program)))).toEqual([]);
  });

  it('would be found wanting without any one of the folders that are copied into it', () => {
    // What is looked for by the names of its files, or read and not loaded, is missed when the programs run.
    const quiet = ['workflows', 'docs/formats'];
    expect(folders()).toContain('fence');
    const unnoticed = folders().filter(
      (folder) =>
        missingImports(app, folder).every((missing) => ONLY_BESIDE_NPM_START.includes(missing)) &&
        !programs.some((program) => program.startsWith(`${folder}/`)),
    );
    expect(unnoticed.filter((folder) => !quiet.includes(folder))).toEqual([]);
  });
});
