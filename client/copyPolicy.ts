import { commands, type Disposable, env, window } from "vscode";
import type { Policy } from "../server/lookup/protocol.ts";
import { type Asker, placeFrom } from "./asking.ts";

/** The command `IaC Preflight: Copy the Least-Privilege Policy of This Task Definition`. */
export function copyPolicy(asker: Asker): Disposable {
  return commands.registerCommand("iacPreflight.copyPolicy", async (...args: unknown[]) => {
    const place = placeFrom(args);
    const alone = place && (await asker.request<Policy>("policy", place));
    if (!place || alone?.text === undefined) {
      void window.showInformationMessage("Put the cursor in an ECS task definition that needs something of AWS.");
      return;
    }
    const policy = alone.incomplete === 0 ? alone : await completed(asker, place, alone);
    if (policy?.text === undefined) return;
    await env.clipboard.writeText(policy.text);
    const wild = policy.incomplete === 0 ? "" : "; -?????? stands for the ends of ARNs that are not known";
    void window.showInformationMessage(`The policy of the execution role is copied${wild}.`);
  });
}

/** The policy with the ARNs that AWS knows, if the user wants it to be asked. */
async function completed(asker: Asker, place: object, alone: Policy): Promise<Policy | undefined> {
  const look = "Ask AWS for Them…";
  const leave = "Copy with -??????";
  const some =
    alone.incomplete === 1
      ? "The ARN of a secret is not complete."
      : `The ARNs of ${alone.incomplete} secrets are not complete.`;
  const chosen = await window.showInformationMessage(some, look, leave);
  if (chosen === leave) return alone;
  if (chosen !== look) return undefined;
  return (await asker.ask<Policy>("lookUpPolicy", place, {}))?.found ?? alone;
}
