import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = `/** Drawn from the OpenAPI document; never written by hand: \`npm run api:types\`. */\n`;

/** The document's operations and schemas as TypeScript. */
export async function typesOf(document: object): Promise<string> {
  const drawn = await openapiTS(JSON.stringify(document), { alphabetize: true, immutable: true });
  return HEADER + astToString(drawn);
}
