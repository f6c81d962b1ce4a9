# What hdfs, hadoop, yarn and mapred have in common: one Java, one class path, the configuration of $HADOOP_CONF_DIR.

# In the lab these commands speak to its own clusters only: another configuration could mean a company's cluster, or the
# folders of this machine. A shell's start-up file may have set these variables again.
if [[ -n ${WORKBOOK_STATE:-} ]]; then
    export HADOOP_HOME=$WORKBOOK_STATE/hadoop
    if [[ -n ${HADOOP_CONF_DIR:-} && $HADOOP_CONF_DIR != "$WORKBOOK_STATE"/clusters/* ]]; then
        echo "workbook: HADOOP_CONF_DIR=$HADOOP_CONF_DIR is not used: ${0##*/} speaks to the lab's own cluster." >&2
        unset HADOOP_CONF_DIR
    fi
fi
: "${HADOOP_HOME:?is set in the kernels and terminals of the lab: type  workbook run ${0##*/} ...}"
# Not in the environment of every kernel: Spark would take HDFS for what a plain path means.
: "${HADOOP_CONF_DIR:=${WORKBOOK_STATE:-$HADOOP_HOME/etc}/clusters/${WORKBOOK_HADOOP:-hadoop}/conf}"
export HADOOP_CONF_DIR
[[ -f $HADOOP_HOME/installed ]] || python -P -m workbook.clusters.hadoop || exit 1
read -r jars <"$HADOOP_HOME/classpath"
read -r java <"$HADOOP_HOME/java"
[[ -z ${JAVA_HOME:-} ]] || java=$JAVA_HOME/bin/java

call() {  # call CLASS [ARGUMENT...]: become Java
    local archive=() file
    read -r file <"$HADOOP_HOME/archive"
    [[ -f $file ]] && archive=("-XX:SharedArchiveFile=$file" -Xlog:disable)
    # shellcheck disable=SC2086 # options are several words
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto "${archive[@]}" \
        -Xmx512m -Djava.net.preferIPv4Stack=true ${HADOOP_OPTS:-} ${HADOOP_CLIENT_OPTS:-} \
        -cp "$jars:$HADOOP_CONF_DIR${HADOOP_CLASSPATH:+:$HADOOP_CLASSPATH}" "$@"
}

need_cluster() {  # say what to type where the workbook's own cluster is down; Hadoop itself only says that nobody answers
    local folder=${HADOOP_CONF_DIR%/conf}
    if [[ $HADOOP_CONF_DIR == "${WORKBOOK_STATE:-none}"/clusters/*/conf && ! -f $folder/cluster.json ]]; then
        echo "workbook: Hadoop is not up; type  workbook cluster up hadoop" >&2
    fi
}

class_path() {  # as a person gives it to javac
    echo "$HADOOP_CONF_DIR:$HADOOP_HOME/share/hadoop/common/*${HADOOP_CLASSPATH:+:$HADOOP_CLASSPATH}"
}

environment() {
    printf '%s=%s\n' JAVA_HOME "${java%/bin/java}" HADOOP_HOME "$HADOOP_HOME" HADOOP_CONF_DIR "$HADOOP_CONF_DIR"
}

usage() {  # usage PROGRAM COMMAND...
    local program=$1
    shift
    printf 'Usage: %s SUBCOMMAND [OPTIONS]\n\nSubcommands: %s\n' "$program" "$*"
}
