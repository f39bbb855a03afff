import { createContext, type ReactNode, useContext } from 'react';
import type { Lang } from '../kernel/i18n.ts';
import { say } from './texts.ts';

const Spoken = createContext<Lang>('fi');
const ActedFor = createContext<string | undefined>(undefined);

/**
 * Tells the components inside which language to speak, and for whom one acts, if for another. The shells do this; wrap a fragment drawn
 * without a shell (a live update) in it.
 */
export const Speak = ({ lang, actingFor, children }: { lang: Lang; actingFor?: string | undefined; children: ReactNode }) => (
  <Spoken value={lang}>
    <ActedFor value={actingFor}>{children}</ActedFor>
  </Spoken>
);

/** The language around a component. */
export const useLang = (): Lang => useContext(Spoken);
/** The ui's own words in the language around a component. */
export const useSay = () => say(useLang());
/** The name of the one acted for, when acting for another. */
export const useActingFor = (): string | undefined => useContext(ActedFor);
