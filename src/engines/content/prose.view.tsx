import type { ReactElement } from 'react';

/** Draws a text: paragraphs, '- ' lists and '## ' headings; nothing else, so nothing harmful. `level`: of its headings. */
export function Prose({ text, level = 2 }: { text: string; level?: 2 | 3 }) {
  return <>{text.split(/\n{2,}/).map((block, i) => draw(block.trim(), level, i))}</>;
}

function draw(block: string, level: 2 | 3, key: number): ReactElement {
  const lines = block.split('\n');
  if (block.startsWith('## ')) return level === 2 ? <h2 key={key}>{block.slice(3)}</h2> : <h3 key={key}>{block.slice(3)}</h3>;
  if (lines.every((l) => l.startsWith('- ')))
    return (
      <ul key={key}>
        {lines.map((l) => (
          <li key={l}>{l.slice(2)}</li>
        ))}
      </ul>
    );
  return <p key={key}>{block}</p>;
}
