import type { Route } from '../../../kernel/page.ts';
import { check } from './check/check.page.tsx';
import { compare } from './compare/compare.page.tsx';
import { need } from './edit-need/need.page.tsx';
import { outside } from './edit-outside/outside.page.tsx';
import { rule } from './edit-rule/rule.page.tsx';
import { exported, file } from './file/file.page.tsx';
import { history } from './history/history.page.tsx';
import { version } from './history/version.page.tsx';
import { guidance } from './overview/guidance.page.tsx';
import { preview } from './preview/preview.page.tsx';
import { publish } from './publish/publish.page.tsx';
import { move } from './drafting/move.page.ts';
import { removal } from './drafting/remove.page.ts';
import { discard, undo } from './drafting/undo.page.ts';

/** The guidance editor. */
export const guidanceRoutes: readonly Route[] = [
  guidance,
  need,
  rule,
  outside,
  move,
  removal,
  undo,
  discard,
  preview,
  compare,
  check,
  publish,
  history,
  version,
  file,
  exported,
];
