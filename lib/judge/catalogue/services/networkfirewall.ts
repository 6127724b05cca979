import { each, ifSet, need, ON, output, type ServiceTypes, STORES } from '../shared';

/** What is known of the types of AWS::NetworkFirewall. */
export const NetworkFirewall: ServiceTypes = {
  'AWS::NetworkFirewall::Firewall': {
    stores: STORES.firewallRules,
    retention: [ifSet('retention', 'DeleteProtection', ON, 'one call would open the network')],
  },
  'AWS::NetworkFirewall::FirewallPolicy': {
    stores: STORES.firewallRules,
    isolation: [
      ifSet(
        'isolation',
        'FirewallPolicy.StatelessDefaultActions[]',
        { noneOf: ['aws:pass'] },
        'packets that no rule names would pass uninspected',
      ),
      ifSet(
        'isolation',
        'FirewallPolicy.StatelessFragmentDefaultActions[]',
        { noneOf: ['aws:pass'] },
        'fragments would pass uninspected',
      ),
    ],
    neutral: {
      'FirewallPolicy.TLSInspectionConfigurationArn': 'it says what the firewall reads on the way; it encrypts again',
      'FirewallPolicy.EnableTLSSessionHolding': 'it says how long the firewall waits before it decides',
    },
  },
  'AWS::NetworkFirewall::LoggingConfiguration': {
    stores: STORES.firewallRules,
    crossings: [
      output('LoggingConfiguration.LogDestinationConfigs[].LogDestination.bucketName', 'packets are described there'),
    ],
    logging: [
      need(
        'logging',
        'LoggingConfiguration.LogDestinationConfigs[].LogType',
        { oneOf: ['FLOW', 'ALERT', 'TLS'] },
        'what the firewall let through would go unseen',
      ),
    ],
  },
  'AWS::NetworkFirewall::TLSInspectionConfiguration': {
    stores: STORES.firewallRules,
    neutral: {
      TLSInspectionConfiguration: 'it says what the firewall reads on the way; it encrypts again',
      TLSInspectionConfigurationName: 'it is a name',
    },
  },
  ...each(STORES.firewallRules, [
    'AWS::NetworkFirewall::ContainerAssociation',
    'AWS::NetworkFirewall::RuleGroup',
    'AWS::NetworkFirewall::VpcEndpointAssociation',
  ]),
};
