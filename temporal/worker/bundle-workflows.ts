import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, type Logger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));
const WORKFLOWS = join(PROJECT, 'workflows');
const FAILURE_CONVERTER_PATH = join(PROJECT, 'temporal/codec/failure-converter.ts');

/**
 * The files of all workflows, `workflows/<capability>/<name>.workflow.ts`, by the names under which the engine starts them:
 * `cut-off.workflow.ts` exports the workflow `cutOff`.
 * @throws when two files have one name, and when a file does not export its own
 */
export function findWorkflows(directory = WORKFLOWS): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of globSync('*/*.workflow.ts', { cwd: directory }).toSorted()) {
    const file = join(directory, path);
    const name = basename(path, '.workflow.ts').replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    if (found.has(name)) throw new TypeError(`workflows/${path}: the workflow «${name}» is there already`);
    if (!readFileSync(file, 'utf8').includes(`export async function ${name}(`)) {
      throw new TypeError(`workflows/${path} does not export its workflow «${name}»`);
    }
    found.set(name, file);
  }
  return found;
}

/**
 * Bundles the product's workflows with all they import; whatever is not deterministic makes it fail. The SDK bundles from one file, so
 * one is written that names them all.
 */
export async function bundleWorkflows(logger: Logger): Promise<WorkflowBundleWithSourceMap> {
  const directory = await mkdtemp(join(tmpdir(), 'mask-workflows-'));
  try {
    const file = join(directory, 'workflows.js');
    const lines = [...findWorkflows()].map(([name, path]) => `export { ${name} } from ${JSON.stringify(path)};\n`);
    await writeFile(file, lines.join(''));
    return await bundleFrom(file, logger);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/**
 * Bundles the workflows that one file exports. The sealing failure converter is inside: a bundle made without it would write messages
 * and stack traces in clear.
 */
export function bundleFrom(workflowsPath: string, logger: Logger): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({
    ...{ workflowsPath, logger, failureConverterPath: FAILURE_CONVERTER_PATH },
    // The file may stand outside the project, and is to see its packages all the same.
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, modules: [...(config.resolve?.modules ?? []), join(PROJECT, 'node_modules')] },
    }),
  });
}
