# What the tests need beyond Khuê's own needs, and one summary. Needs say.sh, tools.sh, build.sh and $ROOT.

# The folder of PostgreSQL's server commands; distributions keep them off the PATH.
postgresql_bin() {
  if have pg_ctl && have initdb; then
    dirname "$(command -v initdb)"
  else
    ls -d /usr/lib/postgresql/*/bin /opt/homebrew/opt/postgresql*/bin /usr/local/opt/postgresql*/bin 2>/dev/null |
      tail -1
  fi
}

has_font() {
  have fc-list && fc-list | grep -qi "$1"
}

# Debian packages that are missing, one a line.
missing_packages() {
  have chromium || have google-chrome || have chromium-browser || echo chromium
  has_font 'NotoSans-Regular' || echo fonts-noto-core
  has_font 'DejaVuSans' || echo fonts-dejavu-core
  [ -n "$(postgresql_bin)" ] || echo postgresql
}

find_test_tools() {
  missing=$(missing_packages | tr '\n' ' ')
  [ -n "${missing% }" ] || return 0
  is_debian_root ||
    stop "Để kiểm thử, hãy cài: $missing" "Tests need these packages: $missing"
  # shellcheck disable=SC2086
  debian_install $missing
}

# The reports of surefire and failsafe.
reports() {
  find "$ROOT/target" -path '*-reports/TEST-*.xml' 2>/dev/null || true
}

# Adds up the attribute $1 over all reports.
total_of() {
  reports | xargs cat /dev/null | sed -n "s/.*<testsuite .* $1=\"\([0-9]*\)\".*/\1/p" | awk '{ sum += $1 } END { print sum + 0 }'
}

# Names of the tests that failed or broke.
failed_tests() {
  reports | xargs awk '
    /<testcase / { name = $0; sub(/.*classname="/, "", name); sub(/".*/, "", name)
                   test = $0; sub(/.* name="/, "", test); sub(/".*/, "", test) }
    /<(failure|error)[ >]/ { print "  " name " · " test }' /dev/null
}

run_tests() {
  rm -rf "$ROOT/target"
  result=0
  (cd "$ROOT" && maven -Dmaven.test.failure.ignore=false verify) || result=$?
  echo
  failed_tests
  summary="$(total_of tests) tests, $(total_of failures) failed, $(total_of errors) broken, $(total_of skipped) skipped"
  if [ "$result" = 0 ]; then
    say "Kiểm thử đạt" "Tests passed: $summary"
  else
    stop "Kiểm thử không đạt" "Tests did not pass: $summary"
  fi
}
