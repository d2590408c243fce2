"""Where this person's vault lies: on the local disk, never in a roaming or shared profile."""

import os
import re
import stat
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from chairdesk.desk.ports import NotLocal, PathIsTooLong, VaultIsLinked
from chairdesk.words import Sentence

VARIABLE = "CHAIRDESK_DATA"
_SYNCED = (
    *("onedrive", "dropbox", "icloud", "mobile documents", "google drive", "googledrive"),
    *("nextcloud", "owncloud", "box sync", "pcloud", "synology", "seafile", "creative cloud"),
    *("cloudstorage", "syncthing"),
)
_NAMED = re.compile(rf"(?<![a-z])({'|'.join(_SYNCED)})")
_LEFT_BY_SERVICE = (".dropbox.cache", ".stfolder", ".owncloudsync.log", ".nextcloudsync.log")
_PARTS = ("", "vault", "vault/vault.db")
_SYNCED_BY_VARIABLE = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb2", "smb3", "smbfs", "afs", "afpfs", "davfs", "webdav"}
    | {"ceph", "glusterfs", "ncpfs"}
    | {f"fuse.{kind}" for kind in ("sshfs", "rclone", "davfs2", "gvfsd-fuse", "glusterfs")}
    | {f"fuse.{kind}" for kind in ("onedriver", "google-drive-ocamlfuse", "kio-fuse", "s3fs")}
    | {"vboxsf", "fuse.vmhgfs-fuse"}
)
_POINT = 4  # where a line of mounts names the folder
_ESCAPED = re.compile(r"\\([0-7]{3})")
MOUNTS = Path("/proc/self/mountinfo")
"""Where Linux says what is mounted where, and which part of it."""
LONGEST = 512 - len("-journal")
"""So many bytes may the path of a database have: SQLite names its log after it."""
LONGEST_NAME = "backups/chairdesk-2026-11-26-100000.chairdesk-backup.making/vault.db"
"""The longest name, within a data folder, of a database that is made there."""
_REMOTE = 4  # what Windows calls a drive that lies on another machine


def data_folder(environment: Mapping[str, str], platform: str = sys.platform) -> Path:
    """Tell the data folder: the one that is set, or the usual one of this system."""
    chosen = environment.get(VARIABLE, "")
    if chosen:
        return Path(chosen).expanduser().absolute()
    home = Path.home()
    if platform == "win32":
        local = environment.get("LOCALAPPDATA", "")
        return (Path(local) if local else home / "AppData" / "Local") / "ChairDesk"
    if platform == "darwin":
        return home / "Library" / "Application Support" / "ChairDesk"
    share = environment.get("XDG_DATA_HOME", "")
    return (Path(share) if share else home / ".local" / "share") / "chairdesk"


def why_not_local(
    folder: Path, mounts: Path = MOUNTS, environment: Mapping[str, str] = os.environ
) -> str:
    """Say why a folder is no place for a vault; empty if it is on the local disk."""
    places = {folder.absolute(), *(_led_to(folder / part) for part in _PARTS)}
    mounted = _mounts_in(mounts)
    named = {name for place in places for name in _names_of(place, mounted)}
    if any(_is_synced(place, environment) for place in named):
        return Sentence("checkup", "synced")
    if any(_is_far(place, mounted) for place in places):
        return Sentence("checkup", "far")
    return ""


def refuse_unless_local(folder: Path) -> None:
    """Raise NotLocal if a folder is no place for a vault; a file there could be torn apart."""
    if why_not_local(folder):
        raise NotLocal


def refuse_if_no_place(folder: Path) -> None:
    """Raise NotLocal where no vault may stay; VaultIsLinked if a file has a second name."""
    refuse_unless_local(folder)
    if is_linked(folder):
        raise VaultIsLinked


def refuse_if_too_long(database: Path) -> None:
    """Raise PathIsTooLong if SQLite takes no database of that name."""
    if len(os.fsencode(os.path.realpath(database))) > LONGEST:
        raise PathIsTooLong


def refuse_if_too_deep(folder: Path) -> None:
    """Raise PathIsTooLong if no backup could be made in a data folder, however deep it lies."""
    refuse_if_too_long(folder / LONGEST_NAME)


def is_linked(folder: Path) -> bool:
    """Say whether a file of the vault in a data folder is a hard link to one elsewhere."""
    with suppress(OSError):
        told = [file.lstat() for file in (folder / "vault").glob("vault.*")]
        return any(stat.S_ISREG(one.st_mode) and one.st_nlink > 1 for one in told)
    return False


@dataclass(frozen=True, slots=True)
class _Mount:
    """A part of a file system, from its `root` on, and the folder in which it is seen."""

    disk: str
    root: Path
    point: Path
    kind: str


def _mounts_in(table: Path) -> tuple[_Mount, ...]:
    """Read what is mounted; none where the system does not say. Names may be in any encoding."""
    try:
        lines = table.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    halves = (line.partition(" - ") for line in lines)
    read = ((before.split(), after.split()) for before, _, after in halves)
    return tuple(
        _Mount(facts[2], Path(_unescaped(facts[3])), Path(_unescaped(facts[4])), kinds[0])
        for facts, kinds in read
        if len(facts) > _POINT and kinds
    )


def _mount_of(place: Path, mounted: Iterable[_Mount]) -> _Mount | None:
    """Find the mount in which a place lies: the innermost, and of two at one point the later."""
    around = [mount for mount in mounted if place.is_relative_to(mount.point)]
    return max(reversed(around), key=lambda mount: len(mount.point.parts), default=None)


def _names_of(place: Path, mounted: tuple[_Mount, ...]) -> set[Path]:
    """Give every name under which a place is seen: a part of a disk may be bound to others."""
    mount = _mount_of(place, mounted)
    if mount is None:
        return {place}
    inside = mount.root / place.relative_to(mount.point)
    bound = (other for other in mounted if other.disk == mount.disk)
    others = {o.point / inside.relative_to(o.root) for o in bound if inside.is_relative_to(o.root)}
    return {place, inside, *others}


def _led_to(place: Path) -> Path:
    """Follow links; one that leads in a circle leads nowhere."""
    try:
        return place.resolve()
    except (OSError, RuntimeError):
        return place


def _is_synced(place: Path, environment: Mapping[str, str]) -> bool:
    told = [Path(environment[name]) for name in _SYNCED_BY_VARIABLE if environment.get(name)]
    by_name = any(_NAMED.search(part.casefold()) for part in place.parts)
    return by_name or any(map(place.is_relative_to, told)) or _is_marked(place)


def _is_marked(place: Path) -> bool:
    """Say whether a service left its own files in a folder around the place."""
    around = (above / left for above in (place, *place.parents) for left in _LEFT_BY_SERVICE)
    return any(map(os.path.exists, around))


def _is_far(place: Path, mounted: tuple[_Mount, ...]) -> bool:
    is_share = str(place).startswith(("\\\\", "//"))
    mount = _mount_of(place, mounted)
    return is_share or (mount is not None and mount.kind in _NETWORK) or _is_far_drive(place)


def _unescaped(point: str) -> str:
    return _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 8)), point)


if sys.platform == "win32":
    import ctypes

    def _is_far_drive(place: Path) -> bool:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _REMOTE)

else:

    def _is_far_drive(_: Path) -> bool:
        return False
