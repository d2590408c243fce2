"""Where this person's vault lies: on the local disk, never in a roaming or shared profile."""

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from chairdesk.desk.ports import NotLocal
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
_ESCAPED = re.compile(r"\\([0-7]{3})")
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
    folder: Path, mounts: Path = Path("/proc/mounts"), environment: Mapping[str, str] = os.environ
) -> str:
    """Say why a folder is no place for a vault; empty if it is on the local disk."""
    places = {folder.absolute(), *(_led_to(folder / part) for part in _PARTS)}
    if any(_is_synced(place, environment) for place in places):
        return Sentence("checkup", "synced")
    if any(_is_far(place, mounts) for place in places):
        return Sentence("checkup", "far")
    return ""


def refuse_unless_local(folder: Path) -> None:
    """Raise NotLocal if a folder is no place for a vault; a file there could be torn apart."""
    if why_not_local(folder):
        raise NotLocal


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


def _is_far(place: Path, mounts: Path) -> bool:
    is_share = str(place).startswith(("\\\\", "//"))
    return is_share or _file_system(place, mounts) in _NETWORK or _is_far_drive(place)


def _file_system(place: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    around = {str(place), *(str(above) for above in place.parents)}
    known = [(_unescaped(point), kind) for _, point, kind, *_ in map(str.split, lines)]
    nearest = [found for found in known if found[0] in around]
    return max(nearest, key=lambda found: len(found[0]), default=("", ""))[1]


def _unescaped(point: str) -> str:
    return _ESCAPED.sub(lambda escaped: chr(int(escaped[1], 8)), point)


if sys.platform == "win32":
    import ctypes

    def _is_far_drive(place: Path) -> bool:
        return bool(ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _REMOTE)

else:

    def _is_far_drive(_: Path) -> bool:
        return False
