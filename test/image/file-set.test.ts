import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildImage, type Image } from './kit/build-image.ts';
import { readComposition } from './kit/composition.ts';
import { DOCKERFILE } from './kit/dockerfile.ts';
import { missingImports } from './kit/imports.ts';

const { services } = readComposition('docker-compose.yml', 'docker-compose.rehearsal.yml');

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
  const programs = Object.values(services).flatMap(({ build, command }) =>
    build !== undefined && (target === 'rehearsal' || build.target === target) && command?.[0] === 'node'
      ? [command[1] ?? '']
      : [],
  );
  const folders = (): readonly string[] =>
    (image?.recipe.steps ?? []).flatMap((step) =>
      step.kind === 'copy' && step.sources.every((source) => !source.includes('.')) ? step.sources : [],
    );

  it('has every file and every package that its programs load, and loads none that is for development only', () => {
    expect(missingImports(app)).toEqual([]);
    expect(programs).not.toEqual([]);
    expect(programs.filter((program) => !existsSync(join(app, program)))).toEqual([]);
  });

  it('would be found wanting without any one of the folders that are copied into it', () => {
    // What is looked for by the names of its files, or read and not loaded, is missed when the programs run.
    const quiet = ['workflows', 'docs/formats'];
    expect(folders()).toContain('fence');
    const unnoticed = folders().filter(
      (folder) =>
        missingImports(app, folder).length === 0 && !programs.some((program) => program.startsWith(`${folder}/`)),
    );
    expect(unnoticed.filter((folder) => !quiet.includes(folder))).toEqual([]);
  });
});
