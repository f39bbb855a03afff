import { fileURLToPath } from 'node:url';
import type { Part } from '../../kernel/part.ts';
import './actions.ts';
import { addOptions } from './passkeys/add.options.ts';
import { addPasskey } from './passkeys/add.page.tsx';
import { passkey } from './passkeys/passkey.page.tsx';
import { passkeys } from './passkeys/passkeys.page.tsx';
import { signInOptions } from './passkeys/sign-in.options.ts';
import { signInWithPasskey } from './passkeys/sign-in.page.ts';
import { ended } from './session/ended.page.tsx';
import { extend } from './session/extend.page.ts';
import { forget } from './sessions/forget.job.ts';
import { sessions } from './sessions/sessions.page.tsx';
import { changed } from './sign-in/changed.page.tsx';
import { done } from './sign-in/done.page.ts';
import { problem } from './sign-in/problem.page.tsx';
import { role } from './sign-in/role/role.page.tsx';
import { signIn } from './sign-in/sign-in.page.tsx';
import { start } from './sign-in/start.page.ts';
import { signOut } from './sign-out/sign-out.page.tsx';
import { signedOut } from './sign-out/signed-out.page.tsx';

export { passkeysOf } from './passkeys/passkey.store.ts';
export { QuickerNextTime } from './passkeys/quicker.view.tsx';

const script = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export { asSeenFrom, signInOrigin } from './provider/origin.rules.ts';

/** Who you are: signing in and out, passkeys, and the session between. */
export const identity: Part = {
  name: 'identity',
  routes: [
    signIn,
    start,
    done,
    changed,
    role,
    problem,
    signInOptions,
    signInWithPasskey,
    passkeys,
    addPasskey,
    addOptions,
    passkey,
    sessions,
    signOut,
    signedOut,
    extend,
    ended,
  ],
  scripts: { passkeys: script('./passkeys/client/passkeys.ts'), onwards: script('./sign-out/client/onwards.ts') },
  jobs: { 'identity:forget': async (_payload, world) => void (await forget(world)) },
  every: { 'identity:forget': '40 1 * * *' },
};
