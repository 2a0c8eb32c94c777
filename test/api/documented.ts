import type { OpenApiDocument, ResponseObject } from './route-table.ts';

/**
 * Whether the document told of this answer: its status, its kind, its ETag.
 * @throws Error naming what it did not tell
 */
export function requireDocumented(document: OpenApiDocument, method: string, path: string, answer: Response): void {
  const operation = operationAt(document, method, path);
  // Nothing is told of addresses and methods that there are not.
  if (operation === undefined) return;
  const name = `${method} ${operation.path}: ${answer.status}`;
  const told = operation.responses[String(answer.status)];
  if (told === undefined) throw new Error(`${name} is not in the OpenAPI document`);
  const { content = {}, headers = {} } = followed(document, told);
  const type = (answer.headers.get('content-type') ?? '').split(';')[0] ?? '';
  const isTold = '*/*' in content || type in content || (type === '' && Object.keys(content).length === 0);
  if (!isTold) throw new Error(`${name} is ${type}, told is ${Object.keys(content).join(', ')}`);
  if (answer.headers.has('etag') !== 'ETag' in headers)
    throw new Error(`${name}: the document does not tell of its ETag`);
}

function operationAt(document: OpenApiDocument, method: string, path: string) {
  const [asked = ''] = path.split('?');
  const found = Object.entries(document.paths)
    .filter(([template, item]) => method.toLowerCase() in item && pattern(template).test(asked))
    // A literal step is more than a parameter.
    .toSorted(([a], [b]) => holes(a) - holes(b))[0];
  const operation = found?.[1][method.toLowerCase()];
  return found && operation && { path: found[0], responses: operation.responses };
}

function pattern(template: string): RegExp {
  return new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}

function holes(template: string): number {
  return template.split('{').length;
}

function followed(document: OpenApiDocument, told: ResponseObject): ResponseObject {
  if (told.$ref === undefined) return told;
  const name = told.$ref.split('/').at(-1) ?? '';
  return document.components['responses']?.[name] as ResponseObject;
}
