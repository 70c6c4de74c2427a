import assert from "node:assert/strict";
import { engineVersions } from "../../server/lookup/aws.ts";
import { type Answer, Aws, dropped, postgres, silent } from "./aws.ts";

describe("A look-up", () => {
  const before_ = { ...process.env };
  let aws: Aws;
  before(async () => {
    aws = await Aws.start();
    aws.versions.set("postgres", postgres);
    Object.assign(process.env, aws.env("/nowhere"));
  });
  after(async () => {
    await aws.stop();
    for (const name of Object.keys(process.env)) if (!(name in before_)) delete process.env[name];
    Object.assign(process.env, before_);
  });
  afterEach(() => {
    aws.always = undefined;
    aws.next.length = 0;
  });

  const caller = { profile: undefined, region: "eu-west-1", called: "profile default" };
  const ask = (signal = new AbortController().signal, timeout = 300) =>
    engineVersions("postgres", caller, { signal, timeout });

  it("waits for an answer that is slow, and no longer than it may", async () => {
    const slow: Answer = () => new Promise((resolve) => setTimeout(() => resolve(false), 100));
    aws.always = slow;
    const late = await ask();
    assert.ok("value" in late && late.value.length === postgres.length);
    aws.always = silent;
    assert.deepEqual(await ask(), {
      refused: "AWS in eu-west-1 gives no answer; see whether this machine is connected",
    });
  });

  it("goes on where a connection dropped once", async () => {
    aws.next.push(dropped);
    const outcome = await ask();
    assert.ok("value" in outcome && outcome.value.length === postgres.length);
  });

  it("ends at once when it is called off, whatever it waits for", async () => {
    aws.always = silent;
    const stop = new AbortController();
    const asked = ask(stop.signal, 60_000);
    setTimeout(() => stop.abort(), 50);
    assert.deepEqual(await asked, { refused: "cancelled" });
  });
});
