/**
 * The listener ended, or stood still, while it worked: of its own, by a stranger's hand, or because of the document.
 * Which of them shows when the document is tried once more.
 */
export class ListenerDiedError extends Error {
  override name = 'ListenerDiedError';
  readonly how: 'ended' | 'stalled';

  constructor(how: 'ended' | 'stalled', options: ErrorOptions = {}) {
    super(how === 'ended' ? 'LibreOffice завершился, не окончив работы' : 'LibreOffice не отвечает', options);
    this.how = how;
  }
}
