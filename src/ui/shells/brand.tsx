import { inLang } from '../../kernel/i18n.ts';
import type { ShellVisit } from './visit.ts';

/** The mark: a path that winds to a point. Also the favicon (assets/mark.ts). */
export function Brand({ visit, href }: { visit: ShellVisit; href: string }) {
  return (
    <a className="brand" href={href}>
      <svg className="brand-mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <rect width="40" height="40" rx="10" />
        <path d="M12 33c0-7 16-6 16-13s-12-5-12-10" />
        <circle cx="16" cy="8" r="3" />
      </svg>
      <span className="brand-words">
        <span className="brand-service">{inLang(visit.county.serviceName, visit.lang)}</span>
        <span className="brand-county">{inLang(visit.county.name, visit.lang)}</span>
      </span>
    </a>
  );
}
