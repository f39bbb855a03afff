import { isLang, type Lang } from '../../kernel/i18n.ts';

/** The first of the wished languages (OpenID Connect `ui_locales`: 'sv fi') that we speak, else Finnish. */
export const langOf = (wished: string | undefined): Lang =>
  (wished ?? '')
    .split(' ')
    .map((tag) => tag.slice(0, 2).toLowerCase())
    .find(isLang) ?? 'fi';
