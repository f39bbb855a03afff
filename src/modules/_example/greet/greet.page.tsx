import { residents } from '../../../kernel/access.ts';
import { change, look } from '../../../kernel/change.ts';
import { one, page } from '../../../kernel/page.ts';
import { say } from '../texts.ts';
import { judge, LONGEST } from './greet.rules.ts';
import { countOf, keep } from './greet.store.ts';
import { GreetView } from './greet.view.tsx';

/** A resident says something, and sees how often. */
export const greet = page({
  at: '/_example',
  may: residents,

  async get(visit) {
    const times = await look(visit.world, visit.actor, { action: '_example.see', data: 'greeting' }, (tx) => countOf(tx, visit.actor.person));
    return { show: <GreetView visit={visit} times={times} typed={one(visit.form, 'words')} /> };
  },

  async post(visit) {
    const verdict = judge(one(visit.form, 'words'));
    if (verdict.kind !== 'may') {
      const problem = say(visit.lang)(`problem.${verdict.kind}`, { max: LONGEST });
      return { show: <GreetView visit={visit} times={0} typed={one(visit.form, 'words')} problem={problem} />, status: 422 };
    }
    await change(visit.world, visit.actor, { action: '_example.greet', data: 'greeting' }, (tx) => keep(tx, visit.actor.person, verdict.words));
    return { go: '/_example' };
  },
});
