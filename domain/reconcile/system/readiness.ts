import { findingsOf, type Finding } from '../breach.ts';

/** What `/health/ready` says, beside what we reach ourselves. */
export interface ReadinessFacts {
  /** Null: the site did not answer at all. */
  readonly said: SaidReadiness | null;
  readonly reached: { readonly database: boolean; readonly engine: boolean };
}

export interface SaidReadiness {
  readonly isReady: boolean;
  readonly database: boolean;
  readonly engine: boolean;
  /** What we do not reach ourselves: it must agree with the whole word only. Absent: not told. */
  readonly worker?: boolean | undefined;
  readonly disk?: boolean | undefined;
}

/** I11: degraded is never called ready, and ready is never called degraded. */
export function readinessFindings({ said, reached }: ReadinessFacts): readonly Finding[] {
  const found = findingsOf('I11', 'readiness', 'Готовность');
  if (said === null) return [found('silent', 'сайт не отвечает на вопрос о готовности')];
  const parts = [
    ['database', 'база данных', said.database, reached.database],
    ['engine', 'сервер процессов', said.engine, reached.engine],
  ] as const;
  const differing = parts
    .filter(([, , told, own]) => told !== own)
    .map(([code, name, told]) =>
      found(
        `${code}_${told ? 'missing' : 'there'}`,
        `${name}: ${told ? 'назван доступным, но недоступен' : 'назван недоступным, но доступен'}`,
      ),
    );
  const isReady = reached.database && reached.engine && said.worker !== false && said.disk !== false;
  return said.isReady === isReady || differing.length > 0 ? differing : [found('word', 'сказано не то, что есть')];
}
