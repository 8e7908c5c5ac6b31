// Writes one value after the other with ioredis as it is without options; a line a write that was acknowledged.
import Redis from "ioredis";

const [host, port] = process.argv.slice(2);
const redis = new Redis(Number(port), host);
// Without a listener each failed attempt to come back would be printed.
redis.on("error", () => {});
for (let number = 1; ; number++) {
  try {
    await redis.set("ioredis", number);
    console.log("OK");
  } catch {
    // Told to the caller; the next write finds its way.
  }
  await new Promise((resolve) => setTimeout(resolve, 2));
}
