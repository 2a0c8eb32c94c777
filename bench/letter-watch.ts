import { Client } from 'pg';

/** A letter as its row stands. */
export interface SeenLetter {
  readonly id: string;
  readonly status: string;
  readonly revision: number;
  readonly pdf_sha256: string | null;
  readonly shpi: string | null;
}

/** Follows letters by the database's notifications, as open pages do: the measurement must not be weighed down by its own polling. */
export interface LetterWatch {
  /** Resolves when the letter's row is as wanted. @throws Error after two minutes */
  until(id: string, isWanted: (letter: SeenLetter) => boolean): Promise<SeenLetter>;
  close(): Promise<void>;
}

interface Waiter {
  readonly isWanted: (letter: SeenLetter) => boolean;
  readonly settle: (letter: SeenLetter) => void;
}

const GATHER_MS = 5;
const GIVE_UP_MS = 120_000;
const STATEMENT = {
  name: 'seen',
  text: 'select id, status, revision, pdf_sha256, shpi from letter where id = any($1)',
};

/** Opens one listening connection to the court's database. */
export async function watchLetters(databaseUrl: string): Promise<LetterWatch> {
  const client = new Client({ connectionString: databaseUrl });
  const waiters = new Map<string, Waiter[]>();
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const look = async (): Promise<void> => {
    const ids = [...changed];
    changed.clear();
    const { rows } = await client.query<SeenLetter>({ ...STATEMENT, values: [ids] });
    for (const row of rows) tell(waiters, row);
    timer = changed.size === 0 ? undefined : setTimeout(() => void look(), GATHER_MS);
  };
  const note = (id: string): void => {
    if (!waiters.has(id)) return;
    changed.add(id);
    timer ??= setTimeout(() => void look(), GATHER_MS);
  };
  await client.connect();
  client.on('notification', ({ payload = '' }) => note(payload.slice(payload.indexOf(':') + 1)));
  await client.query('listen mask_subject');
  return {
    until: async (id, isWanted) => {
      const { promise, resolve, reject } = Promise.withResolvers<SeenLetter>();
      waiters.set(id, [...(waiters.get(id) ?? []), { isWanted, settle: resolve }]);
      const impatience = setTimeout(() => reject(new Error(`письмо ${id} не дошло до ожидаемого`)), GIVE_UP_MS);
      note(id);
      return promise.finally(() => clearTimeout(impatience));
    },
    close: () => client.end(),
  };
}

function tell(waiters: Map<string, Waiter[]>, letter: SeenLetter): void {
  const left = (waiters.get(letter.id) ?? []).filter((waiter) => {
    if (!waiter.isWanted(letter)) return true;
    waiter.settle(letter);
    return false;
  });
  if (left.length > 0) waiters.set(letter.id, left);
  else waiters.delete(letter.id);
}
