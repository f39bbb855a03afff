import { change } from '../kernel/change.ts';
import { asId, type PersonId, type PractitionerId } from '../kernel/ids.ts';
import { endSessionsOf } from '../kernel/session.ts';
import { type Command, readArgs, UsageError } from './command.ts';
import { withWorld } from './with-installation.ts';

export const sessions: Command = {
  name: 'sessions',
  usage: 'sessions end --person ID | --practitioner ID | --everybody',
  summary: 'signs somebody, or everybody, out at once: a lost device, a worker who has left, a leak',
  async run(args) {
    const { words, flags, values } = readArgs(args, { words: 1, flags: ['--everybody'], values: ['--person', '--practitioner'] });
    if (words[0] !== 'end') throw new UsageError('say: sessions end --person ID, --practitioner ID or --everybody');
    const whose = whoseOf(flags.has('--everybody'), values);
    const act = {
      action: 'identity.end-sessions',
      data: 'session',
      ...(whose !== 'everybody' && 'person' in whose ? { subject: whose.person } : {}),
    };
    const ended = await withWorld((world) =>
      change(world, { role: 'system', name: 'command line' }, act, (tx) => endSessionsOf(tx, whose, 'lost-right')),
    );
    console.log(`${ended.length} ${ended.length === 1 ? 'session' : 'sessions'} ended. Open pages notice within seconds.`);
    return 0;
  },
};

function whoseOf(everybody: boolean, values: Record<string, string>): Parameters<typeof endSessionsOf>[1] {
  const given = [everybody, values['--person'], values['--practitioner']].filter(Boolean);
  if (given.length !== 1) throw new UsageError('say one of --person ID, --practitioner ID and --everybody');
  if (everybody) return 'everybody';
  const id = asId(values['--person'] ?? values['--practitioner']);
  if (!id) throw new UsageError('an id looks like 01a1fbd2-0000-7000-8000-000000000000');
  return values['--person'] ? { person: id as string as PersonId } : { practitioner: id as string as PractitionerId };
}
