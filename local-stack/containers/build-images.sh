#!/usr/bin/env bash
# Makes the four images that `./jixiao test --containers` starts, without an image registry: a minimal Debian (debootstrap)
# and in it the very binaries that local-stack uses, taken from this user's cache; Redis is Debian's own.
#
#   local-stack/containers/build-images.sh [WORK_DIRECTORY]
#
# DOCKER_HOST names the engine. Needs root (debootstrap), debootstrap, docker; some 2 GB in the work directory.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=${1:-${TMPDIR:-/tmp}/jixiao-images}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/jixiao
suite=${JIXIAO_IMAGES_DEBIAN:-bookworm}
export DOCKER_BUILDKIT=0 # the classic builder is in every engine and needs no further program

fail() { # what, remedy
  printf '%s\n  -> %s\n' "$1" "$2" >&2
  exit 1
}

newest() { # name in the cache, what it is
  local found
  found=$(find "$cache" -mindepth 1 -maxdepth 1 -type d -name "$1" | LC_ALL=C sort | tail -n 1)
  [ -n "$found" ] || fail "There is no $1 in $cache." "./jixiao up, or ./jixiao test, puts it there ($2)"
  printf '%s' "$found"
}

for program in debootstrap docker; do
  command -v "$program" >/dev/null || fail "$program is missing." "as root on Debian: apt-get install debootstrap docker.io"
done
[ "$(id -u)" = 0 ] || fail "debootstrap needs root." "run this as root"
docker version --format '{{.Server.Version}}' >/dev/null 2>&1 ||
  fail "No Docker engine answers." "start dockerd, or name its address in DOCKER_HOST"
# shellcheck source=local-stack/src/main/bash/find-jdk.sh
. "$here/../src/main/bash/find-jdk.sh"
java=$(find_jdk 25 "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*) ||
  fail "There is no JDK 25." "set JAVA_HOME to one"

postgres=$(newest 'postgresql-[0-9]*' 'unpacked from its archive')
keycloak=$(newest 'keycloak-*[0-9]' 'unpacked from its distribution')
minio=$(newest 'minio-*' 'built from its Go module')
mkdir -p "$work"

rootfs=$work/debian-$suite
if [ ! -e "$rootfs/.whole" ]; then
  rm -rf "$rootfs"
  debootstrap --variant=minbase --include=redis-server,ca-certificates "$suite" "$rootfs" >"$work/debootstrap.log" 2>&1 ||
    fail "debootstrap failed." "$work/debootstrap.log says why"
  rm -rf "$rootfs"/var/cache/apt/archives/*.deb "$rootfs"/var/lib/apt/lists/* "$rootfs"/usr/share/{doc,man,locale}/*
  touch "$rootfs/.whole"
fi
tar -C "$rootfs" -c . | docker import - "jixiao/debian:$suite" >/dev/null

build() { # image, directory
  printf 'FROM jixiao/debian:%s\n%s\n' "$suite" "$(cat "$here/$(basename "$2").dockerfile")" >"$2/Dockerfile"
  docker build --quiet --tag "$1" "$2" >/dev/null
  printf '%s  %s\n' "$1" "$(docker image inspect --format '{{.Size}}' "$1" | numfmt --to=iec)"
}

context() { # name
  rm -rf "${work:?}/$1"
  mkdir -p "$work/$1"
}

context redis
build "jixiao/redis:debian-$suite" "$work/redis"

context postgres
cp -a "$postgres" "$work/postgres/postgresql"
cp "$here/postgres-entrypoint.sh" "$work/postgres/"
build "jixiao/postgres:${postgres##*postgresql-}" "$work/postgres"

context minio
cp "$minio/minio" "$work/minio/"
build "jixiao/minio:${minio##*minio-}" "$work/minio"

context keycloak
cp -a "$keycloak" "$work/keycloak/keycloak"
mkdir "$work/keycloak/jdk"
tar -C "$java" -ch --exclude=jmods --exclude='*src.zip' . | tar -C "$work/keycloak/jdk" -x
build "jixiao/keycloak:${keycloak##*keycloak-}" "$work/keycloak"
