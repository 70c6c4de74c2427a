# A comment, with a suppression: iac-preflight-ignore naming/uppercase: the name is older than we are
// iac-preflight-ignore-file rds/withdrawn-engine-version: it is being replaced
/* a block comment
   over two lines */
terraform {
  required_version = ">= 1.6"
}

variable "project-name" {
  type    = map(object({ size = number, name = optional(string, "x") }))
  default = null
}

resource aws_db_instance main {
  identifier        = "${lower(var.project-name)}-db"
  allocated_storage = 20.5e+3
  count             = local.sizes[0].small > 3 && !var.off ? 1 : -2 % 3
  tags = {
    Name      = "a \"quoted\" word, \u00e9, \q, $${not} %%{either}"
    "Cost/Of" = module.team["x"].cost
    (var.key) : true
  }
  lifecycle { ignore_changes = [engine_version, tags["Name"]] }
}

locals {
  all     = { for k, v in { a = 1, b = 2 } : k => v... if v != null }
  ids     = aws_subnet.private.*.id
  first   = aws_subnet.private.0.id
  every   = aws_subnet.private[*].id
  called  = provider::aws::arn_parse(format("%s", path.module))
  nested  = "${join(",", [for s in var.list : "${s}-${upper("x")}"])}"
  greeted = "hello %{ if var.name == "" }nobody%{ else ~}${var.name}%{ endif }"
  text    = <<-EOT
    %{ for ip in var.ips ~}
    server ${ip} # no comment
    %{ endfor ~}
    EOT
  half = "not yet closed
  more = 1
}
