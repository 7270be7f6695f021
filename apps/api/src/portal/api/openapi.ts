import { z } from 'zod'
import { type Endpoint, endpoints } from './endpoints.ts'

const refusal = z.object({
  refusal: z.object({
    code: z.string(),
    what: z.string().meta({ description: 'What is wrong, in the language of the request.' }),
    remedy: z.string().meta({ description: 'How to mend it.' }),
    source: z.string().nullable(),
    params: z.record(z.string(), z.union([z.string(), z.number()])),
    fields: z.array(z.object({ path: z.string(), code: z.string(), what: z.string() })).optional(),
  }),
  id: z.string().optional().meta({ description: 'Number of the request; none where its address could not be read.' }),
})

type JsonSchema = Record<string, unknown>

/** A schema as JSON Schema, without the dialect that the whole description names once. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as JsonSchema
  return rest
}

const addressOf = (path: string) => path.replaceAll(/:(\w+)/g, '{$1}')

function parameters(schema: z.ZodObject, place: 'path' | 'query') {
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as {
    properties?: Record<string, JsonSchema>
    required?: string[]
  }
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description ? { description } : {}),
    schema: rest,
  }))
}

const content = (schema: JsonSchema) => ({ 'application/json': { schema } })
const refused = (description: string) => ({ description, content: content({ $ref: '#/components/schemas/Refusal' }) })

function operation({ id, summary, params, query, answer, refusals }: Endpoint) {
  return {
    operationId: id,
    summary,
    parameters: [...parameters(params, 'path'), ...parameters(query, 'query')],
    responses: {
      200: { description: summary, content: content(jsonSchema(answer, 'output')) },
      400: refused('The query is not understood; each field says why. 查询参数有误。'),
      ...Object.fromEntries(refusals.map(({ status, when }) => [status, refused(when)])),
    },
  }
}

/** The description of the public API and data dictionary, written from the schemas that check it. */
export function openApi({ title, origin }: { readonly title: string; readonly origin: string }) {
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title,
      version: '1',
      description:
        'The public read API of the register: published documents only. Parameters that are not listed are refused; refusals say what is wrong and how to mend it, in Chinese or English by `Accept-Language`. 公开查询接口，只含已公布的文件；未列出的参数不予受理。',
    },
    servers: [{ url: origin }],
    paths: Object.fromEntries(
      Object.values<Endpoint>(endpoints).map((endpoint) => [addressOf(endpoint.path), { get: operation(endpoint) }]),
    ),
    components: { schemas: { Refusal: jsonSchema(refusal, 'output') } },
  }
}
