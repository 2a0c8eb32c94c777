import type { Sabotage } from '../kit/sabotage.ts';

const SIGN_IN = 'test/people/sign-in.system.test.ts';
const STREAMS = 'test/people/open-streams.system.test.ts';
const ADDRESS = 'test/api/client-address.test.ts';
const ADMIN = 'test/people/admin.system.test.ts';
const ATTACKED =
  'an account attacked from many addresses slows unknown addresses once each, and never a device that has signed in';

export const ACCESS_SABOTAGES: readonly Sabotage[] = [
  {
    id: 'password-guessing',
    guarantee: 'Неверные пароли задерживают следующую попытку, даже поданные разом.',
    file: 'api/people/login-limits.ts',
    find: 'if (own && own.secondsLeft > 0)',
    replace: 'if (own && own.secondsLeft > 3_600)',
    test: {
      file: SIGN_IN,
      name: 'wrong passwords delay their own account and address only, longer each time, even tried at once',
    },
  },
  {
    id: 'known-device',
    guarantee: 'Чужие попытки не задерживают человека на устройстве, с которого он уже входил.',
    file: 'api/people/login-limits.ts',
    find: "if (deviceId !== null) return { own: digest('device', login, deviceId), around: [] };",
    replace: "if (deviceId === '') return { own: digest('device', login, deviceId), around: [] };",
    test: { file: SIGN_IN, name: ATTACKED },
  },
  {
    id: 'lock-by-strangers',
    guarantee: 'Кто входит с нового места, ждёт один раз, сколько бы чужие ни пробовали.',
    file: 'api/people/login-limits.ts',
    find: 'const waitSeconds = own ? 0 : unknownDelaySeconds(around);',
    replace: 'const waitSeconds = unknownDelaySeconds(around);',
    test: { file: SIGN_IN, name: ATTACKED },
  },
  {
    id: 'many-addresses',
    guarantee: 'Подбор одного пароля со многих адресов замедляется.',
    file: 'domain/people/login-delays.ts',
    find: 'return Math.max(slowness(account, SUSPICIOUS.account), slowness(address, SUSPICIOUS.address));',
    replace: 'return slowness(address, SUSPICIOUS.address) + slowness(account, Number.MAX_SAFE_INTEGER);',
    test: { file: SIGN_IN, name: ATTACKED },
  },
  {
    id: 'device-of-old-password',
    guarantee: 'Смена пароля делает знакомые устройства незнакомыми.',
    file: 'api/people/device-mark.ts',
    find: 'JSON.stringify([partsOf(mark), account.id, ofPassword])',
    replace: 'JSON.stringify([partsOf(mark), account.id, ofPassword.length])',
    test: {
      file: SIGN_IN,
      name: 'a device is known to the account that signed in on it, until its password is changed',
    },
  },
  {
    id: 'forwarded-by-anybody',
    guarantee: 'Адресу из заголовка верят только от своего прокси.',
    file: 'api/http/client-address.ts',
    find: 'while (trustedProxies.includes(address)) {',
    replace: 'while (hops.length > 0) {',
    test: {
      file: ADDRESS,
      name: 'is the other end of the connection, whatever a stranger writes into the header',
    },
  },
  {
    id: 'stream-outlives-session',
    guarantee: 'Поток живых изменений кончается вместе с сеансом.',
    file: 'api/people/session-watch.ts',
    find: 'if (now?.role !== actor.role || now.siteId !== actor.siteId) end();',
    replace: 'if (now && (now.role !== actor.role || now.siteId !== actor.siteId)) end();',
    test: {
      file: STREAMS,
      name: 'ends within seconds when the session is over, in whatever way, and those of others go on',
    },
  },
  {
    id: 'stream-outlives-role',
    guarantee: 'Поток живых изменений кончается, когда у человека другая роль или участок.',
    file: 'api/people/session-watch.ts',
    find: 'if (now?.role !== actor.role || now.siteId !== actor.siteId) end();',
    replace: 'if (now === undefined) end();',
    test: {
      file: STREAMS,
      name: 'ends within seconds when its owner has another role or site, and those of others go on',
    },
  },
  {
    id: 'sessions-of-old-password',
    guarantee: 'Новый пароль кончает все сеансы человека.',
    file: 'db/people/manage-accounts.ts',
    find: 'await setPasswordHash(em, id, passwordHash);\n  await endSessions(em, id);',
    replace: 'await setPasswordHash(em, id, passwordHash);',
    test: {
      file: ADMIN,
      name: 'a new password, and being switched off, end every session of the person and of nobody else',
    },
  },
  {
    id: 'journals-of-the-programs',
    guarantee: 'Программа не может стереть журнал, даже если снять с таблиц охрану.',
    file: 'db/runtime-role.ts',
    find: "when one.is_kept then 'select, insert' else",
    replace: "when one.is_kept and one.name is null then 'select, insert' else",
    test: {
      file: 'test/db/runtime-role.system.test.ts',
      name: 'writes to the journals and cannot empty, rewrite or reshape them, even with their triggers away',
    },
  },
  {
    id: 'demo-people-in-earnest',
    guarantee: 'С учебными людьми программа всерьёз не запускается.',
    file: 'db/seed/demo-left.ts',
    find: ".where('is_active', '=', true)",
    replace: ".where('is_active', '=', false)",
    test: {
      file: 'test/settings/in-earnest.system.test.ts',
      name: 'refuses to start while demo people could come in, and says what to do',
    },
  },
  {
    id: 'training-keys-in-earnest',
    guarantee: 'С учебными ключами программа всерьёз не запускается.',
    file: 'activities/signing/pki/training-keys.ts',
    find: 'return [bytes, ...blocks].some(',
    replace: 'return [bytes, ...blocks].every(',
    test: {
      file: 'test/settings/in-earnest.system.test.ts',
      name: 'knows the certificates of the training authority and of its signers',
    },
  },
  {
    id: 'plain-http-in-earnest',
    guarantee: 'Сайт с адресом http:// вне репетиции не запускается.',
    file: 'config/settings.ts',
    find: 'const isClear = !isPrivate(new URL(MASK_PUBLIC_URL));',
    replace: "const isClear = MASK_PUBLIC_URL === '';",
    test: {
      file: 'test/settings/in-earnest.test.ts',
      name: 'outside a rehearsal refuse an address at which passwords would be read on the way',
    },
  },
  {
    id: 'clock-of-everybody',
    guarantee: 'Время репетиции двигает администратор; все — только если так задано.',
    file: 'api/settings/rehearsal-rights.ts',
    find: "return role === 'admin' || settings.MASK_REHEARSAL_CLOCK === 'everyone';",
    replace: "return role === 'admin' || settings.MASK_REHEARSAL_CLOCK !== undefined;",
    test: {
      file: 'test/settings/in-earnest.test.ts',
      name: 'let everybody move the clock in a rehearsal that says so, else its admin, and outside of one nobody',
    },
  },
  {
    id: 'unseen-admin',
    guarantee: 'Чтение письма администратором записано раньше, чем письмо ему показано.',
    file: 'api/people/admin-reads.ts',
    find: 'if (thing) await reads.note(session, thing);',
    replace: 'if (thing) void reads.note(session, thing).catch(() => undefined);',
    test: { file: 'test/people/admin-reads.system.test.ts', name: 'gets nothing that could not be written down' },
  },
];
