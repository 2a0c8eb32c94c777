import { OpenAPIHono, z } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import { apiV1 } from '#api/routes/api-v1.ts';
import { schemasIn } from '#api/routes/schemas-in.ts';
import type { Lifetime } from '#api/services/lifetime.ts';
import type { Services } from '#api/services/services.ts';
import { LINK_HOURS } from '#domain/people/password-link.ts';
import { EVENT_TYPES, TEST_EVENT } from '#domain/webhooks/event-types.ts';

interface Drawn {
  readonly enum?: readonly unknown[];
  readonly $ref?: string;
}
interface DrawnSchema {
  readonly type?: unknown;
  readonly properties?: Readonly<Record<string, Drawn>>;
  readonly allOf?: readonly DrawnSchema[];
}
interface DrawnDocument {
  readonly components: { readonly schemas: Readonly<Record<string, DrawnSchema>> };
  readonly webhooks: Readonly<
    Record<string, { readonly post: { readonly requestBody: { readonly content: object } } }>
  >;
}

/** What a schema takes, as zod itself says; undefined: not a choice among values. */
function takenBy(schema: z.ZodType): ReadonlySet<unknown> | undefined {
  const { values, def } = (schema as unknown as { _zod: { values?: Set<unknown>; def: { type: string } } })._zod;
  return ['literal', 'enum', 'nullable'].includes(def.type) ? values : undefined;
}

/** How the document tells of it where it stands. */
function drawnOf(schema: z.ZodType): readonly unknown[] | undefined {
  const router = new OpenAPIHono();
  router.openAPIRegistry.register('Drawn', z.object({ value: schema }));
  const told = router.getOpenAPI31Document({ openapi: '3.1.0', info: { title: '', version: '' } }) as unknown as {
    readonly components: {
      readonly schemas: Record<string, Drawn & { readonly properties: { readonly value: Drawn } }>;
    };
  };
  const { schemas } = told.components;
  const value = schemas['Drawn']?.properties.value;
  return (value?.$ref === undefined ? value : schemas[value.$ref.split('/').at(-1) ?? ''])?.enum;
}

describe('the OpenAPI document', () => {
  const { router, document } = apiV1({} as Services, { onClose: () => undefined } as unknown as Lifetime, 1);
  const drawn = document as DrawnDocument;
  const schemas = schemasIn(router.openAPIRegistry.definitions);

  it('tells of every choice exactly what its schema takes', () => {
    const choices = schemas.flatMap((schema) => {
      const taken = takenBy(schema);
      return taken === undefined ? [] : [{ schema, taken }];
    });
    expect(choices.length).toBeGreaterThan(100);
    for (const { schema, taken } of choices) expect(new Set(drawnOf(schema))).toEqual(taken);
    const { validHours } = drawn.components.schemas['PasswordLinkRequest']?.properties ?? {};
    expect(validHours?.enum).toEqual([...LINK_HOURS]);
  });

  it('tells of a name what it is everywhere, and that it may be null only where it may', () => {
    const named = Object.entries(drawn.components.schemas).filter(([, told]) => [told.type].flat().includes('null'));
    expect(named.map(([name]) => name)).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/"allOf":\[\{"\$ref":"[^"]+"\},\{"type":\[[^\]]*"null"\]\}\]/);
    const { hearingMoved } = drawn.components.schemas['LetterCard']?.allOf?.[1]?.properties ?? {};
    expect(hearingMoved).toEqual({ oneOf: [{ $ref: '#/components/schemas/MovedCall' }, { type: 'null' }] });
  });

  it('describes every event that is sent to other programs, and nothing else', () => {
    expect(Object.keys(drawn.webhooks).toSorted()).toEqual([...EVENT_TYPES, TEST_EVENT].toSorted());
    for (const [type, { post }] of Object.entries(drawn.webhooks)) {
      expect(JSON.stringify(post.requestBody.content), type).toContain('Event"');
    }
  });
});
