import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import type { Parts } from '#activities/capability.ts';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';
import { createActivities } from '#temporal/worker/create-activities.ts';

/** The product's own sources: where side effects are. */
const SOURCES = '{activities,api,db,temporal}/**/*.ts';

/** A place in the sources that names a transaction. */
export interface RecordPlace {
  readonly file: string;
  /** Null where the name is handed on from elsewhere. */
  readonly name: string | null;
}

/** The product's files with their texts. */
export function productSources(): (readonly [file: string, text: string])[] {
  return globSync(SOURCES, { cwd: PROJECT_ROOT })
    .toSorted()
    .map((file) => [file, readFileSync(join(PROJECT_ROOT, file), 'utf8')]);
}

/** Every place of one source that names a transaction: `record(orm, '…'`, `database.change('…'` and `record: '…'` of a command. */
export function recordPlacesIn(file: string, text: string): RecordPlace[] {
  const places: RecordPlace[] = [];
  const visit = (node: ts.Node): void => {
    const name = nameNode(node);
    if (name) places.push({ file, name: ts.isStringLiteral(name) ? name.text : null });
    ts.forEachChild(node, visit);
  };
  // Most sources name none, and a whole parse of each takes seconds.
  if (/\brecord\b|\.change\(/.test(text)) visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  return places;
}

function nameNode(node: ts.Node): ts.Node | undefined {
  if (ts.isCallExpression(node)) return nameOfCall(node);
  if (ts.isShorthandPropertyAssignment(node) && node.name.text === 'record') return node;
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'record'
    ? node.initializer
    : undefined;
}

function nameOfCall({ expression, arguments: [first, second] }: ts.CallExpression): ts.Node | undefined {
  if (ts.isIdentifier(expression) && expression.text === 'record') return second;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== 'change') return undefined;
  const { expression: target } = expression;
  const isDatabase = ts.isIdentifier(target) ? target.text : ts.isPropertyAccessExpression(target) && target.name.text;
  return isDatabase === 'database' ? first : undefined;
}

let names: readonly string[] | undefined;

/** The names of all transactions of the product. */
export function recordNames(): readonly string[] {
  names ??= productSources()
    .flatMap(([file, text]) => recordPlacesIn(file, text))
    .flatMap(({ name }) => name ?? []);
  return names;
}

/** The names of the worker's activities. Factories only close over their parts: none is touched until an activity runs. */
export async function activityNames(): Promise<string[]> {
  return Object.keys(await createActivities({} as Parts));
}

/**
 * Asked by whoever arms a program: the program itself cannot know the names of its transactions.
 * @throws RangeError for a transaction that the product does not have
 */
export function requireKnownRecord(wish: string | undefined): void {
  const [, name] = /^record\/(.+):/.exec(wish ?? '') ?? [];
  if (name === undefined || recordNames().includes(name)) return;
  throw new RangeError(`нет такой записи «${name}», есть ${recordNames().join(', ')}`);
}
