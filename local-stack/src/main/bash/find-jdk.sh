# Finding a JDK; sourced by ./jixiao.

feature_of() { # the major version of the JDK in a directory, or 0 if there is none
  local version=""
  if [ -x "$1/bin/javac" ] && [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  fi
  echo "${version:-0}"
}

find_jdk() { # the first of the directories that has a JDK of at least the version
  local needed=$1 candidate
  shift
  for candidate in "$@"; do
    if [ -n "$candidate" ] && [ "$(feature_of "$candidate")" -ge "$needed" ]; then
      echo "$candidate"
      return 0
    fi
  done
  return 1
}
