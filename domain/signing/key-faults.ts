/** Why a key on the signer's own computer did not sign, each with the way out. The codes of the plug-in are those of Windows and КриптоПро CSP. */
export const KEY_FAULTS = {
  absent:
    'Плагин КриптоПро не отвечает. Установите «КриптоПро ЭЦП Browser plug-in» и его расширение для браузера, включите расширение и откройте страницу снова.',
  old: 'Плагин КриптоПро слишком старый: обновите его (нужен 2.0.14000 или новее).',
  unmade:
    'Плагин КриптоПро установлен не полностью или повреждён: он не находит своих частей. Администратору — установить «КриптоПро ЭЦП Browser plug-in» заново, затем закрыть и открыть браузер.',
  none: 'На этом компьютере нет сертификатов с ключом ГОСТ Р 34.10-2012. Вставьте ключевой носитель и установите сертификат в хранилище «Личное».',
  missing:
    'На этом компьютере нет выбранного вами сертификата. Вставьте ключевой носитель или выберите другой сертификат на странице «Мой ключ подписи».',
  cancelled: 'Вы отменили подписание в окне КриптоПро.',
  pin: 'Пин-код не введён или не принят. Проверьте его: после нескольких ошибок носитель блокируется.',
  blocked:
    'Ключевой носитель заблокирован: пин-код введён неверно слишком много раз. Обратитесь к администратору ключей.',
  token: 'Ключевой носитель вынут или не читается. Вставьте его и продолжите.',
  busy: 'Ключевой носитель занят другой программой или ещё не готов. Закройте другие программы, которые работают с подписью, подождите и продолжите.',
  reader:
    'Ключевой носитель не виден: компьютер не находит его или считыватель. Вставьте его в другой разъём; не поможет — администратору: установить драйвер носителя.',
  service:
    'На этом компьютере не работает служба «Смарт-карта», без неё носитель не виден. Перезагрузите компьютер; не поможет — администратору: запустить службу «Смарт-карта» (в Linux — pcscd).',
  unbound:
    'Сертификат на этом компьютере не связан со своим ключом. Вставьте носитель и установите сертификат заново: «КриптоПро CSP» → «Сервис» → «Просмотреть сертификаты в контейнере» → «Установить».',
  denied:
    'КриптоПро не дал доступа к ключу. Чаще всего истёк срок самого ключа — он бывает короче срока сертификата: посмотрите его в «КриптоПро CSP» → «Сервис» → «Протестировать». Истёк — нужен новый ключ; нет — войдите в компьютер тем, для кого ключ установлен, или обратитесь к администратору.',
  expired: 'Срок действия сертификата или ключа истёк: нужен новый сертификат.',
  revoked:
    'Сертификат отозван: подписывать им нельзя, нужен новый. Если вы его не отзывали, обратитесь в удостоверяющий центр.',
  unchecked:
    'Плагин не смог проверить, не отозван ли сертификат: удостоверяющий центр не отвечает. Проверьте интернет на этом компьютере и продолжите; не поможет — администратору: установить список отозванных.',
  purpose: 'Этот сертификат выдан не для подписи документов: выберите другой на странице «Мой ключ подписи».',
  chain:
    'Плагин не построил цепочку до доверенного корня: установите на компьютер сертификаты удостоверяющего центра и головного УЦ.',
  provider:
    'КриптоПро CSP на этом компьютере не установлен, устарел или повреждён: администратору — установить или обновить его.',
  licence: 'Истёк срок лицензии КриптоПро CSP на этом компьютере.',
  changed: 'Документ получен не тот, что вы прочли: обновите страницу и посмотрите его снова.',
  unread: 'Документ не удалось получить с сервера: проверьте связь и продолжите.',
  unlisted:
    'Плагин КриптоПро не показал сертификаты этого компьютера, он сказал: «{words}». Ничего не подписано. Закройте и откройте браузер, попробуйте снова. Повторится — передайте эти слова с кодом администратору.',
  other:
    'Плагин КриптоПро не подписал, он сказал: «{words}». Выньте и вставьте носитель, проверьте ключ в «КриптоПро CSP» → «Сервис» → «Протестировать» и продолжите. Повторится — передайте эти слова с кодом администратору.',
} as const;

export type KeyFault = keyof typeof KEY_FAULTS;

/**
 * By the end of the plug-in's message: `(0x8010006E)`. Names and meanings: Microsoft, winerror.h (`NTE_*`, `CRYPT_E_*`, `CERT_E_*`, `SCARD_*`).
 * КриптоПро CSP answers `NTE_PERM` for a private key whose own term is over, and `ERROR_FUNCTION_FAILED` without a licence.
 */
export const KEY_FAULT_CODES: Readonly<Record<string, KeyFault>> = {
  ...codesOf('unmade', [
    '0x80040154', // REGDB_E_CLASSNOTREG
    '0x800401F3', // CO_E_CLASSSTRING
  ]),
  ...codesOf('cancelled', [
    '0x80100002', // SCARD_E_CANCELLED
    '0x8010006E', // SCARD_W_CANCELLED_BY_USER
    '0x800704C7', // ERROR_CANCELLED
  ]),
  ...codesOf('pin', [
    '0x8010002A', // SCARD_E_INVALID_CHV
    '0x8010006B', // SCARD_W_WRONG_CHV
    '0x8010006F', // SCARD_W_CARD_NOT_AUTHENTICATED
    '0x80090033', // NTE_INCORRECT_PASSWORD
  ]),
  ...codesOf('blocked', ['0x8010006C']), // SCARD_W_CHV_BLOCKED
  ...codesOf('token', [
    '0x8010000C', // SCARD_E_NO_SMARTCARD
    '0x80100013', // SCARD_F_COMM_ERROR
    '0x8010001F', // SCARD_E_UNEXPECTED
    '0x80100023', // SCARD_E_DIR_NOT_FOUND
    '0x80100024', // SCARD_E_FILE_NOT_FOUND
    '0x8010002F', // SCARD_E_COMM_DATA_LOST
    '0x80100066', // SCARD_W_UNRESPONSIVE_CARD
    '0x80100067', // SCARD_W_UNPOWERED_CARD
    '0x80100068', // SCARD_W_RESET_CARD
    '0x80100069', // SCARD_W_REMOVED_CARD
    '0x80090016', // NTE_BAD_KEYSET
    '0x8009001F', // NTE_BAD_KEYSET_PARAM
  ]),
  ...codesOf('busy', [
    '0x8010000A', // SCARD_E_TIMEOUT
    '0x8010000B', // SCARD_E_SHARING_VIOLATION
    '0x80100010', // SCARD_E_NOT_READY
    '0x80100031', // SCARD_E_SERVER_TOO_BUSY
    '0x80090030', // NTE_DEVICE_NOT_READY
  ]),
  ...codesOf('reader', [
    '0x80100009', // SCARD_E_UNKNOWN_READER
    '0x8010000D', // SCARD_E_UNKNOWN_CARD
    '0x80100017', // SCARD_E_READER_UNAVAILABLE
    '0x8010001A', // SCARD_E_READER_UNSUPPORTED
    '0x8010001C', // SCARD_E_CARD_UNSUPPORTED
    '0x80100020', // SCARD_E_ICC_INSTALLATION
    '0x8010002E', // SCARD_E_NO_READERS_AVAILABLE
    '0x80100065', // SCARD_W_UNSUPPORTED_CARD
  ]),
  ...codesOf('service', [
    '0x8010001D', // SCARD_E_NO_SERVICE
    '0x8010001E', // SCARD_E_SERVICE_STOPPED
  ]),
  ...codesOf('unbound', [
    '0x8009000D', // NTE_NO_KEY
    '0x80090011', // NTE_NOT_FOUND
    '0x80090019', // NTE_KEYSET_NOT_DEF
    '0x8009001A', // NTE_KEYSET_ENTRY_BAD
    '0x80092004', // CRYPT_E_NOT_FOUND
    '0x8010002C', // SCARD_E_NO_SUCH_CERTIFICATE
    '0x8010002D', // SCARD_E_CERTIFICATE_UNAVAILABLE
    '0x80100030', // SCARD_E_NO_KEY_CONTAINER
  ]),
  ...codesOf('denied', [
    '0x80090010', // NTE_PERM
    '0x80100027', // SCARD_E_NO_ACCESS
    '0x8010006A', // SCARD_W_SECURITY_VIOLATION
  ]),
  ...codesOf('expired', ['0x800B0101']), // CERT_E_EXPIRED
  ...codesOf('revoked', [
    '0x800B010C', // CERT_E_REVOKED
    '0x80092010', // CRYPT_E_REVOKED
  ]),
  ...codesOf('unchecked', [
    '0x80092012', // CRYPT_E_NO_REVOCATION_CHECK
    '0x80092013', // CRYPT_E_REVOCATION_OFFLINE
    '0x800B010E', // CERT_E_REVOCATION_FAILURE
  ]),
  ...codesOf('purpose', [
    '0x800B0106', // CERT_E_PURPOSE
    '0x800B0110', // CERT_E_WRONG_USAGE
  ]),
  ...codesOf('chain', [
    '0x800B0107', // CERT_E_ISSUERCHAINING
    '0x800B0109', // CERT_E_UNTRUSTEDROOT
    '0x800B010A', // CERT_E_CHAINING
    '0x800B010D', // CERT_E_UNTRUSTEDTESTROOT
    '0x800B0112', // CERT_E_UNTRUSTEDCA
    '0x80096004', // TRUST_E_CERT_SIGNATURE
  ]),
  ...codesOf('provider', [
    '0x80090008', // NTE_BAD_ALGID
    '0x80090013', // NTE_BAD_PROVIDER
    '0x80090014', // NTE_BAD_PROV_TYPE
    '0x80090017', // NTE_PROV_TYPE_NOT_DEF
    '0x80090018', // NTE_PROV_TYPE_ENTRY_BAD
    '0x8009001B', // NTE_PROV_TYPE_NO_MATCH
    '0x8009001D', // NTE_PROVIDER_DLL_FAIL
    '0x8009001E', // NTE_PROV_DLL_NOT_FOUND
  ]),
  ...codesOf('licence', ['0x8007065B']), // ERROR_FUNCTION_FAILED
};

/** With these no other letter would be signed either: the run waits for the person. */
export const KEY_STOPS: readonly KeyFault[] = [
  ...(['absent', 'old', 'none', 'missing', 'cancelled', 'pin', 'blocked', 'token', 'expired', 'chain'] as const),
  ...(['busy', 'reader', 'service', 'unbound', 'denied', 'revoked', 'unchecked', 'purpose', 'provider'] as const),
  ...(['licence', 'unread', 'unmade', 'unlisted'] as const),
];

function codesOf(fault: KeyFault, codes: readonly string[]): Readonly<Record<string, KeyFault>> {
  return Object.fromEntries(codes.map((code) => [code, fault]));
}
