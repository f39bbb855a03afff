import { createContext, type ReactNode, useContext } from 'react';
import type { Lang } from '../kernel/i18n.ts';
import { say } from './texts.ts';

const Spoken = createContext<Lang>('fi');
const ActedFor = createContext<string | undefined>(undefined);
const Whose = createContext<string | undefined>(undefined);

type Props = { lang: Lang; actingFor?: string | undefined; whose?: string | undefined; children: ReactNode };
/**
 * Tells the components inside which language to speak, for whom one acts, if for another, and whose matters the page handles (`whoseNow`). The
 * shells do this; wrap a fragment drawn without a shell (a live update) in it.
 */
export const Speak = ({ lang, actingFor, whose, children }: Props) => (
  <Spoken value={lang}>
    <ActedFor value={actingFor}>
      <Whose value={whose}>{children}</Whose>
    </ActedFor>
  </Spoken>
);

/** Around buttons that change nothing (a search, a filter): they need no name of the one acted for, which would crowd the field out. */
export const NamingNobody = ({ children }: { children: ReactNode }) => <ActedFor value={undefined}>{children}</ActedFor>;

/** The language around a component. */
export const useLang = (): Lang => useContext(Spoken);
/** The ui's own words in the language around a component. */
export const useSay = () => say(useLang());
/** The name of the one acted for, when acting for another. */
export const useActingFor = (): string | undefined => useContext(ActedFor);
/** Whose matters the page handles, for a form to say: a page opened for one person is never sent in the name of another. */
export const useWhose = (): string | undefined => useContext(Whose);
