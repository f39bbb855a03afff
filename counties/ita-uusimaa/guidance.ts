import type { Guidance } from '../guidance.ts';
import { needs } from './guidance.needs.ts';
import { outside } from './guidance.outside.ts';
import { rules } from './guidance.rules.ts';
import { audiences, lifeEvents, themes } from './guidance.themes.ts';

/** Sample guidance of the demo county: what is in force until the county's own people publish theirs. Awaits the county's own clinical approval. */
export const guidance: Guidance = {
  author: 'Polku, esimerkkisisältö',
  reviewed: '2026-11-28',
  sources: [
    { name: 'Päivystysapu 116117', url: 'https://www.116117.fi' },
    { name: 'Terveyskylä', url: 'https://www.terveyskyla.fi' },
    { name: 'Suomi.fi', url: 'https://www.suomi.fi' },
  ],
  sample: true,
  themes,
  lifeEvents,
  audiences,
  needs,
  outside,
  rules,
};
