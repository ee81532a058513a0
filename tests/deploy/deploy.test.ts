import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { nodeFlags } from '../../scripts/prepare.mjs';
import { options, readConfig } from '../../server/config.ts';
import { repository } from '../harness/paths.ts';
import { startServer, type TestServer } from '../harness/server.ts';

const read = (...path: string[]) => readFileSync(join(repository, ...path), 'utf8');

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  deploy?: { replicas: number };
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, unknown>;
  stop_grace_period?: string;
}
const compose = parse(read('deploy', 'docker-compose.yml')) as {
  services: Record<'app' | 'caddy' | 'postgres' | 'redis', Service>;
  volumes: Record<string, null>;
};
const caddyfile = read('deploy', 'Caddyfile');
const dockerfile = read('deploy', 'Dockerfile');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const example = parseEnv(read('deploy', 'example.env'));

const manifests = parseAllDocuments(read('deploy', 'kubernetes.yaml')).map((document) => document.toJS());
const manifest = (kind: string) => manifests.find((each) => each.kind === kind);

/** What somebody would fill in. */
const filled: Record<string, string> = {
  ...(example as Record<string, string>),
  OWNER_PASSWORD: 'a long sentence only you know',
  POSTGRES_PASSWORD: 'another-long-one',
  ENCRYPTION_KEY: options.RAPPORT_ENCRYPTION_KEY.example,
};
const fill = (value: string) =>
  value.replace(/\$\{(\w+)(?::\?[^}]*)?\}/g, (_all, name: string) => {
    expect(Object.keys(example), `deploy/example.env names ${name}`).toContain(name);
    return filled[name] ?? '';
  });
const environmentOf = (service: Service) =>
  Object.fromEntries(Object.entries(service.environment ?? {}).map(([name, value]) => [name, fill(value)]));

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());
const answers = async (path: string) => (await fetch(server.url + path)).status;

describe('docker-compose.yml', () => {
  const { app, caddy, postgres, redis } = compose.services;

  it('configures two nodes with options that there are and values that hold', () => {
    expect(app.deploy?.replicas).toBe(2);
    const environment = environmentOf(app);
    for (const name of Object.keys(environment)) expect(Object.keys(options)).toContain(name);
    const config = readConfig({ ...environment, NODE_ENV: 'production' });
    expect(config).toMatchObject({ ok: true, config: { host: '0.0.0.0' } });
  });

  it('points them at services that there are, by the names and ports these have', () => {
    const environment = environmentOf(app);
    const database = new URL(environment['DATABASE_URL'] as string);
    const { POSTGRES_USER, POSTGRES_PASSWORD, POSTGRES_DB } = environmentOf(postgres);
    expect(compose.services).toHaveProperty(database.hostname);
    expect([database.port, database.username, database.password, database.pathname]).toEqual([
      '5432',
      POSTGRES_USER,
      POSTGRES_PASSWORD,
      `/${POSTGRES_DB}`,
    ]);
    const cache = new URL(environment['REDIS_URL'] as string);
    expect(compose.services).toHaveProperty(cache.hostname);
    expect(cache.port).toBe('6379');
    for (const service of Object.values(compose.services))
      for (const name of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(name);
    expect(redis.image).toMatch(/^redis:\d/);
  });

  it('keeps what must be kept in volumes that there are', () => {
    for (const { volumes = [] } of Object.values(compose.services))
      for (const [source = ''] of volumes.map((volume) => volume.split(':')))
        if (source.startsWith('.')) expect(existsSync(join(repository, 'deploy', source)), source).toBe(true);
        else expect(compose.volumes).toHaveProperty(source);
    expect(app.volumes).toContainEqual(expect.stringMatching(`:${app.environment?.['RAPPORT_DATA_DIR']}$`));
  });

  it('has no password in it, and gives a node time to drain', () => {
    expect(example).toMatchObject({ OWNER_PASSWORD: '', POSTGRES_PASSWORD: '' });
    expect(app.environment?.['RAPPORT_OWNER_PASSWORD']).toMatch(/^\$\{OWNER_PASSWORD:\?/);
    expect(Number.parseInt(app.stop_grace_period ?? '0', 10)).toBeGreaterThan(10);
  });

  it('has its proxy ask the nodes, where they listen', () => {
    expect(caddyfile).toMatch(new RegExp(`dynamic a app ${app.environment?.['PORT']} `));
    expect(caddyfile).toContain('{$DOMAIN}');
    expect(caddy.environment).toHaveProperty('DOMAIN');
    expect(caddy.volumes).toContainEqual('./Caddyfile:/etc/caddy/Caddyfile:ro');
  });
});

describe('the image', () => {
  it('listens where the proxy asks, builds what is there, and starts the server itself', () => {
    expect(compose.services.app.build).toEqual({ context: '..', dockerfile: 'deploy/Dockerfile' });
    expect(dockerfile).toMatch(new RegExp(`EXPOSE ${compose.services.app.environment?.['PORT']}\\n`));
    for (const [, file] of dockerfile.matchAll(/node (\S+\.m?js)/g))
      expect(existsSync(join(repository, file as string)), file).toBe(true);
    const command = JSON.parse(/^CMD (\[.+\])$/m.exec(dockerfile)?.[1] ?? '[]') as string[];
    const flags = nodeFlags.length;
    expect(command.slice(0, 1 + flags)).toEqual(['node', ...nodeFlags]);
    expect(existsSync(join(repository, command[1 + flags] as string))).toBe(true);
    for (const name of ['start', 'tone', 'eval'])
      expect(scripts[name]).toBe(`node ${nodeFlags.join(' ')} scripts/${name}.mjs`);
  });

  it('is healthy where the server says so', async () => {
    const [, path] = /HEALTHCHECK[\s\S]*?:3000(\/[\w/]+)/.exec(dockerfile) ?? [];
    expect(await answers(path as string)).toBe(200);
  });
});

describe('kubernetes.yaml', () => {
  const pod = manifest('Deployment').spec.template.spec;
  const [container] = pod.containers;

  it('configures two nodes with options that there are and values that hold', () => {
    expect(manifest('Deployment').spec.replicas).toBeGreaterThanOrEqual(2);
    const secrets: Record<string, string> = {
      'database-url': 'postgres://rapport:secret@db:5432/rapport',
      'encryption-key': options.RAPPORT_ENCRYPTION_KEY.example,
      'redis-url': 'redis://cache:6379',
      'owner-email': 'you@example.com',
      'owner-password': 'a long sentence only you know',
    };
    const environment: Record<string, string> = {};
    for (const { name, value, valueFrom } of container.env)
      environment[name] = value ?? secrets[valueFrom.secretKeyRef.key];
    for (const [name, value] of Object.entries(environment)) {
      expect([...Object.keys(options), 'NODE_ENV']).toContain(name);
      expect(value, name).toBeTypeOf('string');
    }
    expect(readConfig(environment)).toMatchObject({
      ok: true,
      config: { port: container.ports[0].containerPort },
    });
    const head = read('deploy', 'kubernetes.yaml').split('apiVersion')[0] as string;
    for (const key of Object.keys(secrets)) expect(head).toContain(`--from-literal=${key}=`);
  });

  it('asks for health where the server tells it', async () => {
    for (const probe of [container.readinessProbe, container.livenessProbe]) {
      expect(await answers(probe.httpGet.path)).toBe(200);
      expect(container.ports.map(({ name }: { name: string }) => name)).toContain(probe.httpGet.port);
    }
    expect(pod.terminationGracePeriodSeconds).toBeGreaterThan(10);
  });

  it('joins its parts by names that there are', () => {
    const claim = pod.volumes.find(({ name }: { name: string }) => name === 'files').persistentVolumeClaim
      .claimName;
    expect(claim).toBe(manifest('PersistentVolumeClaim').metadata.name);
    expect(manifest('PersistentVolumeClaim').spec.accessModes).toEqual(['ReadWriteMany']);
    const volumes = pod.volumes.map(({ name }: { name: string }) => name);
    for (const { name } of container.volumeMounts) expect(volumes).toContain(name);
    const labels = manifest('Deployment').spec.template.metadata.labels;
    for (const kind of ['Service', 'PodDisruptionBudget']) {
      const { selector } = manifest(kind).spec;
      expect(selector.matchLabels ?? selector).toEqual(labels);
    }
    const { service } = manifest('Ingress').spec.rules[0].http.paths[0].backend;
    expect(service.name).toBe(manifest('Service').metadata.name);
    expect(service.port.name).toBe(manifest('Service').spec.ports[0].name);
  });
});
