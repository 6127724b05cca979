import { z } from 'zod';
import { count, locationSchema, positions, sha256, text } from './common';
import { CONCERNS } from './terms';

/** A template that was checked. */
export const templateSchema = z.strictObject({
  file: text('path within the assembly'),
  sha256: sha256('hash of the text that was checked'),
  stack: text('name of the stack'),
  constructPath: text('construct path of the stack').optional(),
  site: text('id of the site; absent for the guardrails and what belongs to none').optional(),
  account: text('account; absent where the stack is not pinned to one').optional(),
  region: text('Region; absent where the stack is not pinned to one').optional(),
  resources: count('resources in it'),
});

/** A property that the catalogue asks something of, as the template states it. */
export const settingSchema = z.strictObject({
  concern: z.enum(CONCERNS).describe('what the property is about'),
  path: text('dotted, below the properties'),
  value: text('as the template states it; `not set` where it does not'),
  holds: z.boolean().describe('whether what the catalogue asks of it holds'),
});

/** A resource that was checked. */
export const resourceSchema = z.strictObject({
  id: text('construct path or, where there is none, stack name and logical id'),
  type: text('CloudFormation type'),
  template: count('which of `templates` it is in, counted from 0'),
  logicalId: text('logical id in the template'),
  name: text('physical name, where the template states one').optional(),
  content: sha256(
    'hash of type and properties, logical ids replaced by the types that they refer to: equal content, equal hash',
  ),
  settings: z.array(settingSchema).optional().describe('properties that the catalogue asks something of'),
});

/** A key that encrypts a store. */
export const storeKeySchema = z.strictObject({
  path: text('property that names it'),
  kind: z
    .enum(['customer', 'external', 'aws', 'not-known'])
    .describe('customer managed, held outside AWS, AWS owned or AWS managed, or not settled by the templates'),
  key: text('id of the key resource, ARN or alias').optional(),
  location: locationSchema.describe('where the key is'),
});

/** A resource that holds data at rest, and where it, its keys and its control plane are. */
export const storeSchema = z.strictObject({
  resource: text('id of the resource'),
  type: text('CloudFormation type'),
  name: text('physical name').optional(),
  site: text('id of the site').optional(),
  holds: z.enum(['user-data', 'metadata']).describe('what it holds'),
  what: text('what the catalogue says of the type'),
  data: locationSchema.describe('where the data rests'),
  keys: z.array(storeKeySchema).describe('keys that encrypt it; empty where the type takes none, or none is named'),
  controlPlane: locationSchema.describe('where it is administered'),
});

const list = (meaning: string) => z.array(z.string()).optional().describe(meaning);

/** One statement of a policy, without the lists that are empty; parts that are not known before deployment read `${?}`. */
export const statementSchema = z.strictObject({
  sid: text('id of the statement').optional(),
  effect: z.enum(['Allow', 'Deny']).describe('what it does'),
  principals: list('kind and value: `AWS:…`, `Service:…`'),
  notPrincipals: list('everybody but these'),
  actions: list('actions'),
  notActions: list('every action but these'),
  resources: list('resources'),
  notResources: list('every resource but these'),
  conditions: z
    .array(
      z.strictObject({
        operator: text('such as StringEquals'),
        key: text('condition key, in lower case'),
        values: z.array(z.string()).describe('what it is compared with'),
      }),
    )
    .optional()
    .describe('comparisons, all of which must hold'),
});

/** Policies of one resource. */
export const policySchema = z.strictObject({
  resource: text('id of the resource that states it'),
  kind: z
    .enum(['resource', 'trust', 'key', 'identity', 'endpoint', 'organization'])
    .describe('what kind of policy it is'),
  statements: positions('which of `statements` it has, in order, counted from 0'),
});

export type TemplateEvidence = z.infer<typeof templateSchema>;
export type ResourceEvidence = z.infer<typeof resourceSchema>;
export type SettingEvidence = z.infer<typeof settingSchema>;
export type StoreEvidence = z.infer<typeof storeSchema>;
export type StoreKeyEvidence = z.infer<typeof storeKeySchema>;
export type StatementEvidence = z.infer<typeof statementSchema>;
export type PolicyEvidence = z.infer<typeof policySchema>;
