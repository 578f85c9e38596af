#!/usr/bin/env bash
# Installs the Chromium of Debian or Ubuntu where there is none; prints the path of its program.
set -euo pipefail

install_chromium() {
  command -v apt-get >/dev/null ||
    { echo 'There is no Chromium here, and no apt-get to install it.' >&2; return 1; }
  local as_root=()
  ((EUID == 0)) || as_root=(sudo -n)
  "${as_root[@]}" apt-get update -qq
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends chromium
}

command -v chromium >/dev/null || install_chromium >&2
command -v chromium
