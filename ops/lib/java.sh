# Finds a JDK 25 or later, whatever the default java of the machine is. Needs say.sh.

JAVA_WANTED=25

# Prints the feature version of the JDK in $1; nothing unless a compiler is there too.
jdk_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 0
  if [ -r "$1/release" ]; then
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
  else
    "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
  fi
}

# Every place where a JDK may live, the most explicit first.
jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || printf '%s\n' "$JAVA_HOME"
  if have javac; then
    javac_path=$(command -v javac)
    while [ -L "$javac_path" ]; do
      javac_target=$(readlink "$javac_path")
      case $javac_target in
        /*) javac_path=$javac_target ;;
        *) javac_path=$(dirname "$javac_path")/$javac_target ;;
      esac
    done
    dirname "$(dirname "$javac_path")"
  fi
  if [ -x /usr/libexec/java_home ]; then
    /usr/libexec/java_home -v "$JAVA_WANTED+" 2>/dev/null || true
  fi
  for jdk_home in /usr/lib/jvm/* /opt/* /opt/java/* "${SDKMAN_DIR:-$HOME/.sdkman}"/candidates/java/* \
      "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -d "$jdk_home" ]; then
      printf '%s\n' "$jdk_home"
    fi
  done
}

# Exports JAVA_HOME and puts its bin first on the PATH, or says in one line what to install.
find_java() {
  while IFS= read -r jdk_home; do
    jdk_found=$(jdk_version "$jdk_home")
    if [ "${jdk_found:-0}" -ge "$JAVA_WANTED" ]; then
      export JAVA_HOME="$jdk_home"
      export PATH="$JAVA_HOME/bin:$PATH"
      return 0
    fi
  done <<CANDIDATES
$(jdk_candidates)
CANDIDATES
  stop "Cần JDK $JAVA_WANTED trở lên: cài Temurin $JAVA_WANTED (adoptium.net) hoặc đặt JAVA_HOME" \
    "JDK $JAVA_WANTED or later is needed: install Temurin $JAVA_WANTED (adoptium.net) or set JAVA_HOME"
}
