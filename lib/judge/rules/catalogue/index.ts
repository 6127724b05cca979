import type { Rule } from '../../rule';
import { opaqueCustomResource } from './opaque-custom-resource';
import { opaqueTemplate } from './opaque-template';
import { opaqueTransform } from './opaque-transform';
import { orphanTemplate } from './orphan-template';
import { uncataloguedType } from './uncatalogued-type';

/** Rules of the topic catalogue, in the order in which they are reported. */
export const CATALOGUE_RULES: readonly Rule[] = [
  opaqueTransform,
  opaqueTemplate,
  opaqueCustomResource,
  orphanTemplate,
  uncataloguedType,
];
