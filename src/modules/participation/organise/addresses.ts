/** Addresses of the pages of those who keep conversations, without language. */
export const KEPT = '/desk/conversations';
export type KeptPlace = 'settings' | 'statements' | 'translate' | 'moderate' | 'answer';
export const keptIn = (slug: string, place?: KeptPlace): string => `${KEPT}/${slug}${place ? `/${place}` : ''}`;
