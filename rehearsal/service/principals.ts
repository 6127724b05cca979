import { roleByArn } from '../world/lookup';
import { awsPrincipals, policiesOf } from '../world/policies';
import type { ServiceRule } from '.';

/** Refuses a policy that names a role as principal which does not exist, as IAM, KMS and S3 do. */
export const principals: ServiceRule = (resource, world) =>
  policiesOf(resource).flatMap(({ path, statements }) =>
    statements
      .flatMap(awsPrincipals)
      .filter((principal) => principal.includes(':role/') && !roleByArn(world, principal))
      .map((principal) => `${path}: invalid principal in policy: ${principal} does not exist`),
  );
