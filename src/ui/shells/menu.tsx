import { say } from '../texts.ts';
import { isHere, type ShellVisit } from './visit.ts';

export type MenuItem = { address: string; text: string };

/** The main menu: always open, no hamburger; four words fit a phone. */
export function Menu({ visit, items }: { visit: ShellVisit; items: readonly MenuItem[] }) {
  // '/desk' and '/desk/people' both lead to a person's page; the nearer one is where one is.
  const here = items.filter(({ address }) => isHere(visit, address)).toSorted((a, b) => b.address.length - a.address.length)[0];
  return (
    <nav className="menu" aria-label={say(visit.lang)('nav.main')}>
      <ul>
        {items.map(({ address, text }) => (
          <li key={address}>
            <a href={visit.href(address)} aria-current={address === here?.address ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
