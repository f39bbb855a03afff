import { inLang } from '../../kernel/i18n.ts';
import { ADDRESS } from '../addresses.ts';
import { PhoneLink } from '../components/phone-link.tsx';
import { say } from '../texts.ts';
import type { ShellVisit } from './visit.ts';

/** Never the only channel: the telephone stands on every page, the emergency number first. */
export function ResidentFooter({ visit }: { visit: ShellVisit }) {
  const { county, lang } = visit;
  const t = say(lang);
  const home = county.municipalities.find((m) => m.code === visit.municipality);
  const help = [
    { number: county.phones.emergency, name: t('help.emergency'), note: t('help.emergency.note') },
    { number: county.phones.advice, name: t('help.advice'), note: t('help.advice.note') },
    { number: county.phones.centre, name: t('help.centre'), note: inLang(county.centreHours, lang) },
  ];
  return (
    <footer className="footer">
      <section className="footer-help" aria-labelledby="help-title">
        <h2 id="help-title">{t('help.title')}</h2>
        <ul>
          {help.map(({ number, name, note }) => (
            <li key={number}>
              <span className="help-name">{name}</span>
              <PhoneLink number={number} big />
              <span className="help-note">{note}</span>
            </li>
          ))}
        </ul>
      </section>
      <nav className="footer-links" aria-label={t('footer.label')}>
        <p>{inLang(county.name, lang)}</p>
        <ul>
          <li>
            <a href={visit.href(ADDRESS.conversations)}>{t('footer.conversations')}</a>
          </li>
          <li>
            <a href={visit.href(`${ADDRESS.municipality}?back=${encodeURIComponent(visit.path)}`)}>
              {home ? t('footer.municipality', { name: inLang(home.name, lang) }) : t('footer.municipality.none')}
            </a>
          </li>
          <li>
            <a href={visit.href(ADDRESS.accessibility)}>{t('footer.accessibility')}</a>
          </li>
          <li>
            <a href={visit.href(ADDRESS.privacy)}>{t('footer.privacy')}</a>
          </li>
        </ul>
      </nav>
    </footer>
  );
}
