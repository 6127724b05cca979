import type { Reply } from './call';
import { type Xml, xml } from './xml';

/** An answer of the query protocol. */
export function queryReply(action: string, result: Xml): Reply {
  const body = xml({ [`${action}Result`]: result, ResponseMetadata: { RequestId: 'rehearsal' } });
  return {
    status: 200,
    body: `<${action}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/">${body}</${action}Response>`,
  };
}

/** A refusal of the query protocol. */
export function queryError(code: string, message: string): Reply {
  const error = xml({ Error: { Type: 'Sender', Code: code, Message: message }, RequestId: 'rehearsal' });
  return { status: 400, body: `<ErrorResponse>${error}</ErrorResponse>` };
}
