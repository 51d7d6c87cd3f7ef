# Sourced by ./pacta and ./verify: sets JAVA_HOME to a JDK 25, or ends with a sentence.

is_25() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] && grep -q '^JAVA_VERSION="25[".]' "$1/release"
}

find_java() {
    on_path=$(command -v java 2>/dev/null) && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for candidate in "${PACTA_JAVA_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$on_path"; do
        if [ -n "$candidate" ] && is_25 "$candidate"; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return
        fi
    done
    echo "Pacta needs a JDK 25; none was found in PACTA_JAVA_HOME, JAVA_HOME, /usr/lib/jvm or PATH." >&2
    echo "Install one (for example Temurin 25) and, if it lies elsewhere, set PACTA_JAVA_HOME to its directory." >&2
    exit 1
}
