import { HEALTH_ROUTES } from '../kernel/http/index.ts';
import { parts } from '../modules.ts';
import { type Command, readArgs } from './command.ts';

export type RouteLine = { method: string; path: string; who: string; part: string };

/** Every route of the product with who may use it. Pages also stand under /fi, /sv and /en. */
export const routeLines = (): RouteLine[] => [
  ...HEALTH_ROUTES.map((r) => ({ ...r, part: 'kernel' })),
  ...parts.flatMap((p) =>
    (p.routes ?? []).flatMap((r) =>
      [r.get && 'GET', r.post && 'POST']
        .filter((m) => m !== undefined)
        .map((method) => ({ method, path: `${r.kind === 'page' ? '/:lang' : ''}${r.at}`, who: r.may.who.join(', '), part: p.name })),
    ),
  ),
];

export const routesCommand: Command = {
  name: 'routes',
  usage: 'routes [--json]',
  summary: 'every route and who may use it',
  async run(args) {
    const { flags } = readArgs(args, { flags: ['--json'] });
    if (flags.has('--json')) console.log(JSON.stringify(routeLines(), null, 2));
    else for (const r of routeLines()) console.log(`${r.method.padEnd(5)} ${r.path.padEnd(60)} ${r.who}`);
    return 0;
  },
};
