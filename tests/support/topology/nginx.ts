import { writeFile } from "node:fs/promises";
import path from "node:path";
import { start } from "@/scripts/lib/child.mjs";
import { makeFolder } from "./temporary-folder";
import { untilListening } from "./until-listening";

/** A reverse proxy in front of several servers. */
export interface Balancer {
  /** Sends new requests to these ports instead; requests in flight end where they are. */
  lead: (ports: readonly number[]) => Promise<void>;
  stop: () => Promise<void>;
}

const configure = (folder: string, port: number, upstreams: readonly number[]) => `
worker_processes 1;
daemon off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  upstream cabinet {
    ${upstreams.map((upstream) => `server 127.0.0.1:${upstream} max_fails=0;`).join("\n    ")}
    keepalive 32;
  }
  server {
    listen 127.0.0.1:${port};
    client_max_body_size 12m;
    location / {
      proxy_pass http://cabinet;
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $http_host;
      proxy_buffer_size 16k;
      proxy_buffers 8 16k;
      proxy_request_buffering off;
    }
  }
}
`;

/** Starts nginx on a port of loopback, before servers at `upstreams` in turn. */
export async function startNginx(port: number, upstreams: readonly number[]): Promise<Balancer> {
  const { folder, remove } = await makeFolder("nginx");
  const file = path.join(folder, "nginx.conf");
  await writeFile(file, configure(folder, port, upstreams));
  const { child, stop } = start("nginx", ["-c", file, "-e", path.join(folder, "error.log")]);
  await untilListening(port, "nginx");
  return {
    lead: async (ports) => {
      await writeFile(file, configure(folder, port, ports));
      child.kill("SIGHUP");
    },
    stop: async () => {
      await stop();
      await remove();
    },
  };
}
