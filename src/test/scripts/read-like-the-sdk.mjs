// Reads an export as the SDK's own loop would: JSON.parse of the whole file, then for each row what
// core-sdk 2.31.0 does in extractSignerFromUserShare. Prints seconds, wallets and signers found.
import { readFileSync, statSync } from "node:fs";

function extractSigner(userShare, walletId) {
    for (const part of userShare.split("-")) {
        try {
            const wallet = JSON.parse(Buffer.from(part, "base64").toString("utf-8"));
            if (wallet.id === walletId && wallet.signer) {
                return wallet.signer;
            }
        } catch {
            // A segment that does not parse is passed over.
        }
    }
    throw new Error(`No signer for ${walletId}`);
}

const file = process.argv[2];
const start = process.hrtime.bigint();
const rows = JSON.parse(readFileSync(file, "utf-8"));
let signers = 0;
for (const row of rows) {
    signers += extractSigner(row.userShare, row.walletId) ? 1 : 0;
}
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
const { user, system } = process.cpuUsage();
const megabytes = statSync(file).size / 1e6;
console.log(
    `${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of CPU,` +
        ` ${(megabytes / seconds).toFixed(0)} MB/s, ${rows.length} wallets, ${signers} signers`,
);
