# Lines for the person at the keyboard: Vietnamese first, English after the dot.

say() {
  printf '%s · %s\n' "$1" "$2"
}

# One line, no stack trace, exit 1.
stop() {
  printf '%s · %s\n' "$1" "$2" >&2
  exit 1
}

have() {
  command -v "$1" >/dev/null 2>&1
}
