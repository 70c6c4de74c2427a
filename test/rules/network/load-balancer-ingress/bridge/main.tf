# Tasks that share the address of an instance, which a capacity provider starts.
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_subnet" "b" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.2.0/24"
}

resource "aws_security_group" "balancer" {
  name   = "balancer"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb" "main" {
^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the load balancer in front of it
  name            = "main"
  security_groups = [aws_security_group.balancer.id]
  subnets         = [aws_subnet.a.id, aws_subnet.b.id]
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.main.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.app.arn
  }
}

resource "aws_lb_target_group" "app" {
  name     = "app"
  port     = 80
  protocol = "HTTP"
  vpc_id   = aws_vpc.main.id
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_security_group" "container_port" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.container_port of the instances of aws_ecs_service.dynamic lets nobody in on ports 32768 to 65535 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "container_port"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 8080
    to_port         = 8080
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_launch_template" "container_port" {
  name                   = "container_port"
  image_id               = "ami-0123456789abcdef0"
  instance_type          = "t3.small"
  vpc_security_group_ids = [aws_security_group.container_port.id]
}

resource "aws_autoscaling_group" "container_port" {
  name                = "container_port"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id      = aws_launch_template.container_port.id
    version = "$Latest"
  }
}

resource "aws_ecs_capacity_provider" "container_port" {
  name = "container_port"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.container_port.arn
  }
}

resource "aws_ecs_task_definition" "dynamic" {
  family                   = "dynamic"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "dynamic" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "dynamic"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.dynamic.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.container_port.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

resource "aws_security_group" "nobody" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.nobody of the instances of aws_ecs_service.host lets nobody in on port 8080 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.nobody of the instances of aws_ecs_service.fixed lets nobody in on port 8081 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "nobody"
  vpc_id = aws_vpc.main.id

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_launch_template" "nobody" {
  name                   = "nobody"
  image_id               = "ami-0123456789abcdef0"
  instance_type          = "t3.small"
  vpc_security_group_ids = [aws_security_group.nobody.id]
}

resource "aws_autoscaling_group" "nobody" {
  name                = "nobody"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id      = aws_launch_template.nobody.id
    version = "$Latest"
  }
}

resource "aws_ecs_capacity_provider" "nobody" {
  name = "nobody"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.nobody.arn
  }
}

resource "aws_ecs_task_definition" "host" {
  family                   = "host"
  network_mode             = "host"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "host" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "host"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.host.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.nobody.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

resource "aws_ecs_task_definition" "fixed" {
  family                   = "fixed"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080, hostPort = 8081 }]
  }])
}

resource "aws_ecs_service" "fixed" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "fixed"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.fixed.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.nobody.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

# Right.

resource "aws_security_group" "ephemeral" {
  name   = "ephemeral"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 32768
    to_port         = 65535
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_launch_template" "ephemeral" {
  name                   = "ephemeral"
  image_id               = "ami-0123456789abcdef0"
  instance_type          = "t3.small"
  vpc_security_group_ids = [aws_security_group.ephemeral.id]
}

resource "aws_autoscaling_group" "ephemeral" {
  name                = "ephemeral"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id      = aws_launch_template.ephemeral.id
    version = "$Latest"
  }
}

resource "aws_ecs_capacity_provider" "ephemeral" {
  name = "ephemeral"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.ephemeral.arn
  }
}

resource "aws_ecs_task_definition" "right" {
  family                   = "right"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "right" {
  name                              = "right"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.right.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.ephemeral.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

resource "aws_ecs_task_definition" "zero" {
  family                   = "zero"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080, hostPort = 0 }]
  }])
}

resource "aws_ecs_service" "zero" {
  name                              = "zero"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.zero.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.ephemeral.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

resource "aws_security_group" "some" {
  name   = "some"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 49153
    to_port         = 65535
    protocol        = "tcp"
    security_groups = [aws_security_group.balancer.id]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_launch_template" "some" {
  name                   = "some"
  image_id               = "ami-0123456789abcdef0"
  instance_type          = "t3.small"
  vpc_security_group_ids = [aws_security_group.some.id]
}

resource "aws_autoscaling_group" "some" {
  name                = "some"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id      = aws_launch_template.some.id
    version = "$Latest"
  }
}

resource "aws_ecs_capacity_provider" "some" {
  name = "some"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.some.arn
  }
}

resource "aws_ecs_task_definition" "some" {
  family                   = "some"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "some" {
  name                              = "some"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.some.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.some.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

resource "aws_ecs_task_definition" "written" {
  family                   = "written"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080, hostPort = 8080 }]
  }])
}

resource "aws_ecs_service" "written" {
  name                              = "written"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.written.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.container_port.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

# Not known: any instance that has joined the cluster, or another provider.

resource "aws_ecs_task_definition" "launched" {
  family                   = "launched"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "launched" {
  name                              = "launched"
  cluster                           = aws_ecs_cluster.main.id
  launch_type                       = "EC2"
  task_definition                   = aws_ecs_task_definition.launched.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

resource "aws_ecs_task_definition" "silent" {
  family                   = "silent"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "silent" {
  name                              = "silent"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.silent.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}

resource "aws_ecs_task_definition" "either" {
  family                   = "either"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "either" {
  name                              = "either"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.either.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.nobody.name
    weight            = 1
  }

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.ephemeral.name
    weight            = 1
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.app.arn
    container_name   = "app"
    container_port   = 8080
  }
}
