/** Where the development server listens and keeps its state. */
export interface DevServerOptions {
  readonly databaseFile: string;
  readonly port: number;
  /** Port of Temporal's own pages; undefined: without them. */
  readonly uiPort?: number | undefined;
  /** Where those pages have sealed content opened; undefined: they show it sealed. */
  readonly uiCodecUrl?: string | undefined;
  readonly httpPort: number;
  readonly metricsPort: number;
  /** Allows workflows' time to be moved: tests and rehearsal, never production. */
  readonly timeSkipping: boolean;
}

/** Arguments of `temporal`: everything on 127.0.0.1, nothing sent out. */
export function devServerArguments(options: DevServerOptions): readonly string[] {
  const args = ['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(options.port)];
  args.push('--db-filename', options.databaseFile, '--http-port', String(options.httpPort));
  args.push('--metrics-port', String(options.metricsPort), '--log-level', 'warn', '--log-format', 'json');
  if (options.uiPort === undefined) args.push('--headless');
  else args.push('--ui-ip', '127.0.0.1', '--ui-port', String(options.uiPort), '--ui-disable-news-fetch');
  if (options.uiPort !== undefined && options.uiCodecUrl !== undefined)
    args.push('--ui-codec-endpoint', options.uiCodecUrl);
  for (const [key, value] of Object.entries(dynamicConfig(options.timeSkipping))) {
    args.push('--dynamic-config-value', `${key}=${JSON.stringify(value)}`);
  }
  return args;
}

/** Settings that both engines get. */
export function dynamicConfig(timeSkipping: boolean): Readonly<Record<string, boolean | number>> {
  return {
    'frontend.WorkflowTimeSkippingEnabled': timeSkipping,
    'frontend.WorkflowPauseEnabled': true,
  };
}
