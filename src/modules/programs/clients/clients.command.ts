import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allScopes, readScopes } from '../../../engines/fhir/index.ts';
import type { Actor } from '../../../kernel/access.ts';
import { change } from '../../../kernel/change.ts';
import type { World } from '../../../kernel/world.ts';
import { addClient, changeClient, type Client, findClient, listClients } from './client.store.ts';
import { type Jwks, readJwks } from './jwks.rules.ts';

const USAGE = `usage: ./polku clients add --name NAME --jwks FILE --scope "SCOPE …" [--contact TEXT]
       ./polku clients list [--json]
       ./polku clients disable --name NAME | enable --name NAME
       ./polku clients keys --name NAME --jwks FILE | scopes --name NAME --scope "SCOPE …"`;
type Out = (line: string) => void;
const operator: Actor = { role: 'system', name: 'clients' };

/** A mistake of the one at the keyboard: one line, exit code 2. */
class Mistake extends Error {}

/**
 * `./polku clients …`: programs that may read over FHIR. `inWorld` opens the installation for the work. Every change is in the audit. Exit code 0, or 2
 * with one line that says what to put right.
 */
export async function clientsCommand(
  args: readonly string[],
  inWorld: <T>(work: (world: World) => Promise<T>) => Promise<T>,
  out: Out = console.log,
  complain: Out = console.error,
): Promise<number> {
  try {
    const { verb, values } = read(args);
    await inWorld((world) => VERBS[verb](world, values, out));
    return 0;
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    complain(error.message);
    return 2;
  }
}

type Values = { name?: string; jwks?: string; scope?: string; contact?: string; json?: boolean };

const VERBS = {
  async add(world: World, values: Values, out: Out) {
    const name = nameOf(values);
    const client = { name, contact: (values.contact ?? '').slice(0, 200), jwks: jwksOf(values), scopes: scopesOf(values) };
    const id = await change(world, operator, { action: 'programs.add' }, (tx) => addClient(tx, client));
    if (!id) throw new Mistake(`there is a program '${name}' already; names stay in the log, so choose another`);
    out(`client_id  ${id}`);
    out(`scopes     ${client.scopes.join(' ')}`);
    out(`token_url  ${world.config.url}/programs/token`);
  },
  async list(world: World, values: Values, out: Out) {
    const clients = await listClients(world.db);
    if (values.json)
      out(
        JSON.stringify(
          clients.map(({ jwks, ...c }) => ({ ...c, keys: jwks.keys.map((k) => k.kid) })),
          null,
          2,
        ),
      );
    else for (const c of clients) out(`${c.id}  ${c.state.padEnd(8)}  ${c.name}  ${c.scopes.join(' ')}`);
    if (clients.length === 0 && !values.json) out('No programs have been let in.');
  },
  disable: (world: World, values: Values, out: Out) => put(world, values, { state: 'disabled' }, out),
  enable: (world: World, values: Values, out: Out) => put(world, values, { state: 'active' }, out),
  keys: (world: World, values: Values, out: Out) => put(world, values, { jwks: jwksOf(values) }, out),
  scopes: (world: World, values: Values, out: Out) => put(world, values, { scopes: scopesOf(values) }, out),
};

async function put(world: World, values: Values, to: Partial<Pick<Client, 'jwks' | 'scopes' | 'state'>>, out: Out): Promise<void> {
  const name = nameOf(values);
  await change(world, operator, { action: 'programs.change' }, async (tx) => {
    const client = await findClient(tx.db, { name });
    if (!client) throw new Mistake(`no program '${name}'. See: ./polku clients list`);
    await changeClient(tx, client.id, to);
  });
  out(`${name}: ${Object.keys(to).join(', ')} changed, in force now`);
}

function read(args: readonly string[]): { verb: keyof typeof VERBS; values: Values } {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { name: text, jwks: text, scope: text, contact: text, json: { type: 'boolean' } },
    });
    const [verb = ''] = positionals;
    if (positionals.length !== 1 || !Object.hasOwn(VERBS, verb)) throw new Mistake(USAGE);
    return { verb: verb as keyof typeof VERBS, values };
  } catch (error) {
    if (error instanceof Mistake) throw error;
    throw new Mistake(`${(error as Error).message.split('.')[0]}\n${USAGE}`);
  }
}

function nameOf({ name }: Values): string {
  const given = name?.trim();
  if (!given || given.length > 100) throw new Mistake(`--name is missing, or over 100 characters\n${USAGE}`);
  return given;
}

function jwksOf({ jwks }: Values): Jwks {
  if (!jwks) throw new Mistake(`--jwks is missing\n${USAGE}`);
  let text: string;
  try {
    text = readFileSync(jwks, 'utf8');
  } catch {
    throw new Mistake(`${jwks}: cannot be read`);
  }
  const read = readJwks(text);
  if (typeof read === 'string') throw new Mistake(`${jwks}: ${read}`);
  return read;
}

function scopesOf({ scope }: Values): string[] {
  const { scopes, unknown } = readScopes((scope ?? '').replaceAll(',', ' '));
  if (unknown.length) throw new Mistake(`no such scope: ${unknown.join(' ')}. There are: ${allScopes().join(' ')}`);
  if (scopes.length === 0) throw new Mistake(`--scope is missing\n${USAGE}`);
  return scopes;
}
