import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Lang } from '../../kernel/i18n.ts';
import { Speak } from '../../ui/index.ts';

/** Draws a piece of a page by itself, for a script to put in its place. */
export const drawAlone = (lang: Lang, piece: ReactNode): string => renderToStaticMarkup(<Speak lang={lang}>{piece}</Speak>);
