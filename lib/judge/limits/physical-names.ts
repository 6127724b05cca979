import { table } from '../catalogue';
import type { NameScope } from '../catalogue/entry';

/** Names that a template gives, by type. */
export const PHYSICAL_NAMES: Readonly<Record<string, NameScope>> = table(({ name }) => name);
