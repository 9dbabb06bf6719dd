import { readFile } from "node:fs/promises";
import path from "node:path";

/**
 * What `deploy/nginx` gives to operators, for this machine: without TLS and its redirect, with these ports, and with
 * everything it writes in `folder`; the files of other releases lie in `folder`/assets.
 */
export async function sampleOfNginx(
  folder: string,
  port: number,
  upstreams: readonly number[],
): Promise<string> {
  const sample = await readFile("deploy/nginx/cabinet-live.conf", "utf8");
  const site = sample
    .replace(/^server \{\n {2}listen 80;[\s\S]*?^\}\n/m, "")
    .replace(/^ {2}ssl_.*\n/gm, "")
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port};`)
    .replace(
      /( {2}server 127\.0\.0\.1:\d+ .*\n)+/,
      upstreams.map((upstream) => `  server 127.0.0.1:${upstream} max_fails=0;\n`).join(""),
    )
    .replaceAll("include snippets", `include ${path.resolve("deploy/nginx")}`)
    .replaceAll("/var/log/nginx", folder)
    .replace("/srv/cabinet/live/assets", path.join(folder, "assets"));
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  return `daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 4096; }
http {
types { text/javascript js; }
${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
${site}
}
`;
}
