import { App, Stack, aws_iam as iam } from "aws-cdk-lib";

// What is cut off is the same in all these names: they differ before it.
const stack = new Stack(new App(), "S");
const assumedBy = new iam.AccountRootPrincipal();
for (const repository of ["alpha-search", "beta-search"]) {
  const whole = `${repository}-access-role-for-the-workflow-that-labels-what-people-report-public`;
  new iam.Role(stack, repository, { roleName: whole.length > 64 ? whole.substring(0, 64) : whole, assumedBy });
}

// Here they may differ behind it.
for (const kind of ["reader", "writer"]) {
  const whole = `access-role-for-the-workflow-that-labels-what-people-report-as-a-${kind}`;
  new iam.Role(stack, kind, { roleName: whole.substring(0, 64), assumedBy });
                                        ~~~~~~~~~~~~~~~~~~~~~~ naming/duplicate: S/Role "reader" has the name "access-role-for-the-workflow-that-labels-what-people-report-as-a" already; IAM answers: EntityAlreadyExists: Role with name access-role-for-the-workflow-that-labels-what-people-report-as-a already exists
                                        ~~~~~~~~~~~~~~~~~~~~~~ naming/truncation: roleName evaluates to "access-role-for-the-workflow-that-labels-what-people-report-as-a", cut off after 64 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}
const short = (name: string) => name.slice(0, 64);
                                ~~~~~~~~~~~~~~~~~ naming/truncation: roleName evaluates to "test-access-role-for-the-workflow-that-labels-what-people-report", cut off after 64 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
const stage = "test";
new iam.Role(stack, "Short", {
  roleName: short(`${stage}-access-role-for-the-workflow-that-labels-what-people-report-to-us`),
  assumedBy,
});

// A class that makes one role is no more than a function.
class Access {
  constructor(stack: Stack, repository: string) {
    const clean = repository.replace(/[^a-z-]/g, "-");
    const whole = `${clean}-access-role-for-the-workflow-that-labels-what-people-report-and-more`;
    new iam.Role(stack, `${repository}-access`, { roleName: whole.substring(0, 64), assumedBy });
  }
}
new Access(stack, "gamma/search");
new Access(stack, "delta/search");

// Two texts of one function may be alike but for what is cut off.
function both(name: string) {
  const reader = `${name}-access-role-for-the-workflow-that-labels-what-people-report-as-reader`;
  const writer = `${name}-access-role-for-the-workflow-that-labels-what-people-report-as-writer`;
  new iam.Role(stack, `${name}-reader`, { roleName: reader.slice(0, 64), assumedBy });
                                                    ~~~~~~~~~~~~~~~~~~~ naming/truncation: roleName evaluates to "alpha-access-role-for-the-workflow-that-labels-what-people-repor", cut off after 64 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
      ^^^^^^^^ naming/duplicate: has the same name
  new iam.Role(stack, `${name}-writer`, { roleName: writer.slice(0, 64), assumedBy });
                                                    ~~~~~~~~~~~~~~~~~~~ naming/duplicate: S/Role "alpha-reader" has the name "alpha-access-role-for-the-workflow-that-labels-what-people-repor" already; IAM answers: EntityAlreadyExists: Role with name alpha-access-role-for-the-workflow-that-labels-what-people-repor already exists
                                                    ~~~~~~~~~~~~~~~~~~~ naming/truncation: roleName evaluates to "alpha-access-role-for-the-workflow-that-labels-what-people-repor", cut off after 64 characters; names that differ only behind the cut become one, and AWS rejects the second [suggest]
}
both("alpha");
