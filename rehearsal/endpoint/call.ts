import type { Environment } from '../world/deployed';

/** A request as the endpoint received it, and who makes it. */
export interface Call extends Environment {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What the endpoint answers. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An access key that names its account, as the keys of the rehearsal do. */
export function accessKeyOf(account: string): string {
  return `AKIA${account}`;
}

/** The account, Region and service that a signature names; undefined for a request without one. */
export function signerOf(authorization: string): (Environment & { readonly service: string }) | undefined {
  const found = /Credential=A[KS]IA(\d{12})\/\d{8}\/([a-z0-9-]+)\/([a-z0-9-]+)\/aws4_request/.exec(authorization);
  const [, account, region, service] = found ?? [];
  return account && region && service ? { account, region, service } : undefined;
}
