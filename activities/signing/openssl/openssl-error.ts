/**
 * openssl itself could not do its work: absent, without the ГОСТ engine, too slow, or refusing its own input. Never a verdict on a
 * signature. The message is Russian and holds neither document nor personal data.
 */
export class OpenSslError extends Error {
  override name = 'OpenSslError';
}

/** The process was killed by its own fault (a signal that nobody sent). */
export class OpenSslCrash extends OpenSslError {
  override name = 'OpenSslCrash';
}
