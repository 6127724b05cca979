import type * as iam from 'aws-cdk-lib/aws-iam';
import type { SiteArns } from '../site-arns';
import { recordStatement } from '../storage/record-table';
import { type Declaration, declaredGrant, placeOf } from './declaration';

/** The records of users at a site, as a workload may reach them. */
export class SiteRecords {
  readonly tableName: string;
  readonly tableArn: string;

  constructor(
    private readonly declaration: Declaration,
    arns: SiteArns,
  ) {
    this.tableName = declaration.names.table;
    this.tableArn = arns.table;
  }

  /**
   * Records to read.
   *
   * @throws where the deployment file does not allow the workload to read them, or the grantee has another role
   */
  grantReadData(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, 'read');
  }

  /**
   * Records to read and to write.
   *
   * @throws where the deployment file does not allow the workload to write them, or the grantee has another role
   */
  grantReadWriteData(grantee: iam.IGrantable): iam.Grant {
    return this.grant(grantee, 'write');
  }

  private grant(grantee: iam.IGrantable, access: 'read' | 'write'): iam.Grant {
    const { reach, workloadId } = this.declaration;
    if (reach.records !== access && reach.records !== 'write')
      throw new Error(
        `workload "${workloadId}" may do with records: ${reach.records}, and not ${access}; write at ${placeOf(this.declaration, 'records')}: ${access}`,
      );
    return declaredGrant(this.declaration, grantee, recordStatement(this.tableArn, access).actions, [this.tableArn]);
  }
}
