import { createContext, type ReactNode, useContext } from 'react';
import type { Lang } from '../kernel/i18n.ts';
import { say } from './texts.ts';

const Spoken = createContext<Lang>('fi');

/** Tells the components inside which language to speak. The shells do this; wrap a fragment drawn without a shell (a live update) in it. */
export const Speak = ({ lang, children }: { lang: Lang; children: ReactNode }) => <Spoken value={lang}>{children}</Spoken>;

/** The language around a component. */
export const useLang = (): Lang => useContext(Spoken);
/** The ui's own words in the language around a component. */
export const useSay = () => say(useLang());
