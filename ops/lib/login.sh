# The account that a running Khuê leaves in its home for the commands of this machine. Needs say.sh.

# The login that was written last: each start writes a new one.
newest_login() {
  data=${XDG_DATA_HOME:-$HOME/.local/share}
  if [ -n "${KHUE_HOME:-}" ]; then
    set -- "$KHUE_HOME/ingest.login"
  else
    set -- "$data/khue/ingest.login" "$data/khue-demo/ingest.login"
  fi
  # shellcheck disable=SC2012
  { ls -t "$@" 2>/dev/null || true; } | head -1
}

# Sets KHUE_USER and KHUE_PASSWORD; fails when nobody left any.
read_login() {
  login=$(newest_login)
  [ -n "$login" ] || return 1
  IFS=: read -r KHUE_USER KHUE_PASSWORD <"$login"
  export KHUE_USER KHUE_PASSWORD
}
