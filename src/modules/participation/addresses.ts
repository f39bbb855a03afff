/** Addresses of the pages of conversations, without language. */
export const LIST = '/conversations';
export type Place = 'vote' | 'votes' | 'write' | 'opinions' | 'news' | 'voice' | 'about-you' | 'leave' | 'results' | 'report' | 'screen';
export const placeIn = (slug: string, place?: Place): string => `${LIST}/${slug}${place ? `/${place}` : ''}`;
/** Whole, no language: what open pages listen to, and the map they fetch when it has changed. */
export const liveAt = (slug: string, lang: string): string => `/participation/live/${slug}?lang=${lang}`;
export const drawingAt = (slug: string, lang: string): string => `/participation/drawing/${slug}?lang=${lang}`;
export const embedAt = (slug: string): string => `/embed/conversations/${slug}`;
