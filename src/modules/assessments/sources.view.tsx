type Source = { name: string; section: string | undefined; url: string };

/** Guidelines by name and section, each with its address. */
export const Sources = ({ sources }: { sources: readonly Source[] }) => (
  <ul>
    {sources.map((s) => (
      <li key={s.url}>
        <a href={s.url} rel="noreferrer">
          {s.name}
        </a>
        {s.section && `: ${s.section}`}
      </li>
    ))}
  </ul>
);
