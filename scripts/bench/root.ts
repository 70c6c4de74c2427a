// How time grows with the resources of one root module, all of which may have to do with each other.
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";
import { milliseconds } from "./workspace.ts";

export function rootFigures(): readonly (readonly [name: string, figure: string])[] {
  const sizes = [100, 400].map((services) => ({ services, text: root(services) }));
  for (const { text } of sizes) checked(text);
  const times = sizes.map(({ services, text }) => ({
    resources: text.match(/^resource /gm)!.length,
    services,
    time: Math.min(...Array.from({ length: 3 }, () => checked(text))),
  }));
  const [least] = times;
  return times.map(({ resources, services, time }) => [
    `  one root, ${resources.toLocaleString("en")} resources`,
    `check ${milliseconds(time)} (${(time / least!.time / (services / least!.services)).toFixed(2)}× linear)`,
  ]);
}

function checked(text: string): number {
  const project = new Project(frontends, rules, "2026-11-20");
  const uri = "file:///bench/main.tf";
  project.set({ uri, text });
  const start = performance.now();
  project.problems(uri);
  return performance.now() - start;
}

function root(services: number): string {
  return shared + Array.from({ length: services }, (_, at) => service(at, services)).join("");
}

const shared = `
resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/8"
}

resource "aws_internet_gateway" "main" {
  vpc_id = aws_vpc.main.id
}

resource "aws_ecs_cluster" "main" {
  name = "main"
}

resource "aws_security_group" "edge" {
  name   = "edge"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 80
    to_port     = 80
    protocol    = "tcp"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_security_group_rule" "edge" {
  type              = "egress"
  security_group_id = aws_security_group.edge.id
  from_port         = 8080
  to_port           = 8080
  protocol          = "tcp"
  cidr_blocks       = ["10.0.0.0/8"]
}

resource "aws_lb" "main" {
  name            = "main"
  subnets         = [aws_subnet.s0.id, aws_subnet.s1.id]
  security_groups = [aws_security_group.edge.id]
}

resource "aws_lb_listener" "main" {
  load_balancer_arn = aws_lb.main.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.s0.arn
  }
}
`;

/** A service with all that it needs, `at` of `services`. */
function service(at: number, services: number): string {
  const other = (at + 1) % services;
  return `
resource "aws_subnet" "s${at}" {
  vpc_id            = aws_vpc.main.id
  cidr_block        = "10.${at >> 8}.${at & 255}.0/24"
  availability_zone = "eu-west-1${"abc"[at % 3]}"
}

resource "aws_route_table" "s${at}" {
  vpc_id = aws_vpc.main.id
}

resource "aws_route" "s${at}" {
  route_table_id         = aws_route_table.s${at}.id
  destination_cidr_block = "0.0.0.0/0"
  gateway_id             = aws_internet_gateway.main.id
}

resource "aws_route_table_association" "s${at}" {
  subnet_id      = aws_subnet.s${at}.id
  route_table_id = aws_route_table.s${at}.id
}

resource "aws_security_group" "s${at}" {
  name   = "service-${at}"
  vpc_id = aws_vpc.main.id
}

resource "aws_security_group_rule" "in${at}" {
  type                     = "ingress"
  security_group_id        = aws_security_group.s${at}.id
  source_security_group_id = aws_security_group.edge.id
  from_port                = 8080
  to_port                  = 8080
  protocol                 = "tcp"
}

resource "aws_security_group_rule" "out${at}" {
  type              = "egress"
  security_group_id = aws_security_group.s${at}.id
  from_port         = 0
  to_port           = 0
  protocol          = "-1"
  cidr_blocks       = ["0.0.0.0/0"]
}

resource "aws_security_group" "d${at}" {
  name   = "database-${at}"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port       = 5432
    to_port         = 5432
    protocol        = "tcp"
    security_groups = [aws_security_group.s${at}.id]
  }
}

resource "aws_iam_role" "s${at}" {
  name = "service-${at}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "s${at}" {
  role       = aws_iam_role.s${at}.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_role_policy" "s${at}" {
  name = "secrets"
  role = aws_iam_role.s${at}.id
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = ["secretsmanager:GetSecretValue"], Resource = [aws_secretsmanager_secret.s${at}.arn] },
    ]
  })
}

resource "aws_secretsmanager_secret" "s${at}" {
  name = "service-${at}/database"
}

resource "aws_cloudwatch_log_group" "s${at}" {
  name = "/ecs/service-${at}"
}

resource "aws_ecs_task_definition" "s${at}" {
  family                   = "service-${at}"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 256
  memory                   = 512
  execution_role_arn       = aws_iam_role.s${at}.arn
  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "public.ecr.aws/nginx/nginx:1.27"
      portMappings = [{ containerPort = 8080 }]
      environment  = [{ name = "DB_HOST", value = aws_db_instance.s${at}.address }]
      secrets      = [{ name = "DB_PASSWORD", valueFrom = "\${aws_secretsmanager_secret.s${at}.arn}:password::" }]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = "/ecs/service-${at}"
          awslogs-region        = "eu-west-1"
          awslogs-stream-prefix = "app"
        }
      }
    },
  ])
}

resource "aws_lb_target_group" "s${at}" {
  name        = "service-${at}"
  port        = 8080
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = aws_vpc.main.id
}

resource "aws_lb_listener_rule" "s${at}" {
  listener_arn = aws_lb_listener.main.arn
  priority     = ${at + 1}

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.s${at}.arn
  }

  condition {
    path_pattern {
      values = ["/service-${at}/*"]
    }
  }
}

resource "aws_ecs_service" "s${at}" {
  name                              = "service-${at}"
  cluster                           = aws_ecs_cluster.main.id
  task_definition                   = aws_ecs_task_definition.s${at}.arn
  desired_count                     = 2
  launch_type                       = "FARGATE"
  health_check_grace_period_seconds = 60

  network_configuration {
    subnets          = [aws_subnet.s${at}.id]
    security_groups  = [aws_security_group.s${at}.id]
    assign_public_ip = true
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.s${at}.arn
    container_name   = "app"
    container_port   = 8080
  }

  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  depends_on = [aws_lb_listener_rule.s${at}]
}

resource "aws_db_subnet_group" "s${at}" {
  name       = "service-${at}"
  subnet_ids = [aws_subnet.s${at}.id, aws_subnet.s${other}.id]
}

resource "aws_db_instance" "s${at}" {
  identifier                  = "service-${at}"
  engine                      = "postgres"
  engine_version              = "16.9"
  instance_class              = "db.t4g.medium"
  allocated_storage           = 20
  db_subnet_group_name        = aws_db_subnet_group.s${at}.name
  vpc_security_group_ids      = [aws_security_group.d${at}.id]
  username                    = "app"
  manage_master_user_password = true
  skip_final_snapshot         = true
}

output "database${at}" {
  value = aws_db_instance.s${at}.address
}
`;
}
