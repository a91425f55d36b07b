/**
 * A self-signed certificate for localhost, kept in a git-ignored folder. Office.js talks to https pages only; the
 * browser asks once whether to go on. Nothing is added to the system's trust: that is `npm run trust`.
 */
import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const DAY = 86_400_000;
// Browsers refuse certificates that are valid for longer than 825 days.
const VALID_DAYS = 397;
const RENEW_DAYS = 7;

/** @returns {Promise<{ key: string, cert: string }>} the kept pair, or a new one where it is missing or runs out */
export async function localCertificate(folder, now = Date.now()) {
  const [keyFile, certFile] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];
  if (existsSync(keyFile) && existsSync(certFile)) {
    const pair = { key: readFileSync(keyFile, "utf8"), cert: readFileSync(certFile, "utf8") };
    if (isUsable(pair.cert, now)) return pair;
  }
  const pair = await makeCertificate(now);
  mkdirSync(folder, { recursive: true });
  writeFileSync(keyFile, pair.key, { mode: 0o600 });
  writeFileSync(certFile, pair.cert);
  return pair;
}

/** The pair that `npm run trust` made (office-addin-dev-certs), while it is valid: browsers and Excel accept it. */
export function trustedCertificate(folder = join(homedir(), ".office-addin-dev-certs"), now = Date.now()) {
  const [keyFile, certFile] = [join(folder, "localhost.key"), join(folder, "localhost.crt")];
  if (!existsSync(keyFile) || !existsSync(certFile)) return undefined;
  const pair = { key: readFileSync(keyFile, "utf8"), cert: readFileSync(certFile, "utf8") };
  return isUsable(pair.cert, now, 0) ? pair : undefined;
}

export function isUsable(cert, now = Date.now(), days = RENEW_DAYS) {
  try {
    const { validFrom, validTo } = new X509Certificate(cert);
    return Date.parse(validFrom) <= now && Date.parse(validTo) > now + days * DAY;
  } catch {
    return false;
  }
}

async function makeCertificate(now) {
  const { generate } = await import("selfsigned");
  const made = await generate([{ name: "commonName", value: "localhost" }], {
    keySize: 2048,
    algorithm: "sha256",
    // An hour back, for a clock that runs behind.
    notBeforeDate: new Date(now - 3_600_000),
    notAfterDate: new Date(now + VALID_DAYS * DAY),
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, keyEncipherment: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 2, value: "localhost" },
          { type: 7, ip: "127.0.0.1" },
          { type: 7, ip: "::1" },
        ],
      },
    ],
  });
  return { key: made.private, cert: made.cert };
}
