type Tab = { href: string; text: string; here: boolean };

/** The states of a list: where one is stands as plain words, the other leads on. */
export const Tabs = ({ tabs }: { tabs: readonly Tab[] }) => (
  <ul className="row">
    {tabs.map(({ href, text, here }) => (
      <li key={href}>{here ? <strong aria-current="true">{text}</strong> : <a href={href}>{text}</a>}</li>
    ))}
  </ul>
);
