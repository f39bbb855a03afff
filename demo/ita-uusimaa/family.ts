/** Who has custody of whom in the demo, by keys of people.ts. 'joint': each may act alone in everyday matters; 'restricted': a court has limited it. */
export const custody: readonly { guardian: string; child: string; kind: 'sole' | 'joint' | 'restricted' }[] = [
  { guardian: 'aino', child: 'venla', kind: 'joint' },
  { guardian: 'aino', child: 'otso', kind: 'joint' },
  { guardian: 'aino', child: 'ilmari', kind: 'sole' },
  { guardian: 'mikael', child: 'venla', kind: 'joint' },
  { guardian: 'mikael', child: 'otso', kind: 'restricted' },
];

/** Mandates in the register of e-authorizations: who may act for whom in matters of health and social care. */
export const mandates: readonly { agent: string; principal: string }[] = [
  { agent: 'tuuli', principal: 'eino' },
  { agent: 'tuuli', principal: 'salla' },
];
