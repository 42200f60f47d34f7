# The address and the data folder of one Khuê. Needs say.sh, tools.sh.

# Whether something listens on port $1 of this machine.
port_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# Whether Khuê on port $1 answers that it is well.
is_well() (
  exec 3<>"/dev/tcp/127.0.0.1/$1"
  printf 'GET /actuator/health HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
  IFS= read -r -t 5 status <&3
  case $status in *" 200"*) exit 0 ;; *) exit 1 ;; esac
) 2>/dev/null

find_port() {
  export KHUE_PORT=${KHUE_PORT:-8080}
  case $KHUE_PORT in
    *[!0-9]*) stop "KHUE_PORT phải là một số: $KHUE_PORT" "KHUE_PORT must be a number: $KHUE_PORT" ;;
  esac
  if port_taken "$KHUE_PORT"; then
    stop "Cổng $KHUE_PORT đã có chương trình khác dùng: đặt KHUE_PORT khác" \
      "Port $KHUE_PORT is in use: set another KHUE_PORT"
  fi
}

# The process that writes its number here becomes Khuê by exec; Khuê's own lock decides, this only says it kindly.
find_home() {
  home_name=khue
  [ "$demo" = false ] || home_name=khue-demo
  export KHUE_HOME=${KHUE_HOME:-${XDG_DATA_HOME:-$HOME/.local/share}/$home_name}
  if ! { mkdir -p "$KHUE_HOME" && chmod 700 "$KHUE_HOME" && [ -w "$KHUE_HOME" ]; } 2>/dev/null; then
    stop "Không ghi được vào $KHUE_HOME" "Cannot write to $KHUE_HOME"
  fi
  KHUE_HOME=$(cd "$KHUE_HOME" && pwd)
  holder=$(cat "$KHUE_HOME/run.pid" 2>/dev/null || true)
  if [ -n "$holder" ] && ps -p "$holder" -o args= 2>/dev/null | grep -q 'khue\.jar'; then
    stop "Một Khuê khác đang dùng $KHUE_HOME (tiến trình $holder)" "Another Khuê uses $KHUE_HOME (process $holder)"
  fi
}

# The password of the demonstration accounts: given, or made once and kept where only this user reads it.
demo_password() {
  secret=$KHUE_HOME/demo.password
  if [ -z "${KHUE_DEMO_PASSWORD:-}" ] && [ ! -s "$secret" ]; then
    (umask 077 && LC_ALL=C tr -dc 'a-hj-km-np-z2-9' </dev/urandom 2>/dev/null | head -c 12 >"$secret") || true
  fi
  export KHUE_DEMO_PASSWORD=${KHUE_DEMO_PASSWORD:-$(cat "$secret")}
}

# Says when Khuê is there. In the background and nobody's child, since this process becomes Khuê.
announce() {
  (
    (
      tries=0
      until is_well "$KHUE_PORT"; do
        kill -0 "$1" 2>/dev/null && [ $((tries += 1)) -lt 600 ] || exit 0
        sleep 0.5
      done
      say "Khuê đã sẵn sàng: http://localhost:$KHUE_PORT" "Khuê is ready"
    ) &
  )
}
