import { z } from 'zod'
import { assetVersionSchema, sourceAssetSchema } from './asset.ts'
import { collectionSchema, selectionSchema } from './collection.ts'
import { composeParamsSchema } from './compose-params.ts'
import { problemSchema } from './errors.ts'
import { type EventType, eventPayloads, eventSchema } from './event.ts'
import { exportOptionsSchema, manifestSchema } from './export.ts'
import { jobSchema, retryPolicySchema } from './job.ts'
import { outputSchema } from './output.ts'
import { requestSchema } from './request.ts'
import { settingsSchema } from './settings.ts'
import { spellSchema } from './spell.ts'
import { toolSchema } from './tool.ts'
import { refSchema, ruleSchema, traitTreeSchema } from './trait-tree.ts'

/** A contract that people and programs outside the studio rely on. `json/<name>.schema.json` is generated from it. */
export type Published = { name: string; schema: z.ZodType; title: string; description: string }

const eventTypes = Object.keys(eventPayloads) as [EventType, ...EventType[]]

/** The envelope with the payload that its type names. */
const typedEventSchema = z.union(
  eventTypes.map((type) => eventSchema.extend({ type: z.literal(type), payload: eventPayloads[type] })),
)

export const published: Published[] = [
  {
    name: 'asset-version',
    schema: assetVersionSchema,
    title: 'Asset version',
    description: 'One generated state of a piece, with what made it.',
  },
  {
    name: 'collection',
    schema: collectionSchema,
    title: 'Collection',
    description: 'Everything an artist decides about a family of images.',
  },
  {
    name: 'compose-params',
    schema: composeParamsSchema,
    title: 'Parameters of compose',
    description: 'How the built-in compositor places and blends the layers of a collection.',
  },
  {
    name: 'event',
    schema: typedEventSchema,
    title: 'Event',
    description: 'One line of a project’s log, as the command `events` prints it.',
  },
  {
    name: 'export-options',
    schema: exportOptionsSchema,
    title: 'Export options',
    description: 'What an artist chooses when a cook is exported.',
  },
  { name: 'job', schema: jobSchema, title: 'Job', description: 'The durable intent to run one request.' },
  {
    name: 'manifest',
    schema: manifestSchema,
    title: 'Export manifest',
    description: 'manifest.json: every other file of an export with its size and SHA-256.',
  },
  {
    name: 'problem',
    schema: problemSchema,
    title: 'Problem',
    description: 'One fault: what happened, where, and what lifts it.',
  },
  {
    name: 'request',
    schema: requestSchema,
    title: 'Request',
    description: 'Everything one generation needs, fully resolved: the replay bundle.',
  },
  {
    name: 'settings',
    schema: settingsSchema,
    title: 'Settings',
    description: 'The studio’s own settings.',
  },
  {
    name: 'source-asset',
    schema: sourceAssetSchema,
    title: 'Source asset',
    description: 'A file of a collection as it was read.',
  },
  {
    name: 'spell',
    schema: spellSchema,
    title: 'Spell',
    description: 'A small graph of tools that ends in one output.',
  },
  {
    name: 'tool',
    schema: toolSchema,
    title: 'Tool',
    description: 'A declared generator: typed parameters, a media type, a service that runs it.',
  },
]

/** Parts that several contracts share: a JSON Schema defines each once, by this name. */
export const sharedParts: { name: string; schema: z.ZodType }[] = [
  { name: 'output', schema: outputSchema },
  { name: 'ref', schema: refSchema },
  { name: 'retry-policy', schema: retryPolicySchema },
  { name: 'rule', schema: ruleSchema },
  { name: 'selection', schema: selectionSchema },
  { name: 'trait-tree', schema: traitTreeSchema },
]
