# Of what one block attaches, only what is too broad is taken away.
resource "aws_secretsmanager_secret" "db" {
  name = "db"
}

locals {
  policies = ["SecretsManagerReadWrite", "AmazonSSMReadOnlyAccess"]
  through  = ["SecretsManagerReadWrite", "AmazonSSMReadOnlyAccess"]
  keyed    = toset(["AmazonSSMReadOnlyAccess", "SecretsManagerReadWrite"])
}

# The first of a set.
resource "aws_iam_role" "first" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "first"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "first" {
  for_each   = toset(["SecretsManagerReadWrite", "AmazonSSMReadOnlyAccess"])
  role       = aws_iam_role.first.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.first, an execution role, read, change and delete every secret of the account [suggest]
}

resource "aws_ecs_task_definition" "first" {
  family             = "first"
  memory             = 512
  execution_role_arn = aws_iam_role.first.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# The last of several lines, with a comment; the whole is waited for.
resource "aws_iam_role" "last" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "last"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "last" {
  for_each = toset([
    # to see what is there
    "AmazonSSMReadOnlyAccess",
    "SecretsManagerReadWrite", # the database's
  ])
  role       = aws_iam_role.last.name
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.last, an execution role, read, change and delete every secret of the account [suggest]
}

resource "aws_ecs_task_definition" "last" {
  family             = "last"
  memory             = 512
  execution_role_arn = aws_iam_role.last.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
  depends_on = [aws_iam_role_policy_attachment.last]
}

# In a map.
resource "aws_iam_role" "middle" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "middle"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "middle" {
  for_each = {
    logs    = "CloudWatchLogsFullAccess"
    secrets = "SecretsManagerReadWrite"
    ssm     = "AmazonSSMReadOnlyAccess"
  }
  role       = aws_iam_role.middle.name
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.middle, an execution role, read, change and delete every secret of the account [suggest]
}

resource "aws_ecs_task_definition" "middle" {
  family             = "middle"
  memory             = 512
  execution_role_arn = aws_iam_role.middle.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# Nothing else is in it.
resource "aws_iam_role" "alone" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "alone"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "alone" {
  for_each   = toset(["SecretsManagerReadWrite"])
  role       = aws_iam_role.alone.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.alone, an execution role, read, change and delete every secret of the account [suggest]
}

resource "aws_ecs_task_definition" "alone" {
  family             = "alone"
  memory             = 512
  execution_role_arn = aws_iam_role.alone.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# Something speaks of the one.
resource "aws_iam_role" "spoken" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "spoken"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "spoken" {
  for_each   = toset(["SecretsManagerReadWrite", "AmazonSSMReadOnlyAccess"])
  role       = aws_iam_role.spoken.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.spoken, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "spoken" {
  family             = "spoken"
  memory             = 512
  execution_role_arn = aws_iam_role.spoken.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
  depends_on = [aws_iam_role_policy_attachment.spoken["SecretsManagerReadWrite"]]
}

# Others read the local.
resource "aws_iam_role" "elsewhere" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "elsewhere"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "elsewhere" {
  for_each   = toset(local.policies)
  role       = aws_iam_role.elsewhere.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.elsewhere, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "elsewhere" {
  family             = "elsewhere"
  memory             = 512
  execution_role_arn = aws_iam_role.elsewhere.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# Written twice, one stays.
resource "aws_iam_role" "twice" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "twice"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "twice" {
  for_each   = toset(["SecretsManagerReadWrite", "AmazonSSMReadOnlyAccess", "SecretsManagerReadWrite"])
  role       = aws_iam_role.twice.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.twice, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "twice" {
  family             = "twice"
  memory             = 512
  execution_role_arn = aws_iam_role.twice.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# By number.
resource "aws_iam_role" "counted" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "counted"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "counted" {
  count      = 2
  role       = aws_iam_role.counted.name
  policy_arn = "arn:aws:iam::aws:policy/${["SecretsManagerReadWrite", "AmazonSSMReadOnlyAccess"][count.index]}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.counted, an execution role, read, change and delete every secret of the account
}

resource "aws_ecs_task_definition" "counted" {
  family             = "counted"
  memory             = 512
  execution_role_arn = aws_iam_role.counted.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# In a local that nothing else reads.
resource "aws_iam_role" "through" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "through"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "through" {
  for_each   = toset(local.through)
  role       = aws_iam_role.through.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.through, an execution role, read, change and delete every secret of the account [suggest]
}

resource "aws_ecs_task_definition" "through" {
  family             = "through"
  memory             = 512
  execution_role_arn = aws_iam_role.through.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

# A set, in such a local.
resource "aws_iam_role" "keyed" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ iam/broad-secrets-policy: the execution role
  name = "keyed"
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "keyed" {
  for_each   = local.keyed
  role       = aws_iam_role.keyed.name
  policy_arn = "arn:aws:iam::aws:policy/${each.key}"
               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ iam/broad-secrets-policy: SecretsManagerReadWrite lets aws_iam_role.keyed, an execution role, read, change and delete every secret of the account [suggest]
}

resource "aws_ecs_task_definition" "keyed" {
  family             = "keyed"
  memory             = 512
  execution_role_arn = aws_iam_role.keyed.arn
  container_definitions = jsonencode([{
    name    = "app"
    image   = "nginx:1.29"
    secrets = [{ name = "DB", valueFrom = aws_secretsmanager_secret.db.arn }]
  }])
}

output "policies" {
  value = local.policies
}
