import assert from "node:assert/strict";
import { covers, field, gap, randomEnd, type Sign, signs } from "../rules/links/pattern.ts";

describe("a pattern of a policy", () => {
  const secret = (...name: readonly Sign[]) => [
    ...signs("arn:aws:secretsmanager:"),
    field,
    ":",
    field,
    ...signs(":secret:"),
    ...name,
  ];
  const db = secret(...signs("app/db"), ...randomEnd);
  const is = (pattern: string | readonly Sign[], subject: readonly Sign[], answer: "yes" | "no" | undefined) =>
    assert.equal(covers(typeof pattern === "string" ? signs(pattern) : pattern, subject), answer);

  it("covers what its wildcards certainly take in", () => {
    is("*", db, "yes");
    is("*", [gap()], "yes");
    is("arn:aws:secretsmanager:*:*:secret:app/*", db, "yes");
    is("arn:aws:secretsmanager:*:*:secret:app/db-??????", db, "yes");
    is("s3:Get*", signs("s3:GetObject"), "yes");
    is("**a*", signs("bab"), "yes");
  });

  it("does not cover what is certainly another", () => {
    is("arn:aws:secretsmanager:*:*:secret:app/db", db, "no");
    is("arn:aws:secretsmanager:*:*:secret:app/db-?????", db, "no");
    is("arn:aws:secretsmanager:*:*:secret:other-*", db, "no");
    is("arn:aws:ssm:*:*:parameter/*", db, "no");
    is("", signs("a"), "no");
    is("a", [], "no");
    is("s3:Get?", signs("s3:Get"), "no");
  });

  it("may cover what is not known", () => {
    is("arn:aws:secretsmanager:eu-west-1:111122223333:secret:app/*", db, undefined);
    is("arn:aws:secretsmanager:*:*:secret:app/db-Xk2Pq9", db, undefined);
    is([gap("var.arn")], db, undefined);
    is(secret(gap()), db, undefined);
    is(secret(gap(), ...randomEnd), secret(...signs("rds!"), field, ...randomEnd), undefined);
  });

  it("is the same where both are read from the same", () => {
    is([gap("a.arn")], [gap("a.arn")], "yes");
    is([gap("a.arn")], [gap("b.arn")], undefined);
    is([gap()], [gap()], undefined);
    is([gap("a.arn"), ...signs(":*")], [gap("a.arn"), ...signs(":log-stream:x")], "yes");
  });

  it("finds no colon in a region, an account or a name", () => {
    const other = secret(...signs("other"), ...randomEnd);
    is(other, secret(...signs("rds!"), field, ...randomEnd), "no");
  });
});
