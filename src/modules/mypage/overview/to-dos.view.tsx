import type { ToDo } from '../../../engines/matter/index.ts';
import type { Visit } from '../../../kernel/page.ts';
import { Notice } from '../../../ui/index.ts';
import { say } from '../texts.ts';

/** What waits for the resident. Nothing waiting is worth no words. */
export function ToDos({ visit, toDos }: { visit: Visit; toDos: readonly ToDo[] }) {
  if (toDos.length === 0) return null;
  return (
    <Notice kind="info" title={say(visit.lang)('to-do.title')} level={2}>
      <ul>
        {toDos.map(({ text, href, hint }) => (
          <li key={href}>
            <a href={href}>{text}</a>
            {hint && <span className="muted"> {hint}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
