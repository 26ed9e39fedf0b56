# A worker of Careloop. Build: docker build -t careloop . Run: see compose.yaml and docs/deploy.md.
FROM node:24-slim AS build
WORKDIR /src
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && cd dist && npm install --omit=dev --no-audit --no-fund

FROM node:24-slim
ENV NODE_ENV=production CARELOOP_HOME=/data
WORKDIR /app
COPY --from=build /src/dist ./
RUN mkdir /data && chown node /data
USER node
VOLUME /data
# Pages and webhooks, mail in, metrics.
EXPOSE 8090 2525 9464
HEALTHCHECK --interval=30s --timeout=5s CMD ["node", "-e", "fetch('http://127.0.0.1:8090/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# PID 1 is the worker itself, so that SIGTERM reaches it.
ENTRYPOINT ["node", "worker/main.js"]
