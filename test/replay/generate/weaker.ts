import type { Scope } from '../../../lib/judge/scope';
import { Assembly } from '../../../lib/judge/template/assembly';
import { rawMap } from '../../../lib/judge/template/template';

/** The same assembly with policies under which nobody reads objects. */
export function withoutReads(assembly: Assembly, scope: Scope): Assembly {
  return new Assembly(
    assembly.templates.map((template) => ({
      ...template,
      body: rawMap(
        JSON.parse(
          JSON.stringify(template.body)
            .replaceAll('"Sid":"GatewayReads"', '"Sid":"GatewayReads","NotKnown":1')
            .replaceAll('s3:GetObject"', 's3:GetObjectTorrent"'),
        ),
      ),
    })),
    scope,
  );
}
