import type { Rule } from '../../rule';
import { customerManagedKey } from './customer-managed-key';
import { customerManagedKeyMetadata } from './customer-managed-key-metadata';

/** Rules of the topic keys, in the order in which they are reported. */
export const KEY_RULES: readonly Rule[] = [customerManagedKey, customerManagedKeyMetadata];
