#!/usr/bin/env bash
# Runs the API server for tests, with an etcd of its own, on 127.0.0.1.
#
#   run.sh start dir [flag ...]   starts both, and prints the path of an admin kubeconfig
#   run.sh restart dir            ends both in good order, and starts them again: same data, port, token and flags
#   run.sh stop dir               stops at once what was started in the directory
#
# The state, the certificates and the logs lie in the directory. Any number of servers
# may run side by side: the port is a free one, and etcd is reached through a socket in
# the directory. Flags go to the server, e.g. --feature-gates=CBORServingAndStorage=true.
#
# It runs what build.sh has built, and ends with 3 when there is no build of these sources.
#
# Environment:
#   APISERVER_WHILE     a process; when that ends, the server is stopped
#   KUBEBUILDER_ASSETS  a directory of kube-apiserver and etcd, to run those instead
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

die() { echo "$*" >&2; exit 1; }

# running NAME tells whether the process of NAME.pid is there, is still that program, and is
# not dead: nobody may have taken notice of its end.
running() { [ -e "$1.pid" ] && [[ $(cat "/proc/$(cat "$1.pid")/stat" 2>/dev/null) == *"($1) "[!Z]* ]]; }

# spawn NAME COMMAND runs a program in the background and away from the terminal.
spawn() {
  setsid "${@:2}" >"$1.log" 2>&1 </dev/null &
  echo $! >"$1.pid"
}

# end NAME [SIGNAL] ends the program: by force when it takes more than 10 seconds.
end() {
  local _
  if running "$1"; then
    kill "-${2:-TERM}" "$(cat "$1.pid")"
    for _ in {1..200}; do
      running "$1" || break
      sleep 0.05
    done
    if running "$1"; then kill -9 "$(cat "$1.pid")"; fi
  fi
  rm -f "$1.pid"
}

end_both() {
  end apiserver "$@"
  end kube-apiserver "$@"
  end etcd "$@"
}

# The server of build.sh writes the kubeconfig itself, once it is ready.
launch_own() {
  spawn apiserver "$1/apiserver" --etcd-servers unix://etcd.sock --port "$(cat port)" --token-file token \
    --cert-dir certs --kubeconfig kubeconfig "${@:2}"
}

# kube-apiserver wants more, and says less; the settings are those of controller-runtime's envtest.
launch_kube() {
  local port=0
  [ "$(cat port)" != 0 ] || free_port >port
  port=$(cat port)
  [ -e accounts.key ] || openssl genrsa -out accounts.key 2048 2>/dev/null
  echo "$(cat token),admin,admin,system:masters" >tokens.csv
  spawn kube-apiserver "$1/kube-apiserver" --etcd-servers unix://etcd.sock --cert-dir certs --token-auth-file tokens.csv \
    --bind-address 127.0.0.1 --advertise-address 127.0.0.1 --secure-port "$port" --service-cluster-ip-range 10.0.0.0/24 \
    --authorization-mode RBAC --disable-admission-plugins ServiceAccount --allow-privileged \
    --service-account-issuer "https://127.0.0.1:$port" --service-account-key-file accounts.key \
    --service-account-signing-key-file accounts.key "${@:2}"
}

free_port() {
  local port
  while port=$((20000 + RANDOM % 10000)); do
    (: <"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

# Writes the kubeconfig of a kube-apiserver as soon as that is ready.
await_kube() {
  local port
  port=$(cat port)
  printf 'GET /readyz HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nConnection: close\r\n\r\n' "$(cat token)" |
    timeout 5 openssl s_client -quiet -no_ign_eof -CAfile certs/apiserver.crt -verify_return_error -connect "127.0.0.1:$port" 2>/dev/null |
    grep -q '^HTTP/1.1 200' || return 0
  cat >kubeconfig.partial <<YAML
apiVersion: v1
kind: Config
current-context: test
clusters: [{name: test, cluster: {server: "https://127.0.0.1:$port", certificate-authority-data: $(base64 -w0 certs/apiserver.crt)}}]
users: [{name: admin, user: {token: $(cat token)}}]
contexts: [{name: test, context: {cluster: test, user: admin, namespace: default}}]
YAML
  mv kubeconfig.partial kubeconfig
}

# Starts the two programs in the current directory, and waits until they serve.
launch() {
  local bin server=apiserver flags _
  if [ -n "${KUBEBUILDER_ASSETS:-}" ]; then
    bin=$KUBEBUILDER_ASSETS server=kube-apiserver
  else
    bin=$("$here/build.sh" --installed) || exit 3
  fi
  rm -f kubeconfig
  mapfile -t flags <flags

  # The server uses the socket alone; the advertised address is only there because etcd
  # wants one. Progress notifications are what bookmarks of idle watches come from.
  spawn etcd "$bin/etcd" --data-dir etcd --unsafe-no-fsync --log-level warn --listen-peer-urls http://127.0.0.1:0 \
    --listen-client-urls unix://etcd.sock --advertise-client-urls http://127.0.0.1:2379 \
    --experimental-watch-progress-notify-interval 5s
  if [ "$server" = apiserver ]; then launch_own "$bin" "${flags[@]}"; else launch_kube "$bin" "${flags[@]}"; fi
  for _ in {1..1200}; do
    [ "$server" = apiserver ] || await_kube
    if [ -e kubeconfig ]; then
      sed -n 's|.*server: .*127\.0\.0\.1:\([0-9]*\).*|\1|p' kubeconfig >port
      return
    fi
    sleep 0.05
    # Not "running": that is only true once the shell has become the program.
    kill -0 "$(cat "$server.pid")" 2>/dev/null || break
  done
  tail -n 20 etcd.log "$server.log" >&2
  end_both
  die 'The server did not start.'
}

start() {
  umask 077
  mkdir -p "$1"
  cd "$1"
  ! running etcd || die "A server runs in $PWD already."
  [ -s token ] || od -An -N16 -tx1 /dev/urandom | tr -d ' \n' >token
  [ -s port ] || echo 0 >port
  printf '%s\n' "${@:2}" | sed '/^$/d' >flags
  launch
  [ -z "${APISERVER_WHILE:-}" ] || spawn bash bash "$here/run.sh" watch "$PWD" "$APISERVER_WHILE"
  echo "$PWD/kubeconfig"
}

restart() {
  umask 077
  cd "$1"
  [ -e flags ] || die "No server was started in $PWD."
  end_both
  launch
}

stop() {
  cd "$1"
  end bash # which watches the process of APISERVER_WHILE
  end_both KILL
}

# watch DIR PID stops the server of the directory once the process has ended.
watch() {
  cd "$1"
  while kill -0 "$2" 2>/dev/null; do sleep 1; done
  end_both KILL
  rm -f bash.pid
}

usage() { sed -n '2,/^set/s/^# \{0,1\}//p' "$0" >&2; exit 2; }

case ${1:-} in
  start) [ $# -ge 2 ] || usage; start "${@:2}" ;;
  restart | stop) [ $# -eq 2 ] || usage; "$1" "$2" ;;
  watch) watch "$2" "$3" ;;
  *) usage ;;
esac
