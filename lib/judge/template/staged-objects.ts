import { dirname, join } from 'node:path';
import { readJson } from './read-json';
import { rawMap } from './template';
import { Text, type Value } from './value';

/** Which file of an assembly each uploaded object is, by `bucket/key`. */
export type StagedObjects = ReadonlyMap<string, string>;

/** Reads the lists of assets of an assembly. */
export function stagedObjects(assetLists: readonly string[]): StagedObjects {
  const staged = new Map<string, string>();
  for (const list of assetLists)
    for (const asset of Object.values(rawMap(rawMap(readJson(list))['files']))) {
      const path = rawMap(rawMap(asset)['source'])['path'];
      if (typeof path !== 'string') continue;
      for (const destination of Object.values(rawMap(rawMap(asset)['destinations']))) {
        const { bucketName, objectKey } = rawMap(destination);
        if (typeof bucketName !== 'string' || typeof objectKey !== 'string') continue;
        // The bucket of a stack without an environment has placeholders, which fold to what is not known.
        staged.set(`${bucketName}/${objectKey}`.replace(/\$\{[^}]*\}/g, '${?}'), join(dirname(list), path));
      }
    }
  return staged;
}

const OBJECT_URL = /^https:\/\/s3\.(?:[a-z0-9-]+|\$\{\?\})\.(?:amazonaws\.(?:com|eu|com\.cn)|\$\{\?\})\/([^/]+\/.+)$/;

/**
 * The file that CloudFormation fetches from a folded template URL, if it is one of the assembly: the path that CDK leaves in
 * the metadata says nothing of it, and is absent where synth ran without the CDK CLI.
 */
export function fileFetchedFrom(url: Value, staged: StagedObjects): string | undefined {
  const object = OBJECT_URL.exec(url instanceof Text || typeof url === 'string' ? `${url}` : '')?.[1];
  return object === undefined ? undefined : staged.get(object);
}
