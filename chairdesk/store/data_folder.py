"""Where this person's vault lies: on the local disk, never in a roaming or shared profile."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

VARIABLE = "CHAIRDESK_DATA"
_SYNCED = ("onedrive", "dropbox", "icloud", "mobile documents", "google drive", "nextcloud")
_NETWORK = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "afs"})


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


def why_not_local(folder: Path, mounts: Path = Path("/proc/mounts")) -> str:
    """Say why a folder is no place for a vault; empty if it is on the local disk."""
    parts = [part.casefold() for part in folder.absolute().parts]
    if any(part.startswith(service) for part in parts for service in _SYNCED):
        return "it is copied to other machines by a synchronising service"
    if str(folder).startswith(("\\\\", "//")) or _file_system(folder, mounts) in _NETWORK:
        return "it lies on another machine in the network"
    return ""


def _file_system(folder: Path, mounts: Path) -> str:
    try:
        lines = mounts.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    around = {str(folder.absolute()), *(str(above) for above in folder.absolute().parents)}
    known = [(point, kind) for _, point, kind, *_ in map(str.split, lines) if point in around]
    return max(known, key=lambda found: len(os.fspath(found[0])), default=("", ""))[1]
