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
  'no_uidplus',
  'recipient_certificate',
  'other',
] as const;
export type LinkFault = (typeof LINK_FAULT_CODES)[number];

/** The same for the person who set the server up. */
const LINK_FAULT_WORDS: Readonly<Record<LinkFault, string>> = {
  not_set: 'Сервер не назван в настройках программы. Его задаёт администратор.',
  name_not_found: 'Имя сервера не находится. Проверьте, нет ли опечатки и работает ли DNS.',
  refused: 'Сервер не принимает соединения: порт закрыт или служба остановлена. Проверьте номер порта.',
  timed_out: 'Сервер не ответил вовремя. Проверьте номер порта и межсетевой экран.',
  tls: 'Защищённое соединение не получилось: сертификату не доверяют, он просрочен или чужой, либо порт ждёт другого вида защиты.',
  no_starttls: 'Сервер не предлагает защищённого соединения (STARTTLS), а без него сведения пошли бы открыто.',
  login: 'Сервер не принял логин или пароль.',
  address_refused: 'Сервер не принял письмо: адрес отправителя или получателя ему не подходит.',
  not_mail: 'По этому адресу отвечает не почтовый сервер. Проверьте номер порта.',
  no_uidplus:
    'Сервер IMAP не умеет убирать одно сообщение, не трогая остальных (UIDPLUS). Возьмите ящик на другом сервере или POP3.',
  recipient_certificate: 'Сообщение не зашифровать, а без шифрования оно не уйдёт.',
  other: 'Проверка не удалась.',
};

/** Nobody has answered: the words are the machine's own. */
const UNANSWERED: ReadonlySet<LinkFault> = new Set(['name_not_found', 'refused', 'timed_out']);

/** Words of a fault; what the server or the machine said after them, where it said something. */
export function linkFaultWords(fault: LinkFault, answer = ''): string {
  const own = LINK_FAULT_WORDS[fault];
  return answer === '' || UNANSWERED.has(fault) ? own : `${own} Ответ: ${answer}`;
}

/** What is known of a connection that failed. */
export interface FailedLink {
  readonly isLoginRefused: boolean;
  /** The server's, the library's or the machine's own words. */
  readonly words: string;
}

/** By the words of Node.js, of nodemailer, of node-pop3 and of imapflow, the surest first. */
const SIGNS: readonly (readonly [RegExp, LinkFault])[] = [
  [/UIDPLUS/, 'no_uidplus'],
  [/ENOTFOUND|EAI_AGAIN|getaddrinfo|queryA/, 'name_not_found'],
  [/ECONNREFUSED|ECONNRESET|Unexpected close|EHOSTUNREACH|ENETUNREACH/, 'refused'],
  [/STARTTLS/i, 'no_starttls'],
  [/certificate|self.signed|CERT_|altname|\bssl\b|\btls\b|wrong version number/i, 'tls'],
  [
    /timed? ?out|timeout|ETIMEDOUT|greeting never received|not answered in time|Failed to (receive greeting|establish connection|upgrade connection).*in required time/i,
    'timed_out',
  ],
  [/invalid greeting|unexpected|HTTP\//i, 'not_mail'],
];

/** Which of the causes it is. */
export function linkFaultOf({ isLoginRefused, words }: FailedLink): LinkFault {
  if (isLoginRefused) return 'login';
  return SIGNS.find(([sign]) => sign.test(words))?.[1] ?? 'other';
}
