/** The playbook: one row says what to do when a condition holds. */
import { MEASURES, type RolePatterns } from "./patterns";

export const playbook: RolePatterns<"playbook"> = {
  names: ["playbook"],
  meanings: {
    condition: {
      values: "text",
      patterns: { condition: 1, "playbook condition": 1 },
      never: [...MEASURES, "action", "id"],
    },
    action: {
      values: "text",
      patterns: { action: 1, "action name": 0.9, "action description": 0.95, "playbook action": 1 },
      never: [...MEASURES, "condition", "owner", "id", "status"],
    },
    owner: {
      values: "text",
      patterns: { owner: 1, "owner audience": 1, "owner name": 0.95, "action owner": 0.95, audience: 0.6 },
      never: ["date"],
    },
    metric: {
      values: "text",
      patterns: { metric: 1, "metric name": 0.95 },
      never: ["date", "target", "condition"],
    },
  },
};
