/** What touches the world outside the database: one name for each port's call, `before` it and `after` it. */
export const EFFECTS = [
  'blob.put',
  'document.convert',
  'document.assemble',
  'document.stamp',
  'document.check',
  'signature.make',
  'signature.verify',
  'signature.detach',
  'post.submit',
  'post.lookUp',
  'post.form103',
  'post.notice',
  'tracking.open',
  'tracking.read',
  'tracking.ask',
  'engine.start',
  'engine.signal',
  'engine.confirm',
  'engine.decide',
] as const;
export type EffectName = (typeof EFFECTS)[number];
