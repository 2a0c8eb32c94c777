#!/bin/sh
# enter.sh KIND ROOT ARCHIVES -- COMMAND…
# The first process of a machine made of the folder ROOT. It runs in mount and process namespaces of its own, so that its mounts and
# its processes go away with it, however it ends.
set -eu
kind=$1 root=$2 archives=$3
shift 4
mount --bind "$root" "$root"
mount -t proc proc "$root/proc"
mount -t sysfs -o ro sysfs "$root/sys"
mount -t tmpfs -o mode=1777 shm "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
mount --bind "$archives" "$root/var/cache/apt/archives"
cd "$root"
# shellcheck disable=SC2016
# An interrupt ends the command in its own way; this process stays to look round.
init='trap : INT; "$@"; code=$?
for process in /proc/[0-9]*; do
  words=$(tr "\0" " " < "$process/cmdline") || continue
  [ "${process#/proc/}" = 1 ] || [ -z "$words" ] || echo "остался процесс: $words"
done 2>/dev/null
exit $code'
if [ "$kind" = container ]; then
  # A plain chroot: the kernel refuses user namespaces in it, as containers do.
  exec chroot . sh -c "$init" init "$@"
fi
pivot_root . mnt
exec chroot . sh -c "umount -l /mnt; $init" init "$@"
