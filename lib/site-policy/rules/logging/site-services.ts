import { ofTypes, type ResourceRule } from '../../../judge/rule';
import { isOmitted } from '../../omissions';

const SERVICES: readonly string[] = [
  'AWS::AccessAnalyzer::Analyzer',
  'AWS::CloudTrail::Trail',
  'AWS::Config::ConfigurationRecorder',
  'AWS::Config::DeliveryChannel',
  'AWS::EC2::VPCBlockPublicAccessOptions',
  'AWS::GuardDuty::Detector',
];
/** Rules of AWS Config that each account has. */
const CONFIG_RULES: readonly string[] = [
  'CLOUDFORMATION_STACK_DRIFT_DETECTION_CHECK',
  'VPC_DEFAULT_SECURITY_GROUP_CLOSED',
];
const SITE = ['222222222222'];
const network = { Vpc: { Type: 'AWS::EC2::VPC', Properties: { CidrBlock: '10.16.0.0/20' } } };

/** Each account of a site has a trail, a recorder, a detector and an access analyzer. */
export const siteServices: ResourceRule = {
  id: 'site-services',
  subject: 'resource',
  title: 'Each account of a site has a trail, a recorder, a detector and an access analyzer',
  why: 'a trail, a recorder or a detector is missed by nobody until it would be needed',
  fix: 'keep the Logging stack whole or, where the account has the service already, say so under accountServices of the site',
  topic: 'logging',
  level: 'required',
  hook: 'others',
  needs: 'deployment',
  standards: [
    { standard: 'GDPR', clause: '32(1)(d)' },
    { standard: 'NIS2', clause: '21(2)(b)' },
    { standard: 'ISO 27001:2022', clause: 'A.8.16' },
  ],
  appliesTo: ofTypes((type) => type === 'AWS::EC2::VPC'),
  check: (vpc, assembly) => {
    const { account, region } = vpc.template;
    const all = (type: string) => assembly.ofType(type).filter(({ template }) => template.account === account);
    const here = (type: string) => all(type).length > 0;
    const checked = new Set(
      all('AWS::Config::ConfigRule').flatMap((rule) =>
        rule.select('Source.SourceIdentifier').map(({ value }) => value),
      ),
    );
    // A network by itself is a part of a site: what stands in the other stacks is not looked for in it.
    if (account === undefined || !here('AWS::S3::Bucket')) return [];
    const existing = assembly.scope.existing?.get(account) ?? [];
    const missing = (type: string) =>
      !existing.includes(type) && !isOmitted(type, assembly.scope, region) && !here(type);
    return [
      ...SERVICES.filter(missing),
      ...CONFIG_RULES.filter(
        (rule) => !checked.has(rule) && !isOmitted('AWS::Config::ConfigRule', assembly.scope, region, rule),
      ).map((rule) => `rule ${rule} of AWS Config`),
    ].map((what) => ({
      path: [],
      message: `found no ${what} in account ${account}, expected one that watches the account`,
    }));
  },
  examples: {
    good: [{ name: 'a network by itself', accounts: SITE, resources: network }],
    bad: [
      {
        name: 'a site that nothing watches',
        accounts: SITE,
        resources: { ...network, Bucket: { Type: 'AWS::S3::Bucket', Properties: {} } },
      },
    ],
  },
};
