import type { Rule } from '../../rule';
import { aclEntry } from './acl-entry';
import { defaultEgress } from './default-egress';
import { defaultEndpoint } from './default-endpoint';
import { defaultGroup } from './default-group';
import { edgeService } from './edge-service';
import { endpointPolicy } from './endpoint-policy';
import { foreignAccount } from './foreign-account';
import { foreignPrincipal } from './foreign-principal';
import { globalEndpoint } from './global-endpoint';
import { inspectedNetwork } from './inspected-network';
import { internetRoute } from './internet-route';
import { mailedMessage } from './mailed-message';
import { offSiteEndpoint } from './off-site-endpoint';
import { openGroup } from './open-group';
import { privatePlacement } from './private-placement';
import { unknownAccount } from './unknown-account';
import { widePorts } from './wide-ports';

/** Rules of the topic isolation, in the order in which they are reported. */
export const ISOLATION_RULES: readonly Rule[] = [
  edgeService,
  offSiteEndpoint,
  mailedMessage,
  globalEndpoint,
  foreignAccount,
  foreignPrincipal,
  unknownAccount,
  privatePlacement,
  openGroup,
  defaultEgress,
  defaultGroup,
  defaultEndpoint,
  widePorts,
  internetRoute,
  inspectedNetwork,
  aclEntry,
  endpointPolicy,
];
