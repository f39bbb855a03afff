/** An address out of a question: 'Mitä palveluja tarvitset?' -> 'mita-palveluja-tarvitset'. Pure. */
export const slugOf = (question: string): string =>
  question
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 50)
    .replace(/-+$/, '');

/** Can it be an address of a conversation? */
export const isSlug = (slug: string): boolean => /^[a-z0-9][a-z0-9-]{1,59}$/.test(slug) && slug !== 'new';
