/** What the verdicts go by: whom we trust, who stands between, who is revoked. */
export const TRUST_KINDS = ['root', 'intermediate', 'list'] as const;
export type TrustKind = (typeof TRUST_KINDS)[number];

export const TRUST_KIND_WORDS: Readonly<Record<TrustKind, string>> = {
  root: 'Корневой УЦ',
  intermediate: 'Промежуточный УЦ',
  list: 'Список отозванных',
};

/** `file`: laid into the folder of trust by people; `fetched`: taken from the address that a certificate names. */
export const TRUST_ORIGINS = ['file', 'fetched'] as const;
export type TrustOrigin = (typeof TRUST_ORIGINS)[number];

/** Why what an address gave, or a file, is not gone by. */
export const TRUST_FAULTS = {
  unreadable: 'не читается',
  private_address: 'адрес внутренний: назовите узел в MASK_TRUST_HOSTS, если так и должно быть',
  unreachable: 'соединение не установлено',
  too_slow: 'ответа не дождались',
  broken_off: 'ответ оборван',
  too_large: 'ответ слишком большой',
  status: 'адрес ответил отказом',
  redirects: 'слишком много переадресаций',
  root: 'это корневой сертификат: корням верят только из папки roots',
  not_issuer: 'этот сертификат не ведёт от используемых к доверенному корню',
  wrong_signature: 'подпись издателя не сошлась',
  stale: 'список устарел',
  from_future: 'список из будущего: проверьте часы',
  older: 'список старее того, что уже есть',
} as const;
export type TrustFault = keyof typeof TRUST_FAULTS;
export const TRUST_FAULT_CODES = Object.keys(TRUST_FAULTS) as [TrustFault, ...TrustFault[]];
