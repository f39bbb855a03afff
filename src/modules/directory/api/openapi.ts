import { z } from 'zod';
import { NAMED, type Named } from './records.schema.ts';
import { API, type Operation } from './operation.ts';
import { operations } from './operations.ts';
import { say } from './texts.ts';

type Json = Record<string, unknown>;
const t = say('en');

/** The open interface as OpenAPI 3.1, out of the schemas that check what comes in. `url`: the public address. Pure. */
export function openApi(url: string, county: string): Json {
  return {
    openapi: '3.1.1',
    info: { title: `${t('api.title')}: ${county}`, version: '1.0.0', summary: t('api.lead'), description: t('api.use') },
    servers: [{ url: url + API }],
    paths: Object.fromEntries(operations.map((o) => [o.path, { get: operationOf(o) }])),
    components: { schemas: schemas() },
  };
}

const reference = (name: Named) => ({ $ref: `#/components/schemas/${name}` });
const answered = (description: string, type: string, name: Named) => ({ description, content: { [type]: { schema: reference(name) } } });
const PROBLEM = 'application/problem+json';

function operationOf(o: Operation): Json {
  return {
    operationId: o.name,
    summary: t(`api.${o.name}`),
    parameters: [...(o.path.includes('{id}') ? [ID] : []), ...parametersOf(o)],
    responses: {
      200: answered('The answer. With ETag; Link leads to the next page.', 'application/json', o.answers),
      304: { description: 'As If-None-Match says that it was' },
      400: answered('A parameter is not understood; it is named, with what is accepted.', PROBLEM, 'Problem'),
      ...(o.path.includes('{id}') ? { 404: answered('There is none, or it is not shown.', PROBLEM, 'Problem') } : {}),
      429: answered('Too many requests; Retry-After says when to go on.', PROBLEM, 'Problem'),
    },
  };
}

const ID = { name: 'id', in: 'path', required: true, description: t('api.param.id'), schema: { type: 'string', maxLength: 100 } };

/** Name, meaning and form of each parameter of the address. */
export const parametersOf = ({ parameters }: Pick<Operation, 'parameters'>): { name: string; in: 'query'; description: string; schema: Json }[] =>
  Object.entries(parameters.shape).map(([name, field]) => {
    const { $schema: _, ...schema } = z.toJSONSchema(field as z.ZodType, { io: 'input' }) as Json;
    return { name, in: 'query', description: t(`api.param.${name}` as 'api.param.q'), schema };
  });

function schemas(): Json {
  const registry = z.registry<{ id: string }>();
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id });
  const made = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}`, io: 'input' }).schemas as Record<string, Json>;
  return Object.fromEntries(Object.entries(made).map(([name, { $schema: _, $id: __, ...schema }]) => [name, schema]));
}
