# How an instance's security groups are found, for tasks that share the address of an instance, which a capacity provider starts.
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

variable "security_group_ids" {}
variable "enabled" {}

resource "aws_security_group" "configuration" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.configuration of the instances of aws_ecs_service.configuration lets nobody in on ports 32768 to 65535 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "configuration"
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

resource "aws_launch_configuration" "configuration" {
  name            = "configuration"
  image_id        = "ami-0123456789abcdef0"
  instance_type   = "t3.small"
  security_groups = [aws_security_group.configuration.id]
}

resource "aws_autoscaling_group" "configuration" {
  name                 = "configuration"
  min_size             = 1
  max_size             = 2
  vpc_zone_identifier  = [aws_subnet.a.id, aws_subnet.b.id]
  launch_configuration = aws_launch_configuration.configuration.name
}

resource "aws_ecs_capacity_provider" "configuration" {
  name = "configuration"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.configuration.arn
  }
}

resource "aws_ecs_task_definition" "configuration" {
  family                   = "configuration"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "configuration" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "configuration"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.configuration.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.configuration.name
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

resource "aws_security_group" "mixed" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.mixed of the instances of aws_ecs_service.mixed lets nobody in on ports 32768 to 65535 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.mixed of the instances of aws_ecs_service.default lets nobody in on ports 32768 to 65535 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "mixed"
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

resource "aws_launch_template" "mixed" {
  name                   = "mixed"
  image_id               = "ami-0123456789abcdef0"
  instance_type          = "t3.small"
  vpc_security_group_ids = [aws_security_group.mixed.id]
}

resource "aws_autoscaling_group" "mixed" {
  name                = "mixed"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  mixed_instances_policy {
    launch_template {
      launch_template_specification {
        launch_template_id = aws_launch_template.mixed.id
      }

      override {
        instance_type = "t3.medium"
      }
    }
  }
}

resource "aws_ecs_capacity_provider" "mixed" {
  name = "mixed"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.mixed.arn
  }
}

resource "aws_ecs_task_definition" "mixed" {
  family                   = "mixed"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "mixed" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "mixed"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.mixed.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.mixed.name
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

resource "aws_security_group" "interface" {
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ network/load-balancer-ingress: aws_security_group.interface of the instances of aws_ecs_service.interface lets nobody in on ports 32768 to 65535 from aws_security_group.balancer, in which aws_lb.main is; its health checks time out, and ECS stops the tasks with: Task failed ELB health checks [suggest]
  name   = "interface"
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

resource "aws_launch_template" "interface" {
  name          = "interface"
  image_id      = "ami-0123456789abcdef0"
  instance_type = "t3.small"

  network_interfaces {
    associate_public_ip_address = true
    security_groups             = [aws_security_group.interface.id]
  }
}

resource "aws_autoscaling_group" "interface" {
  name                = "interface"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id      = aws_launch_template.interface.id
    version = "$Latest"
  }
}

resource "aws_ecs_capacity_provider" "interface" {
  name = "interface"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.interface.arn
  }
}

resource "aws_ecs_task_definition" "interface" {
  family                   = "interface"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "interface" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "interface"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.interface.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.interface.name
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

resource "aws_ecs_cluster_capacity_providers" "main" {
  cluster_name       = aws_ecs_cluster.main.name
  capacity_providers = [aws_ecs_capacity_provider.mixed.name]

  default_capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.mixed.name
    weight            = 1
  }
}

resource "aws_ecs_task_definition" "default" {
  family                   = "default"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "default" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ network/load-balancer-ingress: the service
  name                              = "default"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.default.arn
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

# Not known.

resource "aws_security_group" "interfaces" {
  name   = "interfaces"
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

resource "aws_launch_template" "interfaces" {
  name                   = "interfaces"
  image_id               = "ami-0123456789abcdef0"
  instance_type          = "t3.small"

  network_interfaces {
    device_index    = 0
    security_groups = [aws_security_group.interfaces.id]
  }
  network_interfaces {
    device_index    = 1
    security_groups = [aws_security_group.interfaces.id]
  }
}

resource "aws_autoscaling_group" "interfaces" {
  name                = "interfaces"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id      = aws_launch_template.interfaces.id
    version = "$Latest"
  }
}

resource "aws_ecs_capacity_provider" "interfaces" {
  name = "interfaces"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.interfaces.arn
  }
}

resource "aws_ecs_task_definition" "interfaces" {
  family                   = "interfaces"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "interfaces" {
  name                              = "interfaces"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.interfaces.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.interfaces.name
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

resource "aws_security_group" "unknown" {
  name   = "unknown"
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

resource "aws_launch_template" "unknown" {
  name                   = "unknown"
  image_id               = "ami-0123456789abcdef0"
  instance_type          = "t3.small"
  vpc_security_group_ids = var.security_group_ids
}

resource "aws_autoscaling_group" "unknown" {
  name                = "unknown"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id      = aws_launch_template.unknown.id
    version = "$Latest"
  }
}

resource "aws_ecs_capacity_provider" "unknown" {
  name = "unknown"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.unknown.arn
  }
}

resource "aws_ecs_task_definition" "unknown" {
  family                   = "unknown"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "unknown" {
  name                              = "unknown"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.unknown.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.unknown.name
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

resource "aws_security_group" "count" {
  name   = "count"
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

resource "aws_launch_template" "count" {
  count = var.enabled ? 1 : 0
  name                   = "count"
  image_id               = "ami-0123456789abcdef0"
  instance_type          = "t3.small"
  vpc_security_group_ids = [aws_security_group.count.id]
}

resource "aws_autoscaling_group" "count" {
  name                = "count"
  min_size            = 1
  max_size            = 2
  vpc_zone_identifier = [aws_subnet.a.id, aws_subnet.b.id]

  launch_template {
    id      = aws_launch_template.count[0].id
    version = "$Latest"
  }
}

resource "aws_ecs_capacity_provider" "count" {
  name = "count"

  auto_scaling_group_provider {
    auto_scaling_group_arn = aws_autoscaling_group.count.arn
  }
}

resource "aws_ecs_task_definition" "count" {
  family                   = "count"
  requires_compatibilities = ["EC2"]

  container_definitions = jsonencode([{
    name         = "app"
    image        = "public.ecr.aws/docker/library/nginx:1.29"
    memory       = 256
    portMappings = [{ containerPort = 8080 }]
  }])
}

resource "aws_ecs_service" "count" {
  name                              = "count"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.count.arn
  desired_count                     = 2
  health_check_grace_period_seconds = 120

  capacity_provider_strategy {
    capacity_provider = aws_ecs_capacity_provider.count.name
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
