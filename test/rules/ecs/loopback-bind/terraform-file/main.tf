resource "aws_ecs_task_definition" "web" {
  family                   = "web"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = 512
  memory                   = 1024
  container_definitions    = file("${path.module}/containers.json")
                             ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ ecs/loopback-bind: uvicorn listens on 127.0.0.1 alone, while port 8000 is mapped; nothing outside of the task reaches it, and the load balancer's checks fail [suggest]
}
