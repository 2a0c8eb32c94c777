/** Without these openssl also believes every authority the system knows, and those sign mail for anybody. */
export const TRUST_ONLY = ['-no-CApath', '-no-CAstore'];
