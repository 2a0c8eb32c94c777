/** One figure of the text format: name, labels, value. */
export type Sample = readonly [labels: string, value: number];

export type MetricType = 'gauge' | 'counter' | 'histogram';

/** Source: Prometheus, «Text-based format». `samples` of a histogram carry their suffix before the labels. */
export function family(type: MetricType, name: string, help: string, samples: readonly Sample[]): string {
  const lines = samples.map(([labels, value]) => `${name}${labels} ${String(value)}\n`);
  return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

export function gauge(name: string, help: string, samples: readonly Sample[]): string {
  return family('gauge', name, help, samples);
}

/** `{status="draft"}`; values are codes of ours, never anything that was typed. */
export function labels(pairs: Readonly<Record<string, string>>): string {
  const inner = Object.entries(pairs).map(([name, value]) => `${name}="${value}"`);
  return inner.length === 0 ? '' : `{${inner.join(',')}}`;
}
