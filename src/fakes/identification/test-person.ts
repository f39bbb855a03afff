import type { Lang } from '../../kernel/i18n.ts';

/** One who can be chosen at a test provider. */
export type TestPerson = {
  key: string;
  /** The provider's own name for the person: claim `sub`. */
  sub: string;
  name: string;
  /** What tells the person from the others, e.g. 'Porvoo, 40'. */
  facts(lang: Lang): string;
  claims: Record<string, unknown>;
};
