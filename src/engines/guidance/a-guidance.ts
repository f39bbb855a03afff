import type { Guidance, Need, Outside, Rule } from '../../../counties/guidance.ts';

/** Small guidances for tests: only what a test mentions is unlike the ordinary. */
const said = (text: string) => ({ fi: text, sv: text, en: text });

export const aNeed = (key: string, more: Partial<Need> = {}): Need => ({
  key,
  theme: 'all',
  name: said(key),
  lead: said(key),
  words: said(key),
  lifeEvents: [],
  audiences: [],
  otherwise: ['service:station'],
  ...more,
});
export const aRule = (key: string, more: Partial<Rule> = {}): Rule => ({
  key,
  name: key,
  needs: [],
  municipalities: [],
  audiences: [],
  lifeEvents: [],
  langs: [],
  targets: ['service:digital'],
  because: said('syy'),
  ...more,
});
export const anOutside = (key: string, more: Partial<Outside> = {}): Outside => ({
  key,
  kind: 'municipal',
  name: said(key),
  purpose: said(key),
  url: said(`https://${key}.example/`),
  ...more,
});
export const aGuidance = (more: Partial<Guidance> = {}): Guidance => ({
  author: 'test',
  reviewed: '2026-11-01',
  sources: [],
  sample: true,
  themes: [{ key: 'all', icon: 'heart', name: said('Kaikki'), lead: said('Kaikki') }],
  lifeEvents: [{ key: 'birth', icon: 'child', name: said('Syntymä'), lead: said('Syntymä') }],
  audiences: [
    { key: 'child', name: said('Lapselle') },
    { key: 'older', name: said('Ikääntyneelle') },
  ],
  needs: [aNeed('flu')],
  outside: [],
  rules: [],
  ...more,
});
