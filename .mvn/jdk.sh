# Sourced by `qiutong` and `mvnw`: sets JAVA_HOME to a JDK that is new enough, or ends.

NEEDED=25

# Whether a folder holds a JDK that is new enough.
is_jdk() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ "${version:-0}" -ge "$NEEDED" ]
}

# The JDK that `java` belongs to, even where that is a version manager's script.
jdk_of_path() {
    command -v java >/dev/null 2>&1 || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_jdk() {
    for jdk in "${JAVA_HOME:-}" "$(is_jdk "${JAVA_HOME:-}" || jdk_of_path)" \
        /usr/lib/jvm/* /opt/* /opt/*/* "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if is_jdk "$jdk"; then
            printf '%s\n' "$jdk"
            return
        fi
    done
    echo "Qiutong needs a JDK $NEEDED or newer: install one, for instance from https://adoptium.net, or set JAVA_HOME." >&2
    echo "求同需要 JDK $NEEDED 或更高版本：请先安装（例如从 https://adoptium.net 下载），或设置 JAVA_HOME。" >&2
    return 1
}

JAVA_HOME=$(find_jdk) || exit 1
export JAVA_HOME
