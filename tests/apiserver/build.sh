#!/usr/bin/env bash
# Builds the API server for tests from Debian packages and puts it next to etcd.
#
#   build.sh              builds, and prints the directory of the two programs
#   build.sh --installed  does not build: ends with 1 when there is no build of these sources
#
# Needs no more than a Debian system whose apt has a Debian mirror: no root, no
# compiler, no network but that mirror. Nothing is installed; everything lies in
# ${XDG_CACHE_HOME:-~/.cache}/kubegen/apiserver-$version. A build of these sources
# that is already there is used again.
#
# Environment:
#   APISERVER_SUITE      Debian suite of the packages (default sid)
#   APISERVER_KEEP_WORK  1 keeps packages, sources and Go's build cache for the next build
set -euo pipefail

version=0.36 # of k8s.io/apiserver
suite=${APISERVER_SUITE:-sid}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/kubegen/apiserver-$version
bin=$cache/bin
work=$cache/work

say() { printf '%4ds %s\n' "$SECONDS" "$*" >&2; }
die() { say "$*"; exit 1; }

stamp=$(cd "$here" && cat ./*.go packages.txt build.sh | sha256sum | cut -c1-16)-$suite
up_to_date() { [ "$(cat "$bin/stamp" 2>/dev/null)" = "$stamp" ]; }

# The Debian mirror that this machine's apt uses. Who a source is from is known only
# after an "apt-get update"; before, the release of this system has to do.
mirror() {
  local packages=(--format '$(REPO_URI)' 'Created-By: Packages')
  {
    apt-get indextargets "${packages[@]}" 'Origin: Debian' 'Label: Debian'
    apt-get indextargets --no-release-info "${packages[@]}" 'Component: main' "Release: $(. /etc/os-release && echo "$VERSION_CODENAME")"
  } | sed -n 1p
}

# apt-get with the suite as its only source and with a state of its own.
apt_get() {
  apt-get -q -o Dir::Etc::SourceList="$work/apt/sources.list" -o Dir::Etc::SourceParts=/dev/null \
    -o Dir::Etc::Preferences=/dev/null -o Dir::Etc::PreferencesParts=/dev/null \
    -o Dir::State="$work/apt/state" -o Dir::State::status="$work/apt/status" -o Dir::Cache="$work/apt/cache" \
    -o Acquire::Languages=none -o APT::Sandbox::User="$(id -un)" "$@" >&2
}

# Downloads the packages; apt verifies them against the signed index of the suite.
fetch() {
  local uri
  uri=$(mirror)
  [ -n "$uri" ] || die "apt knows no Debian mirror"
  mkdir -p "$work/apt/state/lists/partial" "$work/apt/cache/archives/partial" "$work/debs"
  : >"$work/apt/status"
  # The age of the index is no concern here, and some mirrors lag.
  echo "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg check-valid-until=no target=Packages] $uri $suite main" \
    >"$work/apt/sources.list"
  apt_get update
  local packages
  mapfile -t packages < <(grep -v -e '^#' -e '^$' "$here/packages.txt")
  (cd "$work/debs" && apt_get download "${packages[@]}")
  local found
  found=$(dpkg-deb -f "$work"/debs/golang-k8s-apiserver-dev_*.deb Version)
  [[ $found == "$version".* ]] || die "$suite has $found of k8s.io/apiserver, and these sources are for $version: see README.md"
}

extract() {
  local deb
  mkdir -p "$work/root"
  for deb in "$work"/debs/*.deb; do
    dpkg-deb --fsys-tarfile "$deb" | tar -x -C "$work/root" --no-same-owner \
      --exclude='./usr/share/doc' --exclude='./usr/share/go-*/test' --exclude='*_test.go' --exclude=testdata
  done
}

compile() {
  local sources=$work/root/usr/share/gocode own=$work/go/src/apiserver goroot
  goroot=$(echo "$work"/root/usr/lib/go-*)
  export GOROOT=$goroot GOPATH=$work/go:$sources GOCACHE=$work/gocache
  export GO111MODULE=off GOENV=off GOFLAGS=-trimpath GOTOOLCHAIN=local CGO_ENABLED=0
  export PATH=$GOROOT/bin:$PATH
  rm -rf "$own" && mkdir -p "$own/openapi" && cp "$here"/*.go "$own"

  # The OpenAPI definitions, which server-side apply needs too, are not in any package.
  local groups
  mapfile -t groups < <(cd "$sources/src" && ls -d k8s.io/api/*/v1 k8s.io/api/autoscaling/v2)
  "$work/root/usr/bin/openapi-gen" --go-header-file /dev/null --report-filename /dev/null \
    --output-dir "$own/openapi" --output-pkg apiserver/openapi --output-file generated.go \
    "${groups[@]}" k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1 \
    k8s.io/apimachinery/pkg/{api/resource,apis/meta/v1,runtime,util/intstr,version} >&2

  local kubernetes
  kubernetes=1.$(dpkg-deb -f "$work"/debs/golang-k8s-apiserver-dev_*.deb Version | sed 's/^0\.//; s/-[^-]*$//')
  say "compile with $(go version), for Kubernetes $kubernetes"
  local ldflags="-s -w"
  ldflags+=" -X k8s.io/component-base/version.gitVersion=v$kubernetes"
  ldflags+=" -X k8s.io/component-base/version.gitMajor=1 -X k8s.io/component-base/version.gitMinor=$(echo "$kubernetes" | cut -d. -f2)"
  go build -ldflags "$ldflags" -o "$work/bin/apiserver" apiserver
}

# Moves the programs into place; a stamp marks the end, so that a build is there whole or not at all.
install_programs() {
  mkdir -p "$bin"
  rm -f "$bin/stamp"
  mv "$work/bin/apiserver" "$bin/apiserver"
  cp "$work/root/usr/bin/etcd" "$bin/etcd"
  local deb
  for deb in "$work"/debs/*.deb; do dpkg-deb -W --showformat='${Package} ${Version}\n' "$deb"; done >"$bin/packages"
  echo "$stamp" >"$bin/stamp"
}

if ! up_to_date; then
  [ "${1:-}" != --installed ] || die "there is no API server for tests: run $here/build.sh"
  mkdir -p "$cache"
  exec 9>"$cache/lock"
  flock 9
  if ! up_to_date; then
    if [ ! -e "$work/extracted" ] || ! cmp -s "$work/extracted" "$here/packages.txt"; then
      rm -rf "$work/root" "$work/debs"
      say "fetch the packages from $suite"
      fetch
      say "extract $(du -sh "$work/debs" | cut -f1) of packages"
      extract
      cp "$here/packages.txt" "$work/extracted"
    fi
    compile
    install_programs
    say "done"
    [ "${APISERVER_KEEP_WORK:-}" = 1 ] || rm -rf "$work"
  fi
fi
echo "$bin"
