import { isSame } from '../account.ts';
import type { Site } from '../site.ts';
import type { StoredMail } from '../state/mailbox.ts';
import { asMultiline, topOf } from './multiline.ts';

/** The dialogue of one connection (RFC 1939): a command in, an answer out. Bytes of messages are carried as Latin-1 characters. */
export interface Pop3Session {
  command(line: string): Pop3Answer;
}

export interface Pop3Answer {
  readonly text: string;
  /** The connection ends after it. */
  readonly isLast: boolean;
}

/** What one connection has said and marked so far. */
interface SessionState {
  user: string | undefined;
  /** The mailbox as it was at PASS; undefined before. */
  maildrop: readonly StoredMail[] | undefined;
  readonly deleted: Set<number>;
}

type Command = (words: readonly string[], state: SessionState, site: Site) => string;

const NO_SUCH = '-ERR no such message\r\n';
const CAPABILITIES = ['USER', 'UIDL', 'TOP', 'RESP-CODES', 'PIPELINING', 'IMPLEMENTATION delo-site-emulator'];
const MISTAKES = 10;

const TRANSACTION: Readonly<Record<string, Command>> = {
  STAT: (_words, state) => {
    const left = leftOf(state);
    return `+OK ${left.length} ${left.reduce((sum, [, { byteSize }]) => sum + byteSize, 0)}\r\n`;
  },
  LIST: ([number], state) => listing(number, state, ({ byteSize }) => byteSize),
  UIDL: ([number], state) => listing(number, state, (mail) => mail.number),
  RETR: ([number], state, site) => {
    const raw = rawOf(number, state, site);
    return raw ? `+OK ${raw.byteLength} octets\r\n${asMultiline(raw)}` : NO_SUCH;
  },
  TOP: ([number, lines], state, site) => {
    const raw = rawOf(number, state, site);
    if (!/^\d+$/.test(lines ?? '')) return '-ERR a number of lines is expected\r\n';
    return raw ? `+OK\r\n${asMultiline(topOf(raw, Number(lines)))}` : NO_SUCH;
  },
  DELE: ([number], state) => {
    const mail = mailOf(number, state);
    if (!mail) return NO_SUCH;
    state.deleted.add(mail.number);
    return '+OK marked\r\n';
  },
  RSET: (_words, state) => {
    state.deleted.clear();
    return '+OK\r\n';
  },
  NOOP: () => '+OK\r\n',
};

/** @param lock takes the mailbox for this connection; false: another one has it */
export function createPop3Session(site: Site, lock: () => boolean): Pop3Session {
  const state: SessionState = { user: undefined, maildrop: undefined, deleted: new Set() };
  let mistakes = 0;
  const answer = (verb: string, words: readonly string[], rest: string): string => {
    if (verb === 'CAPA') return `+OK\r\n${CAPABILITIES.join('\r\n')}\r\n.\r\n`;
    if (verb === 'QUIT') return quit(state, site);
    if (!state.maildrop) return authorize(verb, rest, { state, site, lock });
    return TRANSACTION[verb]?.(words, state, site) ?? '-ERR unknown command\r\n';
  };
  return {
    command: (line) => {
      const [verb = '', ...words] = line.trim().split(/ +/);
      const text = answer(verb.toUpperCase(), words, line.slice(verb.length + 1));
      if (text.startsWith('-ERR')) mistakes += 1;
      return { text, isLast: verb.toUpperCase() === 'QUIT' || mistakes >= MISTAKES };
    },
  };
}

interface Asking {
  readonly state: SessionState;
  readonly site: Site;
  readonly lock: () => boolean;
}

function authorize(verb: string, argument: string, { state, site, lock }: Asking): string {
  if (verb === 'USER') {
    state.user = argument;
    return '+OK\r\n';
  }
  if (verb !== 'PASS') return '-ERR USER and PASS first\r\n';
  const { DELO_SITE_LOGIN, DELO_SITE_PASSWORD } = site.settings;
  const isOurs = isSame(state.user ?? '', DELO_SITE_LOGIN) && isSame(argument, DELO_SITE_PASSWORD);
  if (!isOurs) return '-ERR [AUTH] wrong user or password\r\n';
  if (!lock()) return '-ERR [IN-USE] the mailbox is open in another session\r\n';
  state.maildrop = site.mailbox.visible(Date.now());
  return `+OK ${state.maildrop.length} messages\r\n`;
}

/** Only here is anything deleted: a session that breaks off leaves the mailbox as it was. */
function quit({ deleted }: SessionState, { mailbox }: Site): string {
  if (deleted.size > 0) mailbox.remove([...deleted]);
  return '+OK bye\r\n';
}

function leftOf({ maildrop = [], deleted }: SessionState): readonly (readonly [number, StoredMail])[] {
  return maildrop.map((mail, index) => [index + 1, mail] as const).filter(([, { number }]) => !deleted.has(number));
}

function mailOf(number: string | undefined, state: SessionState): StoredMail | undefined {
  return /^\d+$/.test(number ?? '') ? leftOf(state).find(([place]) => place === Number(number))?.[1] : undefined;
}

function rawOf(number: string | undefined, state: SessionState, site: Site): Buffer | undefined {
  const mail = mailOf(number, state);
  return mail && site.mailbox.read(mail.number);
}

function listing(number: string | undefined, state: SessionState, tell: (mail: StoredMail) => number): string {
  if (number === undefined) {
    return `+OK\r\n${leftOf(state)
      .map(([place, mail]) => `${place} ${tell(mail)}\r\n`)
      .join('')}.\r\n`;
  }
  const mail = mailOf(number, state);
  return mail ? `+OK ${number} ${tell(mail)}\r\n` : NO_SUCH;
}
