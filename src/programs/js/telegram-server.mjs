// The third party's Telegram server on a port, without TLS: node telegram-server.mjs PORT MODULE
import { pathToFileURL } from "node:url";

const [port, module] = process.argv.slice(2);
const { TelegramApiMockServer } = await import(pathToFileURL(module).href);
await new TelegramApiMockServer({ host: "127.0.0.1", port: Number(port), mode: "mock" }).start();
console.log("listening");
