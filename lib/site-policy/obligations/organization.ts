import type { Obligation, ObligationsByType } from '../../judge/catalogue/entry';
import { is, need } from '../../judge/catalogue/obligation';

const EC2 = is('Type', 'DECLARATIVE_POLICY_EC2');
const OPT_OUT = is('Type', 'AISERVICES_OPT_OUT_POLICY');

const declared = (path: string, value: string, why: string): Obligation =>
  need('exposure', `Content.ec2_attributes.${path}.@@assign`, { oneOf: [value] }, why, EC2);
const closed = (path: string): Obligation =>
  need(
    'exposure',
    `Content.services.${path}@@operators_allowed_for_child_policies[]`,
    { oneOf: ['@@none'] },
    'an account could opt in again',
    OPT_OUT,
  );

/** What the organization declares for the accounts of the sites. */
export const SITE_ORGANIZATION: ObligationsByType = {
  'AWS::Organizations::Policy': [
    declared(
      'vpc_block_public_access.internet_gateway_block.mode',
      'block_bidirectional',
      'a VPC could be opened to the internet',
    ),
    declared(
      'vpc_block_public_access.internet_gateway_block.exclusions_allowed',
      'disabled',
      'an account could exclude a VPC',
    ),
    declared('snapshot_block_public_access.state', 'block_all_sharing', 'a snapshot could be given to everybody'),
    declared('image_block_public_access.state', 'block_new_sharing', 'an image could be given to everybody'),
    declared(
      'instance_metadata_defaults.http_tokens',
      'required',
      'a request that is forged could take the rights of an instance',
    ),
    declared('instance_metadata_defaults.instance_metadata_tags', 'disabled', 'tags could be read without rights'),
    need(
      'exposure',
      'Content.ec2_attributes.instance_metadata_defaults.http_put_response_hop_limit.@@assign',
      { atMost: 1 },
      'a container could take the rights of its instance',
      EC2,
    ),
    declared('serial_console_access.status', 'disabled', 'an instance could be entered past its network'),
    need(
      'exposure',
      'Content.services.default.opt_out_policy.@@assign',
      { oneOf: ['optOut'] },
      'AI services could keep content, and in other Regions',
      OPT_OUT,
    ),
    closed(''),
    closed('default.'),
    closed('default.opt_out_policy.'),
  ],
};
