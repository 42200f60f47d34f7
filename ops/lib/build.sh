# Builds Khuê once per state of its sources. Needs say.sh, java.sh, tools.sh and $ROOT.

APPS=$CACHE/app

sha256() {
  if have sha256sum; then
    sha256sum "$@"
  else
    shasum -a 256 "$@"
  fi
}

# One hash over everything that goes into the application, and over the way it is built.
sources_hash() (
  cd "$ROOT"
  find pom.xml src/main sql frontend -type f \
    ! -path '*/node_modules/*' ! -path '*/generated/*' ! -path '*/target/*' ! -path '*/bundles/*' ! -name '.DS_Store' -print0 |
    LC_ALL=C sort -z | xargs -0 cat | cat - "$ROOT/ops/lib/build.sh" | sha256 | cut -c1-16
)

# Maven with the JDK, the Node and the settings that every build uses.
maven() {
  MAVEN_OPTS="${MAVEN_OPTS:--Xmx1g}" mvn -B -ntp "-Dvaadin.node.folder=$NODE_HOME/bin" "$@" </dev/null
}

# Sets APP to the folder of the unpacked application, building it when the sources are new. The folder lies outside the
# build's own, so that a build or a test run never pulls a running application away.
find_app() {
  APP=$APPS/$(sources_hash)
  if [ ! -e "$APP/khue.jar" ]; then
    lock_build
    # another start may have built it meanwhile
    [ -e "$APP/khue.jar" ] || build_app
    unlock_build
  fi
  touch "$APP"
  find "$APPS" -mindepth 1 -maxdepth 1 -mtime +14 -exec rm -rf {} +
}

# Two builds in one tree leave an application that never starts. Whoever comes second waits; a holder that has gone does
# not hold it.
lock_build() {
  lock=$CACHE/build.lock
  mkdir -p "$CACHE"
  until (set -o noclobber && echo $$ >"$lock") 2>/dev/null; do
    holder=$(cat "$lock" 2>/dev/null || true)
    if [ -n "$holder" ] && ! kill -0 "$holder" 2>/dev/null; then
      rm -f "$lock"
    else
      sleep 1
    fi
  done
  LOCK=$lock
}

unlock_build() {
  rm -f "$LOCK"
  LOCK=
}

build_app() {
  find_maven
  find_node
  need_megabytes 600
  mkdir -p "$APPS"
  say "Đang dựng Khuê, lần đầu mất vài phút" "Building Khuê, the first time takes some minutes"
  # what an earlier bundle left would go along
  rm -rf "$ROOT/target/classes/META-INF/VAADIN"
  (cd "$ROOT" && maven -q -DskipTests "-Dkhue.sources=$(basename "$APP")" package) >"$CACHE/build.log" 2>&1 ||
    stop "Không dựng được Khuê (xem $CACHE/build.log)" "Khuê could not be built (see $CACHE/build.log)"
  start_folder app
  java -Djarmode=tools -jar "$ROOT/target/khue.jar" extract --destination "$UNFINISHED" >>"$CACHE/build.log" 2>&1 ||
    stop "Không bung được Khuê (xem $CACHE/build.log)" "Khuê could not be unpacked (see $CACHE/build.log)"
  settle "$APP"
  warm_up
}

# One start on a home of its own teaches the JVM what Khuê loads; later starts take a fraction of the time. Not needed to
# run, so a failure is only logged.
warm_up() {
  home=$(mktemp -d "$CACHE/home.XXXXXX")
  (
    cd "$APP" && KHUE_HOME=$home java -XX:AOTCacheOutput=khue.aot -Dspring.context.exit=onRefresh \
      -Dorg.jooq.no-logo=true -Dorg.jooq.no-tips=true "-Xmx${KHUE_HEAP:-1g}" \
      --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar khue.jar --server.port=0
  ) </dev/null >>"$CACHE/build.log" 2>&1 || true
  rm -rf "$home"
}
