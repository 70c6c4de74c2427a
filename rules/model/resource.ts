import type { Block, Property, Span, Value } from "./value.ts";

/**
 * CloudFormation's name for a type, the one vocabulary to which every front end lowers; and what is no resource of AWS.
 * What is `Unread` may do anything to the resources that it is handed.
 */
export type ResourceType =
  | FileType
  | `AWS::${string}::${string}`
  | "Random::Password"
  | "Terraform::Output"
  | "Preflight::Unread"
  | "Terraform::Backend";

/** What a file as a whole is, that says how others come about: an image, a pipeline, a part of what an image runs. */
export type FileType = "Application::Module" | "Docker::Image" | "GitHub::Workflow";

/** What hands a resource to AWS, and may refuse or change a value on the way. */
export type Via = "terraform" | "cloudformation" | "api";

/** One resource as the source describes it, in one environment. */
export interface Resource {
  readonly type: ResourceType;
  /** How the user names it, such as `aws_rds_cluster.main`. */
  readonly address: string;
  /** Where it is declared; a missing property is reported here. */
  readonly name: Span;
  readonly body: Block;
  readonly via: Via;
  /** AWS has it already: imported, looked up, or restored from something that exists. */
  readonly existing: boolean;
  /** It is only looked up here, and somebody else's to mend: no rule looks at it by itself. */
  readonly elsewhere?: true;
  /** It stands for none, one or several: how many is not known. */
  readonly perhaps?: true;
  /**
   * It may lie in another account or region than most of its root module: another provider or an argument of its own says
   * where; or nobody knows whether it is made at all.
   */
  readonly apart?: true;
  /** The region that the source puts it in, where it says so. */
  readonly region?: Value;
  /** What it is deployed with, by whatever name: all of one stack is in one account and region. */
  readonly stack?: string;
  /** The properties whose changes by others the tool leaves alone: none where this is not written. */
  readonly ignored?: ReadonlySet<string> | "all";
  /** The property of an enclosing object in which it stands, such as `taskDefinition` in the answer of a describe call. */
  readonly wrapper?: Property;
  /** What an output certainly holds that Terraform keeps out of sight. */
  readonly secret?: Secret;
  /** What is not set where it is like this: `process.env.STAGE`, whose default was taken. */
  readonly unset?: readonly string[];
  /** Which of several sets of variables this is, such as `prod.tfvars`. */
  readonly environment?: string;
}

/** A sensitive value, by what the user calls it, and where it comes in. */
export interface Secret {
  readonly called: string;
  readonly at: Span;
}
