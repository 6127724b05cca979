/** Types whose presence protects, with what is lost without them. */
export const PROTECTING: Readonly<Record<string, string>> = {
  'AWS::AccessAnalyzer::Analyzer': 'access from outside the account is no longer looked for',
  'AWS::Backup::BackupPlan': 'nothing is backed up by it',
  'AWS::Backup::BackupSelection': 'what it selected is no longer backed up',
  'AWS::CloudTrail::Trail': 'calls are no longer recorded by it',
  'AWS::CloudWatch::Alarm': 'nobody is told',
  'AWS::Config::ConfigRule': 'what it watched is no longer watched',
  'AWS::Config::ConfigurationRecorder': 'changes of configuration are no longer recorded',
  'AWS::EC2::FlowLog': 'connections are no longer recorded',
  'AWS::EC2::VPCBlockPublicAccessOptions': 'networks can be opened to the internet',
  'AWS::EC2::VPCEncryptionControl': 'traffic without encryption is no longer noticed',
  'AWS::GuardDuty::Detector': 'threats are no longer detected',
  'AWS::Organizations::Policy': 'it no longer binds the accounts',
  'AWS::Route53Resolver::FirewallRuleGroupAssociation': 'names are resolved without a filter',
  'AWS::Route53Resolver::ResolverQueryLoggingConfigAssociation': 'queries for names are no longer recorded',
};

/** Types whose presence gives access or opens a network path, with what it opens. */
export const OPENING: Readonly<Record<string, string>> = {
  'AWS::DirectConnect::VirtualInterface': 'another network is connected',
  'AWS::EC2::ClientVpnEndpoint': 'computers elsewhere are connected',
  'AWS::EC2::EIP': 'an address of the internet leads here',
  'AWS::EC2::EgressOnlyInternetGateway': 'the network reaches the internet',
  'AWS::EC2::InternetGateway': 'the network reaches the internet',
  'AWS::EC2::NatGateway': 'the network reaches the internet',
  'AWS::EC2::TransitGatewayAttachment': 'other networks are connected',
  'AWS::EC2::VPCPeeringConnection': 'another network is connected',
  'AWS::EC2::VPNConnection': 'another network is connected',
  'AWS::EC2::VPCEndpoint': 'another service is reachable from the network',
  'AWS::IAM::AccessKey': 'somebody holds long-term credentials',
  'AWS::IAM::OIDCProvider': 'another identity provider says who may sign in',
  'AWS::IAM::SAMLProvider': 'another identity provider says who may sign in',
  'AWS::IAM::User': 'somebody has long-term credentials',
  'AWS::Lambda::Url': 'code is reachable by an address of the internet',
};
