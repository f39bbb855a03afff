import type { Part } from '../../kernel/part.ts';
import { ended } from './session/ended.page.tsx';
import { extend } from './session/extend.page.ts';
import { done } from './sign-in/done.page.ts';
import { problem } from './sign-in/problem.page.tsx';
import { signIn } from './sign-in/sign-in.page.tsx';
import { start } from './sign-in/start.page.ts';
import { signOut } from './sign-out/sign-out.page.ts';
import { signedOut } from './sign-out/signed-out.page.tsx';
import './actions.ts';

/** Who you are: signing in and out, and the session between. */
export const identity: Part = {
  name: 'identity',
  routes: [signIn, start, done, problem, signOut, signedOut, extend, ended],
};
