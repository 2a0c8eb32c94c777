import type { EntityManager } from '#db/orm.ts';
import { findAccountById, findLoginAccount, type LoginAccount } from '#db/people/accounts.ts';
import { findFactorWays, type FactorWays } from '#db/people/second-factor.ts';
import { deleteSession } from '#db/people/sessions.ts';
import { MAX_PASSWORD_LENGTH, storedLogin } from '#domain/people/account-rules.ts';
import { ApplicationError } from '../errors.ts';
import { isStorable } from '#domain/work/storable-text.ts';
import type { ServiceDeps } from '../services/service-deps.ts';
import { auditOf, begin, type BegunPlace } from './begin-session.ts';
import type { DeviceMarks } from './device-mark.ts';
import { FactorBox, type TicketGround } from './factor-box.ts';
import { isFactorShown, wrongCodeWords } from './factor-check.ts';
import type { KeyCeremonies } from './keys/key-ceremonies.ts';
import { forgiveLogin, reserveLogin, waitRefusal, type LoginPlace } from './login-limits.ts';
import type { PasswordCheck } from './passwords.ts';
import type { BegunSession, LoginRequest } from './sessions.ts';
import { hashOfToken } from './tokens.ts';

const MAX_LOGIN_LENGTH = 64;
const MAX_CODE_LENGTH = 40;

/** What somebody at the door is judged with. */
export interface Gate {
  readonly deps: ServiceDeps;
  readonly passwords: PasswordCheck;
  readonly factors: FactorBox;
  readonly keys: KeyCeremonies;
  readonly marks: DeviceMarks;
}

/** An unknown login is looked for, counted, made to wait and answered as a known one is. */
export async function login(gate: Gate, request: LoginRequest): Promise<BegunSession> {
  const { deps, marks } = gate;
  const ticketed = request.ticket === undefined ? null : await accountOfTicket(gate, request.ticket);
  const name = ticketed?.login ?? storedLogin(request.login);
  if (ticketed === null && !isPlausible(name, request.password)) throw new ApplicationError('wrong-credentials');
  const account = ticketed ?? (await deps.database.read((em) => findLoginAccount(em, name)));
  const deviceId = account === null ? null : marks.deviceOf(request.deviceMarks, account, Date.now());
  const place = { login: name, address: request.address, deviceId };
  const wait = await deps.database.change('session.attempt', (em) => reserveLogin(em, place));
  if (wait) throw waitRefusal(wait);
  const isRight = ticketed !== null || (await gate.passwords.isRight(request.password, account?.passwordHash ?? null));
  if (!account || !isRight) {
    await deps.database.change('session.refused', (em) => auditOf(deps, em, 'session.refused', account?.id));
    throw new ApplicationError('wrong-credentials');
  }
  await requireFactor(gate, account, request);
  return enter(gate, request, account, place);
}

/** A wrong answer counts as a wrong password does, and the password alone forgives nothing: six digits cannot be tried out. @throws ApplicationError `factor-needed` */
async function requireFactor(
  gate: Gate,
  account: LoginAccount & { readonly isVouched?: boolean },
  request: LoginRequest,
): Promise<void> {
  const { deps, factors } = gate;
  const ways = await deps.database.read((em) => findFactorWays(em, account.id));
  if ((!ways.app && !ways.key) || (await isShown(gate, account, request))) return;
  const ground = account.isVouched === true ? 'provider' : 'password';
  throw new ApplicationError('factor-needed', {
    detail: await refusalWords(gate, account.id, request, ways),
    factor: { ticket: factors.ticket(account.id, account.passwordHash, Date.now(), ground), ways },
  });
}

/** A key answers what was asked of whoever holds this very ticket. */
async function isShown(gate: Gate, { id: accountId }: LoginAccount, request: LoginRequest): Promise<boolean> {
  const { deps, factors, keys } = gate;
  const { key, ticket = '', code = '' } = request;
  if (key !== undefined) return keys.isShown({ accountId, purpose: 'enter', held: ticket }, key);
  const shown = code.length > MAX_CODE_LENGTH ? '' : code;
  if (await deps.database.change('session.factor', (em) => isFactorShown(em, factors, accountId, shown))) return true;
  if (code !== '') {
    const action = 'session.factor_refused';
    await deps.database.change('session.factor_refused', (em) => auditOf(deps, em, action, accountId));
  }
  return false;
}

async function refusalWords(
  { deps, factors }: Gate,
  accountId: string,
  { key, code = '' }: LoginRequest,
  ways: FactorWays,
): Promise<string> {
  if (key !== undefined) return 'Ключ не принят: попробуйте ещё раз.';
  return code === '' ? askingWords(ways) : deps.database.read((em) => wrongCodeWords(em, factors, accountId));
}

function askingWords({ app, key }: FactorWays): string {
  if (!key) return 'Введите код из приложения или запасной код.';
  return app ? 'Приложите ключ или введите код из приложения.' : 'Приложите ключ или введите запасной код.';
}

async function enter(
  gate: Gate,
  request: LoginRequest,
  account: LoginAccount & { readonly isVouched?: boolean },
  place: LoginPlace,
): Promise<BegunSession> {
  const isNewDevice = place.deviceId === null;
  const byProvider = account.isVouched === true ? { hasFactor: false } : undefined;
  return letIn(gate, request, account, { isNewDevice, byProvider }, (em) => forgiveLogin(em, place));
}

/** Begins the session of somebody who has shown all that was asked of him, and ends the one that the browser came with. */
export async function letIn(
  { deps, marks }: Gate,
  request: Pick<LoginRequest, 'device' | 'deviceMarks' | 'previousToken'>,
  account: LoginAccount,
  place: Omit<BegunPlace, 'device' | 'deviceId'>,
  before: (em: EntityManager) => Promise<void> = () => Promise.resolve(),
): Promise<BegunSession> {
  const deviceMarks = marks.marked(request.deviceMarks, account, Date.now());
  const deviceId = marks.deviceOf(deviceMarks, account, Date.now()) ?? '';
  const begun = await deps.database.change('session.begun', async (em) => {
    await before(em);
    if (request.previousToken) await deleteSession(em, hashOfToken(request.previousToken));
    return begin(deps, em, { accountId: account.id, device: request.device, deviceId, ...place });
  });
  return { ...begun, deviceMarks };
}

/** Whose ticket this is, and whether another system has vouched for him; null: it is nobody's, or over. */
export async function accountOfTicket({ deps, factors }: Pick<Gate, 'deps' | 'factors'>, ticket: string) {
  const id = FactorBox.accountOf(ticket);
  if (id === null) return null;
  const account = await deps.database.read((em) => findAccountById(em, id));
  if (!account) return null;
  const isOf = (by: TicketGround): boolean =>
    factors.isTicket(ticket, account.id, account.passwordHash, Date.now(), by);
  const isVouched = isOf('provider');
  return isVouched || isOf('password') ? { ...account, isVouched } : null;
}

function isPlausible(login: string, password: string): boolean {
  const isLogin = login !== '' && login.length <= MAX_LOGIN_LENGTH && isStorable(login);
  return isLogin && password !== '' && password.length <= MAX_PASSWORD_LENGTH;
}
