import { appendAudit } from '#db/work/audit.ts';
import { findClientBySecret } from '#db/machines/machine-secrets.ts';
import {
  countRequest,
  findMachineByOldKey,
  findMachineByToken,
  insertToken,
  type KnownMachine,
} from '#db/machines/machine-tokens.ts';
import { TOKEN_SECONDS } from '#domain/machines/client-rules.ts';
import { isScope, type Scope } from '#domain/machines/scopes.ts';
import { hashOfToken, newToken } from '../people/tokens.ts';
import type { ServiceDeps } from '../services/service-deps.ts';

const TOKEN_PREFIX = 'mask_at_';

/** What the OAuth specification calls what is wrong with a request for a token. Source: RFC 6749, 5.2. */
export type GrantRefusal = 'invalid_client' | 'invalid_scope';

export interface GivenToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly scopes: readonly Scope[];
}

/** How programs come in: a secret gives a token of ten minutes, a token opens what its scopes name. */
export interface MachineDoor {
  /** `scope`: names with spaces between them; absent: all that the client has. Each token given is in the audit. */
  grant(shown: {
    readonly clientId: string;
    readonly secret: string;
    readonly scope: string | undefined;
  }): Promise<GivenToken | GrantRefusal>;
  /** Null when it opens nothing, for whatever reason. Asked anew at each request, so that a client that is blocked is out at once. */
  find(token: string): Promise<KnownMachine | null>;
  /** @returns seconds to wait when the client has asked too often in this minute, null when not */
  count(machine: KnownMachine): Promise<number | null>;
}

export function createMachineDoor({ database, clock }: ServiceDeps): MachineDoor {
  return {
    grant: ({ clientId, secret, scope }) =>
      database.change('machines.token', async (em) => {
        const client = await findClientBySecret(em, { clientId, secretHash: hashOfToken(secret) });
        if (!client) return 'invalid_client';
        const scopes = scopesFor(scope, client.scopes);
        if (scopes === null) return 'invalid_scope';
        const accessToken = `${TOKEN_PREFIX}${newToken()}`;
        const token = { ...client, scopes, tokenHash: hashOfToken(accessToken), validMs: TOKEN_SECONDS * 1_000 };
        await insertToken(em, token);
        const subject = { kind: 'machine_client', id: client.clientId };
        const data = { scopes };
        await appendAudit(em, { at: await clock(em), action: 'machine_client.token_given', subject, data });
        return { accessToken, expiresInSeconds: TOKEN_SECONDS, scopes };
      }),
    find: (token) =>
      database.read((em) =>
        token.startsWith(TOKEN_PREFIX)
          ? findMachineByToken(em, hashOfToken(token))
          : findMachineByOldKey(em, hashOfToken(token)),
      ),
    count: async ({ id, requestsPerMinute }) => {
      const { requests, secondsLeft } = await database.read((em) => countRequest(em, id));
      return requests > requestsPerMinute ? secondsLeft : null;
    },
  };
}

/** What is asked for, where all of it is the client's; null otherwise. */
function scopesFor(asked: string | undefined, own: readonly Scope[]): readonly Scope[] | null {
  const names = [...new Set((asked ?? '').split(' ').filter((name) => name !== ''))];
  if (names.length === 0) return own;
  const scopes = names.filter(isScope);
  return scopes.length === names.length && scopes.every((scope) => own.includes(scope)) ? scopes : null;
}
