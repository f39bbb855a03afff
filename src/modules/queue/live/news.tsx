import { renderToStaticMarkup } from 'react-dom/server';
import { findTask } from '../../../engines/tasks/index.ts';
import type { Live } from '../../../engines/realtime/index.ts';
import type { Actor } from '../../../kernel/access.ts';
import { look } from '../../../kernel/change.ts';
import type { Lang } from '../../../kernel/i18n.ts';
import type { TaskId } from '../../../kernel/ids.ts';
import type { World } from '../../../kernel/world.ts';
import { Speak } from '../../../ui/index.ts';
import { rowOf, type TaskRow } from '../row/row.store.ts';
import { subjectOf, TaskItem, whoIs } from '../row/row.view.tsx';
import { say } from '../texts.ts';

/** A changed row as open desks get it: `html` of the row, `says` for those who do not see it change. */
export type Drawn = { html: string; says: string };
/** One change of a task, read once and drawn once in each language, however many desks hear of it. */
export type News = { row: TaskRow | undefined; inLang(lang: Lang): Drawn };

const county: Actor = { role: 'system', name: 'queue' };

/**
 * Reads the changed task as the county, not as each nurse: two hundred desks would otherwise be two hundred reads and audit entries
 * within a moment, of which the last nurse would hear a second late. The feed gives it only to desks whose access to the unit is checked.
 * The audit tells once that the unit's desks were shown the task, for care; opening it is audited for each professional by name.
 */
export async function readNews(world: World, { data }: Live): Promise<News> {
  const row = await look(world, county, { action: 'queue.tell-desks', purpose: 'care', data: 'work queue' }, async (tx) => {
    const task = await findTask(tx, data.task as TaskId);
    return task && rowOf(tx, task);
  });
  const drawn = new Map<Lang, Drawn>();
  return {
    row,
    inLang(lang) {
      const known = drawn.get(lang) ?? (row ? draw(world, row, lang) : { html: '', says: '' });
      drawn.set(lang, known);
      return known;
    },
  };
}

function draw(world: World, row: TaskRow, lang: Lang): Drawn {
  const item = <TaskItem row={row} county={world.county} lang={lang} now={world.clock()} />;
  return { html: renderToStaticMarkup(<Speak lang={lang}>{item}</Speak>), says: saysOf(row, lang) };
}

/** 'Odottaa: Aino Esimerkki, 40 v, Takaisinsoitto' */
function saysOf(row: TaskRow, lang: Lang): string {
  const { task } = row;
  const what = { who: whoIs(row, lang), what: subjectOf(row, lang) };
  if (task.state === 'waiting') return say(lang)('news.waiting', what);
  return say(lang)(`news.${task.state}`, { ...what, name: task.state === 'claimed' ? task.claimed.name : (task.done.by?.name ?? '–') });
}
