/** What EC2 itself enforces in every account of the sites, whoever calls. */
export const EC2_DECLARATIVE_POLICY = {
  ec2_attributes: {
    exception_message: { '@@assign': 'kept by Trefoil: change the deployment file, not the account' },
    vpc_block_public_access: {
      internet_gateway_block: {
        mode: { '@@assign': 'block_bidirectional' },
        exclusions_allowed: { '@@assign': 'disabled' },
      },
    },
    snapshot_block_public_access: { state: { '@@assign': 'block_all_sharing' } },
    image_block_public_access: { state: { '@@assign': 'block_new_sharing' } },
    instance_metadata_defaults: {
      http_tokens: { '@@assign': 'required' },
      http_put_response_hop_limit: { '@@assign': 1 },
      http_endpoint: { '@@assign': 'no_preference' },
      instance_metadata_tags: { '@@assign': 'disabled' },
    },
    serial_console_access: { status: { '@@assign': 'disabled' } },
  },
} as const;

/** Opts out of AI services that store content to improve themselves, possibly in another Region. */
export const AI_OPT_OUT_POLICY = {
  services: {
    '@@operators_allowed_for_child_policies': ['@@none'],
    default: {
      '@@operators_allowed_for_child_policies': ['@@none'],
      opt_out_policy: { '@@operators_allowed_for_child_policies': ['@@none'], '@@assign': 'optOut' },
    },
  },
} as const;
