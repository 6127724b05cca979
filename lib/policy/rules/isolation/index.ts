import type { Rule } from '../../rule';
import { edgeService } from './edge-service';
import { foreignAccount } from './foreign-account';
import { offSiteEndpoint } from './off-site-endpoint';

/** Rules of the topic isolation, in the order in which they are reported. */
export const ISOLATION_RULES: readonly Rule[] = [edgeService, offSiteEndpoint, foreignAccount];
