/**
 * How a key policy names the service of a Region through which a request comes, for `kms:ViaService`.
 *
 * The suffix is the same in every partition, `aws-eusc` included, where hosts end in another (AWS KMS Developer Guide,
 * "kms:ViaService"). `region` may be `*` for a pattern.
 */
export function viaService(service: string, region: string): string {
  return `${service}.${region}.amazonaws.com`;
}
