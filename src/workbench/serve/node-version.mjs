/** The first thing that runs on a fresh machine: nothing but Node's own modules, old syntax only. */
export const OLDEST_NODE = 20;

/** @returns {string | undefined} what to tell the person, or undefined when this Node will do */
export function nodeComplaint(version = process.versions.node) {
  const major = Number.parseInt(version, 10);
  if (major >= OLDEST_NODE) return undefined;
  return (
    `This project needs Node ${OLDEST_NODE} or later; this is Node ${version}. ` +
    "Get a current one from https://nodejs.org and run the command again."
  );
}

/** Ends the process with a sentence instead of a stack of syntax errors further on. */
export function requireNode() {
  const complaint = nodeComplaint();
  if (!complaint) return;
  console.error(complaint);
  process.exit(1);
}
