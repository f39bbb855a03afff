import pg from 'pg';
import { readConfig } from '../kernel/config.ts';
import type { World } from '../kernel/world.ts';
import { type Installation, open } from '../main.ts';

/** A command needs few connections, whatever the server has. */
const config = () => ({ ...readConfig(), POLKU_DB_POOL: 4 });

/** Opens the installation for a command that works as the product does, and closes it whatever happens. */
export async function withWorld<T>(work: (world: World) => Promise<T>): Promise<T> {
  const installation = await open(config());
  try {
    return await work(installation.world);
  } finally {
    await installation.close();
  }
}

/** The same with a connection of the database's owner, for what is not the web role's; runs no migration. `name`: as PostgreSQL shows the connection. */
export async function withOwner<T>(name: string, work: (installation: Installation, client: pg.Client) => Promise<T>): Promise<T> {
  const installation = await open(config(), { migrate: false });
  const client = new pg.Client({ connectionString: installation.ownerUrl, application_name: name });
  try {
    await client.connect();
    return await work(installation, client);
  } finally {
    await client.end();
    await installation.close();
  }
}
