import { corpus, pick, random } from "../../test/hcl/generate.ts";

/** How many files one root module has with its modules, and how many modules these are. */
const rootFiles = 125;
const rootModules = 19;

/**
 * The path and text of each file of a workspace of about `size` files: roots with their variables and variable files,
 * each with modules of six files that hand values to each other, some of which call a module of their own, and all of
 * which call one that the roots share. 2,000 files are 16 roots with 304 modules.
 */
export function* workspace(size: number, first = 0): Generator<readonly [path: string, text: string]> {
  yield ["shared/label/main.tf", label];
  for (let service = first; service < first + Math.round(size / rootFiles); service++) yield* root(service);
}

/** A file of `workspace` to type in; its root has two environments. */
export const typedIn = "service0/modules/m4/data.tf";

function* root(service: number): Generator<readonly [path: string, text: string]> {
  const path = `service${service}`;
  yield [`${path}/main.tf`, calls(service)];
  yield [`${path}/variables.tf`, variables(service)];
  yield [`${path}/locals.tf`, locals("root")];
  yield [`${path}/outputs.tf`, outputs(Array.from({ length: 15 }, (_, at) => `module.m${at}.endpoint`))];
  yield [`${path}/versions.tf`, versions(service)];
  // One in two roots is deployed with a file that one chooses, the others have what Terraform reads by itself.
  const environments = service % 2 === 0 ? ["dev.tfvars", "prod.tfvars"] : ["terraform.tfvars", "more.auto.tfvars"];
  for (const name of environments) yield [`${path}/${name}`, values(service, name)];
  for (const [at, name] of ["network", "data", "iam", "queues"].entries()) {
    yield [`${path}/${name}.tf`, written(service * 1000 + 900 + at, at)];
  }
  for (let number = 0; number < rootModules; number++) yield* module(service, number);
}

function* module(service: number, number: number): Generator<readonly [path: string, text: string]> {
  const path = `service${service}/modules/m${number}`;
  yield [`${path}/main.tf`, `${own(number)}\n${written(service * 1000 + number * 10, 0)}`];
  for (const [at, name] of ["service", "data", "alarms"].entries()) {
    yield [`${path}/${name}.tf`, written(service * 1000 + number * 10 + at + 1, at + 1)];
  }
  yield [`${path}/variables.tf`, `${variables(number)}\nvariable "name" {\n  type = string\n}\n\n${locals(path)}`];
  yield [`${path}/outputs.tf`, outputs(["aws_rds_cluster.main.endpoint", "local.prefix", "var.name"])];
}

/** What people write, about 3 KB, in which there is a problem to find. */
function written(seed: number, part: number): string {
  return `${corpus(3000, seed + 1, part * 100)}\nresource "aws_db_instance" "bench${part}" {\n  identifier = "Bench-${seed}"\n}\n`;
}

/** The calls of modules in a root: most are given what the root's variables say, some what another module says. */
function calls(service: number): string {
  return Array.from(
    { length: 15 },
    (_, at) => `module "m${at}" {
  source = "./modules/m${at}"

  name          = ${at % 5 === 4 ? `"\${module.m${at - 1}.prefix}-${at}"` : `"\${local.prefix}-m${at}"`}
  project_name  = var.project_name
  environment   = var.environment
  image_tag     = var.image_tag
  region        = var.region
  services      = var.services
  ingress_ports = [${8000 + service}, ${9000 + at}]
  vpc_cidr      = cidrsubnet(var.vpc_cidr, 4, ${at})
  limit         = var.limit
}
`,
  ).join("\n");
}

/** What a module has of its own; some call another. */
function own(number: number): string {
  const nested = `
module "inner" {
  source = "../m${15 + (number % 4)}"

  name         = module.label.id
  project_name = var.project_name
  environment  = var.environment
  services     = var.services
}
`;
  return `module "label" {
  source = "../../../shared/label"

  name        = var.name
  environment = var.environment
}

resource "aws_rds_cluster" "main" {
  cluster_identifier = module.label.id
  engine             = "aurora-postgresql"
  engine_version     = var.environment == "prod" ? "15.4" : "15.99"
  tags               = local.common_tags
}
${number < 4 ? nested : ""}`;
}

const label = `variable "name" {
  type = string
}

variable "environment" {
  type = string
}

locals {
  id = lower(replace(join("-", [var.name, var.environment]), "/[^A-Za-z0-9-]/", ""))
}

output "id" {
  value = substr(local.id, 0, 63)
}
`;

/** The variables that `corpus` reads. */
function variables(seed: number): string {
  const next = random(seed + 1);
  return `variable "project_name" {
  description = "Begins every name."
  type        = string
  default     = "${pick(next, ["shop", "billing", "Search"])}"
}

variable "environment" {
  type    = string
  default = "dev"
}

variable "image_tag" {
  type    = string
  default = "latest"
}

variable "region" {
  type    = string
  default = "eu-central-1"
}

variable "services" {
  type = map(object({
    queue = optional(string)
    count = optional(number, 1)
  }))
  default = {}
}

variable "ingress_ports" {
  type    = list(number)
  default = [443]
}

variable "cidr_blocks" {
  type    = list(string)
  default = ["10.0.0.0/8"]
}

variable "vpc_cidr" {
  type    = string
  default = "10.${seed % 200}.0.0/16"
}

variable "public" {
  type    = bool
  default = false
}

variable "hosts" {
  type    = list(string)
  default = ["a.internal", "b.internal"]
}

variable "limit" {
  type    = number
  default = 10
}
`;
}

function locals(path: string): string {
  return `locals {
  prefix      = "\${var.project_name}-\${var.environment}"
  common_tags = { Project = var.project_name, Environment = var.environment, Path = "${path}" }
  environment = { LOG_LEVEL = "info", REGION = var.region, STAGE = var.environment }
}
`;
}

function outputs(expressions: readonly string[]): string {
  const names = new Map(expressions.map((expression) => [expression.replace(/^(local|var)\./, ""), expression]));
  return [...names]
    .map(([name, expression]) => {
      const plain = name.startsWith("aws_") ? "endpoint" : name.replaceAll(".", "_");
      return `output "${plain}" {\n  value = ${expression}\n}\n`;
    })
    .join("\n");
}

function versions(service: number): string {
  return `terraform {
  required_version = ">= 1.10"

  backend "s3" {
    bucket       = "states"
    key          = "service${service}/terraform.tfstate"
    region       = "eu-central-1"
    use_lockfile = true
  }
}
`;
}

/** What a variable file says. */
function values(service: number, file: string): string {
  if (file === "more.auto.tfvars") return `image_tag = "v1.${service}.0"\nhosts     = ["one.internal"]\n`;
  return `project_name = "${service % 4 === 0 ? "Shop" : "shop"}-${service}"
environment  = "${file === "prod.tfvars" ? "prod" : "dev"}"
vpc_cidr     = "10.${service % 200}.0.0/16"
limit        = ${service}
services = {
  api    = { queue = "api-jobs", count = 2 }
  worker = { queue = "work" }
  edge   = {}
}
`;
}

export function median(times: readonly number[]): number {
  return percentile(times, 0.5);
}

/** The least of `times` that `share` of them do not exceed. */
export function percentile(times: readonly number[], share: number): number {
  return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))]!;
}

export function milliseconds(time: number): string {
  return time < 10 ? `${time.toFixed(1)} ms` : `${Math.round(time)} ms`;
}
