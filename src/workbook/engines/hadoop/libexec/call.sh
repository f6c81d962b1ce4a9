# What hdfs, hadoop, yarn and mapred have in common: one Java, one class path, the configuration of $HADOOP_CONF_DIR.

# In the lab these commands speak to its own clusters only: another configuration could mean a company's cluster, or the
# folders of this machine. A shell's start-up file may have set these variables again.
if [[ -n ${WORKBOOK_STATE:-} ]]; then
    HADOOP_HOME=$WORKBOOK_STATE/hadoop
    # The same folder by a path that Hadoop can read
    [[ -f $HADOOP_HOME/home ]] && read -r HADOOP_HOME <"$HADOOP_HOME/home"
    export HADOOP_HOME
fi
: "${HADOOP_HOME:?is set in the kernels and terminals of the lab: type  workbook run ${0##*/} ...}"
if [[ ! -f $HADOOP_HOME/installed || ! -x $(<"$HADOOP_HOME/java") ]]; then
    rm -f "$HADOOP_HOME/installed"
    home=$(python -P -m workbook.engines.hadoop) || exit 1
    HADOOP_HOME=$home
fi
state=${HADOOP_HOME%/hadoop}
case ${HADOOP_CONF_DIR:-} in
    "") ;;
    "$state"/clusters/* | "${WORKBOOK_STATE:-$state}"/clusters/*) ;;
    *)
        echo "workbook: HADOOP_CONF_DIR=$HADOOP_CONF_DIR is not used: ${0##*/} speaks to the lab's own cluster." >&2
        unset HADOOP_CONF_DIR
        ;;
esac
# Not in the environment of every kernel: Spark would take HDFS for what a plain path means.
: "${HADOOP_CONF_DIR:=$state/clusters/${WORKBOOK_HADOOP:-hadoop}/conf}"
export HADOOP_CONF_DIR
read -r jars <"$HADOOP_HOME/classpath"
read -r java <"$HADOOP_HOME/java"

names() {  # the file in which Java looks up names: this machine's own need not resolve, and may have changed
    local file=$HADOOP_CONF_DIR/hosts name line
    [[ -r /proc/sys/kernel/hostname ]] && read -r name </proc/sys/kernel/hostname || name=$(uname -n)
    line="127.0.0.1 127.0.0.1 localhost $name"
    [[ -f $file && $(<"$file") == "$line" ]] && return
    [[ -w $HADOOP_CONF_DIR ]] && echo "$line" >"$file.$$" && mv -f "$file.$$" "$file"
}

readable() {  # a path to the current folder that Hadoop does not take for something else, as places.readable() makes it
    local LC_ALL=C folder=/tmp/workbook-$UID link
    [[ $PWD == *[!A-Za-z0-9_./-]* ]] || return 1
    mkdir -m 700 "$folder" 2>/dev/null
    [[ -d $folder && -O $folder && ! -L $folder ]] || return 1
    link=$folder/here-$(cksum <<<"$PWD" | tr ' ' -)
    [[ $(readlink "$link") == "$PWD" ]] || ln -sfn "$PWD" "$link" || return 1
    echo "$link"
}

call() {  # call CLASS [ARGUMENT...]: become Java
    local archive=() file here=()
    names
    here=("$(readable)") && here=("-Duser.dir=${here[0]}") || here=()
    # Without the file Java would find no name at all.
    [[ -f $HADOOP_CONF_DIR/hosts ]] && here+=("-Djdk.net.hosts.file=$HADOOP_CONF_DIR/hosts")
    read -r file <"$HADOOP_HOME/archive"
    [[ -f $file ]] && archive=("-XX:SharedArchiveFile=$file" -Xlog:disable)
    # shellcheck disable=SC2086 # options are several words
    exec "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xshare:auto "${archive[@]}" \
        -Xmx512m -Djava.net.preferIPv4Stack=true "${here[@]}" ${HADOOP_OPTS:-} ${HADOOP_CLIENT_OPTS:-} \
        -cp "$jars:$HADOOP_CONF_DIR${HADOOP_CLASSPATH:+:$HADOOP_CLASSPATH}" "$@"
}

need_cluster() {  # say what to type where the workbook's own cluster is down; Hadoop itself only says that nobody answers
    local folder=${HADOOP_CONF_DIR%/conf}
    if [[ ! -f $folder/cluster.json ]]; then
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
