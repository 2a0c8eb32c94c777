/** No listener could be brought up: nothing is wrong with the document, the conversion can be tried again later. */
export class ConverterUnavailableError extends Error {
  override name = 'ConverterUnavailableError';
}
