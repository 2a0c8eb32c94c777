import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { PROJECT_ROOT } from '#scripts/platform/layout.ts';

const serviceSchema = z.object({
  build: z.object({ context: z.string(), dockerfile: z.string(), target: z.string() }).optional(),
  image: z.string(),
  entrypoint: z.array(z.string()).optional(),
  command: z.array(z.string()).optional(),
  profiles: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()).optional(),
  env_file: z.array(z.string()).optional(),
  secrets: z.array(z.string()).optional(),
  volumes: z.array(z.string()).optional(),
  tmpfs: z.array(z.string()).optional(),
  ports: z.array(z.string()).optional(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  healthcheck: z.object({ test: z.array(z.string()), retries: z.number() }).optional(),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).optional(),
  restart: z.string(),
});
/** A service as its file says it. */
export type Service = z.infer<typeof serviceSchema>;

const partSchema = serviceSchema.partial();
type Part = z.infer<typeof partSchema>;

const fileSchema = z.object({
  name: z.string(),
  services: z.record(z.string(), partSchema),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});

/** What stands in one or several files, the later ones over the earlier ones. */
export interface Composition {
  readonly services: Readonly<Record<string, Service>>;
  /** Files of the secrets, by name. */
  readonly secrets: Readonly<Record<string, string>>;
  /** All of it, as written. */
  readonly text: string;
}

/** What an operator writes into .env; the values are made up. */
export const OPERATOR: Readonly<Record<string, string>> = {
  MASK_PUBLIC_URL: 'https://letters.example.ru',
  MASK_TRACKING_URL: 'https://tracking.example.ru',
  MASK_TRACKING_LOGIN: 'court',
};

/** Reads the files of the project. */
export function readComposition(...names: readonly string[]): Composition {
  const texts = names.map((name) => readFileSync(join(PROJECT_ROOT, name), 'utf8'));
  const files = texts.map((text) => fileSchema.parse(parse(text, { merge: true, maxAliasCount: 100 })));
  const services = new Map<string, Part>();
  for (const file of files) {
    for (const [name, service] of Object.entries(file.services)) {
      services.set(name, merged(services.get(name) ?? {}, service));
    }
  }
  return {
    services: z.record(z.string(), serviceSchema).parse(Object.fromEntries(services)),
    secrets: Object.fromEntries(
      files.flatMap(({ secrets }) => Object.entries(secrets)).map(([name, { file }]) => [name, file]),
    ),
    text: texts.join('\n'),
  };
}

/** As compose does it: maps and lists are added to, the rest is replaced; of two volumes in one place the later one counts. */
function merged(below: Part, above: Part): Part {
  const place = (volume: string) => volume.split(':')[1];
  const taken = new Set(above.volumes?.map(place));
  return {
    ...below,
    ...above,
    environment: { ...below.environment, ...above.environment },
    depends_on: { ...below.depends_on, ...above.depends_on },
    secrets: [...(below.secrets ?? []), ...(above.secrets ?? [])],
    volumes: [...(below.volumes ?? []).filter((volume) => !taken.has(place(volume))), ...(above.volumes ?? [])],
  };
}

/** What a service runs: its entrypoint, which words of the operator follow, or its command; undefined: the image's own. */
export function programOf({ entrypoint, command }: Service): readonly string[] | undefined {
  return entrypoint ?? command;
}

/** The environment of a service after compose has put the operator's values in. @throws Error for a value that is not given */
export function environmentOf(
  service: Service,
  operator: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const put = (value: string) =>
    value.replaceAll(/\$\{(\w+):\?\}/g, (_, name: string) => {
      const given = operator[name];
      if (given === undefined) throw new Error(`${name} не задана`);
      return given;
    });
  return Object.fromEntries(Object.entries(service.environment ?? {}).map(([name, value]) => [name, put(value)]));
}
