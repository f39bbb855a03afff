import type { ReactElement } from 'react';
import type { Lang } from '../../kernel/i18n.ts';
import {
  BadRequestView,
  ForbiddenView,
  NotFoundView,
  OfflineView,
  ServerErrorView,
  type ShellVisit,
  SignedOutByTimeView,
  TooManyView,
} from '../index.ts';
import { aNurse, aResident, aVisit } from './a-visit.ts';
import { Desk } from './desk.tsx';
import { Front } from './front.tsx';
import { Mistakes, Question } from './question.tsx';
import { Mine, Result } from './result.tsx';

type Shown = { name: string; draw(lang: Lang, said?: Parameters<typeof aVisit>[0]): ReactElement };
const shown = (name: string, said: Parameters<typeof aVisit>[0], draw: (visit: ShellVisit) => ReactElement): Shown => ({
  name,
  draw: (lang, more) => draw(aVisit({ ...said, ...more, lang })),
});

/** Pages made of everything ui has, to look at and to test. */
export const gallery: readonly Shown[] = [
  shown('front', {}, (visit) => <Front visit={visit} />),
  shown('question', { path: '/assessments/throat/3' }, (visit) => <Question visit={visit} />),
  shown('mistakes', { path: '/services/contact' }, (visit) => <Mistakes visit={visit} />),
  shown('result', { path: '/assessments/throat/result' }, (visit) => <Result visit={visit} />),
  shown('mine', { path: '/my', actor: aResident }, (visit) => <Mine visit={visit} />),
  shown('desk', { path: '/desk', actor: aNurse }, (visit) => <Desk visit={visit} />),
  shown('missing', { path: '/nowhere' }, (visit) => <NotFoundView visit={visit} />),
  shown('forbidden', { path: '/desk', actor: aResident }, (visit) => <ForbiddenView visit={visit} />),
  shown('broken', {}, (visit) => <ServerErrorView visit={visit} errorId="3f2a91bc" />),
  shown('broken-desk', { actor: aNurse }, (visit) => <ServerErrorView visit={visit} errorId="3f2a91bc" />),
  shown('offline', { path: '/offline' }, (visit) => <OfflineView visit={visit} />),
  shown('timed-out', { path: '/my' }, (visit) => <SignedOutByTimeView visit={visit} kept />),
  shown('too-many', {}, (visit) => <TooManyView visit={visit} seconds={30} />),
  shown('bad', {}, (visit) => <BadRequestView visit={visit} />),
];
