import { balancedBy, containersOf, taskOf } from "../links/ecs.ts";
import { checkOf } from "../links/elb.ts";
import { dependsOn, probesOf } from "../links/probe.ts";
import { property, use } from "../model/value.ts";
import type { Finding, Fix, Rule } from "../rule.ts";

export const ecsHealthCheckNeedsDatabase: Rule = {
  id: "ecs/health-check-needs-database",
  on: ["AWS::ECS::Service", "AWS::ECS::TaskDefinition"],
  severity: "warning",
  summary: "The health checks by which tasks are stopped do not depend on a database",
  why: `ECS stops a task that its load balancer, or its own health check, finds unhealthy. If the check asks for something that
needs the database, a database that is slow, or not there yet, takes all tasks of the service down with it, and each new
one that starts adds to its load. A check for this purpose says whether the process answers (\`/health\`, \`/livez\`); whether
it can serve requests is for alarms and dashboards. Where the path names a database it is a warning; where it is a
readiness path by its name, which often asks the database, it is information.`,
  sources: [
    "https://docs.aws.amazon.com/AmazonECS/latest/developerguide/load-balancer-healthcheck.html",
    "https://aws.amazon.com/builders-library/implementing-health-checks/",
  ],

  *check(service, unit): Generator<Finding> {
    const task = service.type === "AWS::ECS::Service" ? taskOf(service, unit) : service;
    const probes = ((task && containersOf(task)) ?? []).flatMap(probesOf);
    if (task === service) {
      for (const { path, text } of probes) {
        if (dependsOn(path)) yield { at: use(text), ...found(path, "a task of a service is stopped") };
      }
      return;
    }
    const shallow = new Set(probes.map(({ path }) => path).filter((path) => path !== "/" && !dependsOn(path)));
    for (const { targetGroup } of balancedBy(service, unit).seen) {
      const written = targetGroup && property(targetGroup.body, "HealthCheckPath");
      const path = targetGroup && checkOf(targetGroup).path;
      if (!written || path === undefined || !dependsOn(path)) continue;
      const [only, ...others] = shallow;
      const fix: Fix = {
        title: `Ask for ${only}`,
        safe: false,
        preferred: true,
        intents: [{ do: "replace", at: use(written.value), with: only! }],
      };
      yield {
        at: use(written.value),
        ...found(path, `the tasks of ${service.address} are stopped`),
        fixes: only !== undefined && others.length === 0 ? [fix] : [],
      };
    }
  },
};

function found(path: string, happens: string): Pick<Finding, "message" | "severity"> {
  const database = dependsOn(path) === "database";
  const what = database
    ? "asks the database, by its name"
    : "is a readiness check, by its name, which often asks the database";
  return {
    message: `${path} ${what}; while the database does not answer, ${happens} and started again`,
    ...(!database && { severity: "information" }),
  };
}
