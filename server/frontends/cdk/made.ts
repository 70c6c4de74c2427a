import type { ResourceType } from "../../../rules/model/resource.ts";
import type { Block, Property, Span, Value } from "../../../rules/model/value.ts";

/** A construct of the CDK's own, as one `new X(scope, id, props)` makes it. */
export interface Made {
  /** What it is, such as `aws-ecs.FargateService`. */
  readonly symbol: string;
  /** How the user names it, such as `FargateService "Web"`; what refers to it has this in its target. */
  readonly address: string;
  /** Its class in `new X`. */
  readonly at: Span;
  readonly id: Value;
  /** What it is given, by the names that the user wrote. */
  readonly props: Block;
  /** The region that it is made in, where something says one. */
  readonly region: Value | undefined;
  /** The address of the stack that it is in. */
  readonly stack: string | undefined;
  /** What is called on it, in order. */
  readonly calls: readonly Call[];
  /** It is certain that nothing else is done to it. */
  readonly closed: boolean;
}

/** A method called on a construct, or on what another call returned. */
export interface Call {
  readonly method: string;
  /** The method's name. */
  readonly at: Span;
  readonly args: readonly Value[];
  /** The address of what it returns. */
  readonly address: string;
  readonly calls: readonly Call[];
  readonly closed: boolean;
}

/** One resource that a construct makes. */
export interface Part {
  readonly type: ResourceType;
  readonly address: string;
  readonly body: Block;
  /** AWS has it already, or makes it of something that it has. */
  readonly existing?: boolean;
  /** It stands for several of which it is not known how many there are. */
  readonly several?: true;
  /** Where it is declared, if that is not where the construct is made. */
  readonly at?: Span;
}

/** In how many availability zones something is: in one, as that place says, or in two or more. */
export type Zones = Span | "several";

/** The subnets that a VPC has for one entry of its `subnetConfiguration`: one in each zone, with the same routes. */
export interface SubnetGroup {
  readonly name: string;
  readonly kind: "public" | "private" | "isolated";
  readonly zones: Zones;
  /** Whether they have a default route. */
  readonly way: "out" | "none";
  readonly address: string;
  readonly at: Span;
}

/** The other constructs of the unit. */
export interface World {
  /** The construct or the call that `value` certainly stands for. */
  behind(value: Value | undefined): Made | Call | undefined;
  /** The construct on which the call is made that has `address`, itself or by what another call returned. */
  callee(address: string): Made | undefined;
  /** All of them, in order. */
  readonly all: readonly Made[];
  /** The methods that are called on any of them, or on what a call returned. */
  methods(): ReadonlySet<string>;
  /** Which services are registered with which target groups. */
  attachments(): Attachments;
  /** The subnets that a VPC certainly has. */
  subnets(vpc: Made): readonly SubnetGroup[] | undefined;
  /** The rules of security groups. */
  connections(): Connections;
  /** Whether a construct that is not read is given `made`, and may connect it with something. */
  isGiven(made: Made): boolean;
}

/** The rules that constructs give to security groups. */
export interface Connections {
  /** Those of the group at an address. */
  rules(group: string): readonly GroupRule[];
  /** Whether it may have others in this direction. */
  isOpen(group: string, direction: GroupRule["direction"]): boolean;
  /** Whether it lets everything out by itself. */
  letsOut(group: string): readonly [four: boolean | undefined, six: boolean | undefined];
}

/** A rule of a security group. */
export interface GroupRule {
  readonly address: string;
  readonly direction: "ingress" | "egress";
  readonly properties: Readonly<Record<string, Value>>;
  readonly at: Span;
  /** It is for IPv6. */
  readonly isSixth: boolean;
  /** It is made, as it is written here. */
  readonly isCertain: boolean;
  /** It stands in its group, and is no resource of its own. */
  readonly isInside: boolean;
}

/** A service that is registered with a target group, by the place in the source that does it. */
export interface Attached {
  readonly service: Made;
  /** The address of the target group. */
  readonly group: string;
  readonly containerName: Value | undefined;
  readonly containerPort: Value | undefined;
  readonly at: Span;
}

export interface Attachments {
  readonly all: readonly Attached[];
  /** Some of what is registered cannot be read: it may be any service, or another target group. */
  readonly unsure: boolean;
}

/** What a construct makes in CloudFormation. */
export type Build = (made: Made, world: World) => readonly Part[];

/** Properties as they come together. */
export interface Draft {
  readonly properties: Map<string, Property>;
  /** There may be others. */
  open: boolean;
}
