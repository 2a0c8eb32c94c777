/** Where the converter says what people should know; pino fits. Never the contents or names of documents. */
export interface ConverterLog {
  warn(facts: object, message: string): void;
}

/** How the converter is set up. */
export interface ConverterOptions {
  /** Listeners, their profiles and the documents being converted live here; not shared with other uses. */
  readonly tempDir: string;
  /** Documents converted at once; as many as cores is right. */
  readonly listenerCount: number;
  /** For one document in all its steps, 18 000 if absent: with the ending of what ran over it stays within 20 seconds. */
  readonly timeoutMs?: number;
  /** For one process, listener or fenced child, 512 MiB if absent. */
  readonly memoryLimitBytes?: number;
  /** Documents after which a listener is replaced, 200 if absent. */
  readonly recycleAfter?: number;
  /** A document's PDF above it can never be sent, and its pictures are made smaller; no limit if absent. */
  readonly maxDocumentBytes?: () => Promise<number>;
  readonly logger?: ConverterLog;
}
