# The lab and the proof in one image:
#   docker run -p 8888:8888 -v workbook:/work workbook              opens the lab
#   docker run --network none workbook make test                   proves the course, offline
# What changes least comes first.
FROM docker.io/library/debian:bookworm-slim

RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
        ca-certificates libnss-wrapper make openjdk-17-jre-headless procps python3 python3-venv tini \
    && rm -rf /var/lib/apt/lists/*

# /work is the learner's, for any user; a named volume takes over its owner.
RUN useradd --create-home --uid 1000 --shell /bin/bash workbook \
    && install -d -o workbook -g workbook /opt/workbook /opt/workbook/data \
    && install -d -o workbook -g workbook -m 1777 /work
USER workbook
WORKDIR /opt/workbook

ENV LANG=C.UTF-8 \
    PATH=/opt/workbook/.venv/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONUNBUFFERED=1 \
    WORKBOOK_CONTAINER=1 \
    WORKBOOK_COURSE=/opt/workbook \
    WORKBOOK_DATA=/opt/workbook/data \
    WORKBOOK_JARS=/opt/workbook/jars \
    WORKBOOK_WORK=/work

# The packages: this layer lasts as long as the locks.
COPY --chown=workbook:workbook requirements.lock requirements-spark.lock requirements-test.lock ./
COPY --chown=workbook:workbook tools/setup tools/
RUN PIP_NO_CACHE_DIR=1 INSTALLER=pip PYTHON=/usr/bin/python3 tools/setup test

# The clusters' jars: this layer lasts as long as their lock and what fetches them.
COPY --chown=workbook:workbook jars.lock ./
COPY --chown=workbook:workbook src/workbook/__init__.py src/workbook/errors.py src/workbook/places.py src/workbook/java.py src/workbook/artifacts.py src/workbook/
COPY --chown=workbook:workbook src/workbook/datasets/__init__.py src/workbook/datasets/store.py src/workbook/datasets/
RUN PYTHONPATH=src .venv/bin/python -c "from workbook import artifacts; [artifacts.fetch(name) for name in artifacts.sets()]"

# The data sets: this layer lasts as long as what makes them.
COPY --chown=workbook:workbook datasets.lock ./
COPY --chown=workbook:workbook src/workbook/__init__.py src/workbook/errors.py src/workbook/places.py src/workbook/data.py src/workbook/
COPY --chown=workbook:workbook src/workbook/datasets src/workbook/datasets
RUN PYTHONPATH=src .venv/bin/python -c "from workbook import data; data.make()" && chmod -R a+rwX data

# The course.
COPY --chown=workbook:workbook . .
RUN tools/setup test

EXPOSE 8888
ENTRYPOINT ["/usr/bin/tini", "--", "/opt/workbook/tools/enter"]
CMD ["workbook", "lab"]
