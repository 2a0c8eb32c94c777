/** Why a mail server could not be used: each code is one cause with its words and its cure. */
export const LINK_FAULT_CODES = [
  'not_set',
  'name_not_found',
  'refused',
  'timed_out',
  'tls',
  'no_starttls',
  'login',
  'address_refused',
  'not_mail',
  'other',
] as const;
export type LinkFault = (typeof LINK_FAULT_CODES)[number];

/** The same for the person who set the server up. `{answer}` is what the server or the machine said. */
const LINK_FAULT_WORDS: Readonly<Record<LinkFault, string>> = {
  not_set: 'Сервер не назван в настройках программы. Его адрес задаёт администратор.',
  name_not_found: 'Имя сервера не находится. Проверьте, нет ли опечатки и работает ли DNS.',
  refused: 'Сервер не принимает соединения: порт закрыт или служба остановлена. Проверьте номер порта.',
  timed_out: 'Сервер не ответил вовремя. Проверьте номер порта и межсетевой экран.',
  tls: 'Защищённое соединение не получилось: сертификат не тот, просрочен или ему не доверяют, либо порт ждёт другого вида защиты.',
  no_starttls: 'Сервер не предлагает защищённого соединения (STARTTLS), а без него пароль и сведения пошли бы открыто.',
  login: 'Сервер не принял логин или пароль.',
  address_refused: 'Сервер не принял адрес отправителя или получателя.',
  not_mail: 'По этому адресу отвечает не почтовый сервер: проверьте номер порта.',
  other: 'Проверка не удалась.',
};

/** Words of a fault; the server's own words after them, where there are any. */
export function linkFaultWords(fault: LinkFault, answer?: string): string {
  const own = LINK_FAULT_WORDS[fault];
  return answer === undefined || answer === '' ? own : `${own} Ответ: ${answer}`;
}

/** What is known of a failed connection, as the machine's and the mail libraries' errors have it. */
export interface FailedLink {
  /** `ENOTFOUND`, `EAUTH`, `CERT_HAS_EXPIRED` … */
  readonly code?: string | undefined;
  /** Three digits of SMTP. */
  readonly responseCode?: number | undefined;
  readonly command?: string | undefined;
  readonly message: string;
}

const CODES: Readonly<Record<string, LinkFault>> = {
  ...{ ENOTFOUND: 'name_not_found', EAI_AGAIN: 'name_not_found', EDNS: 'name_not_found' },
  ...{ ECONNREFUSED: 'refused', ECONNRESET: 'refused', EHOSTUNREACH: 'refused', ENETUNREACH: 'refused' },
  ...{ ETIMEDOUT: 'timed_out', ETIME: 'timed_out', timeout: 'timed_out' },
  ...{ ETLS: 'tls', EPROTO: 'tls', ERR_TLS_CERT_ALTNAME_INVALID: 'tls', ERR_SSL_WRONG_VERSION_NUMBER: 'tls' },
  ...{ EAUTH: 'login', ENOAUTH: 'login', EENVELOPE: 'address_refused', EPROTOCOL: 'not_mail' },
};

/** Which of the causes it is. Source: error codes of Node.js, of nodemailer and of POP3 libraries; RFC 5321, RFC 4954. */
export function linkFaultOf({ code = '', responseCode, command = '', message }: FailedLink): LinkFault {
  if (responseCode === 535 || responseCode === 534 || responseCode === 530) return 'login';
  if (/STARTTLS/i.test(message) && (code === 'ETLS' || command === 'STARTTLS')) return 'no_starttls';
  if (/getaddrinfo|queryA/i.test(message)) return 'name_not_found';
  if (/certificate|self.signed|CERT_|ssl|tls/i.test(`${code} ${message}`)) return 'tls';
  if (/ECONNREFUSED/.test(message)) return 'refused';
  if (/timed? ?out|timeout/i.test(message)) return 'timed_out';
  return CODES[code] ?? 'other';
}
