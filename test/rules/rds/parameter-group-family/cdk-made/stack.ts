import { Stack } from 'aws-cdk-lib'
import type { IVpc } from 'aws-cdk-lib/aws-ec2'
import {
  AuroraPostgresEngineVersion,
  DatabaseCluster,
  DatabaseClusterEngine,
  DatabaseInstance,
  DatabaseInstanceEngine,
  ClusterInstance,
  MysqlEngineVersion,
  ParameterGroup,
  PostgresEngineVersion,
} from 'aws-cdk-lib/aws-rds'

declare const vpc: IVpc
const stack = new Stack()
const parameterGroup = new ParameterGroup(stack, 'Parameters', {
  engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_15 }),
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/parameter-group-family: family "postgres15" does not go with DatabaseInstance "Db", which needs postgres17; RDS answers: The parameter group with DBParameterGroupFamily postgres15 can't be used for this instance [suggest]
})
new DatabaseInstance(stack, 'Db', {
  vpc,
  parameterGroup,
  engine: DatabaseInstanceEngine.postgres({ version: PostgresEngineVersion.VER_17 }),
                                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ rds/parameter-group-family: the version of DatabaseInstance "Db"
})

const mysql = new ParameterGroup(stack, 'Mysql', {
  engine: DatabaseInstanceEngine.mysql({ version: MysqlEngineVersion.VER_8_0 }),
          ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/parameter-group-family: family "mysql8.0" does not go with DatabaseInstance "MysqlDb", which needs mysql8.4; RDS answers: The parameter group with DBParameterGroupFamily mysql8.0 can't be used for this instance [suggest]
})
new DatabaseInstance(stack, 'MysqlDb', {
  vpc,
  parameterGroup: mysql,
  engine: DatabaseInstanceEngine.mysql({ version: MysqlEngineVersion.of('8.4.10', '8.4') }),
                                                                        ^^^^^^^^ rds/parameter-group-family: the version of DatabaseInstance "MysqlDb"
})

new DatabaseCluster(stack, 'Aurora', {
  vpc,
  writer: ClusterInstance.serverlessV2('w'),
  engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.of('17.10', '17') }),
                                                                                         ^^^^^^^ rds/parameter-group-family: the version of DatabaseCluster "Aurora"
  parameterGroup: new ParameterGroup(stack, 'AuroraParameters', {
    engine: DatabaseClusterEngine.auroraPostgres({ version: AuroraPostgresEngineVersion.VER_16_6 }),
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ rds/parameter-group-family: family "aurora-postgresql16" does not go with DatabaseCluster "Aurora", which needs aurora-postgresql17; RDS answers: The parameter group with DBParameterGroupFamily aurora-postgresql16 can't be used for this instance [suggest]
  }),
})
