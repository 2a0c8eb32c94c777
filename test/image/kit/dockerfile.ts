import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser, Keyword, type Instruction } from 'dockerfile-ast';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';

/** One instruction: `COPY` with its sources and its destination last, `RUN` with its line of the shell. */
export type Step =
  | { readonly kind: 'copy'; readonly sources: readonly string[]; readonly destination: string }
  | { readonly kind: 'run'; readonly line: string };

/** What a stage of the Dockerfile says, with all that it takes over from the stages it stands on. */
export interface Recipe {
  /** The foreign image at its bottom. */
  readonly base: string;
  readonly steps: readonly Step[];
  readonly environment: Readonly<Record<string, string>>;
  readonly workdir: string;
  readonly user: string;
  readonly command: readonly string[];
}

export const DOCKERFILE = join(PROJECT_ROOT, 'scripts/docker/Dockerfile');

/** Reads the stage `target`. @throws Error for an instruction that is not known here: a new one is not to be passed over */
export function readRecipe(target: string, text = readFileSync(DOCKERFILE, 'utf8')): Recipe {
  const stages = new Map<string, Recipe>();
  let [name, recipe]: [string, Recipe | undefined] = ['', undefined];
  for (const instruction of DockerfileParser.parse(text).getInstructions()) {
    const words = instruction.getExpandedArguments().map((argument) => argument.getValue());
    if (instruction.getKeyword() === Keyword.FROM.toString()) {
      const [from = '', , as = ''] = words;
      [name, recipe] = [as, stages.get(from) ?? emptyRecipe(from)];
    } else if (recipe) recipe = withInstruction(recipe, instruction, words);
    if (recipe) stages.set(name, recipe);
  }
  const found = stages.get(target);
  if (!found) throw new Error(`в Dockerfile нет ступени ${target}`);
  return found;
}

function emptyRecipe(base: string): Recipe {
  return { base, steps: [], environment: {}, workdir: '/', user: 'root', command: [] };
}

function withInstruction(recipe: Recipe, instruction: Instruction, words: readonly string[]): Recipe {
  const text = instruction.getArgumentsContent() ?? '';
  switch (instruction.getKeyword()) {
    case Keyword.COPY.toString():
      if (words[0]?.startsWith('--')) throw new Error(`COPY с ${words[0]} не понята`);
      return withStep(recipe, { kind: 'copy', sources: words.slice(0, -1), destination: words.at(-1) ?? '' });
    case Keyword.RUN.toString():
      return withStep(recipe, { kind: 'run', line: text.replaceAll(/\\\n/g, ' ').replaceAll(/\s+/g, ' ') });
    case Keyword.WORKDIR.toString():
      return { ...recipe, workdir: text };
    case Keyword.USER.toString():
      return { ...recipe, user: text };
    case Keyword.ENV.toString():
      return { ...recipe, environment: { ...recipe.environment, ...assignments(words) } };
    case Keyword.CMD.toString():
      return { ...recipe, command: JSON.parse(text) as string[] };
    default:
      throw new Error(`инструкция Dockerfile не понята: ${instruction.getKeyword()}`);
  }
}

function withStep(recipe: Recipe, step: Step): Recipe {
  return { ...recipe, steps: [...recipe.steps, step] };
}

function assignments(words: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(words.map((word) => word.split('=', 2) as [string, string]));
}
