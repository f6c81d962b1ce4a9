# The lab and the proof in one image:
#   docker run -p 8888:8888 -v workbook:/work workbook              opens the lab
#   docker run --network none workbook make test                   proves the course, offline
# What changes least comes first.
FROM docker.io/library/debian:bookworm-slim

# jmods serve jlink alone.
RUN apt-get update \
    && DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends \
        bzip2 ca-certificates libnss-wrapper make openjdk-17-jdk-headless procps python3 python3-venv tini \
    && rm -rf /var/lib/apt/lists/* /usr/lib/jvm/*/jmods

# /work is the learner's, for any user; a named volume takes over its owner.
RUN useradd --create-home --uid 1000 --shell /bin/bash workbook \
    && install -d -o workbook -g workbook /opt/workbook /opt/data /opt/jars \
    && install -d -o workbook -g workbook -m 1777 /work
USER workbook
WORKDIR /opt/workbook

ENV LANG=C.UTF-8 \
    PATH=/opt/workbook/.venv/bin:/usr/local/bin:/usr/bin:/bin \
    PYTHONUNBUFFERED=1 \
    RUFF_NO_CACHE=true \
    WORKBOOK_CONTAINER=1 \
    WORKBOOK_COURSE=/opt/workbook \
    WORKBOOK_DATA=/opt/data \
    WORKBOOK_JARS=/opt/jars \
    WORKBOOK_WORK=/work

# The packages: this layer lasts as long as the locks. uv installs them in half of pip's time; where it cannot, pip does.
# There is no browser here, so what drives one is left out.
ARG PIP_NO_CACHE_DIR=1 UV_NO_CACHE=1 UV_SYSTEM_CERTS=1
COPY --chown=workbook:workbook requirements.lock requirements-spark.lock requirements-test.lock ./
COPY --chown=workbook:workbook tools/setup tools/uv.lock tools/
RUN python3 -m venv /tmp/uv \
    && /tmp/uv/bin/pip install --quiet --require-hashes --requirement tools/uv.lock \
    && { PATH=/tmp/uv/bin:$PATH PYTHON=/usr/bin/python3 sh tools/setup test \
        || INSTALLER=pip PYTHON=/usr/bin/python3 sh tools/setup test; } \
    && rm -r /tmp/uv .venv/lib/python3*/site-packages/playwright/driver

# The jars of the clusters: this layer lasts as long as their lock.
COPY --chown=workbook:workbook jars.lock ./
COPY --chown=workbook:workbook src/workbook/__init__.py src/workbook/atomic.py src/workbook/bars.py src/workbook/errors.py \
    src/workbook/places.py src/workbook/
COPY --chown=workbook:workbook src/workbook/engines/__init__.py src/workbook/engines/artifacts.py src/workbook/engines/findings.py \
    src/workbook/engines/ivy.py src/workbook/engines/jars.py src/workbook/engines/
COPY --chown=workbook:workbook src/workbook/engines/machine/__init__.py src/workbook/engines/machine/java.py src/workbook/engines/machine/
RUN PYTHONPATH=src .venv/bin/python -c "from workbook.engines import artifacts; artifacts.fetch('hadoop')" && chmod -R a+rX /opt/jars

# The data sets: this layer lasts as long as what makes them.
COPY --chown=workbook:workbook datasets.lock ./
COPY --chown=workbook:workbook src/workbook/data src/workbook/data
RUN PYTHONPATH=src .venv/bin/python -c "from workbook import data; data.make()" && chmod -R a+rwX /opt/data

# A cluster comes up once, for the archives of classes that make Hadoop quick: this layer lasts as long as the engine.
# What a cluster starts finds the course as installed: PYTHONPATH does not reach it.
COPY --chown=workbook:workbook pyproject.toml README.md ./
COPY --chown=workbook:workbook src src
RUN sh tools/setup test && WORKBOOK_STATE=/tmp/state .venv/bin/python -m workbook.engines.hadoop prepare && rm -rf /tmp/state

# A session of Spark runs once, for its archive of classes.
RUN WORKBOOK_STATE=/tmp/state .venv/bin/python -m workbook.engines.spark prepare && rm -rf /tmp/state

# The course. A clone that was made with umask 077 gives files that other users of the image could not read.
COPY --chown=workbook:workbook . .
RUN sh tools/setup test && find . -type l -o ! -perm -004 -exec chmod a+rX {} +

EXPOSE 8888
ENTRYPOINT ["/usr/bin/tini", "--", "/opt/workbook/tools/enter"]
CMD ["workbook", "lab"]
