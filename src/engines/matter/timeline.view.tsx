import { Card, Cards, Details, Heading, SummaryList, useLang, When } from '../../ui/index.ts';
import type { Lang } from '../../kernel/i18n.ts';
import type { Fact, Said, SaidLink, Saying } from './saying.ts';
import { say } from './texts.ts';
import type { TimelineEntry } from './timeline.store.ts';

/** A timeline in words, in the order given; each entry under a heading of `level`. The same on My page, at the desk and on paper. */
export function Timeline({ told, level = 2 }: { told: readonly Said[]; level?: 2 | 3 }) {
  return (
    <Cards columns={1}>
      {told.map(({ entry, said }) => (
        <Card
          key={entry.id}
          level={level}
          title={said.title}
          over={
            <>
              <When at={entry.at} />
              <Doer entry={entry} said={said} />
            </>
          }
          foot={said.links?.length ? <Links links={said.links} /> : undefined}
        >
          <Told said={said} level={(level + 1) as 3 | 4} />
        </Card>
      ))}
    </Cards>
  );
}

/** Who did it, beside the time: a professional by name, and one who acted for the person always. */
function Doer({ entry, said }: { entry: TimelineEntry; said: Saying }) {
  const t = say(useLang());
  if (entry.byRole === 'representative') return ` · ${t('timeline.representative', { name: entry.byName })}`;
  return namesDoer(entry, said) && ` · ${entry.byName}`;
}

/** Who did it, for a professional: everybody by name, one who acted for the person so that nobody takes it for the person's own doing. */
export const whoDid = ({ byRole, byName }: TimelineEntry, lang: Lang): string =>
  byRole === 'representative' ? say(lang)('timeline.representative', { name: byName }) : byName;

/** What an entry tells beside its title. */
function Told({ said, level }: { said: Saying; level: 3 | 4 }) {
  return (
    <>
      <Words text={said.text} facts={said.facts} />
      {said.parts?.map((part) => (
        <Part key={part.title} part={part} level={level} />
      ))}
    </>
  );
}

function Part({ part, level }: { part: NonNullable<Saying['parts']>[number]; level: 3 | 4 }) {
  const words = <Words text={part.text} facts={part.facts} links={part.links} />;
  if (part.folded) return <Details summary={part.title}>{words}</Details>;
  return (
    <div className="stack">
      <Heading level={level}>{part.title}</Heading>
      {words}
    </div>
  );
}

function Words({
  text,
  facts,
  links,
}: {
  text?: readonly string[] | undefined;
  facts?: readonly Fact[] | undefined;
  links?: readonly SaidLink[] | undefined;
}) {
  return (
    <>
      {text
        ?.filter((paragraph) => paragraph.trim() !== '')
        .map((paragraph, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once on the server
          <p key={i}>{paragraph}</p>
        ))}
      {facts && facts.length > 0 && <SummaryList rows={facts.map((f) => ({ term: f.name, value: f.value }))} />}
      {links && links.length > 0 && (
        <ul>
          {links.map((l) => (
            <li key={l.href}>
              <a href={l.href}>{l.text}</a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

const Links = ({ links }: { links: readonly SaidLink[] }) =>
  links.map((l) => (
    <a key={l.href} href={l.href}>
      {l.text}
    </a>
  ));

/** The professional's name stands beside the time, unless the words themselves tell it. */
const namesDoer = (entry: TimelineEntry, said: Saying): boolean =>
  entry.byRole === 'professional' && entry.byName !== '' && !said.facts?.some((f) => f.value === entry.byName);
