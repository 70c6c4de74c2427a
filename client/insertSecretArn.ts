import { commands, type Disposable, env, type QuickPickItem, window } from "vscode";
import type { Edited, FoundSecret, Secrets } from "../server/lookup/protocol.ts";
import { type Asker, placeFrom, reveal } from "./asking.ts";

interface SecretItem extends QuickPickItem {
  readonly secret: FoundSecret;
}

/** The command `IaC Preflight: Insert a Secret's ARN from AWS`: puts the ARN of a secret in the place of its name, or of a part of it. */
export function insertSecretArn(asker: Asker): Disposable {
  return commands.registerCommand("iacPreflight.insertSecretArn", async (...args: unknown[]) => {
    const place = placeFrom(args);
    if (!place) {
      void window.showInformationMessage("Put the cursor on a reference to a secret, such as a valueFrom.");
      return;
    }
    const answer = await asker.ask<Secrets>("lookUpSecrets", place, {});
    if (!answer) return;
    const { name, others, more, secrets } = answer.found;
    if (secrets.length === 0) {
      void window.showWarningMessage("There are no secrets in that account and region.");
      return;
    }
    const items = secrets.map(
      (secret): SecretItem => ({
        label: `$(lock) ${secret.name}`,
        description: secret.arn.slice(secret.arn.lastIndexOf(":") + 1),
        ...(secret.description !== undefined && { detail: secret.description }),
        secret,
      }),
    );
    const none = name === undefined ? "" : `None is called ${name}; `;
    const placeHolder = others
      ? `${none}these are all${more ? " that were read" : ""}`
      : "Its full ARN is put at the cursor";
    const options = { title: "Secrets in AWS", placeHolder, matchOnDescription: true, matchOnDetail: true };
    const chosen = await window.showQuickPick(items, options);
    if (!chosen) return;
    const { arn } = chosen.secret;
    if (await asker.apply(await asker.request<Edited>("insertSecret", { ...place, arn }))) {
      await reveal(place);
      return;
    }
    await env.clipboard.writeText(arn);
    window.setStatusBarMessage("$(copy) The ARN is copied", 5000);
  });
}
