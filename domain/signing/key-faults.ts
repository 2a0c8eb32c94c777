/** Why a key on the signer's own computer did not sign, each with the way out. The codes of the plug-in are those of Windows and КриптоПро CSP. */
export const KEY_FAULTS = {
  absent:
    'Плагин КриптоПро не отвечает. Установите «КриптоПро ЭЦП Browser plug-in» и его расширение для браузера, включите расширение и откройте страницу снова.',
  old: 'Плагин КриптоПро слишком старый: обновите его (нужен 2.0.14000 или новее).',
  none: 'На этом компьютере нет сертификатов с ключом ГОСТ Р 34.10-2012. Вставьте ключевой носитель и установите сертификат в хранилище «Личное».',
  missing:
    'На этом компьютере нет выбранного вами сертификата. Вставьте ключевой носитель или выберите другой сертификат на странице «Мой ключ подписи».',
  cancelled: 'Вы отменили подписание в окне КриптоПро.',
  pin: 'Пин-код не принят. Проверьте его: после нескольких ошибок носитель блокируется.',
  blocked:
    'Ключевой носитель заблокирован: пин-код введён неверно слишком много раз. Обратитесь к администратору ключей.',
  token: 'Ключевой носитель вынут или не читается. Вставьте его и продолжите.',
  expired: 'Срок действия сертификата или ключа истёк: нужен новый сертификат.',
  chain:
    'Плагин не построил цепочку до доверенного корня: установите на компьютер сертификаты удостоверяющего центра и головного УЦ.',
  licence: 'Истёк срок лицензии КриптоПро CSP на этом компьютере.',
  changed: 'Документ получен не тот, что вы прочли: обновите страницу и посмотрите его снова.',
  unread: 'Документ не удалось получить с сервера: проверьте связь и продолжите.',
  other: 'Плагин КриптоПро не подписал: {words}',
} as const;

export type KeyFault = keyof typeof KEY_FAULTS;

/** By the end of the plug-in's message: `(0x8010006E)`. */
export const KEY_FAULT_CODES: Readonly<Record<string, KeyFault>> = {
  '0x8010006E': 'cancelled',
  '0x800704C7': 'cancelled',
  '0x8010006B': 'pin',
  '0x8010006C': 'blocked',
  '0x80100069': 'token',
  '0x8010000C': 'token',
  '0x80090016': 'token',
  '0x8009001F': 'token',
  '0x800B0101': 'expired',
  '0x800B010A': 'chain',
  '0x800B0109': 'chain',
  '0x8007065B': 'licence',
};

/** With these no other letter would be signed either: the run waits for the person. */
export const KEY_STOPS: readonly KeyFault[] = [
  ...(['absent', 'old', 'none', 'missing', 'cancelled', 'pin', 'blocked', 'token', 'expired', 'chain'] as const),
  ...(['licence', 'unread'] as const),
];
