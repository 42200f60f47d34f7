# What Khuê is built and run with besides a JDK: Maven, Node, the ClickHouse engine. Needs say.sh and $ROOT.

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/khue
NODE_VERSION=24.21.0
NPM_VERSION=11.21.2
NODE_HOME=$CACHE/node-$NODE_VERSION
ENGINE_VERSION=26.7.3-stable.1
ENGINE_HOME=$CACHE/engine

is_debian_root() {
  [ "$(id -u)" = 0 ] && have apt-get
}

# Installs Debian packages; the caller has made sure that it may.
debian_install() {
  say "Đang cài $*" "Installing $*"
  {
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@"
  } </dev/null >"$CACHE/apt.log" 2>&1 ||
    stop "Không cài được $* (xem $CACHE/apt.log)" "Could not install $* (see $CACHE/apt.log)"
}

# The part of npm package names that stands for this machine: linux-x64, darwin-arm64 …
platform() {
  case $(uname -s) in
    Linux) os=linux ;;
    Darwin) os=darwin ;;
    *) stop "Hệ điều hành $(uname -s) chưa được hỗ trợ" "Operating system $(uname -s) is not supported" ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) cpu=x64 ;;
    aarch64 | arm64) cpu=arm64 ;;
    *) stop "Bộ xử lý $(uname -m) chưa được hỗ trợ" "Processor $(uname -m) is not supported" ;;
  esac
  echo "$os-$cpu"
}

need_megabytes() {
  mkdir -p "$CACHE"
  free=$(df -Pm "$CACHE" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$1" ] ||
    stop "Cần $1 MB trống trong $CACHE, chỉ còn $free MB" "$1 MB are needed in $CACHE, only $free MB are free"
}

find_maven() {
  have mvn && return 0
  is_debian_root && debian_install maven && return 0
  stop "Thiếu Maven: cài gói maven (apt install maven, brew install maven)" \
    "Maven is missing: install the package maven (apt install maven, brew install maven)"
}

find_npm() {
  have npm && return 0
  is_debian_root && debian_install npm && return 0
  stop "Thiếu npm: cài Node.js (apt install npm, brew install node)" \
    "npm is missing: install Node.js (apt install npm, brew install node)"
}

# Runs npm where its chatter goes to a log, and says in one line that the network is needed when it fails.
quiet_npm() {
  what=$1
  shift
  npm "$@" --no-audit --no-fund --loglevel=error </dev/null >"$CACHE/npm.log" 2>&1 ||
    stop "Không tải được $what: kiểm tra mạng tới kho npm (xem $CACHE/npm.log)" \
      "Could not fetch $what: check the network to the npm registry (see $CACHE/npm.log)"
}

# A folder beside the place where its contents shall go, so that moving it there is one step; gone when the script stops.
UNFINISHED=
# The lock of a build, gone with it.
LOCK=
trap '[ -z "$UNFINISHED" ] || rm -rf "$UNFINISHED"; [ -z "$LOCK" ] || rm -f "$LOCK"' EXIT

start_folder() {
  UNFINISHED=$(mktemp -d "$CACHE/$1.XXXXXX")
  chmod 755 "$UNFINISHED"
}

# Moves the finished folder into place; whoever came first wins.
settle() {
  if [ ! -e "$1" ]; then
    mv "$UNFINISHED" "$1"
  else
    rm -rf "$UNFINISHED"
  fi
  UNFINISHED=
}

# The Node that builds the screens, whole from the npm registry: Vaadin 25 wants 24, and machines have less.
# Vaadin looks for npm in ../lib/node_modules beside the folder of the node command.
find_node() {
  [ -x "$NODE_HOME/bin/node" ] && [ -e "$NODE_HOME/lib/node_modules/npm" ] && return 0
  rm -rf "$NODE_HOME"
  find_npm
  need_megabytes 400
  say "Đang tải Node $NODE_VERSION" "Fetching Node $NODE_VERSION"
  start_folder node
  quiet_npm "Node $NODE_VERSION" install --global --prefix "$UNFINISHED" --ignore-scripts \
    "node-$(platform)@$NODE_VERSION" "npm@$NPM_VERSION"
  if [ ! -x "$UNFINISHED/bin/node" ]; then
    ln -s "../lib/node_modules/node-$(platform)/bin/node" "$UNFINISHED/bin/node"
  fi
  settle "$NODE_HOME"
}

# The folder of the package that holds libchdb: C libraries are named on Linux only.
engine_package() {
  case $(platform) in
    linux-*) echo "@chdb/lib-$(platform)-gnu" ;;
    *) echo "@chdb/lib-$(platform)" ;;
  esac
}

has_engine() {
  library=$ENGINE_HOME/node_modules/$(engine_package)
  [ -s "$library/libchdb.so" ] && grep -q "\"version\": \"$ENGINE_VERSION\"" "$library/package.json"
}

# The ClickHouse engine. The lock file holds the hash of the Linux x64 package; elsewhere the version alone is pinned,
# and npm checks what it fetched against the registry's own hash.
find_engine() {
  has_engine && return 0
  find_npm
  need_megabytes 1200
  say "Đang tải máy ClickHouse $ENGINE_VERSION" "Fetching the ClickHouse engine $ENGINE_VERSION"
  start_folder engine
  if [ "$(platform)" = linux-x64 ]; then
    cp "$ROOT/ops/engine/package.json" "$ROOT/ops/engine/package-lock.json" "$UNFINISHED"
    quiet_npm ClickHouse ci --prefix "$UNFINISHED" --ignore-scripts
  else
    quiet_npm ClickHouse install --prefix "$UNFINISHED" --ignore-scripts "$(engine_package)@$ENGINE_VERSION"
  fi
  rm -rf "$ENGINE_HOME"
  settle "$ENGINE_HOME"
  has_engine ||
    stop "Kho npm không có máy ClickHouse cho $(platform)" "The npm registry has no ClickHouse engine for $(platform)"
}
