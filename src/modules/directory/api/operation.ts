import type { z } from 'zod';
import { everyone } from '../../../kernel/access.ts';
import { type Answer, type Endpoint, endpoint, type Visit } from '../../../kernel/page.ts';
import { badRequest, problem } from './answer.ts';
import { readParameters } from './parameters.ts';
import type { Named } from './records.schema.ts';

export const API = '/api/directory/v1';

/** One thing that can be asked: the endpoint, and what the description and the guide say of it. */
export type Operation = {
  /** Name of its texts: 'search' -> api.search. */
  name: 'search' | 'suggest' | 'services' | 'service' | 'channels' | 'channel' | 'organizations' | 'organization' | 'codes';
  /** '/services/{id}' */
  path: string;
  parameters: z.ZodObject;
  answers: Named;
  /** A path to try with the demo county: '/search?q=kurkku' */
  example: string;
  route: Endpoint;
};

/** Declares an operation: its parameters are read and checked, and what is wrong is said, before `answer` is asked. */
export function operation<P extends z.ZodObject>(
  told: Omit<Operation, 'route' | 'parameters'> & { parameters: P; answer(visit: Visit, asked: z.output<P>): Promise<Answer> | Answer },
): Operation {
  const { answer, ...said } = told;
  const route = endpoint({
    at: API + said.path.replace('{id}', ':id'),
    may: everyone,
    problem,
    get(visit) {
      const read = readParameters(said.parameters, visit.query);
      return 'wrong' in read ? badRequest(read.wrong) : answer(visit, read.asked);
    },
  });
  return { ...said, route };
}
