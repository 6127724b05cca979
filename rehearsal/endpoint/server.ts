import { createServer, type IncomingMessage, type Server } from 'node:http';
import { CloudFormationError } from '../template/cloudformation-error';
import type { World } from '../world/world';
import { refusedCall } from './asked';
import { type Call, type Reply, signerOf } from './call';
import { cloudFormation } from './cloudformation';
import { objectStore } from './object-store';
import { parameterStore } from './parameter-store';
import { queryError } from './query-reply';
import { securityToken } from './security-token';
import { xml } from './xml';
import { zones } from './zones';

/** The stand-in on one loopback port; what is asked of it changes its world. */
export class StandIn {
  private readonly server: Server;

  /** `unanswered` collects requests that it cannot answer, such as `kms GET /`, and `refused` those that it denies. */
  constructor(
    readonly world: World,
    readonly unanswered: string[] = [],
    readonly refused: string[] = [],
  ) {
    this.server = createServer((incoming, outgoing) => {
      this.answer(incoming).then(
        ({ status, body, headers }) => {
          const bytes = Buffer.from(body);
          outgoing.writeHead(status, { 'content-type': 'text/xml', 'content-length': bytes.length, ...headers });
          outgoing.end(incoming.method === 'HEAD' ? undefined : bytes);
        },
        (error: Error) => {
          this.unanswered.push(error.message);
          outgoing.writeHead(500).end();
        },
      );
    });
    this.server.keepAliveTimeout = 500;
  }

  /** Starts listening, on a port that is free; returns the address. */
  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('expected a port, found none');
    return `http://127.0.0.1:${address.port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private async answer(incoming: IncomingMessage): Promise<Reply> {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
    const signer = signerOf(headers['authorization'] ?? '');
    const where = `${signer?.service ?? 'unsigned'} ${incoming.method} ${url.pathname}`;
    if (!signer) throw new Error(where);
    const call: Call = {
      ...signer,
      method: incoming.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers,
      body: Buffer.concat(chunks).toString(),
    };
    const refusal = refusedCall(this.world, call);
    if (refusal !== undefined) this.refused.push(refusal);
    const reply = refusal === undefined ? this.dispatch(call) : denied(call, refusal);
    if (!reply) throw new Error(where);
    if (reply.status === 501 || reply.body.includes('InvalidAction')) this.unanswered.push(`${where}: ${reply.body}`);
    return reply;
  }

  private dispatch(call: Call): Reply | undefined {
    switch (call.service) {
      case 'sts':
        return securityToken(this.world, call);
      case 's3':
        return objectStore(this.world, call);
      case 'ssm':
        return parameterStore(this.world, call);
      case 'cloudtrail':
        // After a failure the CLI asks what was denied; the stand-in keeps no trail of it.
        return { status: 200, body: '{"Events":[]}', headers: { 'content-type': 'application/x-amz-json-1.1' } };
      case 'ec2':
        return zones(call);
      case 'cloudformation':
        try {
          return cloudFormation(this.world, call);
        } catch (error) {
          if (!(error instanceof CloudFormationError)) throw error;
          return queryError(error.code, error.message);
        }
      default:
        return undefined;
    }
  }
}

/** How a service says that a call is not allowed. */
function denied({ service }: Call, message: string): Reply {
  if (service === 's3') return { status: 403, body: xml({ Error: { Code: 'AccessDenied', Message: message } }) };
  if (service === 'ssm') {
    const headers = { 'content-type': 'application/x-amz-json-1.1' };
    return { status: 400, headers, body: JSON.stringify({ __type: 'AccessDeniedException', message }) };
  }
  return queryError('AccessDenied', message);
}
