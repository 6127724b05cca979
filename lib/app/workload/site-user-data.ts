import type * as iam from 'aws-cdk-lib/aws-iam';
import type { SiteArns } from '../site-arns';
import { type Declaration, declaredGrant, placeOf } from './declaration';
import { READS_OBJECTS, under, WRITES_OBJECTS } from './workload-access';

/** The objects of users at a site, as a workload may reach them. */
export class SiteUserData {
  /** Name of the bucket. */
  readonly bucketName: string;
  readonly bucketArn: string;

  constructor(
    private readonly declaration: Declaration,
    arns: SiteArns,
  ) {
    this.bucketName = declaration.names.bucket('data');
    this.bucketArn = arns.bucket;
  }

  /**
   * Objects under a prefix to read, and to list.
   *
   * @throws where the deployment file does not allow the workload to read them, or the grantee has another role
   */
  grantRead(grantee: iam.IGrantable, prefix: string): iam.Grant {
    this.expectDeclared('read', prefix);
    return declaredGrant(this.declaration, grantee, READS_OBJECTS, under(this.bucketArn, [prefix]));
  }

  /**
   * Objects under a prefix to write and to delete, and not to read.
   *
   * @throws where the deployment file does not allow the workload to write them, or the grantee has another role
   */
  grantWrite(grantee: iam.IGrantable, prefix: string): iam.Grant {
    this.expectDeclared('write', prefix);
    return declaredGrant(this.declaration, grantee, WRITES_OBJECTS, under(this.bucketArn, [prefix]));
  }

  /**
   * Objects under a prefix to read, to list, to write and to delete.
   *
   * @throws where the deployment file does not allow the workload to do so, or the grantee has another role
   */
  grantReadWrite(grantee: iam.IGrantable, prefix: string): iam.Grant {
    return this.grantRead(grantee, prefix).combine(this.grantWrite(grantee, prefix));
  }

  private expectDeclared(access: 'read' | 'write', prefix: string): void {
    const declared = this.declaration.reach.objects[access];
    if (declared.some((one) => prefix.startsWith(one))) return;
    throw new Error(
      `workload "${this.declaration.workloadId}" may ${access} ${declared.join(', ') || 'no objects'}, and not ${prefix}; write at ${placeOf(this.declaration, `objects.${access}`)}: [${[...declared, prefix].join(', ')}]`,
    );
  }
}
